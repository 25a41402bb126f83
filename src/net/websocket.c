/* websocket.c: WebSockets: the change over from HTTP on both sides, messages in and out. The frames are wslay's;
 * what it wants sent goes through the connection's own queue. */
#include "net/net.h"
#include "net/verbs.h"
#include "lang/lang.h"
#include "net/web.h"
#include <errno.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <sys/random.h>
#include <wslay/wslay.h>

enum {
    MESSAGE_MOST = 64 << 20,
    BYTES_A_TURN = 1 << 20, /* then others get theirs */
    KEY_BYTES = 16,
    KEY_TEXT = 24,
    ANSWER_MOST = 64 << 10,
};

/* ── what wslay calls ────────────────────────────────────────────────────────────────────── */

/* First what the head of the request had behind it. */
static ssize_t take_bytes(Connection *c, uint8_t *to, size_t most)
{
    if (!c->in.length)
        return receive_bytes(c, to, (int64_t)most);
    int64_t n = c->in.length < (int64_t)most ? c->in.length : (int64_t)most;
    memcpy(to, c->in.data, (size_t)n);
    memmove(c->in.data, c->in.data + n, (size_t)(c->in.length - n));
    c->in.length -= n;
    return n;
}

static ssize_t on_receive(wslay_event_context_ptr socket, uint8_t *to, size_t most, int flags, void *data)
{
    (void)flags;
    Connection *c = data;
    errno = EAGAIN;
    ssize_t n = c->state == CONNECTION_OPEN && c->room_of_turn > 0 ? take_bytes(c, to, most) : -1;
    c->room_of_turn -= n > 0 ? n : 0;
    if (n > 0)
        return n;
    bool is_over = n == 0 || (errno != EAGAIN && errno != EINTR);
    wslay_event_set_error(socket, is_over ? WSLAY_ERR_CALLBACK_FAILURE : WSLAY_ERR_WOULDBLOCK);
    return -1;
}

static ssize_t on_send(wslay_event_context_ptr socket, const uint8_t *bytes, size_t length, int flags, void *data)
{
    (void)flags;
    Connection *c = data;
    int64_t before = c->out.length;
    buffer_add(&c->out, bytes, (int64_t)length);
    if (c->out.length >= 0)
        return (ssize_t)length;
    c->out.length = before;
    wslay_event_set_error(socket, WSLAY_ERR_CALLBACK_FAILURE);
    return -1;
}

static int on_mask(wslay_event_context_ptr socket, uint8_t *mask, size_t length, void *data)
{
    (void)socket, (void)data;
    return getrandom(mask, length, 0) == (ssize_t)length ? 0 : -1;
}

static Value *echo(Value *x)
{
    CONSUME(x);
    Connection *c = current_connection();
    return c && queue_frame(c, x) ? identity() : NULL;
}

static void on_message(wslay_event_context_ptr socket, const struct wslay_event_on_msg_recv_arg *message, void *data)
{
    (void)socket;
    Connection *c = data;
    bool is_text = message->opcode == WSLAY_TEXT_FRAME;
    if ((!is_text && message->opcode != WSLAY_BINARY_FRAME) || c->state != CONNECTION_OPEN)
        return;
    Value *x = new_vector(is_text ? TYPE_CHAR : TYPE_BYTE, (Count)message->msg_length);
    if (x && message->msg_length)
        memcpy(x->bytes, message->msg, message->msg_length);
    run_handler(".z.ws", c, c->is_dialled ? NULL : echo, x);
}

static bool start_frames(Connection *c)
{
    static const struct wslay_event_callbacks calls = {on_receive, on_send, on_mask, NULL, NULL, NULL, on_message};
    int failed = c->is_dialled ? wslay_event_context_client_init(&c->socket, &calls, c)
                               : wslay_event_context_server_init(&c->socket, &calls, c);
    if (failed) {
        c->socket = NULL;
        raise_error(ERR_WSFULL);
        return false;
    }
    wslay_event_config_set_max_recv_msg_length(c->socket, MESSAGE_MOST);
    return true;
}

void free_websocket(Connection *c)
{
    if (c->socket)
        wslay_event_context_free(c->socket);
    c->socket = NULL;
}

/* ── messages out ────────────────────────────────────────────────────────────────────────── */

/* How many bytes the character at the start of `text` has; 0: it is not UTF-8. */
static int character_length(const uint8_t *text, int64_t left)
{
    static const struct {
        uint8_t from, to, low, high; /* of the first byte; of the second */
        int length;
    } forms[] = {{0x00, 0x7f, 0, 0, 1}, {0xc2, 0xdf, 0x80, 0xbf, 2}, {0xe0, 0xe0, 0xa0, 0xbf, 3},
                 {0xe1, 0xec, 0x80, 0xbf, 3}, {0xed, 0xed, 0x80, 0x9f, 3}, {0xee, 0xef, 0x80, 0xbf, 3},
                 {0xf0, 0xf0, 0x90, 0xbf, 4}, {0xf1, 0xf3, 0x80, 0xbf, 4}, {0xf4, 0xf4, 0x80, 0x8f, 4}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        if (text[0] < forms[i].from || text[0] > forms[i].to || forms[i].length > left)
            continue;
        bool fits = forms[i].length == 1 || (text[1] >= forms[i].low && text[1] <= forms[i].high);
        for (int k = 2; k < forms[i].length; k++)
            fits &= (text[k] & 0xc0) == 0x80;
        return fits ? forms[i].length : 0;
    }
    return 0;
}

static bool is_utf8(const uint8_t *text, int64_t length)
{
    for (int64_t at = 0, n; at < length; at += n)
        if (!(n = character_length(text + at, length - at)))
            return false;
    return true;
}

/* Moves what wslay has queued into the queue of the connection. */
static bool pass_on(Connection *c)
{
    if (!wslay_event_send(c->socket)) {
        push_queue(c);
        return true;
    }
    raise_error(ERR_WSFULL);
    return false;
}

bool queue_frame(Connection *c, const Value *x)
{
    bool is_text = x->type == TYPE_CHAR || x->type == -TYPE_CHAR;
    if (!is_text && x->type != TYPE_BYTE && x->type != -TYPE_BYTE)
        return raise_error(ERR_TYPE);
    const uint8_t *bytes = is_atom(x) ? &x->u8 : (const uint8_t *)x->bytes;
    Count length = is_atom(x) ? 1 : x->count;
    if (is_text && !is_utf8(bytes, length)) {
        raise_text("utf8");
        return false;
    }
    struct wslay_event_msg message = {is_text ? WSLAY_TEXT_FRAME : WSLAY_BINARY_FRAME, bytes, (size_t)length};
    if (!has_room(c, length))
        return false;
    int failed = wslay_event_queue_msg(c->socket, &message);
    if (failed == WSLAY_ERR_NO_MORE_MSG)
        return raise_text("Cannot write to handle %d. OS reports: %s", c->fd, strerror(EPIPE)) != NULL;
    if (failed)
        return raise_error(ERR_WSFULL);
    c->queued_messages++;
    return pass_on(c);
}

void say_goodbye_to(Connection *c)
{
    if (wslay_event_queue_close(c->socket, WSLAY_CODE_NORMAL_CLOSURE, NULL, 0) || !pass_on(c))
        take_error();
}

/* ── messages in ─────────────────────────────────────────────────────────────────────────── */

/* A closed one still says why, as far as that does not block. */
static void on_websocket(void *data, int fd, uint32_t events)
{
    (void)fd;
    Connection *c = data;
    use_connection(c);
    if (events & EPOLLOUT)
        push_queue(c);
    c->room_of_turn = BYTES_A_TURN;
    int failed = events & ~(uint32_t)EPOLLOUT || c->in.length ? wslay_event_recv(c->socket) : 0;
    if (c->state == CONNECTION_OPEN) {
        bool sent = pass_on(c);
        take_error();
        if (failed || !sent || !wslay_event_get_read_enabled(c->socket))
            close_connection(c, true);
    }
    note_unread(c);
    let_go(c);
}

/* ── the change over ─────────────────────────────────────────────────────────────────────── */

/* What the key must be answered with. */
static void answer_to(Bytes key, char answer[SHA1_BASE64 + 1])
{
    static const char fixed[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    char text[KEY_TEXT + sizeof fixed];
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    int n = snprintf(text, sizeof text, "%.*s%s", (int)key.length, key.data, fixed);
    EVP_Digest(text, (size_t)n, digest, &length, EVP_sha1(), NULL);
    EVP_EncodeBlock((unsigned char *)answer, digest, (int)length);
}

bool wants_websocket(const WebRequest *r)
{
    return is_named(r->method, "GET") && r->is_latest && has_word(header_of(r, "Upgrade"), "websocket") &&
           has_word(header_of(r, "Connection"), "upgrade") && is_named(header_of(r, "Sec-WebSocket-Version"), "13") &&
           header_of(r, "Sec-WebSocket-Key").length == KEY_TEXT;
}

static bool begin_websocket(Connection *c)
{
    if (!start_frames(c))
        return false;
    return start_messages(c) && watch_connection(c, EPOLLIN, on_websocket);
}

void take_websocket(Connection *c, const WebRequest *r, int64_t used)
{
    char key[SHA1_BASE64 + 1];
    answer_to(header_of(r, "Sec-WebSocket-Key"), key);
    c->in.length -= used;
    memmove(c->in.data, c->in.data + used, (size_t)c->in.length);
    if (!begin_websocket(c)) {
        take_error();
        close_connection(c, false);
        return;
    }
    buffer_format(&c->out,
                  "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                  "Sec-WebSocket-Accept: %s\r\n\r\n", key);
    push_queue(c);
    run_handler(".z.wo", c, NULL, new_int(c->fd));
    if (c->state == CONNECTION_OPEN && c->in.length)
        on_websocket(c, c->fd, 0);
}

/* ── as a client ─────────────────────────────────────────────────────────────────────────── */

static bool parse_socket_address(Bytes text, Address *address)
{
    return parse_web_address(text, ":ws://", ":wss://", address);
}

bool is_websocket_address(const Value *x)
{
    Bytes text;
    Address address;
    return text_of(x, &text) && parse_socket_address(text, &address);
}

/* The request with what a WebSocket needs before the blank line that ends it. */
static bool add_request(Buffer *out, Bytes request, const Address *address, const char *key)
{
    const char *end = request.length ? memmem(request.data, (size_t)request.length, "\r\n\r\n", 4) : NULL;
    unsigned char login[1024];
    if (!end || address->user.length > 700)
        return raise_error(ERR_DOMAIN);
    buffer_bytes(out, (Bytes){request.data, end + 2 - request.data});
    buffer_format(out, "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n",
                  key);
    if (address->user.length) {
        EVP_EncodeBlock(login, (const unsigned char *)address->user.data, (int)address->user.length);
        buffer_format(out, "Authorization: Basic %s\r\n", login);
    }
    buffer_text(out, "\r\n");
    return is_buffer_whole(out);
}

/* Up to the blank line and not past it: frames may follow. The end of what is no head, too. */
static bool hear_answer(Connection *c, Buffer *answer)
{
    char heard[4096];
    while (answer->length < ANSWER_MOST) {
        ssize_t n = peek_bytes(c, heard, sizeof heard);
        if (n < 0 && errno == EAGAIN && wait_for(c->fd, EPOLLIN, -1))
            continue;
        if (n <= 0)
            return !error_pending() && answer->length;
        int64_t before = answer->length, from = before > 3 ? before - 3 : 0;
        buffer_add(answer, heard, n);
        if (!is_buffer_whole(answer))
            return false;
        const char *blank = memmem(answer->data + from, (size_t)(answer->length - from), "\r\n\r\n", 4);
        if (blank)
            answer->length = blank + 4 - answer->data;
        receive_bytes(c, heard, answer->length - before);
        if (blank)
            return true;
    }
    return raise_error(ERR_LIMIT);
}

static bool is_agreed(Bytes answer, const char *key)
{
    static const char status[] = "HTTP/1.1 101";
    char wanted[SHA1_BASE64 + 1];
    answer_to(bytes_of_text(key), wanted);
    return answer.length > (int64_t)sizeof status && !memcmp(answer.data, status, sizeof status - 1) &&
           memmem(answer.data, (size_t)answer.length, wanted, SHA1_BASE64);
}

/* false: an error raised. What the server says instead of 101 is no error. */
static bool talk_over(Connection *c, const Address *address, Bytes request, Buffer *answer)
{
    BUFFER out = {0};
    unsigned char random[KEY_BYTES];
    char key[KEY_TEXT + 1];
    if (getrandom(random, sizeof random, 0) != sizeof random)
        return raise_error(ERR_OS);
    EVP_EncodeBlock((unsigned char *)key, random, sizeof random);
    if (!begin_tls(&c->tls, c->fd, address, -1) || !add_request(&out, request, address, key))
        return false;
    if (send_bytes(c, out.data, out.length) != out.length || !hear_answer(c, answer)) {
        if (!error_pending())
            raise_text("conn. OS reports: %s", strerror(errno ? errno : ECONNRESET));
        return false;
    }
    return !is_agreed(bytes_of_buffer(answer), key) || begin_websocket(c);
}

Value *open_websocket(Value *where, Value *request)
{
    CONSUME(where);
    CONSUME(request);
    Bytes name, text;
    Address address;
    BUFFER answer = {0};
    if (!is_string(request) || !text_of(request, &text) || !text_of(where, &name) || !parse_socket_address(name, &address))
        return raise_error(ERR_TYPE);
    if (!get_global(intern_text(".z.ws")))
        return raise_text("conn. .z.ws is not defined");
    int fd = dial_host(&address);
    Connection *c = fd < 0 ? NULL : new_connection(fd, false);
    if (!c)
        return NULL;
    c->is_dialled = true;
    describe_peer(c);
    use_connection(c);
    bool talked = talk_over(c, &address, text, &answer);
    bool is_open = talked && c->state == CONNECTION_OPEN;
    if (!is_open)
        close_connection(c, false);
    let_go(c);
    return talked ? new_pair(new_int(is_open ? fd : NULL_I32), new_string(bytes_of_buffer(&answer))) : NULL;
}
