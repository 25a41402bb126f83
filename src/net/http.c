/* http.c: web pages: requests of a connection one after the other, answered by .z.ph, .z.pp or .z.pm.
 *
 * A page of another site that the user has open can send requests from the user's own browser, so where
 * a request comes from says nothing: Host and Origin must be ours, and text is evaluated only for who
 * gave a password, or when PEACH_HTTP_EVAL=1 says that anyone with this user's rights may. */
#include "base/log.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include "net/web.h"
#include <errno.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/socket.h>

enum { HEAD_MOST = 64 << 10, BODY_MOST = 16 << 20, SLOWEST_RATE = 1024 /* bytes of a body a second */ };
#define SECOND         INT64_C(1000000000)
#define HTTP_TIME      (10 * SECOND)
#define IDLE_MOST      INT64_C(600000)

/* ── answers ─────────────────────────────────────────────────────────────────────────────── */

void add_answer(Buffer *out, const char *status, bool is_kept, const char *more, const char *type, Bytes body)
{
    buffer_format(out,
                  "HTTP/1.1 %s\r\nConnection: %s\r\nContent-Type: %s; charset=utf-8\r\nContent-Length: %lld\r\n"
                  "X-Content-Type-Options: nosniff\r\n%s\r\n",
                  status, is_kept ? "keep-alive" : "close", type, (long long)body.length, more);
    buffer_bytes(out, body);
}

static void refuse(Connection *c, const char *status, const char *why)
{
    BUFFER text = {0};
    const char *more = strncmp(status, "401", 3) ? "" : "WWW-Authenticate: Basic realm=\"peach\"\r\n";
    buffer_format(&text, "%s: %s\n", status, why);
    c->keep_alive = 0; /* what follows may be the rest of what was refused */
    add_answer(&c->out, status, false, more, "text/plain", bytes_of_buffer(&text));
}

/* ── who asks ────────────────────────────────────────────────────────────────────────────── */

static bool is_our_name(Bytes host)
{
    const char *const names[] = {"localhost", "127.0.0.1", "[::1]"};
    const char *colon = host.length ? memrchr(host.data, ':', (size_t)host.length) : NULL;
    if (colon && host.data[host.length - 1] != ']')
        host.length = colon - host.data;
    for (int i = 0; i < 3; i++)
        if (is_named(host, names[i]))
            return true;
    return false;
}

/* Not from a page of another site. */
static bool is_own_page(const WebRequest *r, bool is_tls)
{
    BUFFER own = {0};
    Bytes host = header_of(r, "Host"), origin = header_of(r, "Origin"), site = header_of(r, "Sec-Fetch-Site");
    buffer_text(&own, is_tls ? "https://" : "http://");
    buffer_bytes(&own, host);
    if (origin.length && !bytes_equal(origin, bytes_of_buffer(&own)))
        return false;
    return !site.length || is_named(site, "same-origin") || is_named(site, "none");
}

static bool is_basic_right(Connection *c, const WebRequest *r)
{
    static const char scheme[] = "Basic ";
    char plain[1024];
    Bytes given = header_of(r, "Authorization");
    int64_t skip = (int64_t)strlen(scheme);
    if (given.length <= skip || given.length > 1024 || strncasecmp(given.data, scheme, (size_t)skip))
        return false;
    int length = EVP_DecodeBlock((unsigned char *)plain, (const unsigned char *)given.data + skip, (int)(given.length - skip));
    for (int64_t i = given.length; length > 0 && i > skip && given.data[i - 1] == '='; i--)
        length--;
    const char *colon = length > 0 ? memchr(plain, ':', (size_t)length) : NULL;
    if (!colon)
        return false;
    c->user = intern((Bytes){plain, colon - plain});
    c->is_held = !is_user_allowed(c, (Bytes){colon + 1, length - (colon + 1 - plain)});
    return !c->is_held;
}

/* (text;headers) */
static Value *request_value(const WebRequest *r, Bytes text)
{
    OWNED Value *names = new_vector(TYPE_SYMBOL, r->header_count);
    OWNED Value *values = names ? new_vector(TYPE_MIXED, r->header_count) : NULL;
    for (int i = 0; values && i < r->header_count; i++) {
        names->symbols[i] = intern(r->headers[i].name);
        if (!(values->items[i] = new_string(r->headers[i].value)))
            return NULL;
    }
    return values ? new_pair(new_string(text), new_dict(steal(&names), steal(&values))) : NULL;
}

typedef enum { AUTH_NO, AUTH_YES, AUTH_ANSWERED, AUTH_BASIC = 4 } Verdict;

/* What .z.ac says. */
static Verdict ask_handler(Connection *c, const WebRequest *r, Bytes text)
{
    Bytes word;
    if (!get_global(intern_text(".z.ac")))
        return AUTH_BASIC;
    OWNED Value *verdict = call_handler(".z.ac", c, NULL, request_value(r, text));
    if (!verdict || !is_mixed(verdict) || verdict->count != 2 || !is_integer_atom(verdict->items[0]) ||
        !text_of(verdict->items[1], &word)) {
        if (error_pending())
            report_error(".z.ac");
        return AUTH_NO;
    }
    int64_t code = integer_of(verdict->items[0]);
    if (code == AUTH_YES)
        c->user = intern(word);
    if (code == AUTH_ANSWERED)
        buffer_bytes(&c->out, word);
    return code == AUTH_YES || code == AUTH_ANSWERED || code == AUTH_BASIC ? (Verdict)code : AUTH_NO;
}

static bool is_welcome(Connection *c, const WebRequest *r, Bytes text)
{
    Verdict verdict = ask_handler(c, r, text);
    if (verdict == AUTH_ANSWERED)
        return false;
    if (verdict == AUTH_BASIC && has_user_check())
        verdict = is_basic_right(c, r) ? AUTH_YES : AUTH_NO;
    if (verdict == AUTH_NO) {
        refuse(c, "401 Unauthorized", "a user and a password, please");
        return false;
    }
    if (verdict == AUTH_YES)
        return true;
    if (is_our_name(header_of(r, "Host")) && is_same_user(c))
        return true;
    refuse(c, "403 Forbidden", "others than the user who started this process need -u, -U or .z.pw");
    return false;
}

/* ── more than one request ───────────────────────────────────────────────────────────────── */

bool keep_alive(int64_t milliseconds)
{
    Connection *c = current_connection();
    if (!c || !c->may_keep)
        return false;
    milliseconds = milliseconds > IDLE_MOST ? IDLE_MOST : milliseconds;
    c->keep_alive = milliseconds > 0 ? milliseconds * 1000000 : 0;
    return c->keep_alive > 0;
}

/* .h.ka */
Value *keep_web_alive(Value *x)
{
    CONSUME(x);
    if (!is_integer_atom(x))
        return raise_error(ERR_TYPE);
    return new_string_of_text(keep_alive(integer_of(x)) ? "keep-alive" : "close");
}

static bool wants_more(const WebRequest *r)
{
    Bytes said = header_of(r, "Connection");
    return r->is_latest ? !has_word(said, "close") : has_word(said, "keep-alive");
}

/* Its length is where the text ends: else the caller would wait for more, or take it for the next answer. */
static bool says_its_length(Bytes text)
{
    static const char field[] = "\r\nContent-Length:";
    const int64_t length = sizeof field - 1;
    const char *blank = text.length ? memmem(text.data, (size_t)text.length, "\r\n\r\n", 4) : NULL;
    int64_t head = blank ? blank - text.data : 0;
    for (int64_t at = 0; at + length < head; at++)
        if (!strncasecmp(text.data + at, field, (size_t)length))
            return strtoll(text.data + at + length, NULL, 10) == text.length - head - 4;
    return false;
}

/* ── answering ───────────────────────────────────────────────────────────────────────────── */

static void answer_with(Connection *c, const char *handler, Value *page)
{
    CONSUME(page);
    if (!page)
        report_error(handler);
    if (c->state != CONNECTION_GREETING)
        return;
    if (!page || !is_string(page)) {
        refuse(c, "500 Internal Server Error", "the page could not be made");
        return;
    }
    buffer_add(&c->out, page->bytes, page->count);
    if (!says_its_length((Bytes){page->bytes, page->count}))
        c->keep_alive = 0;
}

static void call_page(Connection *c, const WebRequest *r, const char *handler, Value *(*fallback)(Value *), Bytes text)
{
    OWNED Value *asked = request_value(r, text);
    if (asked && !strcmp(handler, ".z.pm"))
        asked = join(enlist(new_symbol(intern(r->method))), steal(&asked));
    answer_with(c, handler, asked ? call_handler(handler, c, fallback, steal(&asked)) : NULL);
}

/* POST, and with .z.pm what changes things otherwise: the text is target and body. */
static void serve_body(Connection *c, const WebRequest *r, Bytes text)
{
    BUFFER whole = {0};
    const char *handler = is_named(r->method, "POST") ? ".z.pp" : ".z.pm";
    if (!get_global(intern_text(handler))) {
        refuse(c, "501 Not Implemented", handler);
        return;
    }
    if (text.length) {
        buffer_bytes(&whole, text);
        buffer_char(&whole, ' ');
    }
    buffer_bytes(&whole, r->body);
    call_page(c, r, handler, NULL, bytes_of_buffer(&whole));
}

/* Those after POST need .z.pm. */
static bool is_served(Bytes method)
{
    static const char *const known[] = {"GET", "POST", "OPTIONS", "PATCH", "PUT", "DELETE"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is_named(method, known[i]))
            return i < 2 || get_global(intern_text(".z.pm"));
    return false;
}

static void serve_request(Connection *c, const WebRequest *r)
{
    int hosts;
    Bytes text = {r->target.data + 1, r->target.length - 1};
    find_header(r, "Host", &hosts);
    if (hosts != 1)
        refuse(c, "400 Bad Request", "one Host, please");
    else if (!is_own_page(r, c->tls) || (!has_user_check() && !is_our_name(header_of(r, "Host"))))
        refuse(c, "403 Forbidden", "a page of another site");
    else if (!is_served(r->method))
        refuse(c, "405 Method Not Allowed", "GET, POST, and with .z.pm OPTIONS, PATCH, PUT, DELETE");
    else if (is_welcome(c, r, text)) {
        c->is_admitted = true;
        c->may_keep = wants_more(r);
        if (wants_websocket(r))
            take_websocket(c, r, c->request_length);
        else if (is_named(r->method, "GET"))
            call_page(c, r, ".z.ph", default_page, text);
        else
            serve_body(c, r, text);
    }
}

/* Answers as soon as the request is whole or wrong. */
static void judge_request(Connection *c)
{
    WebRequest r;
    Bytes all = bytes_of_buffer(&c->in);
    const char *end = memmem(all.data, (size_t)all.length, "\r\n\r\n", 4);
    int64_t head = end ? end - all.data + 4 : 0, body;
    if (!end && all.length <= HEAD_MOST)
        return;
    if (!end || head > HEAD_MOST)
        refuse(c, "431 Request Header Fields Too Large", "64 KB at most");
    else if (!parse_head((Bytes){all.data, head}, &r) || (body = body_length(&r)) == -1)
        refuse(c, "400 Bad Request", "not a request");
    else if (body == -2)
        refuse(c, "501 Not Implemented", "Transfer-Encoding");
    else if (body > BODY_MOST)
        refuse(c, "413 Content Too Large", "16 MB at most");
    else if (all.length - head >= body) {
        r.body = (Bytes){all.data + head, body};
        c->request_length = head + body;
        serve_request(c, &r);
    } else if (!c->request_length) { /* the head is here, and now the body has its time */
        c->request_length = head + body;
        loop_change_timer(c->deadline, HTTP_TIME + body * SECOND / SLOWEST_RATE, 0);
    }
}

/* The answer is out: another request, or the end. */
static void finish_answer(Connection *c)
{
    if (!c->keep_alive || c->out.length < 0) {
        if (!c->tls)
            shutdown(c->fd, SHUT_WR);
        close_connection(c, false);
        return;
    }
    loop_change_timer(c->deadline, c->keep_alive, 0);
    loop_change_fd(c->watch, EPOLLIN);
    c->in.length -= c->request_length;
    memmove(c->in.data, c->in.data + c->request_length, (size_t)c->in.length);
    c->out.length = c->sent = c->request_length = c->keep_alive = 0;
}

/* false: the kernel takes no more now. */
static bool send_answer(Connection *c)
{
    while (c->sent < c->out.length) {
        ssize_t n = send_bytes(c, c->out.data + c->sent, c->out.length - c->sent);
        if (n < 0 && errno == EAGAIN) {
            loop_change_fd(c->watch, EPOLLOUT);
            return false;
        }
        if (n < 0 && errno != EINTR) {
            c->keep_alive = 0;
            break;
        }
        c->sent += n > 0 ? n : 0;
    }
    finish_answer(c);
    return true;
}

/* Requests that have come one behind the other are answered in turn. */
static void go_on(Connection *c)
{
    while (c->state == CONNECTION_GREETING) {
        if (!c->out.length && c->in.length)
            judge_request(c);
        if (c->state == CONNECTION_GREETING && c->is_held) {
            loop_change_fd(c->watch, 0);
            loop_change_timer(c->deadline, REFUSAL_TIME, 0);
            return;
        }
        if (c->state != CONNECTION_GREETING || !c->out.length || !send_answer(c))
            return;
    }
}

/* false: the caller has gone. */
static bool hear_more(Connection *c)
{
    char heard[65536];
    bool is_first = !c->in.length;
    ssize_t n = receive_bytes(c, heard, sizeof heard);
    if (n > 0)
        buffer_add(&c->in, heard, n);
    if (n > 0 && is_first)
        loop_change_timer(c->deadline, HTTP_TIME, 0);
    return c->in.length >= 0 && (n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR)));
}

static void on_http(void *data, int fd, uint32_t events)
{
    (void)fd;
    Connection *c = data;
    use_connection(c);
    if (c->is_held || (!c->out.length && (!(events & EPOLLIN) || !hear_more(c))))
        close_connection(c, false);
    go_on(c);
    note_unread(c);
    let_go(c);
}

static void on_http_timeout(void *data)
{
    Connection *c = data;
    if (!c->is_held) {
        close_connection(c, false);
        return;
    }
    c->is_held = false;
    use_connection(c);
    go_on(c);
    let_go(c);
}

void take_http(Connection *c)
{
    loop_remove(c->deadline);
    c->deadline = loop_add_timer(HTTP_TIME, 0, WATCH_SERVICE, on_http_timeout, c);
    if (watch_connection(c, EPOLLIN, on_http) && c->deadline)
        go_on(c);
    else
        close_connection(c, false);
    take_error();
}
