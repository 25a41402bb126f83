/* connection.c: messages of one peer: framing, queues, waiting. */
#include "net/connection.h"
#include "base/alloc.h"
#include "base/clock.h"
#include "base/log.h"
#include "codec/codec.h"
#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

#define FIRST_BUFFER  ((int64_t)64 << 10) /* a claim of 2 GB costs this much */
#define QUEUE_LIMIT   ((int64_t)1 << 30)
#define KEEP_CAPACITY ((int64_t)1 << 20)  /* an idle connection holds no more */
#define SECOND        INT64_C(1000000000)

enum {
    HEADER = 8,
    MESSAGES_A_TURN = 64,     /* then others get theirs */
    SLOWEST_RATE = 1024,      /* bytes a second of a started message, after GRACE */
    GRACE_SECONDS = 10,
    COMPRESSING_CAPABILITY = 1,
    LONG_CAPABILITY = 5,
};

_Thread_local int64_t message_limit = (int64_t)4 << 30;

static _Thread_local struct {
    Connection **by_handle;
    int size;
} table;

/* ── life ────────────────────────────────────────────────────────────────────────────────── */

ssize_t receive_bytes(Connection *c, void *to, int64_t most)
{
    return c->tls ? tls_receive(c->tls, to, most) : recv(c->fd, to, (size_t)most, MSG_DONTWAIT);
}

ssize_t peek_bytes(Connection *c, void *to, int64_t most)
{
    return c->tls ? tls_peek(c->tls, to, most) : recv(c->fd, to, (size_t)most, MSG_PEEK | MSG_DONTWAIT);
}

ssize_t send_bytes(Connection *c, const void *from, int64_t length)
{
    return c->tls ? tls_send(c->tls, from, length) : send(c->fd, from, (size_t)length, MSG_NOSIGNAL | MSG_DONTWAIT);
}

void note_unread(Connection *c)
{
    if (c->tls && c->watch)
        loop_mark_ready(c->watch, tls_has_unread(c->tls));
}

bool watch_connection(Connection *c, uint32_t events, FdCall call)
{
    loop_remove(c->watch);
    c->watch = loop_add_fd(c->fd, events, WATCH_SERVICE, call, c);
    note_unread(c);
    return c->watch != NULL;
}

static void set_state(Connection *c, ConnectionState next)
{
    assert(next > c->state);
    c->state = next;
}

static void on_event(void *data, int fd, uint32_t events);

static bool enter_table(Connection *c)
{
    if (c->fd >= table.size) {
        int size = (c->fd | 63) + 1;
        Connection **grown = reallocate(table.by_handle, (size_t)size * sizeof *grown);
        if (!grown)
            return false;
        memset(grown + table.size, 0, (size_t)(size - table.size) * sizeof *grown);
        table.by_handle = grown;
        table.size = size;
    }
    table.by_handle[c->fd] = c;
    return true;
}

Connection *new_connection(int fd, bool is_unix)
{
    Connection *c = allocate(sizeof *c);
    if (!c) {
        close(fd);
        raise_error(ERR_WSFULL);
        return NULL;
    }
    *c = (Connection){.fd = fd, .is_unix = is_unix, .user = empty_symbol};
    if (!enter_table(c)) {
        close(fd);
        deallocate(c);
        raise_error(ERR_WSFULL);
        return NULL;
    }
    return c;
}

static void free_connection(Connection *c)
{
    close_buffer(&c->in);
    close_buffer(&c->out);
    release(c->reply);
    free_websocket(c);
    deallocate(c);
}

void use_connection(Connection *c)
{
    c->users++;
}

void let_go(Connection *c)
{
    if (--c->users == 0 && c->state == CONNECTION_CLOSED)
        free_connection(c);
}

static Tls *steal_tls(Connection *c)
{
    Tls *tls = c->tls;
    c->tls = NULL;
    return tls;
}

void close_connection(Connection *c, bool tell)
{
    if (c->state == CONNECTION_CLOSED)
        return;
    int handle = c->fd;
    bool was_open = c->state == CONNECTION_OPEN, is_websocket = c->socket;
    set_state(c, CONNECTION_CLOSED);
    table.by_handle[handle] = NULL;
    loop_remove(c->watch);
    loop_remove(c->deadline);
    c->watch = c->deadline = NULL;
    close_tls(steal_tls(c));
    close(handle);
    if (!c->users)
        free_connection(c);
    if (tell && was_open)
        call_closed(handle, is_websocket);
}

bool start_messages(Connection *c)
{
    set_state(c, CONNECTION_OPEN);
    loop_remove(c->deadline);
    c->deadline = NULL;
    if (watch_connection(c, EPOLLIN, on_event))
        return true;
    close_connection(c, false); /* nobody would hear it */
    return false;
}

Connection *find_connection(int handle)
{
    Connection *c = handle >= 0 && handle < table.size ? table.by_handle[handle] : NULL;
    return c && c->state == CONNECTION_OPEN ? c : NULL;
}

Connection *connection_after(int handle)
{
    for (int i = handle + 1; i < table.size; i++)
        if (find_connection(i))
            return table.by_handle[i];
    return NULL;
}

int count_connections(void)
{
    int count = 0;
    for (Connection *c = connection_after(-1); c; c = connection_after(c->fd))
        count++;
    return count;
}

int greeting_connections(void)
{
    int count = 0;
    for (int i = 0; i < table.size; i++)
        count += table.by_handle[i] && table.by_handle[i]->state == CONNECTION_GREETING &&
                 !table.by_handle[i]->is_dialled && !table.by_handle[i]->is_admitted;
    return count;
}

/* ── out ─────────────────────────────────────────────────────────────────────────────────── */

static void listen_for(Connection *c, uint32_t events)
{
    if (c->watch)
        loop_change_fd(c->watch, events);
}

static void forget_sent(Connection *c)
{
    if (c->sent < c->out.length) {
        if (c->sent < c->out.length / 2)
            return;
        memmove(c->out.data, c->out.data + c->sent, (size_t)(c->out.length - c->sent));
    } else {
        c->queued_messages = 0;
    }
    c->out.length -= c->sent;
    c->sent = 0;
    if (!c->out.length && c->out.capacity > KEEP_CAPACITY)
        close_buffer(&c->out);
}

/* Sends what the kernel takes now. false: the connection is broken (errno). */
static bool send_some(Connection *c)
{
    while (c->sent < c->out.length) {
        ssize_t n = send_bytes(c, c->out.data + c->sent, c->out.length - c->sent);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 && errno == EAGAIN)
            break;
        if (n < 0)
            return false;
        c->sent += n;
    }
    forget_sent(c);
    listen_for(c, c->out.length ? EPOLLIN | EPOLLOUT : EPOLLIN);
    return true;
}

/* The end of file, or the error, will be read soon and close it. */
static void drop_queue(Connection *c)
{
    close_buffer(&c->out);
    c->sent = c->queued_messages = 0;
    listen_for(c, EPOLLIN);
}

void push_queue(Connection *c)
{
    if (c->state == CONNECTION_OPEN && !send_some(c))
        drop_queue(c);
}

bool has_room(Connection *c, int64_t more)
{
    if (c->out.length - c->sent + more <= QUEUE_LIMIT || c->out.length == c->sent)
        return true;
    raise_error(ERR_LIMIT);
    return false;
}

bool may_compress(const Connection *c)
{
    return !c->is_plain && !c->is_local && c->capability >= COMPRESSING_CAPABILITY;
}

/* The last message of the queue, from `start` on, in its smaller form. */
static void compress_last(Connection *c, int64_t start)
{
    BUFFER packed = {0};
    if (!compress_message(&packed, (Bytes){c->out.data + start, c->out.length - start}) || packed.length < 0)
        return;
    c->out.length = start;
    buffer_bytes(&c->out, bytes_of_buffer(&packed));
}

bool queue_message(Connection *c, const Value *x, int kind)
{
    int64_t start = c->out.length;
    if (c->socket)
        return kind == MESSAGE_ASYNC ? queue_frame(c, x) : raise_error(ERR_NYI) != NULL;
    if (!has_room(c, 0) || !encode_message(&c->out, x, kind))
        return false;
    int64_t length = c->out.length - start;
    if ((length > INT32_MAX && c->capability < LONG_CAPABILITY) || !has_room(c, 0)) {
        c->out.length = start;
        take_error();
        raise_error(ERR_LIMIT);
        return false;
    }
    if (may_compress(c))
        compress_last(c, start);
    c->queued_messages++;
    listen_for(c, EPOLLIN | EPOLLOUT);
    return true;
}

bool queue_bytes(Connection *c, Bytes message)
{
    if (!has_room(c, message.length))
        return false;
    int64_t start = c->out.length;
    buffer_bytes(&c->out, message);
    if (!is_buffer_whole(&c->out)) {
        c->out.length = start;
        return false;
    }
    c->queued_messages++;
    listen_for(c, EPOLLIN | EPOLLOUT);
    return true;
}

/* ── in ──────────────────────────────────────────────────────────────────────────────────── */

typedef enum { READ_MORE, READ_WHOLE, READ_CLOSED, READ_BAD } ReadResult;

static int64_t take_length(Connection *c)
{
    int64_t length = message_length(bytes_of_buffer(&c->in));
    bool is_long = length > INT32_MAX;
    return length > message_limit || (is_long && c->capability < LONG_CAPABILITY) ? -1 : length;
}

/* Room grows with what arrives, not with what is claimed. */
static bool make_room(Connection *c, int64_t wanted)
{
    if (c->in.length < c->in.capacity)
        return true;
    int64_t room = c->in.capacity * 2;
    if (room < FIRST_BUFFER)
        room = FIRST_BUFFER;
    if (room > wanted)
        room = wanted;
    char *grown = reallocate(c->in.data, (size_t)room);
    if (!grown)
        return false;
    c->in.data = grown;
    c->in.capacity = room;
    return true;
}

/* Reads to the end of one message and never past it, so that nothing lies here unseen by the loop. */
static ReadResult read_message(Connection *c)
{
    for (;;) {
        if (!c->wanted && c->in.length == HEADER) {
            c->wanted = take_length(c);
            if (c->wanted < 0)
                return READ_BAD;
        }
        int64_t wanted = c->wanted ? c->wanted : HEADER;
        if (c->in.length == wanted)
            return READ_WHOLE;
        if (!make_room(c, wanted))
            return READ_BAD;
        int64_t room = (c->in.capacity < wanted ? c->in.capacity : wanted) - c->in.length;
        ssize_t n = receive_bytes(c, c->in.data + c->in.length, room);
        if (n > 0) {
            if (!c->in.length)
                c->started = clock_monotonic();
            c->in.length += n;
        } else if (n == 0 || (errno != EAGAIN && errno != EINTR)) {
            return READ_CLOSED;
        } else if (errno == EAGAIN) {
            return READ_MORE;
        }
    }
}

/* A started message that hardly moves holds memory for nothing. Looked at when bytes come and by the timer. */
static bool is_too_slow(const Connection *c)
{
    int64_t seconds = (clock_monotonic() - c->started) / SECOND;
    return c->in.length && seconds > GRACE_SECONDS && c->in.length < (seconds - GRACE_SECONDS) * SLOWEST_RATE;
}

static void check_progress(void *data)
{
    Connection *c = data;
    if (is_too_slow(c)) {
        log_warning("handle %d: its message came too slowly; closed", c->fd);
        close_connection(c, true);
    } else if (!c->in.length) {
        loop_remove(c->deadline);
        c->deadline = NULL;
    }
}

static void watch_progress(Connection *c)
{
    if (c->in.length && !c->deadline)
        c->deadline = loop_add_timer(SECOND, SECOND, WATCH_SERVICE, check_progress, c);
    take_error();
}

static void refuse_message(Connection *c, Bytes message)
{
    report_bad_message(c, message);
    close_connection(c, true);
}

/* A response or error to whoever waits for it; false: nobody does. */
static bool is_expected(const Connection *c, int kind)
{
    return (kind == MESSAGE_RESPONSE && c->awaited == AWAIT_RESPONSE) ||
           (kind == MESSAGE_ASYNC && c->awaited == AWAIT_ASYNC);
}

static void deliver(Connection *c, Value *x, int kind, Bytes message)
{
    if (is_expected(c, kind)) {
        c->reply = x;
        c->reply_bytes = message.length;
        c->awaited = AWAIT_NOTHING;
    } else if (kind == MESSAGE_RESPONSE || x->type == TYPE_ERROR || c->only_answers) {
        release(x);
        refuse_message(c, message);
    } else {
        serve_message(c, x, kind);
    }
}

static void take_message(Connection *c)
{
    BUFFER message = c->in;
    c->in = (Buffer){0};
    c->wanted = 0;
    int kind = message.data[1];
    Value *x = decode_message(bytes_of_buffer(&message));
    if (x) {
        deliver(c, x, kind, bytes_of_buffer(&message));
        return;
    }
    if (take_error() == ERR_WSFULL)
        log_warning("handle %d: no memory for a message of %lld bytes", c->fd, (long long)message.length);
    refuse_message(c, bytes_of_buffer(&message));
}

/* One message, and those after it for a while; a request on the stack takes no more than its reply. */
static void read_messages(Connection *c)
{
    bool waiting = c->awaited != AWAIT_NOTHING;
    for (int i = 0; i < MESSAGES_A_TURN && c->state == CONNECTION_OPEN; i++) {
        switch (read_message(c)) {
        case READ_MORE:
            watch_progress(c);
            return;
        case READ_CLOSED:
            close_connection(c, true);
            return;
        case READ_BAD:
            refuse_message(c, bytes_of_buffer(&c->in));
            return;
        case READ_WHOLE:
            take_message(c);
            if ((waiting && c->awaited == AWAIT_NOTHING) || context->interrupted)
                return;
        }
    }
}

static void on_event(void *data, int fd, uint32_t events)
{
    (void)fd;
    Connection *c = data;
    use_connection(c);
    if (events & EPOLLOUT)
        push_queue(c);
    if (events & ~(uint32_t)EPOLLOUT && c->state == CONNECTION_OPEN)
        read_messages(c);
    note_unread(c);
    let_go(c);
}

/* ── waiting ─────────────────────────────────────────────────────────────────────────────── */

static bool is_flushed(void *data)
{
    const Connection *c = data;
    return c->state != CONNECTION_OPEN || c->sent == c->out.length;
}

static bool has_reply(void *data)
{
    const Connection *c = data;
    return c->state != CONNECTION_OPEN || c->awaited == AWAIT_NOTHING;
}

static Value *raise_broken(const char *what, int handle, int os_error)
{
    return raise_text("%s %d. OS reports: %s", what, handle, strerror(os_error));
}

/* Runs a quiet loop in which only this connection is heard, also from inside its own callback. */
static LoopEnd wait_on(Connection *c, bool (*done)(void *))
{
    int seen = loop_open_watch(c->watch);
    note_unread(c);
    LoopEnd end = loop_run_until(done, c, -1, LOOP_QUIET);
    if (c->state == CONNECTION_OPEN)
        loop_restore_watch(c->watch, seen);
    return end;
}

static void raise_stop(void)
{
    context->interrupted = 0;
    raise_error(ERR_STOP);
}

bool flush_queue(Connection *c)
{
    int handle = c->fd;
    errno = EPIPE;
    use_connection(c);
    bool sent = send_some(c);
    if (sent && !is_flushed(c) && wait_on(c, is_flushed) == LOOP_INTERRUPTED && !error_pending())
        raise_stop();
    if (!sent || c->state != CONNECTION_OPEN)
        raise_broken("Cannot write to handle", handle, errno ? errno : EPIPE);
    let_go(c);
    return !error_pending();
}

/* A connection whose request was interrupted is closed, for its answer would come to a later request. */
static Value *give_up(Connection *c, int handle)
{
    close_connection(c, false);
    context->interrupted = 0; /* said by the error */
    return error_pending() ? NULL : raise_broken("rcv handle:", handle, EINTR);
}

Value *await_message(Connection *c, Awaited what)
{
    int handle = c->fd;
    use_connection(c);
    Awaited before = c->awaited;
    c->awaited = what;
    LoopEnd end = wait_on(c, has_reply);
    Value *reply = NULL;
    if (end == LOOP_INTERRUPTED)
        give_up(c, handle);
    else if (!(reply = steal(&c->reply)))
        raise_broken("rcv handle:", handle, ECONNRESET);
    if (c->state == CONNECTION_OPEN)
        c->awaited = before;
    let_go(c);
    return reply;
}
