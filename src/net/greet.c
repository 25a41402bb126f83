/* greet.c: the first words of a caller: which protocol it speaks, who it says it is. */
#include "base/log.h"
#include "net/connection.h"
#include "net/net.h"
#include <errno.h>
#include <sys/socket.h>

enum {
    GREETING_MOST = 1024,
    LATEST_CAPABILITY = 6,
    FIRST_TEXT_BYTE = 32, /* a last byte below it is the capability, not part of the password */
    TLS_RECORD = 0x16,
};
#define GREETING_TIME INT64_C(5000000000)

typedef enum { SPEAKS_Q, SPEAKS_HTTP, SPEAKS_TLS, NOT_CLEAR } Protocol;

/* Three to eight capitals and a blank are a request line even if a NUL follows: the body of a web page's
 * POST must never be taken for a message. */
static Protocol protocol_of(Bytes said)
{
    int64_t i = 0;
    if (said.length && said.data[0] == TLS_RECORD)
        return SPEAKS_TLS;
    while (i < said.length && i < 9 && said.data[i] >= 'A' && said.data[i] <= 'Z')
        i++;
    if (i == said.length)
        return i < 9 ? NOT_CLEAR : SPEAKS_Q;
    return i >= 3 && i <= 8 && said.data[i] == ' ' ? SPEAKS_HTTP : SPEAKS_Q;
}

/* Moves what came, up to the NUL and not past it, into c->in. false: gone, or too much. */
static bool hear(Connection *c)
{
    char heard[GREETING_MOST];
    ssize_t n = peek_bytes(c, heard, sizeof heard);
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return true;
    if (n <= 0)
        return false;
    const char *nul = memchr(heard, 0, (size_t)n);
    int64_t take = nul ? nul - heard + 1 : n;
    if (c->in.length + take > GREETING_MOST || receive_bytes(c, heard, take) != take)
        return false;
    buffer_add(&c->in, heard, take);
    return c->in.length >= 0;
}

static void welcome(Connection *c)
{
    char answer = (char)c->capability;
    c->in.length = 0;
    if (send_bytes(c, &answer, 1) != 1) {
        close_connection(c, false);
        return;
    }
    if (start_messages(c))
        call_opened(c);
    else
        take_error();
}

/* Who guesses waits, and nobody else. */
static void refuse_slowly(Connection *c)
{
    c->in.length = 0;
    loop_change_fd(c->watch, 0);
    loop_change_timer(c->deadline, REFUSAL_TIME, 0);
}

/* "user:password", the capability byte, NUL. */
static void judge_credentials(Connection *c)
{
    Bytes said = {c->in.data, c->in.length - 1};
    if (said.length && (uint8_t)said.data[said.length - 1] < FIRST_TEXT_BYTE) {
        int capability = said.data[--said.length];
        c->capability = (uint8_t)(capability < LATEST_CAPABILITY ? capability : LATEST_CAPABILITY);
    }
    const char *colon = said.length ? memchr(said.data, ':', (size_t)said.length) : NULL;
    int64_t user = colon ? colon - said.data : said.length;
    int64_t skip = user + (colon != NULL);
    c->user = intern((Bytes){said.data, user});
    bool welcome_it = may_come_in(c, (Bytes){said.data + skip, said.length - skip});
    if (c->state != CONNECTION_GREETING)
        return;
    if (welcome_it)
        welcome(c);
    else
        refuse_slowly(c);
}

/* ── TLS ─────────────────────────────────────────────────────────────────────────────────── */

static void on_greeting(void *data, int fd, uint32_t events);

/* The deadline of the greeting covers it. */
static void on_handshake(void *data, int fd, uint32_t events)
{
    (void)fd, (void)events;
    Connection *c = data;
    char why[256], peer[64];
    switch (tls_shake_hands(c->tls)) {
    case TLS_WANT_READ: loop_change_fd(c->watch, EPOLLIN); break;
    case TLS_WANT_WRITE: loop_change_fd(c->watch, EPOLLOUT); break;
    case TLS_DONE:
        if (!watch_connection(c, EPOLLIN, on_greeting))
            close_connection(c, false);
        break;
    case TLS_FAILED:
        log_warning("refused %s: TLS: %s", name_of_peer(c, peer, sizeof peer), tls_problem(c->tls, why, sizeof why));
        close_connection(c, false);
    }
    take_error();
}

static void take_tls(Connection *c)
{
    if (tls_mode && (c->tls = tls_to_client(c->fd)) && watch_connection(c, EPOLLIN, on_handshake))
        return;
    if (!tls_mode)
        log_warning("refused a caller that speaks TLS: -E is 0");
    take_error();
    close_connection(c, false);
}

/* The first byte tells, and is left for who understands it. */
static bool begins_tls(Connection *c)
{
    char first = 0;
    return !c->tls && !c->in.length && recv(c->fd, &first, 1, MSG_PEEK | MSG_DONTWAIT) == 1 && first == TLS_RECORD;
}

static bool is_plain_refused(const Connection *c)
{
    if (c->tls || tls_mode != 2)
        return false;
    log_warning("refused a caller without TLS: -E is 2");
    return true;
}

static void on_greeting(void *data, int fd, uint32_t events)
{
    (void)fd, (void)events;
    Connection *c = data;
    if (begins_tls(c)) {
        take_tls(c);
        return;
    }
    use_connection(c);
    bool is_here = !is_plain_refused(c) && hear(c);
    Protocol protocol = protocol_of(bytes_of_buffer(&c->in));
    bool complete = c->in.length && c->in.data[c->in.length - 1] == 0;
    if (!is_here)
        close_connection(c, false);
    else if (protocol == SPEAKS_HTTP)
        take_http(c);
    else if (protocol == SPEAKS_TLS)
        close_connection(c, false);
    else if (complete)
        judge_credentials(c);
    note_unread(c);
    let_go(c);
}

static void on_silence(void *data)
{
    close_connection(data, false);
}

void greet_peer(Connection *c)
{
    c->watch = loop_add_fd(c->fd, EPOLLIN, WATCH_SERVICE, on_greeting, c);
    c->deadline = loop_add_timer(GREETING_TIME, 0, WATCH_SERVICE, on_silence, c);
    if (c->watch && c->deadline)
        return;
    if (take_error() != ERR_WSFULL)
        say_full(); /* a timer is a descriptor, too */
    close_connection(c, false);
}
