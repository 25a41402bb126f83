/* serve.c: what comes from a peer meets q code: the .z callbacks, answers, deferred answers. */
#include "base/clock.h"
#include "base/log.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include <signal.h>
#include <time.h>
#include <unistd.h>

enum { SUSPEND_ON_ERROR = 1, DUMP_ON_ERROR }; /* \e */

static _Thread_local struct {
    Connection *connection; /* whose callback runs; NULL: none */
} current;

Connection *current_connection(void)
{
    return current.connection;
}

/* ── calling q ───────────────────────────────────────────────────────────────────────────── */

static void log_pending_error(const char *where)
{
    BUFFER line = {0};
    buffer_format(&line, "%s: '", where);
    buffer_bytes(&line, error_text());
    buffer_char(&line, '\n');
    OWNED Value *trace = error_trace();
    if (trace && is_string(trace))
        buffer_add(&line, trace->bytes, trace->count);
    if (context->log)
        context->log(bytes_of_buffer(&line));
}

/* To the log, and it is over. */
void report_error(const char *where)
{
    log_pending_error(where);
    take_error();
    context->interrupted = 0;
}

static Value *apply_handler(const char *name, Value *(*fallback)(Value *), Value *x)
{
    CONSUME(x);
    OWNED Value *handler = retain(get_global(intern_text(name))); /* it may redefine itself */
    if (handler)
        return apply1(handler, steal(&x));
    return fallback ? fallback(steal(&x)) : identity();
}

/* ── \T: how long a client's request may run ─────────────────────────────────────────────── */

static _Thread_local struct {
    timer_t timer;
    bool is_made, is_running;
    volatile bool is_over;
} limit;

static void on_time_over(int signal_number)
{
    (void)signal_number;
    limit.is_over = true;
    if (context)
        context->interrupted = 1;
}

/* Its signal goes to this thread, whose context it is. */
static bool make_limit(void)
{
    struct sigaction action = {.sa_handler = on_time_over};
    struct sigevent event = {.sigev_notify = SIGEV_THREAD_ID, .sigev_signo = SIGNAL_TIME_OVER};
    event._sigev_un._tid = gettid();
    limit.is_made = limit.is_made ||
                    (!sigaction(SIGNAL_TIME_OVER, &action, NULL) && !timer_create(CLOCK_MONOTONIC, &event, &limit.timer));
    return limit.is_made;
}

/* Of requests within requests the outermost counts. */
static bool start_limit(const Connection *c)
{
    if (!c || context->timeout <= 0 || limit.is_running || !make_limit())
        return false;
    limit.is_over = false;
    timer_settime(limit.timer, 0, &(struct itimerspec){.it_value = {context->timeout, 0}}, NULL);
    return limit.is_running = true;
}

/* A request that was just quick enough leaves no interruption behind. */
static void stop_limit(void)
{
    timer_settime(limit.timer, 0, &(struct itimerspec){0}, NULL);
    limit.is_running = false;
    if (limit.is_over)
        context->interrupted = context->terminated != 0;
}

/* ── \e: what happens where a client's request fails ──────────────────────────────────────── */

static Value *apply_for_client(const char *name, Value *(*fallback)(Value *), Value *x)
{
    int traps = context->error_mode == SUSPEND_ON_ERROR ? allow_suspension() : 0;
    Value *result = apply_handler(name, fallback, x);
    if (context->error_mode == SUSPEND_ON_ERROR)
        restore_suspension(traps);
    else if (!result && context->error_mode == DUMP_ON_ERROR && !strcmp(name, ".z.pg")) /* others are said anyway */
        log_pending_error(name);
    return result;
}

Value *call_handler(const char *name, Connection *c, Value *(*fallback)(Value *), Value *x)
{
    Connection *before = current.connection;
    int handle_before = context->current_handle, amending_before = context->amending;
    bool restricted_before = context->restricted, confined_before = context->confined;
    Symbol space = current_namespace();
    context->restricted |= c && context->block_clients;
    context->confined |= c && context->confine_clients;
    current.connection = c;
    context->current_handle = c ? c->fd : 0;
    context->amending = 0; /* what waits in the middle of an update is not the handler's */
    set_namespace(empty_symbol);
    bool is_limited = start_limit(c);
    Value *result = c ? apply_for_client(name, fallback, x) : apply_handler(name, fallback, x);
    if (is_limited)
        stop_limit();
    set_namespace(space);
    context->restricted = restricted_before;
    context->confined = confined_before;
    context->current_handle = handle_before;
    context->amending = amending_before;
    current.connection = before;
    return result;
}

void run_handler(const char *name, Connection *c, Value *(*fallback)(Value *), Value *x)
{
    Value *result = x ? call_handler(name, c, fallback, x) : NULL;
    if (!result)
        report_error(name);
    release(result);
}

void call_closed(int handle, bool is_websocket)
{
    run_handler(is_websocket ? ".z.wc" : ".z.pc", NULL, NULL, new_int(handle));
}

void call_opened(Connection *c)
{
    run_handler(".z.po", c, NULL, new_int(c->fd));
}

void report_bad_message(Connection *c, Bytes message)
{
    log_warning("handle %d: badmsg, %lld bytes; closed", c->fd, (long long)message.length);
    Value *bytes = new_vector(TYPE_BYTE, message.length);
    if (bytes && message.length)
        memcpy(bytes->bytes, message.data, (size_t)message.length);
    run_handler(".z.bm", c, NULL, new_pair(new_int(c->fd), bytes));
}

/* ── requests ────────────────────────────────────────────────────────────────────────────── */

/* The pending error, as it travels. */
static Value *take_error_value(void)
{
    bool is_abort = context->error.code == ERR_ABORT; /* \ in the debugger: no text */
    Symbol text = is_abort ? intern_text("abort") : intern(error_text());
    take_error();
    clear_trace();
    context->interrupted = 0;
    Value *x = new_symbol(text);
    if (x)
        x->type = TYPE_ERROR;
    return x;
}

/* Answers the oldest open request of the peer; no result: with the pending error. */
static bool respond(Connection *c, const Value *result)
{
    c->owed--;
    if (!result || !queue_message(c, result, MESSAGE_RESPONSE)) {
        OWNED Value *error = take_error_value();
        if (!error || !queue_message(c, error, MESSAGE_RESPONSE))
            return false;
    }
    push_queue(c);
    return true;
}

static void answer_request(Connection *c, Value *x)
{
    bool before = c->is_deferred;
    c->is_deferred = false;
    c->owed++;
    OWNED Value *result = execute_message(".z.pg", c, x);
    bool is_deferred = result && c->is_deferred;
    c->is_deferred = before;
    if (c->state != CONNECTION_OPEN)
        take_error();
    else if (!is_deferred && !respond(c, result)) { /* its queue is full: it does not read */
        report_error(".z.pg");
        close_connection(c, true);
    }
}

static void serve_async(Connection *c, Value *x)
{
    OWNED Value *result = execute_message(".z.ps", c, x);
    if (!result)
        report_error(".z.ps");
}

void serve_message(Connection *c, Value *x, int kind)
{
    use_connection(c);
    if (kind == MESSAGE_SYNC)
        answer_request(c, x);
    else
        serve_async(c, x);
    let_go(c);
}

/* -30!(::) in a callback: the answer comes later, by -30!(handle;is error;message). */
Value *defer_response(Value *x)
{
    CONSUME(x);
    if (is_identity(x)) {
        if (!current.connection)
            return raise_error(ERR_DOMAIN);
        current.connection->is_deferred = true;
        return identity();
    }
    if (!is_mixed(x) || x->count != 3 || !is_integer_atom(x->items[0]) || x->items[1]->type != -TYPE_BOOLEAN)
        return raise_error(ERR_TYPE);
    int handle = (int)integer_of(x->items[0]);
    Connection *c = find_connection(handle);
    if (!c)
        return raise_error(ERR_DOMAIN);
    if (!c->owed)
        return raise_text("Handle %d was not expecting a response msg", handle);
    Bytes text;
    bool is_error = x->items[1]->u8;
    if (is_error && !text_of(x->items[2], &text))
        return raise_error(ERR_TYPE);
    if (is_error)
        raise_bytes(text);
    return respond(c, is_error ? NULL : x->items[2]) ? identity() : NULL;
}

/* ── the timer and the end ───────────────────────────────────────────────────────────────── */

static _Thread_local struct {
    Watch *watch;
    int64_t milliseconds;
} timer;

static void call_timer(void *data)
{
    (void)data;
    Value *now = new_atom_like(-TYPE_TIMESTAMP, clock_utc());
    run_handler(".z.ts", NULL, NULL, now);
}

void set_timer(int64_t milliseconds)
{
    loop_remove(timer.watch);
    int64_t period = milliseconds * 1000000;
    timer.milliseconds = milliseconds;
    timer.watch = milliseconds > 0 ? loop_add_timer(0, period, WATCH_SERVICE, call_timer, NULL) : NULL; /* the first at once */
}

int64_t timer_milliseconds(void)
{
    return timer.milliseconds;
}

void call_exit(int code)
{
    release(call_handler(".z.exit", NULL, NULL, new_int(code)));
}
