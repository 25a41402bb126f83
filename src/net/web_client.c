/* web_client.c: `:http://host:port applied to the text of a request: sends it, gives the answer as text.
 * What a request looks like and what an answer means is lib/http.q's. */
#include "base/clock.h"
#include "net/connection.h"
#include "net/verbs.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

enum { ANSWER_MOST = 1 << 30, BLOCK = 64 << 10 };

/* A connected socket, with TLS or without. */
typedef struct {
    int fd;
    Tls *tls;
    int64_t end; /* of all waiting; <0: none */
} Channel;

static void close_channel(Channel *c)
{
    close_tls(c->tls);
    if (c->fd >= 0)
        close(c->fd);
}

/* ── what is asked ───────────────────────────────────────────────────────────────────────── */

static bool take_scheme(Bytes *text, const char *scheme)
{
    int64_t length = (int64_t)strlen(scheme);
    if (text->length < length || strncasecmp(text->data, scheme, (size_t)length))
        return false;
    *text = (Bytes){text->data + length, text->length - length};
    return true;
}

bool parse_web_address(Bytes text, const char *plain, const char *secure, Address *address)
{
    bool is_tls = take_scheme(&text, secure);
    if (!is_tls && !take_scheme(&text, plain))
        return false;
    *address = (Address){.timeout = -1, .is_tls = is_tls};
    const char *slash = text.length ? memchr(text.data, '/', (size_t)text.length) : NULL;
    text.length = slash ? slash - text.data : text.length;
    const char *at = text.length ? memrchr(text.data, '@', (size_t)text.length) : NULL;
    if (at) {
        address->user = (Bytes){text.data, at - text.data}; /* and its password */
        text = (Bytes){at + 1, text.data + text.length - at - 1};
    }
    const char *colon = text.length ? memchr(text.data, ':', (size_t)text.length) : NULL;
    address->host = (Bytes){text.data, colon ? colon - text.data : text.length};
    address->port = colon ? (Bytes){colon + 1, text.data + text.length - colon - 1} : bytes_of_text(is_tls ? "443" : "80");
    return address->host.length > 0;
}

bool is_web_address(const Value *x)
{
    Bytes text;
    Address address;
    return text_of(x, &text) && parse_web_address(text, ":http://", ":https://", &address);
}

/* ── bytes ───────────────────────────────────────────────────────────────────────────────── */

static bool send_all(Channel *c, Bytes text)
{
    while (text.length) {
        ssize_t n = c->tls ? tls_send(c->tls, text.data, text.length)
                           : send(c->fd, text.data, (size_t)text.length, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (n > 0) {
            text = (Bytes){text.data + n, text.length - n};
            continue;
        }
        bool may_go_on = n < 0 && errno == EAGAIN && wait_for(c->fd, EPOLLOUT, c->end);
        if (!may_go_on) {
            if (!error_pending())
                raise_text("conn. OS reports: %s", strerror(errno));
            return false;
        }
    }
    return true;
}

/* 1: some bytes more, 0: there will be none, -1: an error raised. */
static int receive_some(Channel *c, Buffer *in)
{
    for (;;) {
        if (!buffer_reserve(in, BLOCK)) {
            raise_error(ERR_WSFULL);
            return -1;
        }
        char *to = in->data + in->length;
        ssize_t n = c->tls ? tls_receive(c->tls, to, BLOCK) : recv(c->fd, to, BLOCK, MSG_DONTWAIT);
        if (n > 0) {
            in->length += n;
            return 1;
        }
        if (n == 0)
            return 0;
        if (errno == EAGAIN && wait_for(c->fd, EPOLLIN, c->end))
            continue;
        if (!error_pending())
            raise_text("conn. OS reports: %s", strerror(errno));
        return -1;
    }
}

/* ── the end of an answer ────────────────────────────────────────────────────────────────── */

/* The text behind `name` in the lines of a head; no bytes: none. */
static Bytes field_of(Bytes head, const char *name)
{
    int64_t length = (int64_t)strlen(name);
    for (int64_t at = 0; at + length < head.length; at++)
        if (head.data[at] == '\n' && head.length - at - 1 > length && !strncasecmp(head.data + at + 1, name, (size_t)length))
            return (Bytes){head.data + at + 1 + length, head.length - at - 1 - length};
    return (Bytes){0};
}

/* By its length, or by the chunk of no bytes; an answer that says neither lasts until the peer closes. */
static bool is_whole(const Buffer *in)
{
    static const char last_chunk[] = "\r\n0\r\n\r\n";
    const int64_t last = sizeof last_chunk - 1;
    const char *blank = in->length ? memmem(in->data, (size_t)in->length, "\r\n\r\n", 4) : NULL;
    if (!blank)
        return false;
    Bytes head = {in->data, blank + 2 - in->data}; /* ends with a line end, where strtoll stops */
    int64_t body = in->length - head.length - 2;
    Bytes length = field_of(head, "content-length:");
    if (length.length)
        return body >= strtoll(length.data, NULL, 10);
    return field_of(head, "transfer-encoding:").length && in->length >= last &&
           !memcmp(in->data + in->length - last, last_chunk, (size_t)last);
}

Value *ask_web(Value *where, Value *request)
{
    CONSUME(where);
    CONSUME(request);
    Bytes name, text;
    Address address;
    BUFFER in = {0};
    if (!text_of(where, &name) || !parse_web_address(name, ":http://", ":https://", &address) || !is_string(request))
        return raise_error(ERR_TYPE);
    text_of(request, &text);
    __attribute__((cleanup(close_channel))) Channel c = {.fd = dial_host(&address), .end = -1};
    if (c.fd < 0 || !begin_tls(&c.tls, c.fd, &address, c.end) || !send_all(&c, text))
        return NULL;
    int state = 1;
    while (state > 0 && !is_whole(&in) && in.length < ANSWER_MOST)
        state = receive_some(&c, &in);
    if (state < 0)
        return NULL;
    return in.length < ANSWER_MOST ? new_string(bytes_of_buffer(&in)) : raise_error(ERR_LIMIT);
}
