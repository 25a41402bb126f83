/* dial.c: calling another process: addresses, connecting, the first words of a caller. */
#include "base/clock.h"
#include "net/connection.h"
#include "net/net.h"
#include <errno.h>
#include <netdb.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { OUR_CAPABILITY = 6 };

/* ── addresses ───────────────────────────────────────────────────────────────────────────── */

static bool take_prefix(Bytes *text, const char *prefix)
{
    int64_t length = (int64_t)strlen(prefix);
    if (text->length < length || memcmp(text->data, prefix, (size_t)length))
        return false;
    *text = (Bytes){text->data + length, text->length - length};
    return true;
}

/* The part up to the next colon; what follows stays in `text`. */
static Bytes take_part(Bytes *text)
{
    const char *colon = text->length ? memchr(text->data, ':', (size_t)text->length) : NULL;
    int64_t length = colon ? colon - text->data : text->length;
    Bytes part = {text->data, length};
    int64_t skip = length + (colon != NULL);
    *text = (Bytes){text->data + skip, text->length - skip};
    return part;
}

bool parse_address(Bytes text, Address *address)
{
    *address = (Address){.timeout = -1};
    if (!take_prefix(&text, ":"))
        return false;
    address->is_tls = take_prefix(&text, "tcps://");
    address->is_unix = take_prefix(&text, "unix://");
    if (take_prefix(&text, "unixs://"))
        address->is_tls = address->is_unix = true;
    bool is_process = address->is_tls || address->is_unix || take_prefix(&text, "tcp://");
    if (!is_process && !(text.length && memchr(text.data, ':', (size_t)text.length)))
        return false;
    if (take_prefix(&text, "[")) { /* an IPv6 address */
        const char *end = text.length ? memchr(text.data, ']', (size_t)text.length) : NULL;
        if (!end)
            return false;
        address->host = (Bytes){text.data, end - text.data};
        text = (Bytes){end + 1, text.length - address->host.length - 1};
        take_prefix(&text, ":");
    } else if (!address->is_unix) {
        address->host = take_part(&text);
    }
    address->port = take_part(&text);
    address->user = take_part(&text);
    address->password = text;
    return address->port.length > 0;
}

/* ── waiting for one descriptor ──────────────────────────────────────────────────────────── */

static void note_ready(void *data, int fd, uint32_t events)
{
    (void)fd, (void)events;
    *(bool *)data = true;
}

static bool is_ready(void *data)
{
    return *(const bool *)data;
}

bool wait_for(int fd, uint32_t events, int64_t end)
{
    bool ready = false;
    Watch *watch = loop_add_fd(fd, events, WATCH_PLAIN, note_ready, &ready);
    if (!watch)
        return false;
    int64_t left = end < 0 ? -1 : end - clock_monotonic();
    LoopEnd how = loop_run_until(is_ready, &ready, end >= 0 && left < 0 ? 0 : left, LOOP_QUIET);
    loop_remove(watch);
    if (how == LOOP_TIMEOUT)
        raise_text("timeout. OS reports: %s", strerror(ETIMEDOUT));
    else if (how == LOOP_INTERRUPTED && !error_pending()) {
        context->interrupted = 0;
        raise_error(ERR_STOP);
    }
    return how == LOOP_DONE;
}

/* ── connecting ──────────────────────────────────────────────────────────────────────────── */

static int raise_hop(int os_error)
{
    raise_text("hop. OS reports: %s", strerror(os_error));
    return -1;
}

static int connect_to(const struct sockaddr *address, socklen_t size, int64_t end)
{
    int fd = socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return raise_hop(errno);
    int problem = connect(fd, address, size) < 0 ? errno : 0;
    if (problem == EINPROGRESS) {
        socklen_t length = sizeof problem;
        if (!wait_for(fd, EPOLLOUT, end)) {
            close(fd);
            return -1;
        }
        getsockopt(fd, SOL_SOCKET, SO_ERROR, &problem, &length);
    }
    if (!problem)
        return fd;
    close(fd);
    return raise_hop(problem);
}

static int connect_to_host(const Address *address, int64_t end)
{
    char host[256], port[64];
    snprintf(host, sizeof host, "%.*s", (int)address->host.length, address->host.data);
    snprintf(port, sizeof port, "%.*s", (int)address->port.length, address->port.data);
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_ADDRCONFIG}, *found;
    /* 127.0.0.1 before ::1: most servers listen there only. */
    int problem = getaddrinfo(*host && strcmp(host, "localhost") ? host : "127.0.0.1", port, &hints, &found);
    if (problem) {
        raise_text("hop. OS reports: %s", gai_strerror(problem));
        return -1;
    }
    int fd = -1;
    for (struct addrinfo *a = found; a && fd < 0; a = a->ai_next) {
        take_error();
        fd = connect_to(a->ai_addr, a->ai_addrlen, end);
        if (fd < 0 && context->error.code == ERR_STOP)
            break;
    }
    freeaddrinfo(found);
    return fd;
}

static int connect_to_unix(const Address *address, int64_t end)
{
    char port[64];
    struct sockaddr_un name;
    snprintf(port, sizeof port, "%.*s", (int)address->port.length, address->port.data);
    socklen_t size = unix_address(&name, atoi(port));
    if (!size)
        return raise_hop(ENAMETOOLONG);
    return connect_to((struct sockaddr *)&name, size, end);
}

/* ── the first words ─────────────────────────────────────────────────────────────────────── */

static void add_credentials(Buffer *out, const Address *address)
{
    if (address->user.length) {
        buffer_bytes(out, address->user);
    } else {
        struct passwd *me = getpwuid(geteuid());
        buffer_text(out, me ? me->pw_name : "");
    }
    buffer_char(out, ':');
    buffer_bytes(out, address->password);
    buffer_char(out, OUR_CAPABILITY);
    buffer_char(out, 0);
}

static bool shake_hands(Tls *tls, int fd, int64_t end)
{
    for (;;) {
        TlsStep step = tls_shake_hands(tls);
        if (step == TLS_DONE)
            return true;
        if (step == TLS_FAILED) {
            char why[256];
            raise_text("conn. TLS: %s", tls_problem(tls, why, sizeof why));
            return false;
        }
        if (!wait_for(fd, step == TLS_WANT_READ ? EPOLLIN : EPOLLOUT, end))
            return false;
    }
}

bool begin_tls(Tls **tls, int fd, const Address *address, int64_t end)
{
    return !address->is_tls || ((*tls = tls_to_server(fd, address->host)) && shake_hands(*tls, fd, end));
}

static bool introduce(Connection *c, const Address *address, int64_t end)
{
    BUFFER words = {0};
    char answer;
    add_credentials(&words, address);
    if (send_bytes(c, words.data, words.length) != words.length) {
        raise_hop(errno);
        return false;
    }
    ssize_t n = receive_bytes(c, &answer, 1);
    while (n < 0 && errno == EAGAIN && wait_for(c->fd, EPOLLIN, end))
        n = receive_bytes(c, &answer, 1);
    if (n != 1) {
        if (!error_pending())
            raise_error(ERR_ACCESS);
        return false;
    }
    c->capability = (uint8_t)answer;
    return true;
}

/* Calling our own port would wait for ever for our own answer. */
static bool is_ourselves(const Address *address)
{
    char port[64];
    snprintf(port, sizeof port, "%.*s", (int)address->port.length, address->port.data);
    bool here = !address->host.length || bytes_equal(address->host, bytes_of_text("localhost")) ||
                bytes_equal(address->host, bytes_of_text("127.0.0.1"));
    return here && listening_port() && atoi(port) == listening_port();
}

/* Other processes of this user let us in, and they may do what this code may not. */
static bool may_dial(void)
{
    if (context->restricted || context->confined)
        return raise_error(context->restricted ? ERR_NOUPDATE : ERR_ACCESS) != NULL;
    return true;
}

int dial_host(const Address *address)
{
    if (!may_dial())
        return -1;
    if (is_ourselves(address)) {
        raise_text("hop. This process itself would have to answer");
        return -1;
    }
    return connect_to_host(address, address->timeout < 0 ? -1 : clock_monotonic() + address->timeout);
}

Connection *dial(const Address *address)
{
    if (!may_dial())
        return NULL;
    if (is_ourselves(address)) {
        raise_text("hop. This process itself; its handle is 0");
        return NULL;
    }
    int64_t end = address->timeout < 0 ? -1 : clock_monotonic() + address->timeout;
    int fd = address->is_unix ? connect_to_unix(address, end) : connect_to_host(address, end);
    Connection *c = fd < 0 ? NULL : new_connection(fd, address->is_unix);
    if (!c)
        return NULL;
    c->is_dialled = true;
    describe_peer(c);
    use_connection(c);
    if (begin_tls(&c->tls, c->fd, address, end) && introduce(c, address, end))
        start_messages(c);
    else
        close_connection(c, false);
    bool is_open = c->state == CONNECTION_OPEN;
    let_go(c);
    return is_open ? c : NULL;
}
