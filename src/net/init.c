/* init.c: makes net/ known to the language, and keeps the process serving. */
#include "base/clock.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include "net/web.h"
#include "verb/verb.h"
#include <netdb.h>
#include <netinet/in.h>
#include <pwd.h>
#include <signal.h>
#include <unistd.h>

static const Verb rows[] = {
#include "net/net.def"
    {0}
};

/* ── names ───────────────────────────────────────────────────────────────────────────────── */

static Value *handle_now(void)
{
    return new_int(context->current_handle);
}

static Symbol name_of_host(void)
{
    char name[256] = "";
    gethostname(name, sizeof name - 1);
    return intern_text(name);
}

static Value *host_now(void)
{
    return new_symbol(name_of_host());
}

static int32_t address_of_host(void)
{
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found;
    if (getaddrinfo(name_of_host(), NULL, &hints, &found) != 0)
        return INADDR_LOOPBACK;
    int32_t address = (int32_t)ntohl(((struct sockaddr_in *)(void *)found->ai_addr)->sin_addr.s_addr);
    freeaddrinfo(found);
    return address;
}

static Value *address_now(void)
{
    const Connection *c = current_connection();
    return new_int(c ? c->address : address_of_host());
}

static Value *tls_now(void)
{
    const Connection *c = current_connection();
    return describe_tls(c ? c->tls : NULL);
}

/* -26!() of the process, -26!handle of a connection. */
static Value *show_tls(Value *x)
{
    CONSUME(x);
    if (!is_integer_atom(x))
        return tls_settings();
    const Connection *c = find_connection((int)integer_of(x));
    return c ? describe_tls(c->tls) : raise_text("%lld is not an ipc handle", (long long)integer_of(x));
}

/* \E shows it; only -E sets it. */
static Value *tls_mode_command(Bytes rest)
{
    return rest.length ? raise_text("\\E: set it with the option -E") : new_int(tls_mode);
}

static Value *user_now(void)
{
    const Connection *c = current_connection();
    struct passwd *me = c ? NULL : getpwuid(geteuid());
    return new_symbol(c ? (c->is_dialled ? empty_symbol : c->user) : intern_text(me ? me->pw_name : ""));
}

/* .Q.addr: the address of a host, -1 when it has none. */
Value *address_of_name(Value *x)
{
    CONSUME(x);
    Bytes name;
    BUFFER text = {0};
    struct addrinfo hints = {.ai_family = AF_INET, .ai_socktype = SOCK_STREAM}, *found;
    if (!text_of(x, &name))
        return raise_error(ERR_TYPE);
    buffer_bytes(&text, name);
    buffer_char(&text, 0);
    if (!name.length || getaddrinfo(text.data, NULL, &hints, &found) != 0)
        return new_int(-1);
    int32_t address = (int32_t)ntohl(((struct sockaddr_in *)(void *)found->ai_addr)->sin_addr.s_addr);
    freeaddrinfo(found);
    return new_int(address);
}

/* .Q.host: the name of an address, ` when it has none. */
Value *name_of_address(Value *x)
{
    CONSUME(x);
    char name[NI_MAXHOST];
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl((uint32_t)integer_of(x))};
    if (getnameinfo((struct sockaddr *)&address, sizeof address, name, sizeof name, NULL, 0, NI_NAMEREQD))
        return new_symbol(empty_symbol);
    return new_symbol_of_text(name);
}

/* ── commands ────────────────────────────────────────────────────────────────────────────── */

static Value *port_command(Bytes rest)
{
    if (!rest.length)
        return new_int(listening_port());
    return listen_on(rest) ? identity() : NULL;
}

/* \u: reads the file of -u again. */
static Value *passwords_command(Bytes rest)
{
    if (rest.length)
        return raise_text("\\u: reads the file of -u again, and no other");
    return read_password_file_again() ? identity() : NULL;
}

/* \t and \t 1000 */
static Value *interval_command(Bytes rest)
{
    if (!rest.length)
        return new_int((int32_t)timer_milliseconds());
    OWNED Value *interval = parse_literal(rest);
    if (!interval || !is_integer_atom(interval) || integer_of(interval) < 0) {
        take_error();
        return raise_error(ERR_TYPE);
    }
    set_timer(integer_of(interval));
    return identity();
}

/* ── internal functions ──────────────────────────────────────────────────────────────────── */

static Value *bytes_of(Buffer *buffer)
{
    Value *x = is_buffer_whole(buffer) ? new_vector(TYPE_BYTE, buffer->length) : NULL;
    if (x)
        memcpy(x->bytes, buffer->data, (size_t)buffer->length);
    return x;
}

static Value *to_message(Value *x)
{
    CONSUME(x);
    BUFFER message = {0};
    return encode_message(&message, x, MESSAGE_ASYNC) ? bytes_of(&message) : NULL;
}

static Value *to_small_message(Value *x)
{
    CONSUME(x);
    BUFFER message = {0}, packed = {0};
    if (!encode_message(&message, x, MESSAGE_ASYNC))
        return NULL;
    return bytes_of(compress_message(&packed, bytes_of_buffer(&message)) ? &packed : &message);
}

static Value *of_message(Value *x)
{
    CONSUME(x);
    if (x->type != TYPE_BYTE)
        return raise_error(ERR_TYPE);
    OWNED Value *y = decode_message((Bytes){x->bytes, x->count});
    if (y && y->type == TYPE_ERROR)
        return raise_bytes(bytes_of_symbol(y->symbol));
    return steal(&y);
}

static Value *length_of_message(Value *x)
{
    CONSUME(x);
    BUFFER message = {0};
    return encode_message(&message, x, MESSAGE_ASYNC) ? new_long(message.length) : NULL;
}

/* ── start and end ───────────────────────────────────────────────────────────────────────── */

void init_net(void)
{
    signal(SIGPIPE, SIG_IGN);
    register_verbs(rows, sizeof rows / sizeof *rows);
    register_dynamic(".z.w", handle_now);
    register_dynamic(".z.W", queue_sizes);
    register_dynamic(".z.H", open_handles);
    register_dynamic(".z.a", address_now);
    register_dynamic(".z.u", user_now);
    register_dynamic(".z.e", tls_now);
    register_dynamic(".z.h", host_now);
    register_command("p", port_command);
    register_command("E", tls_mode_command);
    register_command("u", passwords_command);
    register_internal(-8, to_message);
    register_internal(-9, of_message);
    register_internal(-11, replay_log);
    register_internal(-19, pack_file_as);
    register_internal(-21, packing_of_named);
    register_internal(-18, to_small_message);
    register_internal(-22, length_of_message);
    register_internal(-25, broadcast);
    register_internal(-30, defer_response);
    register_internal(-26, show_tls);
    register_internal(-38, describe_handles);
    timer_command = interval_command;
    replica_command = enter_replica;
    apply_handle = apply_to_handle;
}

void close_net(void)
{
    close_journal();
    for (Connection *c = connection_after(-1); c; c = connection_after(-1)) {
        push_queue(c);
        close_connection(c, false);
    }
    set_timer(0);
    stop_listening();
    close_tls_settings();
    close_loop();
}

bool loop_wants_to_live(void)
{
    return listening_port() || connection_after(-1);
}

void serve_caller(void)
{
    while ((greeting_connections() || loop_wants_to_live()) && !context->terminated) {
        loop_once(-1, LOOP_SERVE);
        context->interrupted = 0;
        take_error();
    }
}

void serve_until(bool (*done)(void *data), void *data)
{
    while (!done(data) && loop_wants_to_live()) {
        if (context->interrupted)
            return;
        loop_once(-1, LOOP_SERVE);
    }
}
