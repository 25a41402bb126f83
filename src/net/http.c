/* http.c: web pages: one request a connection, answered by .z.ph or .z.pp.
 *
 * A page of another site that the user has open can send requests from the user's own browser, so where
 * a request comes from says nothing: Host and Origin must be ours, and text is evaluated only for who
 * gave a password, or when PEACH_HTTP_EVAL=1 says that anyone with this user's rights may. */
#include "base/log.h"
#include "codec/codec.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include <errno.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/socket.h>

enum {
    LINE_MOST = 8 << 10,
    HEAD_MOST = 64 << 10,
    BODY_MOST = 16 << 20,
    HEADERS_MOST = 100,
};
#define HTTP_TIME INT64_C(10000000000)

typedef struct {
    Bytes name, value;
} Header;

typedef struct {
    Bytes method, target, body;
    Header headers[HEADERS_MOST];
    int header_count;
} WebRequest;

/* ── answers ─────────────────────────────────────────────────────────────────────────────── */

static void answer(Buffer *out, const char *status, const char *more, const char *type, Bytes body)
{
    buffer_format(out,
                  "HTTP/1.1 %s\r\nConnection: close\r\nContent-Type: %s; charset=utf-8\r\nContent-Length: %lld\r\n"
                  "X-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'self'\r\n%s\r\n",
                  status, type, (long long)body.length, more);
    buffer_bytes(out, body);
}

static void refuse(Connection *c, const char *status, const char *why)
{
    BUFFER text = {0};
    const char *more = strncmp(status, "401", 3) ? "" : "WWW-Authenticate: Basic realm=\"peach\"\r\n";
    buffer_format(&text, "%s: %s\n", status, why);
    answer(&c->out, status, more, "text/plain", bytes_of_buffer(&text));
}

/* ── reading a request ───────────────────────────────────────────────────────────────────── */

static bool is_named(Bytes x, const char *name)
{
    return x.length == (int64_t)strlen(name) && !strncasecmp(x.data, name, (size_t)x.length);
}

static const Header *find_header(const WebRequest *r, const char *name, int *times)
{
    const Header *found = NULL;
    *times = 0;
    for (int i = 0; i < r->header_count; i++)
        if (is_named(r->headers[i].name, name)) {
            found = &r->headers[i];
            ++*times;
        }
    return found;
}

static Bytes header_of(const WebRequest *r, const char *name)
{
    int times;
    const Header *h = find_header(r, name, &times);
    return h ? h->value : (Bytes){0};
}

static Bytes trimmed(Bytes x)
{
    while (x.length && (x.data[0] == ' ' || x.data[0] == '\t'))
        x = (Bytes){x.data + 1, x.length - 1};
    while (x.length && (x.data[x.length - 1] == ' ' || x.data[x.length - 1] == '\t'))
        x.length--;
    return x;
}

/* Up to CR LF; false: a line that is no line. */
static bool take_line(Bytes *rest, Bytes *line)
{
    const char *end = memmem(rest->data, (size_t)rest->length, "\r\n", 2);
    if (!end)
        return false;
    *line = (Bytes){rest->data, end - rest->data};
    *rest = (Bytes){end + 2, rest->length - line->length - 2};
    return line->length <= LINE_MOST && !memchr(line->data, 0, (size_t)line->length) &&
           !memchr(line->data, '\r', (size_t)line->length);
}

static bool take_word(Bytes *line, Bytes *word)
{
    const char *blank = line->length ? memchr(line->data, ' ', (size_t)line->length) : NULL;
    if (!blank)
        return false;
    *word = (Bytes){line->data, blank - line->data};
    *line = (Bytes){blank + 1, line->length - word->length - 1};
    return word->length > 0;
}

static bool parse_header(Bytes line, WebRequest *r)
{
    const char *colon = line.length ? memchr(line.data, ':', (size_t)line.length) : NULL;
    if (!colon || colon == line.data || r->header_count == HEADERS_MOST)
        return false;
    Bytes name = {line.data, colon - line.data};
    if (memchr(name.data, ' ', (size_t)name.length) || memchr(name.data, '\t', (size_t)name.length))
        return false;
    r->headers[r->header_count++] = (Header){name, trimmed((Bytes){colon + 1, line.length - name.length - 1})};
    return true;
}

static bool parse_head(Bytes head, WebRequest *r)
{
    Bytes line;
    *r = (WebRequest){0};
    if (!take_line(&head, &line) || !take_word(&line, &r->method) || !take_word(&line, &r->target) ||
        line.length != 8 || strncmp(line.data, "HTTP/1.", 7) || r->target.data[0] != '/')
        return false;
    while (take_line(&head, &line))
        if (!line.length)
            return head.length == 0;
        else if (!parse_header(line, r))
            return false;
    return false;
}

/* Length of the body; -1: two lengths, or one that is none; -2: another encoding. */
static int64_t body_length(const WebRequest *r)
{
    int times;
    if (find_header(r, "Transfer-Encoding", &times))
        return -2;
    const Header *h = find_header(r, "Content-Length", &times);
    if (!h)
        return 0;
    int64_t length = 0;
    for (int64_t i = 0; i < h->value.length; i++) {
        if (h->value.data[i] < '0' || h->value.data[i] > '9' || i > 12)
            return -1;
        length = length * 10 + (h->value.data[i] - '0');
    }
    return times == 1 && h->value.length ? length : -1;
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
static bool is_own_page(const WebRequest *r)
{
    BUFFER own = {0};
    Bytes host = header_of(r, "Host"), origin = header_of(r, "Origin"), site = header_of(r, "Sec-Fetch-Site");
    buffer_text(&own, "http://");
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
    return is_user_allowed(c->user, (Bytes){colon + 1, length - (colon + 1 - plain)});
}

static bool may_evaluate(void)
{
    const char *set = getenv("PEACH_HTTP_EVAL");
    return has_user_check() || (set && !strcmp(set, "1"));
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

/* ── the default page ────────────────────────────────────────────────────────────────────── */

static void add_escaped(Buffer *out, Bytes text)
{
    for (int64_t i = 0; i < text.length; i++)
        switch (text.data[i]) {
        case '<': buffer_text(out, "&lt;"); break;
        case '>': buffer_text(out, "&gt;"); break;
        case '&': buffer_text(out, "&amp;"); break;
        case '"': buffer_text(out, "&quot;"); break;
        default: buffer_char(out, text.data[i]);
        }
}

static int hex_value(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'f' ? (c | 32) - 'a' + 10 : -1;
}

static void add_decoded(Buffer *out, Bytes text)
{
    for (int64_t i = 0; i < text.length; i++) {
        bool is_code = text.data[i] == '%' && i + 2 < text.length && hex_value(text.data[i + 1]) >= 0 &&
                       hex_value(text.data[i + 2]) >= 0;
        buffer_char(out, is_code ? (char)(hex_value(text.data[i + 1]) << 4 | hex_value(text.data[i + 2])) : text.data[i]);
        i += is_code ? 2 : 0;
    }
}

static void add_page(Buffer *page, Bytes shown)
{
    buffer_text(page, "<!DOCTYPE html><html><head><title>peach</title></head><body><pre>");
    add_escaped(page, shown);
    buffer_text(page, "</pre></body></html>\n");
}

/* What an expression gives, or without one the names of the globals. */
static Value *show_value(Bytes text)
{
    if (!text.length || text.data[0] != '?')
        return namespace_names(empty_symbol);
    BUFFER expression = {0};
    add_decoded(&expression, (Bytes){text.data + 1, text.length - 1});
    return value(new_string(bytes_of_buffer(&expression)));
}

static Value *default_page(Value *x)
{
    CONSUME(x);
    BUFFER shown = {0}, page = {0}, response = {0};
    OWNED Value *result = show_value((Bytes){x->items[0]->bytes, x->items[0]->count});
    if (!result) {
        buffer_char(&shown, '\'');
        buffer_bytes(&shown, error_text());
        take_error();
    } else {
        print_console(&shown, result, context->http_rows, context->http_columns);
    }
    add_page(&page, bytes_of_buffer(&shown));
    answer(&response, "200 OK", "", "text/html", bytes_of_buffer(&page));
    return new_string(bytes_of_buffer(&response));
}

/* ── answering ───────────────────────────────────────────────────────────────────────────── */

static void call_page(Connection *c, const WebRequest *r, const char *handler, Value *(*fallback)(Value *), Bytes text)
{
    OWNED Value *page = call_handler(handler, c, fallback, request_value(r, text));
    if (!page)
        report_error(handler);
    if (c->state != CONNECTION_GREETING)
        return;
    if (page && is_string(page))
        buffer_add(&c->out, page->bytes, page->count);
    else
        refuse(c, "500 Internal Server Error", "the page could not be made");
}

static void serve_get(Connection *c, const WebRequest *r, Bytes text)
{
    bool is_default = !get_global(intern_text(".z.ph"));
    if (is_default && text.length && text.data[0] == '?' && !may_evaluate())
        refuse(c, "403 Forbidden", "expressions are evaluated for users with a password (-u, -U, .z.pw) or with PEACH_HTTP_EVAL=1");
    else
        call_page(c, r, ".z.ph", default_page, text);
}

static void serve_post(Connection *c, const WebRequest *r, Bytes text)
{
    BUFFER whole = {0};
    if (!get_global(intern_text(".z.pp"))) {
        refuse(c, "501 Not Implemented", ".z.pp is not defined");
        return;
    }
    if (text.length) {
        buffer_bytes(&whole, text);
        buffer_char(&whole, ' ');
    }
    buffer_bytes(&whole, r->body);
    call_page(c, r, ".z.pp", NULL, bytes_of_buffer(&whole));
}

static void serve_request(Connection *c, const WebRequest *r)
{
    int hosts;
    Bytes text = {r->target.data + 1, r->target.length - 1};
    find_header(r, "Host", &hosts);
    if (hosts != 1)
        refuse(c, "400 Bad Request", "one Host, please");
    else if (!is_own_page(r) || (!has_user_check() && !is_our_name(header_of(r, "Host"))))
        refuse(c, "403 Forbidden", "a page of another site");
    else if (!is_named(r->method, "GET") && !is_named(r->method, "POST"))
        refuse(c, "405 Method Not Allowed", "GET or POST");
    else if (is_welcome(c, r, text))
        (is_named(r->method, "GET") ? serve_get : serve_post)(c, r, text);
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
        serve_request(c, &r);
    }
}

static void send_answer(Connection *c)
{
    while (c->sent < c->out.length) {
        ssize_t n = send_bytes(c, c->out.data + c->sent, c->out.length - c->sent);
        if (n < 0 && errno == EAGAIN) {
            loop_change_fd(c->watch, EPOLLOUT);
            return;
        }
        if (n < 0 && errno != EINTR)
            break;
        c->sent += n > 0 ? n : 0;
    }
    shutdown(c->fd, SHUT_WR);
    close_connection(c, false);
}

/* false: the caller has gone. */
static bool hear_more(Connection *c)
{
    char heard[65536];
    ssize_t n = receive_bytes(c, heard, sizeof heard);
    if (n > 0)
        buffer_add(&c->in, heard, n);
    return n > 0 || (n < 0 && (errno == EAGAIN || errno == EINTR));
}

static void on_http(void *data, int fd, uint32_t events)
{
    (void)fd;
    Connection *c = data;
    use_connection(c);
    if (!c->out.length && events & EPOLLIN && hear_more(c))
        judge_request(c);
    else if (!c->out.length)
        close_connection(c, false);
    if (c->state == CONNECTION_GREETING && c->out.length)
        send_answer(c);
    let_go(c);
}

static void on_http_timeout(void *data)
{
    close_connection(data, false);
}

void take_http(Connection *c)
{
    loop_remove(c->watch);
    loop_remove(c->deadline);
    c->watch = loop_add_fd(c->fd, EPOLLIN, WATCH_SERVICE, on_http, c);
    c->deadline = loop_add_timer(HTTP_TIME, 0, WATCH_SERVICE, on_http_timeout, c);
    if (c->watch && c->deadline)
        judge_request(c);
    take_error();
    if (c->state == CONNECTION_GREETING && c->out.length)
        send_answer(c);
}
