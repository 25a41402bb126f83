/* net.h: sockets, messages, files by handle, the .z callbacks, the timer. The front door of net/. */
#pragma once
#include "net/loop.h"
#include "value/value.h"

void init_net(void);  /* after init_lang: verbs, names, commands, what an integer does when applied */
void close_net(void); /* at exit: sends what is queued if that does not block, closes everything */

/* -p and \p: "[rp,][host:]port", a range "a/b", 0W any free port, 0 none. false: an error raised. */
bool listen_on(Bytes where);
int listening_port(void); /* 0: none */

/* -u and -U: the file of user:password lines. false: an error raised. */
bool read_password_file(Bytes path);

/* -l and -L: runs the script, if there is one, brings back what was logged, and logs from now on. -r: brings back what
 * the process at `address` has logged and goes on with what it will log. false: an error raised. */
bool open_journal(const char *script, bool is_synced);
bool replicate(Bytes address);

/* -E 0 plain, 1 plain and TLS, 2 TLS only. false: an error raised. */
bool set_tls_mode(int mode);

/* -t and \t n: milliseconds between calls of .z.ts; 0: never. */
void set_timer(int64_t milliseconds);

/* As inetd starts it: a caller on the standard input. true: there is one, and serve_caller stays with it to its end. */
bool adopt_caller(void);
void serve_caller(void);

/* A port or an open connection keeps the process alive when its input ends. */
bool loop_wants_to_live(void);
/* Serve until `done` holds or nothing is left to wait for. */
void serve_until(bool (*done)(void *data), void *data);

/* .z.exit[code]; an error in it is left pending. */
void call_exit(int code);

/* A sync request whose answer is waited for in the caller's own quiet loop, several at a time. */
typedef struct Request Request;
bool may_request(int handle);                             /* it is open, and no answer is due on it */
Request *begin_request(int handle, const Value *message); /* NULL: an error raised */
bool request_is_over(const Request *request);             /* answered, or the handle was closed */
bool request_is_unheard(const Request *request);          /* for 30 s the other host has not even acknowledged it */
int64_t request_bytes(const Request *request);            /* of its message, as sent */
/* The answer, own (of type TYPE_ERROR: the peer's error), and how long its message was (NULL: never mind); NULL without
 * an error: there will be none, and the handle is closed. Frees the request. */
Value *end_request(Request *request, int64_t *bytes);

/* What a symbol or string like `:host:port:user:password does when applied to a message. */
Value *one_shot(Value *address, Value *message);

/* read0 0 where the console reads a pipe: false at its end. Set by the console; NULL: read stdin. */
extern _Thread_local bool (*take_console_line)(Buffer *line);
