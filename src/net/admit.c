/* admit.c: whether a caller may come in: the file of -u, .z.pw, or the kernel's word on who it is. */
#include "base/clock.h"
#include "base/log.h"
#include "lang/lang.h"
#include "net/connection.h"
#include "net/net.h"
#include "net/verbs.h"
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>

const char *name_of_peer(const Connection *c, char *text, size_t size)
{
    struct sockaddr_storage there;
    socklen_t length = sizeof there;
    if (c->is_unix || getpeername(c->fd, (struct sockaddr *)&there, &length) < 0 ||
        getnameinfo((struct sockaddr *)&there, length, text, (socklen_t)size, NULL, 0, NI_NUMERICHOST))
        snprintf(text, size, "a local socket");
    return text;
}

/* What a caller says it is called, as it may stand in a line of a log. */
static const char *shown_user(Symbol user, char text[64])
{
    snprintf(text, 64, "%s", *user ? user : "a caller");
    for (char *at = text; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = '?';
    return text;
}

/* ── guessing ────────────────────────────────────────────────────────────────────────────── */

enum { MOST_GUESSES = 10, MOST_SOURCES = 256 };
#define GUESSING_TIME INT64_C(60000000000)

/* Where wrong passwords came from, at most MOST_GUESSES of them heard within GUESSING_TIME. */
typedef struct {
    uint64_t from;
    int64_t since;
    int count;
} Source;

static _Thread_local Source sources[MOST_SOURCES];

/* An IPv4 address, or the network of an IPv6 one, in which a guesser may have them all. */
static uint64_t source_of(const Connection *c)
{
    struct sockaddr_in6 there;
    socklen_t size = sizeof there;
    uint64_t network = (uint32_t)c->address;
    if (!c->is_local && !c->address && !getpeername(c->fd, (struct sockaddr *)&there, &size))
        memcpy(&network, &there.sin6_addr, sizeof network);
    return network;
}

/* The caller's row, else the oldest. */
static Source *find_source(uint64_t from)
{
    Source *oldest = &sources[0];
    for (int i = 0; i < MOST_SOURCES; i++) {
        if (sources[i].count && sources[i].from == from)
            return &sources[i];
        if (sources[i].since < oldest->since)
            oldest = &sources[i];
    }
    return oldest;
}

static bool has_guessed_enough(uint64_t from)
{
    const Source *s = find_source(from);
    return s->from == from && s->count >= MOST_GUESSES && clock_monotonic() - s->since < GUESSING_TIME;
}

static void note_guess(const Connection *c, uint64_t from)
{
    char peer[64], user[64];
    Source *s = find_source(from);
    int64_t now = clock_monotonic();
    if (s->from != from || now - s->since >= GUESSING_TIME)
        *s = (Source){.from = from, .since = now};
    if (++s->count == MOST_GUESSES)
        log_warning("%s has given %d wrong passwords; for the rest of a minute it is refused unheard",
                    name_of_peer(c, peer, sizeof peer), MOST_GUESSES);
    else
        log_warning("refused %s from %s: wrong user or password", shown_user(c->user, user),
                    name_of_peer(c, peer, sizeof peer));
}

/* ── passwords ───────────────────────────────────────────────────────────────────────────── */

bool has_user_check(void)
{
    return has_passwords() || get_global(intern_text(".z.pw")) != NULL;
}

static bool is_user_right(Symbol user, Bytes password)
{
    if (has_passwords() && !is_password_right(bytes_of_symbol(user), password))
        return false;
    OWNED Value *check = retain(get_global(intern_text(".z.pw")));
    if (!check)
        return true;
    OWNED Value *verdict = apply2(check, new_symbol(user), new_string(password));
    if (!verdict)
        report_error(".z.pw");
    return verdict && verdict->type == -TYPE_BOOLEAN && verdict->u8;
}

bool is_user_allowed(const Connection *c, Bytes password)
{
    uint64_t from = source_of(c);
    if (has_guessed_enough(from))
        return false;
    if (is_user_right(c->user, password))
        return true;
    note_guess(c, from);
    return false;
}

/* ── without any ─────────────────────────────────────────────────────────────────────────── */

bool may_come_in(const Connection *c, Bytes password)
{
    char peer[64], user[64];
    if (has_user_check())
        return is_user_allowed(c, password);
    if (is_same_user(c) || is_client_certified(c->tls))
        return true;
    log_warning("refused %s from %s: others than the user who started this process need -u, -U or .z.pw",
                shown_user(c->user, user), name_of_peer(c, peer, sizeof peer));
    return false;
}
