/* web.h: what http.c and websocket.c know of a web request. Private to net/. */
#pragma once
#include "net/connection.h"

enum { HEADERS_MOST = 100, SHA1_BASE64 = 28 };

typedef struct {
    Bytes name, value;
} Header;

typedef struct {
    Bytes method, target, body;
    Header headers[HEADERS_MOST];
    int header_count;
    bool is_latest; /* HTTP/1.1 */
} WebRequest;

/* ── web_request.c: borrowed parts of the text ── */

bool parse_head(Bytes head, WebRequest *r);  /* a request line and headers; false: they are none */
/* Length of the body; -1: two lengths, or one that is none; -2: another encoding. */
int64_t body_length(const WebRequest *r);
const Header *find_header(const WebRequest *r, const char *name, int *times);
Bytes header_of(const WebRequest *r, const char *name);
bool is_named(Bytes x, const char *name);    /* whatever the case */
bool has_word(Bytes list, const char *word); /* "keep-alive, Upgrade" */

/* ── http.c ── */

/* Status line, headers, body; `more`: whole lines. */
void add_answer(Buffer *out, const char *status, bool is_kept, const char *more, const char *type, Bytes body);
/* Whether the connection of the running callback will wait so long for another request. */
bool keep_alive(int64_t milliseconds);

/* ── web_page.c ── */

Value *default_page(Value *x); /* what .z.ph is until it is set */

/* ── websocket.c ── */

bool wants_websocket(const WebRequest *r);
/* Answers 101; from now on the connection is open and speaks frames. `used`: bytes of c->in that were the request. */
void take_websocket(Connection *c, const WebRequest *r, int64_t used);
