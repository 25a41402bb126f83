/* handle.c: integers as functions: hopen, hclose, and what applying a handle does. */
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include <errno.h>
#include <stdio.h>
#include <unistd.h>

/* ── opening and closing ─────────────────────────────────────────────────────────────────── */

static Value *open_port(int64_t port, int64_t timeout)
{
    char text[32];
    if (port <= 0 || port > 65535)
        return raise_error(ERR_DOMAIN);
    snprintf(text, sizeof text, "%d", (int)port);
    Address address = {.port = bytes_of_text(text), .timeout = timeout};
    Connection *c = dial(&address);
    return c ? new_int(c->fd) : NULL;
}

static const char fifo_scheme[] = ":fifo://";
enum { FIFO_SCHEME = sizeof fifo_scheme - 1 };

static bool is_fifo(Bytes name)
{
    return name.length > FIFO_SCHEME && !memcmp(name.data, fifo_scheme, FIFO_SCHEME);
}

static Value *open_name(Bytes name, int64_t timeout)
{
    if (is_fifo(name))
        return open_stream((Bytes){name.data + FIFO_SCHEME, name.length - FIFO_SCHEME}, true);
    Address address;
    if (parse_address(name, &address)) {
        address.timeout = timeout;
        Connection *c = dial(&address);
        return c ? new_int(c->fd) : NULL;
    }
    if (name.length && name.data[0] == ':')
        name = (Bytes){name.data + 1, name.length - 1};
    return name.length ? open_stream(name, false) : raise_error(ERR_TYPE);
}

static Value *open_any(const Value *x, int64_t timeout)
{
    Bytes name;
    if (is_integer_atom(x))
        return open_port(integer_of(x), timeout);
    return text_of(x, &name) ? open_name(name, timeout) : raise_error(ERR_TYPE);
}

static bool is_file_name(const Value *x)
{
    Bytes name;
    Address address;
    return text_of(x, &name) && name.length && (is_fifo(name) || !parse_address(name, &address));
}

static Value *refuse_to_open(const Value *x)
{
    Bytes name;
    return is_file_name(x) && text_of(x, &name) ? raise_text("access: %.*s", (int)name.length - 1, name.data + 1)
                                                : raise_error(ERR_NOUPDATE);
}

Value *hopen(Value *x)
{
    CONSUME(x);
    if (context->restricted || (context->confined && is_file_name(is_mixed(x) && x->count ? x->items[0] : x)))
        return refuse_to_open(is_mixed(x) && x->count ? x->items[0] : x);
    if (is_mixed(x) && x->count == 2 && is_integer_atom(x->items[1])) {
        int64_t milliseconds = integer_of(x->items[1]);
        return open_any(x->items[0], milliseconds <= 0 ? -1 : milliseconds * 1000000);
    }
    return open_any(x, -1);
}

Value *hclose(Value *x)
{
    CONSUME(x);
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    int handle = (int)integer_of(x);
    Connection *c = find_connection(handle);
    if (c && c->socket)
        say_goodbye_to(c);
    if (c)
        close_connection(c, false);
    else if (!close_stream(handle))
        return raise_text("close. OS reports: %s", strerror(EBADF));
    return identity();
}

/* ── messages ────────────────────────────────────────────────────────────────────────────── */

/* A reply that is the peer's error is raised here. */
static Value *raise_if_error(Value *reply)
{
    CONSUME(reply);
    if (reply && reply->type == TYPE_ERROR)
        return raise_bytes(bytes_of_symbol(reply->symbol));
    return steal(&reply);
}

static Value *send_request(Connection *c, const Value *x)
{
    use_connection(c);
    Value *reply = NULL;
    if (queue_message(c, x, MESSAGE_SYNC) && flush_queue(c))
        reply = await_message(c, AWAIT_RESPONSE);
    let_go(c);
    return raise_if_error(reply);
}

/* An integer that is no handle: () writes nothing to it, and a function is never written. */
static Value *write_nowhere(const Value *handle, const Value *x)
{
    if (is_function(x))
        return raise_error(ERR_TYPE);
    if (is_mixed(x) && !x->count)
        return retain(handle);
    int64_t number = integer_of(handle);
    return raise_text("Cannot write to handle %lld. OS reports: %s", (long long)(number < 0 ? -number : number),
                      strerror(EBADF));
}

static Value *send_to_peer(const Value *handle, const Value *x)
{
    int64_t number = integer_of(handle);
    Connection *c = find_connection((int)(number < 0 ? -number : number));
    if (!c)
        return write_nowhere(handle, x);
    if (number > 0 && c->socket)
        return raise_error(ERR_NYI);
    if (number > 0)
        return is_identity(x) ? await_message(c, AWAIT_ASYNC) : send_request(c, x);
    bool done = is_identity(x) ? flush_queue(c) : queue_message(c, x, MESSAGE_ASYNC);
    return done ? identity() : NULL;
}

static Value *write_to(int64_t handle, Value *x)
{
    int descriptor = (int)(handle < 0 ? -handle : handle);
    if (descriptor == STDOUT_FILENO || descriptor == STDERR_FILENO)
        return write_console(descriptor, handle < 0, x);
    return write_stream(descriptor, handle < 0, x);
}

Value *apply_to_handle(const Value *handle, Value **args, int count)
{
    CONSUME_ARGS(args, count);
    if (count == 2 && is_symbol_atom(handle) && !strcmp(handle->symbol, "::")) /* `::[(":host:port";timeout);query] */
        return one_shot(steal(&args[0]), steal(&args[1]));
    if (!is_integer_atom(handle))
        return count == 1 ? one_shot(retain(handle), steal(&args[0])) : raise_error(ERR_RANK);
    if (count != 1)
        return raise_error(ERR_RANK);
    int64_t number = integer_of(handle), size = number < 0 ? -number : number;
    if (number < -INT32_MAX || number > INT32_MAX)
        return raise_error(ERR_DOMAIN);
    if (number == 0 && context->block_clients)
        return raise_error(ERR_RESTRICTED);
    if (number == 0)
        return execute_message(".z.ps", NULL, steal(&args[0]));
    if (size > STDERR_FILENO && !is_stream((int)size))
        return send_to_peer(handle, args[0]);
    if (size > STDERR_FILENO && context->restricted) /* a file */
        return raise_error(ERR_NOUPDATE);
    OWNED Value *written = write_to(number, steal(&args[0]));
    return written ? retain(handle) : NULL;
}

Value *one_shot(Value *where, Value *message)
{
    CONSUME(where);
    CONSUME(message);
    Bytes name;
    Address address;
    int64_t timeout = -1;
    const Value *text = where;
    if (is_websocket_address(where))
        return open_websocket(steal(&where), steal(&message));
    if (is_web_address(where))
        return ask_web(steal(&where), steal(&message));
    if (is_mixed(where) && where->count == 2 && is_integer_atom(where->items[1])) {
        text = where->items[0];
        timeout = integer_of(where->items[1]) * 1000000;
    }
    if (!text_of(text, &name) || !parse_address(name, &address))
        return raise_error(ERR_TYPE);
    address.timeout = timeout;
    Connection *c = dial(&address);
    if (!c)
        return NULL;
    use_connection(c);
    Value *reply = send_request(c, message);
    close_connection(c, false);
    let_go(c);
    return reply;
}

/* ── many handles ────────────────────────────────────────────────────────────────────────── */

static bool check_handles(const Value *handles)
{
    for (Count i = 0; i < count_of(handles); i++) {
        int64_t handle = handles->type == TYPE_INT ? handles->i32s[i] : handles->i64s[i];
        if (!find_connection((int)handle)) {
            raise_text("%lld is not an ipc handle", (long long)handle);
            return false;
        }
    }
    return true;
}

/* -25!(handles;message): serialised once. */
Value *broadcast(Value *x)
{
    CONSUME(x);
    if (!is_mixed(x) || x->count != 2 || (x->items[0]->type != TYPE_INT && x->items[0]->type != TYPE_LONG))
        return raise_error(ERR_TYPE);
    const Value *handles = x->items[0], *message = x->items[1];
    BUFFER bytes = {0};
    if (!check_handles(handles) || !encode_message(&bytes, message, MESSAGE_ASYNC))
        return NULL;
    for (Count i = 0; i < handles->count; i++) {
        Connection *c = find_connection((int)(handles->type == TYPE_INT ? handles->i32s[i] : handles->i64s[i]));
        if (!c) /* gone while another was flushed */
            continue;
        if (!(is_identity(message) ? flush_queue(c)
              : c->socket         ? queue_frame(c, message)
                                  : queue_bytes(c, bytes_of_buffer(&bytes))))
            return NULL;
    }
    return identity();
}

Value *open_handles(void)
{
    Value *handles = new_vector(TYPE_INT, count_connections());
    int i = 0;
    for (Connection *c = connection_after(-1); handles && c; c = connection_after(c->fd))
        handles->i32s[i++] = c->fd;
    return handles ? set_attribute(handles, ATTR_SORTED) : NULL;
}

Value *queue_sizes(void)
{
    OWNED Value *handles = open_handles();
    OWNED Value *sizes = handles ? new_vector(TYPE_LONG, handles->count) : NULL;
    if (!sizes)
        return NULL;
    for (Count i = 0; i < handles->count; i++) {
        const Connection *c = find_connection(handles->i32s[i]);
        sizes->i64s[i] = c->out.length - c->sent;
    }
    return new_dict(steal(&handles), steal(&sizes));
}

static Value *describe(int handle)
{
    static const char *const names[] = {"p", "f", "z", "n", "m"};
    const Connection *c = find_connection(handle);
    if (!c)
        return raise_text("%d is not an ipc handle", handle);
    OWNED Value *keys = new_vector(TYPE_SYMBOL, 5);
    if (!keys)
        return NULL;
    for (int i = 0; i < 5; i++)
        keys->symbols[i] = intern_text(names[i]);
    return new_dict(steal(&keys),
                    new_list(5, new_char(c->socket ? 'w' : 'q'), new_char(c->is_unix ? 'u' : 't'), new_boolean(may_compress(c)),
                             new_long(c->queued_messages), new_long(c->out.length - c->sent)));
}

/* .Q.ipc[handle;settings]: of these there is `z, whether what goes out may be compressed. */
Value *set_ipc(Value *x, Value *y)
{
    CONSUME(x);
    CONSUME(y);
    Connection *c = is_integer_atom(x) ? find_connection((int)integer_of(x)) : NULL;
    if (!is_integer_atom(x) || !is_dict(y) || keys_of(y)->type != TYPE_SYMBOL || values_of(y)->type != TYPE_BOOLEAN)
        return raise_error(ERR_TYPE);
    if (!c)
        return raise_text("%lld is not an ipc handle", (long long)integer_of(x));
    for (Count i = 0; i < keys_of(y)->count; i++) {
        if (strcmp(keys_of(y)->symbols[i], "z"))
            return raise_error(ERR_DOMAIN);
        c->is_plain = !values_of(y)->u8s[i];
    }
    return identity();
}

/* -38!x: one handle a dictionary, several a table. */
Value *describe_handles(Value *x)
{
    CONSUME(x);
    if (is_integer_atom(x))
        return describe((int)integer_of(x));
    if (x->type != TYPE_INT && x->type != TYPE_LONG)
        return raise_error(ERR_TYPE);
    OWNED Value *rows = new_vector(TYPE_MIXED, x->count);
    for (Count i = 0; rows && i < x->count; i++)
        if (!(rows->items[i] = describe((int)(x->type == TYPE_INT ? x->i32s[i] : x->i64s[i]))))
            return NULL;
    return rows ? collapse(steal(&rows)) : NULL;
}
