/* call.c: errors, evaluation, serialisation and the event loop for extensions. */
#include "base/alloc.h"
#include "base/log.h"
#include "capi/k_values.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/loop.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

enum { RELEASE_DATE = 20261122 };

/* ── errors ── */

K krr(const S text)
{
    take_error(); /* k.h: the last one counts */
    Bytes all = bytes_of_text(text ? text : "");
    const char *end = memchr(all.data, '\n', (size_t)all.length);
    raise_bytes((Bytes){all.data, end ? end - all.data : all.length});
    if (end)
        note_error(bytes_of_text(end + 1));
    return NULL;
}

K orr(const S text)
{
    char message[256];
    snprintf(message, sizeof message, "%s%s%s", text, errno ? ". OS reports: " : "",
             errno ? strerror(errno) : "");
    return krr(message);
}

/* The pending error as the value that k.h describes, no longer pending. */
static Value *error_value(void)
{
    Value *x = new_symbol(intern(error_text()));
    take_error();
    clear_trace();
    if (x)
        x->type = TYPE_ERROR;
    return x;
}

K ee(K x)
{
    return x || !error_pending() ? x : k_of(error_value());
}

I peach_is_bound(V)
{
    return context->restricted || context->confined;
}

/* ── evaluation ── */

enum { MAX_ARGS = 64 };

/* What a text in the place of a function means: a verb in q's or k's spelling, else its value. */
static Value *function_of_text(Bytes text, int count)
{
    int verb = find_verb(text);
    if (verb >= 0)
        return count == 1 ? new_unary(verb) : new_binary(verb);
    return evaluate_text(text, empty_symbol, 1);
}

static Value *evaluate_here(Bytes text, Value **args, int count)
{
    if (count == 0)
        return evaluate_text(text, empty_symbol, 1);
    OWNED Value *f = function_of_text(text, count);
    if (!f) {
        for (int i = 0; i < count; i++)
            release(args[i]);
        return NULL;
    }
    return apply_value(f, args, count);
}

/* text, or (text;args..); consumes each args[i]. */
static Value *message_of(Bytes text, Value **args, int count)
{
    CONSUME_ARGS(args, count);
    if (count == 0)
        return new_string(text);
    OWNED Value *message = new_vector(TYPE_MIXED, count + 1);
    if (!message || !(message->items[0] = new_string(text)))
        return NULL;
    for (int i = 0; i < count; i++)
        message->items[i + 1] = steal(&args[i]);
    return steal(&message);
}

static Value *evaluate_there(I handle, Bytes text, Value **args, int count)
{
    OWNED Value *message = message_of(text, args, count);
    OWNED Value *where = new_int(handle);
    if (!message || !where)
        return NULL;
    if (!apply_handle)
        return raise_error(ERR_NYI);
    Value *arg = steal(&message);
    return apply_handle(where, &arg, 1);
}

K vak(I handle, const S text, va_list more)
{
    Value *args[MAX_ARGS];
    int count = 0;
    for (K x; (x = va_arg(more, K));) {
        if (count < MAX_ARGS)
            args[count++] = value_of(x);
        else
            release(value_of(x));
    }
    if (!text && handle > 0) /* to wait for whatever comes next */
        return k_of((raise_error(ERR_NYI), error_value()));
    Bytes source = bytes_of_text(text ? text : "");
    Value *result = handle ? evaluate_there(handle, source, args, count) : evaluate_here(source, args, count);
    return k_of(result || !error_pending() ? result : error_value());
}

K k(I handle, const S text, ...)
{
    va_list more;
    va_start(more, text);
    K x = vak(handle, text, more);
    va_end(more);
    return x;
}

K dot(K f, K args)
{
    OWNED Value *apply = binary_named(".");
    if (!apply)
        return NULL;
    return k_of(apply2(apply, retain(value_of(f)), retain(value_of(args))));
}

/* ── serialisation ── */

enum { MODE_COMPRESS = 3 };

K b9(I mode, K x)
{
    BUFFER message = {0}, compressed = {0};
    if (mode < -1 || mode > 6)
        return k_of(raise_error(ERR_DOMAIN));
    if (!encode_message(&message, value_of(x), MESSAGE_ASYNC))
        return NULL;
    bool smaller = mode == MODE_COMPRESS && compress_message(&compressed, bytes_of_buffer(&message));
    return k_of(new_bytes(TYPE_BYTE, bytes_of_buffer(smaller ? &compressed : &message)));
}

K d9(K x)
{
    const Value *bytes = value_of(x);
    if (bytes->type != TYPE_BYTE)
        return k_of(raise_error(ERR_TYPE));
    return k_of(decode_message(raw_bytes_of(bytes)));
}

I okx(K x)
{
    if (x->t != KG)
        return 0;
    Value *value = value_of(d9(x));
    if (!value)
        take_error();
    release(value);
    return value != NULL;
}

/* ── the event loop ── */

typedef K (*Callback)(I);

/* What sd1 watches; the registry of the process's descriptors, hence not in the context. */
static struct Watched {
    Watch *watch;
    Callback call;
} *watched;
static int watched_room;

static void call_back(void *data, int fd, uint32_t events)
{
    (void)data, (void)events;
    Value *result = value_of(watched[fd].call(fd));
    if (!result && error_pending()) {
        Bytes text = error_text();
        log_warning("callback on descriptor %d: '%.*s", fd, (int)text.length, text.data);
        take_error();
    }
    release(result);
}

static void forget(I d)
{
    if (d < 0 || d >= watched_room || !watched[d].watch)
        return;
    loop_remove(watched[d].watch);
    watched[d] = (struct Watched){NULL, NULL};
}

K sd1(I d, Callback call)
{
    int fd = d < 0 ? -d : d;
    if (d < 0)
        fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    if (fd >= watched_room) {
        int room = fd * 2 + 16;
        watched = reallocate_or_abort(watched, (size_t)room * sizeof *watched);
        memset(watched + watched_room, 0, (size_t)(room - watched_room) * sizeof *watched);
        watched_room = room;
    }
    forget(fd);
    watched[fd].call = call;
    watched[fd].watch = loop_add_fd(fd, EPOLLIN, WATCH_SERVICE, call_back, NULL);
    if (watched[fd].watch)
        return ki(fd);
    close(fd);
    return NULL;
}

V sd0x(I d, I close_too)
{
    forget(d);
    if (close_too)
        close(d);
}

V sd0(I d)
{
    sd0x(d, 1);
}

/* ── the process ── */

static I symbols_locked;

I setm(I on)
{
    I old = symbols_locked;
    symbols_locked = on;
    return old;
}

V m9(V)
{
    /* Memory of a thread goes back when its values do: there is no pool to empty. */
}

K m4(I what)
{
    Value *x = new_vector(TYPE_LONG, what ? 2 : 3);
    if (!x)
        return NULL;
    const AllocStats *stats = alloc_stats();
    const int64_t memory[] = {stats->used, stats->used, stats->peak}, symbols[] = {NULL_I64, NULL_I64};
    memcpy(x->i64s, what ? symbols : memory, (size_t)x->count * sizeof *x->i64s);
    return k_of(x);
}

J gc(J unused)
{
    (void)unused;
    return 0;
}

I ver(void)
{
    return RELEASE_DATE;
}
