/* remote.c: see remote.h. These processes are the user's: none is started or ended here.
 */
#include "pool/remote.h"
#include "base/alloc.h"
#include "lang/lang.h"
#include "net/net.h"
#include "pool/queue.h"

Value *remote_handles(void)
{
    const Value *setting = get_global(intern_text(".z.pd"));
    if (!setting)
        return new_vector(TYPE_INT, 0);
    Value *handles = is_function(setting) ? apply1(setting, identity()) : retain(setting);
    if (!handles || handles->type == TYPE_INT)
        return handles;
    release(handles);
    return raise_error(ERR_TYPE);
}

typedef struct {
    int handle;
    Request *request;
    Count item;
} Peer;

typedef struct {
    const Value *f, *items;
    Value *results; /* mixed, by item */
    Queue queue;
    Peer *peers;
    int count;     /* of peers that are alive */
    uint8_t *ends; /* handles that were closed, by item */
    int tries;
    Count failed_at;
    Buffer failed_text;
} RemoteCall;

static void fail_at(RemoteCall *c, Count item, Bytes text)
{
    if (item >= c->failed_at)
        return;
    c->failed_at = item;
    c->failed_text.length = 0;
    buffer_bytes(&c->failed_text, text);
    queue_drop_from(&c->queue, item);
}

static void lose_peer(RemoteCall *c, Peer *peer)
{
    BUFFER text = {0};
    if (++c->ends[peer->item] < c->tries) {
        queue_add(&c->queue, (Run){peer->item, 1});
        queue_drop_from(&c->queue, c->failed_at);
    } else {
        buffer_format(&text, "peach. item %lld: %d handles closed, last %d",
                      (long long)peer->item, c->ends[peer->item], peer->handle);
        fail_at(c, peer->item, bytes_of_buffer(&text));
    }
    *peer = c->peers[--c->count];
}

/* false: the peer is lost, and another stands in its place. */
static bool is_usable(RemoteCall *c, Peer *peer)
{
    if (peer->request || may_request(peer->handle))
        return true;
    *peer = c->peers[--c->count];
    return false;
}

/* The same. */
static bool take_answer(RemoteCall *c, Peer *peer)
{
    OWNED Value *reply = end_request(peer->request);
    peer->request = NULL;
    if (!reply) {
        lose_peer(c, peer);
        return false;
    }
    if (reply->type == TYPE_ERROR)
        fail_at(c, peer->item, bytes_of_symbol(reply->symbol));
    else
        c->results->items[peer->item] = steal(&reply);
    return true;
}

static bool ask_peer(RemoteCall *c, Peer *peer)
{
    Run run = queue_take(&c->queue, 1);
    if (!run.count)
        return true;
    peer->item = run.first;
    OWNED Value *message = new_pair(retain(c->f), item_of(c->items, run.first));
    peer->request = message ? begin_request(peer->handle, message) : NULL;
    return peer->request != NULL;
}

/* After a failure too, what runs is waited for: its answer must not come to the next
 * call. */
static bool is_answered(const RemoteCall *c)
{
    if (c->queue.items)
        return false;
    for (int i = 0; i < c->count; i++)
        if (c->peers[i].request)
            return false;
    return true;
}

/* Asked before each wait. An error that it raises ends the loop. */
static bool advance(void *data)
{
    RemoteCall *c = data;
    for (int i = 0; i < c->count;) {
        Peer *peer = &c->peers[i];
        if (peer->request && request_is_over(peer->request) && !take_answer(c, peer))
            continue;
        if (!is_usable(c, peer))
            continue;
        if (!peer->request && !ask_peer(c, peer))
            return false;
        i++;
    }
    if (c->queue.items && !c->count) {
        raise_text("peach. no workers");
        return false;
    }
    return is_answered(c);
}

/* After Ctrl-C, requests that nobody waits for any more take their handles with them. */
static void close_call(RemoteCall *c)
{
    for (int i = 0; i < c->count; i++)
        if (c->peers[i].request)
            release(end_request(c->peers[i].request));
    close_queue(&c->queue);
    close_buffer(&c->failed_text);
    deallocate(c->peers);
    deallocate(c->ends);
    release(c->results);
}

static bool open_call(RemoteCall *c, const Value *handles)
{
    Count total = count_of(c->items);
    c->failed_at = total;
    c->count = (int)handles->count;
    c->peers = reallocate_or_abort(NULL, (size_t)c->count * sizeof *c->peers);
    for (int i = 0; i < c->count; i++)
        c->peers[i] = (Peer){.handle = handles->i32s[i]};
    c->ends = reallocate_or_abort(NULL, (size_t)total);
    memset(c->ends, 0, (size_t)total);
    queue_add(&c->queue, (Run){0, total});
    c->results = new_vector(TYPE_MIXED, total);
    return c->results != NULL;
}

static Value *finish_call(RemoteCall *c, LoopEnd end)
{
    if (end == LOOP_INTERRUPTED && !error_pending()) {
        context->interrupted = 0;
        return raise_error(ERR_STOP);
    }
    if (error_pending())
        return NULL;
    if (c->failed_at == c->results->count)
        return collapse(steal(&c->results));
    BUFFER note = {0};
    raise_bytes(bytes_of_buffer(&c->failed_text));
    buffer_format(&note, "  item %lld\n", (long long)c->failed_at);
    note_error(bytes_of_buffer(&note));
    return NULL;
}

/* The handles are in use until the call ends, so a request that is served meanwhile has
 * none for a call of its own. */
Value *peach_remote(const Value *f, const Value *x, const Value *handles, CallOptions options)
{
    static bool running;
    RemoteCall c = {.f = f, .items = x, .tries = options.tries};
    Value *result = NULL;
    if (running)
        return raise_text("peach. busy");
    running = true;
    if (open_call(&c, handles))
        result = finish_call(&c, loop_run_until(advance, &c, -1,
                                                options.serves ? LOOP_PEERS : LOOP_QUIET));
    close_call(&c);
    running = false;
    return result;
}
