/* socket.c: listening, accepting, and asking the kernel who is at the other end. */
#include "base/clock.h"
#include "base/log.h"
#include "net/connection.h"
#include "net/net.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { MAX_LISTENERS = 8, BACKLOG = 512, MAX_GREETINGS = 64, LARGEST_PORT = 65535 };

#define MINUTE INT64_C(60000000000)

static _Thread_local struct {
    int port;
    int count;
    struct {
        int fd;
        bool is_unix;
        Watch *watch;
    } sockets[MAX_LISTENERS];
    int spare; /* a descriptor to give up when there are no more */
    int64_t said_full; /* when that was last told; 0: never */
} listening = {.spare = -1};

/* ── who is there ────────────────────────────────────────────────────────────────────────── */

typedef union {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
    struct sockaddr_un local;
} SocketAddress;

static bool ends_of(int fd, SocketAddress *here, SocketAddress *there)
{
    socklen_t here_size = sizeof *here, there_size = sizeof *there;
    return getsockname(fd, &here->any, &here_size) == 0 && getpeername(fd, &there->any, &there_size) == 0;
}

static bool is_this_host(const SocketAddress *here, const SocketAddress *there)
{
    if (there->any.sa_family == AF_INET)
        return ntohl(there->v4.sin_addr.s_addr) >> 24 == 127 ||
               there->v4.sin_addr.s_addr == here->v4.sin_addr.s_addr;
    return there->any.sa_family == AF_INET6 &&
           (IN6_IS_ADDR_LOOPBACK(&there->v6.sin6_addr) ||
            !memcmp(&there->v6.sin6_addr, &here->v6.sin6_addr, sizeof there->v6.sin6_addr));
}

/* .z.a of the peer: an IPv4 address as an int. */
static int32_t number_of_address(const SocketAddress *there)
{
    if (there->any.sa_family == AF_INET)
        return (int32_t)ntohl(there->v4.sin_addr.s_addr);
    bool loopback = there->any.sa_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&there->v6.sin6_addr);
    return loopback ? (int32_t)INADDR_LOOPBACK : 0;
}

typedef struct {
    struct nlmsghdr header;
    struct inet_diag_req_v2 request;
} DiagRequest;

/* The question is put from the other end's side: its source is our peer. */
static DiagRequest question_about(const SocketAddress *here, const SocketAddress *there)
{
    DiagRequest q = {.header = {.nlmsg_len = sizeof q, .nlmsg_type = SOCK_DIAG_BY_FAMILY, .nlmsg_flags = NLM_F_REQUEST}};
    q.request.sdiag_family = (uint8_t)there->any.sa_family;
    q.request.sdiag_protocol = IPPROTO_TCP;
    q.request.idiag_states = UINT32_MAX;
    q.request.id.idiag_cookie[0] = q.request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    if (there->any.sa_family == AF_INET) {
        memcpy(q.request.id.idiag_src, &there->v4.sin_addr, sizeof there->v4.sin_addr);
        memcpy(q.request.id.idiag_dst, &here->v4.sin_addr, sizeof here->v4.sin_addr);
        q.request.id.idiag_sport = there->v4.sin_port;
        q.request.id.idiag_dport = here->v4.sin_port;
    } else {
        memcpy(q.request.id.idiag_src, &there->v6.sin6_addr, sizeof there->v6.sin6_addr);
        memcpy(q.request.id.idiag_dst, &here->v6.sin6_addr, sizeof here->v6.sin6_addr);
        q.request.id.idiag_sport = there->v6.sin6_port;
        q.request.id.idiag_dport = here->v6.sin6_port;
    }
    return q;
}

static void keep_spare(void)
{
    listening.spare = open("/dev/null", O_RDONLY | O_CLOEXEC);
}

static void give_up_spare(void)
{
    if (listening.spare >= 0)
        close(listening.spare);
    listening.spare = -1;
}

/* The user who owns the other end of a TCP connection within this host; false: the kernel does not know. */
static bool owner_of_other_end(const SocketAddress *here, const SocketAddress *there, uid_t *owner)
{
    bool has_spare = listening.spare >= 0;
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (fd < 0 && has_spare) {
        give_up_spare();
        fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    }
    if (fd < 0)
        return false;
    DiagRequest question = question_about(here, there);
    struct {
        struct nlmsghdr header;
        struct inet_diag_msg found;
        char attributes[512];
    } answer;
    bool known = send(fd, &question, sizeof question, 0) == sizeof question &&
                 recv(fd, &answer, sizeof answer, 0) >= (ssize_t)NLMSG_LENGTH(sizeof answer.found) &&
                 answer.header.nlmsg_type == SOCK_DIAG_BY_FAMILY;
    close(fd);
    if (has_spare && listening.spare < 0)
        keep_spare();
    if (known)
        *owner = answer.found.idiag_uid;
    return known;
}

bool is_same_user(const Connection *c)
{
    struct ucred peer;
    socklen_t size = sizeof peer;
    SocketAddress here = {0}, there = {0};
    uid_t owner = 0;
    if (c->is_unix) {
        if (getsockopt(c->fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) < 0)
            return false;
        owner = peer.uid;
    } else if (!c->is_local || !ends_of(c->fd, &here, &there) || !owner_of_other_end(&here, &there, &owner)) {
        return false;
    }
    return owner == geteuid() || owner == 0;
}

/* A host that has gone is noticed within 40 s while nothing is under way. No TCP_USER_TIMEOUT: it would
 * also end a peer that is merely busy and reads nothing for a while. */
static void tune_socket(int fd)
{
    int on = 1, idle = 10, interval = 10, probes = 3;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    setsockopt(fd, SOL_SOCKET, SO_KEEPALIVE, &on, sizeof on);
    setsockopt(fd, IPPROTO_TCP, TCP_KEEPIDLE, &idle, sizeof idle);
    setsockopt(fd, IPPROTO_TCP, TCP_KEEPINTVL, &interval, sizeof interval);
    setsockopt(fd, IPPROTO_TCP, TCP_KEEPCNT, &probes, sizeof probes);
}

void describe_peer(Connection *c)
{
    SocketAddress here = {0}, there = {0};
    if (c->is_unix || !ends_of(c->fd, &here, &there)) {
        c->is_local = c->is_unix;
        return;
    }
    c->is_local = is_this_host(&here, &there);
    c->address = number_of_address(&there);
    tune_socket(c->fd);
}

/* ── accepting ───────────────────────────────────────────────────────────────────────────── */

void say_full(void)
{
    int64_t now = clock_monotonic();
    if (listening.said_full && now - listening.said_full < MINUTE)
        return;
    log_warning("conn: no descriptor left for another connection");
    listening.said_full = now;
}

/* With no descriptor left an accept would fail for ever and the loop spin: give up the spare one to
 * take the caller in, and hang up. */
static void hang_up_on(int listener)
{
    give_up_spare();
    close(accept4(listener, NULL, NULL, SOCK_CLOEXEC));
    keep_spare();
    say_full();
}

static void take_in(int fd, bool is_unix)
{
    Connection *c = new_connection(fd, is_unix);
    if (!c) {
        take_error();
        return;
    }
    describe_peer(c);
    greet_peer(c);
}

/* Under inetd the standard input is a caller: it gets a number of its own, and nothing else is read. */
bool adopt_caller(void)
{
    struct sockaddr_storage peer;
    socklen_t size = sizeof peer;
    if (getpeername(STDIN_FILENO, (struct sockaddr *)&peer, &size) || (peer.ss_family != AF_INET && peer.ss_family != AF_INET6))
        return false;
    int fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1), nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (fd < 0 || nothing < 0)
        return false;
    dup2(nothing, STDIN_FILENO);
    close(nothing);
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
    take_in(fd, false);
    return true;
}

static void on_caller(void *data, int listener, uint32_t events)
{
    (void)events;
    int fd = accept4(listener, NULL, NULL, SOCK_CLOEXEC | SOCK_NONBLOCK);
    if (fd < 0) {
        if (errno == EMFILE || errno == ENFILE)
            hang_up_on(listener);
        return;
    }
    if (greeting_connections() >= MAX_GREETINGS) {
        close(fd);
        return;
    }
    take_in(fd, data != NULL);
}

/* ── listening ───────────────────────────────────────────────────────────────────────────── */

void stop_listening(void)
{
    for (int i = 0; i < listening.count; i++) {
        loop_remove(listening.sockets[i].watch);
        close(listening.sockets[i].fd);
    }
    give_up_spare();
    listening.count = listening.port = 0;
}

int listening_port(void)
{
    return listening.port;
}

static bool add_listener(int fd, bool is_unix)
{
    /* The callback's data only says which kind of socket it is. */
    Watch *watch = listen(fd, BACKLOG) == 0 && listening.count < MAX_LISTENERS
                       ? loop_add_fd(fd, EPOLLIN, WATCH_SERVICE, on_caller, is_unix ? &listening : NULL)
                       : NULL;
    if (!watch) {
        take_error();
        close(fd);
        return false;
    }
    listening.sockets[listening.count].fd = fd;
    listening.sockets[listening.count].is_unix = is_unix;
    listening.sockets[listening.count++].watch = watch;
    return true;
}

static int port_of(int fd)
{
    SocketAddress here = {0};
    socklen_t size = sizeof here;
    return getsockname(fd, &here.any, &size) < 0 ? 0
                                                 : ntohs(here.any.sa_family == AF_INET ? here.v4.sin_port : here.v6.sin6_port);
}

/* 0 is any free port; gives the port or -1 (errno). */
static int listen_at(SocketAddress address, socklen_t size, int port, bool shared)
{
    int on = 1, fd = socket(address.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0)
        return -1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (shared)
        setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
    if (address.any.sa_family == AF_INET6)
        setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &on, sizeof on);
    *(address.any.sa_family == AF_INET ? &address.v4.sin_port : &address.v6.sin6_port) = htons((uint16_t)port);
    if (bind(fd, &address.any, size) < 0 || listen(fd, BACKLOG) < 0) {
        int why = errno;
        close(fd);
        errno = why;
        return -1;
    }
    int bound = port_of(fd);
    return add_listener(fd, false) ? bound : -1;
}

static int listen_on_loopback(int port, bool shared)
{
    SocketAddress v4 = {.v4 = {.sin_family = AF_INET, .sin_addr = {htonl(INADDR_LOOPBACK)}}};
    SocketAddress v6 = {.v6 = {.sin6_family = AF_INET6, .sin6_addr = IN6ADDR_LOOPBACK_INIT}};
    int bound = listen_at(v4, sizeof v4.v4, port, shared);
    if (bound > 0)
        listen_at(v6, sizeof v6.v6, bound, shared); /* a host without IPv6 is fine */
    return bound;
}

static int listen_on_host(const char *host, int port, bool shared)
{
    struct addrinfo hints = {.ai_socktype = SOCK_STREAM, .ai_flags = AI_PASSIVE}, *found;
    if (getaddrinfo(host, NULL, &hints, &found) != 0) {
        errno = EADDRNOTAVAIL;
        return -1;
    }
    int bound = -1;
    for (struct addrinfo *a = found; a; a = a->ai_next) {
        SocketAddress address;
        memcpy(&address, a->ai_addr, a->ai_addrlen);
        int now = listen_at(address, a->ai_addrlen, bound > 0 ? bound : port, shared);
        bound = bound > 0 ? bound : now;
    }
    freeaddrinfo(found);
    return bound;
}

socklen_t unix_address(struct sockaddr_un *address, int port)
{
    const char *folder = getenv("QUDSPATH");
    if (folder && !*folder)
        return 0;
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    int length = snprintf(address->sun_path + 1, sizeof address->sun_path - 1, "%s/kx.%d", folder ? folder : "/tmp", port);
    return length < (int)sizeof address->sun_path - 1 ? (socklen_t)(offsetof(struct sockaddr_un, sun_path) + 1 + (size_t)length)
                                                      : 0;
}

/* In the abstract name space: no file, and no permissions, so the caller's user is always asked for. */
static void listen_on_unix(int port)
{
    SocketAddress address;
    socklen_t size = unix_address(&address.local, port);
    int fd = size ? socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0) : -1;
    if (fd < 0)
        return;
    if (bind(fd, &address.any, size) < 0)
        close(fd);
    else
        add_listener(fd, true);
}

/* ── the argument of -p and \p ───────────────────────────────────────────────────────────── */

typedef struct {
    char host[256], text[256];
    int first, last; /* ports to try */
    bool shared;     /* rp */
    bool threaded;   /* a negative port: a thread for each connection */
} Listen;

static int parse_port(const char *text)
{
    if (!strcmp(text, "0W") || !strcmp(text, "0Wi") || !strcmp(text, "0Wj"))
        return LARGEST_PORT + 1;
    char *end;
    long port = strtol(text, &end, 10);
    if (*text && (!*end || !strcmp(end, "i")) && port >= 0 && port <= LARGEST_PORT)
        return (int)port;
    struct servent *service = getservbyname(text, "tcp");
    return service ? ntohs((uint16_t)service->s_port) : -1;
}

static bool parse_listen(Bytes where, Listen *l)
{
    *l = (Listen){0};
    snprintf(l->text, sizeof l->text, "%.*s", (int)where.length, where.data);
    char copy[256], *text = copy;
    memcpy(copy, l->text, sizeof copy);
    if (!strncmp(text, "rp,", 3)) {
        l->shared = true;
        text += 3;
    }
    char *colon = strrchr(text, ':');
    if (colon) {
        *colon = 0;
        snprintf(l->host, sizeof l->host, "%s", text);
        text = colon + 1;
    }
    l->threaded = *text == '-' && text[1] >= '0' && text[1] <= '9';
    char *slash = strchr(text, '/');
    if (slash)
        *slash = 0;
    l->first = parse_port(text);
    l->last = slash ? parse_port(slash + 1) : l->first;
    return l->first >= 0 && l->last >= l->first && (!slash || l->last <= LARGEST_PORT);
}

static int try_port(const Listen *l, int port)
{
    int asked = port > LARGEST_PORT ? 0 : port;
    return l->host[0] ? listen_on_host(l->host, asked, l->shared) : listen_on_loopback(asked, l->shared);
}

bool listen_on(Bytes where)
{
    Listen l;
    if (!parse_listen(where, &l)) {
        raise_text(l.threaded ? "%s: one thread serves all connections" : "%s is not a port", l.text);
        return false;
    }
    stop_listening();
    if (!l.first)
        return true;
    int count = l.last - l.first + 1, start = (int)(getpid() % count), bound = -1;
    for (int i = 0; bound <= 0 && i < count; i++)
        bound = try_port(&l, l.first + (start + i) % count);
    if (bound <= 0) {
        raise_text("%s. OS reports: %s", l.text, strerror(errno));
        return false;
    }
    listening.port = bound;
    keep_spare();
    listen_on_unix(bound);
    return true;
}
