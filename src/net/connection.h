/* connection.h: one peer that speaks the interprocess protocol. Private to net/. */
#pragma once
#include "net/loop.h"
#include "net/tls.h"
#include "value/value.h"
#include <sys/socket.h>
#include <sys/un.h>

/* Only set_state() in connection.c changes `state`.
 *
 *   GREETING --credentials accepted--> OPEN --error, end of file, hclose--> CLOSED
 *       `---------refused, too slow, garbage--------------------------------^       */
typedef enum { CONNECTION_GREETING, CONNECTION_OPEN, CONNECTION_CLOSED } ConnectionState;

typedef enum { AWAIT_NOTHING, AWAIT_RESPONSE, AWAIT_ASYNC } Awaited;

typedef struct Connection Connection;
struct Connection {
    int fd;                /* also its handle */
    ConnectionState state;
    Watch *watch, *deadline;
    Tls *tls;              /* NULL: plain */
    int users;             /* callbacks and requests on the stack: freed when closed and none */
    bool is_dialled;       /* we opened it */
    bool is_unix, is_local;
    bool is_plain;         /* .Q.ipc: no compression */
    bool is_deferred;      /* the running callback has said -30!(::) */
    uint8_t capability;
    Symbol user;
    int32_t address;       /* of the peer, IPv4; 0: unix socket or other */
    int32_t owed;          /* sync requests of the peer that have no answer yet */

    Buffer in;             /* the message that is arriving */
    int64_t wanted;        /* its length; 0: the header is not complete */
    int64_t started;       /* when it began, monotonic */
    Buffer out;            /* encoded messages not yet sent, from `sent` on */
    int64_t sent, queued_messages;

    struct wslay_event_context *socket; /* of a WebSocket; else NULL */
    int64_t room_of_turn;  /* bytes that it may still read before others get their turn */
    bool is_admitted;      /* a web request has shown who it is */
    bool may_keep;         /* the web request that runs allows another after it */
    bool is_held;          /* a wrong password: the answer waits for REFUSAL_TIME */
    int64_t keep_alive;    /* how long to wait for that, nanoseconds; 0: no more */
    int64_t request_length; /* of the web request that is answered */

    bool only_answers;     /* a request of the pool: anything but its answer closes the connection */
    Awaited awaited;       /* what a request on the stack waits for; its reply is not served */
    Value *reply;
    int64_t reply_bytes;   /* of its message */
};

/* ── connection.c: framing and queues ── */

Connection *new_connection(int fd, bool is_unix);
Connection *find_connection(int handle); /* open ones; NULL without error: none */
int count_connections(void);                       /* open ones */
Connection *connection_after(int handle);          /* the open one with the next handle; NULL: none */
int greeting_connections(void);                    /* how many have not said who they are */
/* As recv and send without waiting, with TLS or without. */
ssize_t receive_bytes(Connection *c, void *to, int64_t most);
ssize_t peek_bytes(Connection *c, void *to, int64_t most);
ssize_t send_bytes(Connection *c, const void *from, int64_t length);
/* The connection's callback from now on. false: an error raised. */
bool watch_connection(Connection *c, uint32_t events, FdCall call);
void note_unread(Connection *c); /* tells the loop what TLS holds; at the end of each such callback */
void use_connection(Connection *c);
void let_go(Connection *c);
/* Closes now; `.z.pc` is called when `tell`. */
void close_connection(Connection *c, bool tell);
bool start_messages(Connection *c);      /* GREETING -> OPEN; false: an error raised, and it is closed */

/* Queue one message; sent when the loop next turns. false: an error raised. */
bool queue_message(Connection *c, const Value *x, int kind);
bool may_compress(const Connection *c);  /* what goes out */
bool has_room(Connection *c, int64_t more); /* false: 'limit raised */
bool queue_bytes(Connection *c, Bytes message);
void push_queue(Connection *c);          /* sends what goes out at once; the rest when the loop turns */
/* Wait until all is sent, or until a message of that kind is here (own). false, NULL: an error raised. */
bool flush_queue(Connection *c);
Value *await_message(Connection *c, Awaited what);

extern _Thread_local int64_t message_limit; /* bytes of one message, before and after login */

/* ── serve.c: what q code answers ── */

void serve_message(Connection *c, Value *x, int kind); /* a request; consumes x */
void report_bad_message(Connection *c, Bytes message);
void call_closed(int handle, bool is_websocket);       /* .z.pc or .z.wc */
void run_handler(const char *name, Connection *c, Value *(*fallback)(Value *), Value *x); /* errors go to the log */
void call_opened(Connection *c);                       /* .z.po */
/* .z.name[args], or `fallback`; the root namespace during it. */
Value *call_handler(const char *name, Connection *c, Value *(*fallback)(Value *), Value *x);
void report_error(const char *where);                  /* takes the pending error to the log */
Connection *current_connection(void);                  /* whose callback runs */

/* ── admit.c ── */

#define REFUSAL_TIME INT64_C(100000000) /* nanoseconds that who guesses waits for an answer */

bool has_user_check(void);                                    /* there is a -u file or a .z.pw */
bool is_user_allowed(const Connection *c, Bytes password);    /* by them; too many wrong ones are not heard */
bool may_come_in(const Connection *c, Bytes password);        /* by them or else by the kernel's word; logs why not */
const char *name_of_peer(const Connection *c, char *text, size_t size);

/* ── dial.c, greet.c, socket.c ── */

typedef struct {
    Bytes host, port, user, password;
    bool is_unix, is_tls;
    int64_t timeout; /* nanoseconds, <0: none */
} Address;

bool parse_address(Bytes text, Address *address); /* of `:host:port:user:password; false: not a process */
int dial_host(const Address *address);            /* a connected socket that does not block; -1: an error raised */
/* Speaks TLS from now on if the address says so; *tls is the caller's to close. false: an error raised. */
bool begin_tls(Tls **tls, int fd, const Address *address, int64_t end);
/* EPOLLIN or EPOLLOUT of it alone, till `end` (<0: for ever). false: an error raised */
bool wait_for(int fd, uint32_t events, int64_t end);
Connection *dial(const Address *address);         /* connected and greeted; NULL: an error raised */
void greet_peer(Connection *c);                   /* wait for its credentials */
bool is_same_user(const Connection *c);           /* the kernel says who owns the other end */
void describe_peer(Connection *c);                /* fills is_local, address; tunes the socket */
socklen_t unix_address(struct sockaddr_un *address, int port); /* 0: switched off by QUDSPATH */
void stop_listening(void);
void say_full(void);                              /* no descriptor left for a caller: told once a minute */
/* ── websocket.c ── */

void free_websocket(Connection *c);
bool queue_frame(Connection *c, const Value *x); /* text or bytes; false: an error raised */
void say_goodbye_to(Connection *c);              /* queues the frame that ends it */
bool is_websocket_address(const Value *x);       /* `:ws://host or `:wss://host */
Value *open_websocket(Value *where, Value *request); /* (handle;answer); consumes both */

/* :http://user:password@host[:port][/...] of these two schemes; false: something else. */
bool parse_web_address(Bytes text, const char *plain, const char *secure, Address *address);
void take_http(Connection *c);                    /* http.c: what it has said begins a web request */
