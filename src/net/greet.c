/* greet.c: the first words: which protocol a caller speaks, and whether it may come in. */
#include "base/log.h"
#include "net/connection.h"
#include "net/net.h"
#include <errno.h>
#include <stdio.h>
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
    ssize_t n = recv(c->fd, heard, sizeof heard, MSG_PEEK | MSG_DONTWAIT);
    if (n < 0 && (errno == EAGAIN || errno == EINTR))
        return true;
    if (n <= 0)
        return false;
    const char *nul = memchr(heard, 0, (size_t)n);
    int64_t take = nul ? nul - heard + 1 : n;
    if (c->in.length + take > GREETING_MOST || recv(c->fd, heard, (size_t)take, MSG_DONTWAIT) != take)
        return false;
    buffer_add(&c->in, heard, take);
    return true;
}

static const char *name_of_peer(const Connection *c, char *text, size_t size)
{
    uint32_t a = (uint32_t)c->address;
    if (c->is_unix)
        snprintf(text, size, "a local socket");
    else
        snprintf(text, size, "%u.%u.%u.%u", a >> 24, a >> 16 & 255, a >> 8 & 255, a & 255);
    return text;
}

static bool may_come_in(Connection *c, Bytes password)
{
    char peer[64];
    if (has_user_check()) {
        if (is_user_allowed(c->user, password))
            return true;
        log_warning("refused %s from %s: wrong user or password", c->user, name_of_peer(c, peer, sizeof peer));
        return false;
    }
    if (is_same_user(c))
        return true;
    log_warning("refused %s from %s: others than the user who started this process need -u, -U or .z.pw",
                *c->user ? c->user : "a caller", name_of_peer(c, peer, sizeof peer));
    return false;
}

static void welcome(Connection *c)
{
    char answer = (char)c->capability;
    c->in.length = 0;
    if (send(c->fd, &answer, 1, MSG_NOSIGNAL | MSG_DONTWAIT) != 1) {
        close_connection(c, false);
        return;
    }
    start_messages(c);
    call_opened(c);
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
        close_connection(c, false);
}

static void refuse_tls(Connection *c)
{
    log_warning("refused a caller that speaks TLS: not supported yet");
    close_connection(c, false);
}

static void on_greeting(void *data, int fd, uint32_t events)
{
    (void)fd, (void)events;
    Connection *c = data;
    use_connection(c);
    bool is_here = hear(c);
    Protocol protocol = protocol_of(bytes_of_buffer(&c->in));
    bool complete = c->in.length && c->in.data[c->in.length - 1] == 0;
    if (!is_here)
        close_connection(c, false);
    else if (protocol == SPEAKS_HTTP)
        take_http(c);
    else if (protocol == SPEAKS_TLS)
        refuse_tls(c);
    else if (complete)
        judge_credentials(c);
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
    take_error();
    close_connection(c, false);
}
