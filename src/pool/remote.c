/* remote.c: see remote.h. These processes are the user's: none is started or ended here. */
#include "pool/remote.h"
#include "base/alloc.h"
#include "base/clock.h"
#include "lang/lang.h"
#include "net/net.h"
#include "pool/books.h"
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

/* What is asked for: one item as (f;item), several as (BATCH;f;items), which gives
 * (results;has the next one failed;its error;nanoseconds). It is plain q: the peer may be
 * any process that evaluates it. */
static const char batch_source[] =
    "{[f;x]t:.z.p;n:count x;r:n#enlist(::);i:0;v:(0b;\"\");"
    "while[(i<n)&not v 0;v:@[{(0b;x y)}[f];x i;{(1b;x)}];if[not v 0;r[i]:v 1;i+:1]];"
    "(i#r;v 0;$[v 0;v 1;\"\"];`long$.z.p-t)}";

typedef struct {
    int handle;
    Request *request; /* NULL: it has nothing to do */
    Run run;          /* what it was asked for */
    int64_t asked;    /* when, monotonic */
} Peer;

typedef struct {
    const Value *f, *items;
    CallOptions options;
    Value *batch; /* batch_source */
    Books books;
    Queue queue;
    Peer *peers;
    int count;     /* of peers that are alive */
    uint8_t *ends; /* handles that were closed, by item */
    Count failed_at;
    int failed_on; /* that handle */
    Buffer failed_text;
    int64_t trip;      /* there and back without the work, at best; 0: not measured */
    double item_nanos; /* as last measured; 0: not yet */
    double item_bytes;
} RemoteCall;

static void fail_at(RemoteCall *c, Count item, int handle, Bytes text)
{
    log_failure(&c->books, item, handle, 1 + c->ends[item], text);
    if (item >= c->failed_at)
        return;
    c->failed_at = item;
    c->failed_on = handle;
    c->failed_text.length = 0;
    buffer_bytes(&c->failed_text, text);
    queue_drop_from(&c->queue, item);
}

/* ── handing out ─────────────────────────────────────────────────────────────────────────── */

enum { BATCH_NANOS = 300000, BATCH_BYTES = 1 << 20, TRIPS_A_BATCH = 4 };
#define QUICK_TRIP INT64_C(50000000) /* an item that took longer is worth a message */

/* Enough work that the way to the peer and back does not show, but not so much that one
 * works while the others have nothing left. The first message has one item, and the second
 * two, to tell the work from the way. */
static Count batch_size(const RemoteCall *c)
{
    if (c->options.batch || c->options.bound)
        return c->options.bound ? 1 : c->options.batch;
    if (!c->trip)
        return c->item_nanos > 0 && c->item_nanos < QUICK_TRIP ? 2 : 1;
    int64_t way = c->trip * TRIPS_A_BATCH;
    double size = (double)(way > BATCH_NANOS ? way : BATCH_NANOS) / c->item_nanos;
    double fair = (double)c->queue.items / (2 * c->count);
    double light = c->item_bytes > 1 ? BATCH_BYTES / c->item_bytes : size;
    size = size < fair ? size : fair;
    size = size < light ? size : light;
    return size > 1 ? (Count)size : 1;
}

/* Items on which a handle was closed go alone, so that the one to blame is found. */
static Run take_run(RemoteCall *c)
{
    Run run = queue_take(&c->queue, batch_size(c));
    for (Count i = 0; i < run.count && run.count > 1; i++)
        if (c->ends[run.first + i]) {
            Count kept = i ? i : 1;
            queue_add(&c->queue, (Run){run.first + kept, run.count - kept});
            run.count = kept;
        }
    return run;
}

static Value *message_of(const RemoteCall *c, Run run)
{
    if (run.count == 1)
        return new_pair(retain(c->f), item_of(c->items, run.first));
    return new_list(3, retain(c->batch), retain(c->f), slice_of(c->items, run.first, run.count));
}

static bool ask_peer(RemoteCall *c, Peer *peer)
{
    Run run = take_run(c);
    if (!run.count)
        return true;
    OWNED Value *message = message_of(c, run);
    peer->run = run;
    peer->asked = clock_monotonic();
    peer->request = message ? begin_request(peer->handle, message) : NULL;
    if (peer->request)
        c->item_bytes = (double)request_bytes(peer->request) / (double)run.count;
    return peer->request != NULL;
}

/* ── answers ─────────────────────────────────────────────────────────────────────────────── */

static void measure(RemoteCall *c, Count count, int64_t took, int64_t worked)
{
    if (count > 1 && took > worked && (!c->trip || took - worked < c->trip))
        c->trip = took - worked;
    int64_t work = count > 1 ? worked : took - c->trip;
    c->item_nanos = work > 0 ? (double)work / (double)count : 1;
}

/* No items: an error is pending. */
static void keep_results(RemoteCall *c, const Peer *peer, Value *items, int64_t nanos,
                         int64_t bytes)
{
    if (!items)
        return;
    Count first = peer->run.first, count = count_of(items);
    LogRow *row = log_message(&c->books, first, count, peer->handle, 1 + c->ends[first]);
    row->nanos = nanos;
    row->bytes = bytes;
    results_add(&c->books.results, first, items);
}

/* (results;failed;text;nanoseconds) of a batch. false: it makes no sense. */
static bool take_batch(RemoteCall *c, const Peer *peer, const Value *reply, int64_t took,
                       int64_t bytes)
{
    Bytes text;
    if (!is_mixed(reply) || reply->count != 4 || !(is_vector(reply->items[0]) || is_table(reply->items[0])) ||
        reply->items[1]->type != -TYPE_BOOLEAN || !text_of(reply->items[2], &text) ||
        !is_integer_atom(reply->items[3]))
        return false;
    bool failed = reply->items[1]->u8;
    Count done = count_of(reply->items[0]);
    int64_t nanos = integer_of(reply->items[3]);
    if (nanos < 0 || nanos > took)
        nanos = took; /* its clock was set meanwhile, or it says what it likes */
    if (failed ? done >= peer->run.count : done != peer->run.count)
        return false;
    if (done)
        keep_results(c, peer, collapse(retain(reply->items[0])), nanos, bytes);
    measure(c, done + failed, took, nanos);
    if (failed)
        fail_at(c, peer->run.first + done, peer->handle, text);
    return true;
}

static void take_reply(RemoteCall *c, const Peer *peer, Value *reply, int64_t bytes)
{
    CONSUME(reply);
    int64_t took = clock_monotonic() - peer->asked;
    if (reply->type == TYPE_ERROR) {
        fail_at(c, peer->run.first, peer->handle, bytes_of_symbol(reply->symbol));
    } else if (peer->run.count == 1) {
        measure(c, 1, took, 0);
        keep_results(c, peer, collapse(enlist(steal(&reply))), took, bytes);
    } else if (!take_batch(c, peer, reply, took, bytes)) {
        fail_at(c, peer->run.first, peer->handle, bytes_of_text("badmsg"));
    }
}

/* ── ends ────────────────────────────────────────────────────────────────────────────────── */

static void forget_peer(RemoteCall *c, Peer *peer)
{
    *peer = c->peers[--c->count];
}

static void lose_peer(RemoteCall *c, Peer *peer)
{
    BUFFER text = {0};
    Run run = peer->run;
    int handle = peer->handle;
    forget_peer(c, peer);
    for (Count i = run.first; i < run.first + run.count; i++)
        c->ends[i]++;
    if (run.count == 1)
        buffer_format(&text, "peach. item %lld: %d %s closed, last %d", (long long)run.first,
                      c->ends[run.first], c->ends[run.first] == 1 ? "handle" : "handles", handle);
    if (run.count == 1 && c->ends[run.first] >= c->options.tries) {
        c->ends[run.first]--;
        fail_at(c, run.first, handle, bytes_of_buffer(&text));
        return;
    }
    queue_add(&c->queue, run);
    queue_drop_from(&c->queue, c->failed_at);
}

/* Who is past the bound, or on a host that has gone. Should the answer still come, nobody hears it. */
static void give_up(RemoteCall *c, Peer *peer)
{
    if (!peer->request)
        return;
    bool is_late = c->options.bound && clock_monotonic() - peer->asked > c->options.bound;
    if (!is_late && !request_is_unheard(peer->request))
        return;
    release(end_request(peer->request, NULL));
    if (!is_late) {
        lose_peer(c, peer);
        return;
    }
    fail_at(c, peer->run.first, peer->handle, bytes_of_text("stop"));
    forget_peer(c, peer);
}

/* false: the peer is lost, and another stands in its place. */
static bool is_usable(RemoteCall *c, Peer *peer)
{
    if (peer->request && request_is_over(peer->request)) {
        int64_t bytes;
        Value *reply = end_request(peer->request, &bytes);
        peer->request = NULL;
        if (!reply) {
            lose_peer(c, peer);
            return false;
        }
        take_reply(c, peer, reply, bytes);
        return true;
    }
    if (peer->request || may_request(peer->handle))
        return true;
    forget_peer(c, peer);
    return false;
}

#define BOUND_TICK INT64_C(50000000)
#define LIFE_TICK  INT64_C(2000000000)

/* ── the run ─────────────────────────────────────────────────────────────────────────────── */

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
        bool usable = is_usable(c, peer);
        if (error_pending() || (usable && !peer->request && !ask_peer(c, peer)))
            return false;
        if (!usable)
            continue;
        i++;
    }
    if (c->queue.items && !c->count && c->failed_at == c->books.total) {
        raise_text("peach. no workers");
        return false;
    }
    if (!c->count)
        queue_drop_from(&c->queue, 0);
    return is_answered(c);
}

/* After Ctrl-C, requests that nobody waits for any more take their handles with them. */
static void close_call(RemoteCall *c)
{
    for (int i = 0; i < c->count; i++)
        if (c->peers[i].request)
            release(end_request(c->peers[i].request, NULL));
    shelve_books(&c->books);
    close_queue(&c->queue);
    close_buffer(&c->failed_text);
    deallocate(c->peers);
    deallocate(c->ends);
    release(c->batch);
}

static bool open_call(RemoteCall *c, const Value *handles)
{
    Count total = count_of(c->items);
    open_books(&c->books, total);
    c->failed_at = total;
    c->count = (int)handles->count;
    c->peers = reallocate_or_abort(NULL, (size_t)c->count * sizeof *c->peers);
    for (int i = 0; i < c->count; i++)
        c->peers[i] = (Peer){.handle = handles->i32s[i]};
    c->ends = reallocate_or_abort(NULL, (size_t)total);
    memset(c->ends, 0, (size_t)total);
    queue_add(&c->queue, (Run){0, total});
    c->batch = evaluate_text(bytes_of_text(batch_source), empty_symbol, 1);
    return c->batch != NULL;
}

static LoopEnd wait_for_answers(RemoteCall *c)
{
    int64_t tick = c->options.bound ? BOUND_TICK : LIFE_TICK;
    for (;;) {
        LoopEnd end = loop_run_until(advance, c, tick, c->options.serves ? LOOP_PEERS : LOOP_QUIET);
        if (end != LOOP_TIMEOUT)
            return end;
        for (int i = c->count; i-- > 0;)
            give_up(c, &c->peers[i]);
    }
}

static Value *finish_call(RemoteCall *c, LoopEnd end)
{
    if (end == LOOP_INTERRUPTED && !error_pending()) {
        context->interrupted = 0;
        return raise_error(ERR_STOP);
    }
    if (error_pending())
        return NULL;
    if (c->failed_at == c->books.total) {
        Value *whole = results_join(&c->books.results, c->books.total);
        close_results(&c->books.results);
        return whole;
    }
    BUFFER note = {0};
    raise_bytes(bytes_of_buffer(&c->failed_text));
    buffer_format(&note, "  item %lld, on handle %d\n", (long long)c->failed_at, c->failed_on);
    note_error(bytes_of_buffer(&note));
    return NULL;
}

/* The handles are in use until the call ends, so a request that is served meanwhile has
 * none for a call of its own. */
Value *peach_remote(const Value *f, const Value *x, const Value *handles, CallOptions options)
{
    static bool running;
    RemoteCall c = {.f = f, .items = x, .options = options};
    Value *result = NULL;
    if (running)
        return raise_text("peach. busy");
    running = true;
    if (open_call(&c, handles))
        result = finish_call(&c, wait_for_answers(&c));
    close_call(&c);
    running = false;
    return result;
}
