/* loop.h: waiting for descriptors, timers, children and signals.
 *
 * The loop is re-entrant: a callback may run it again until its own condition holds (a sync request
 * inside a callback inside a peach). Three kinds of watches make that safe. A plain watch only keeps
 * books (a worker's socket) and is dispatched in every loop. A service watch may run q code (a client's
 * request, .z.ts); it is dispatched only by loops that serve, so that a sync request waits for its
 * answer without another client's code running in the middle of a q function; a peach may serve
 * peers while it waits. The console is read only when nothing else runs. A watch whose callback is
 * running is never entered a second time. */
#pragma once
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/types.h>

typedef struct Watch Watch;
typedef void (*FdCall)(void *data, int fd, uint32_t events);       /* EPOLLIN EPOLLOUT EPOLLHUP ... */
typedef void (*TimerCall)(void *data);
typedef void (*ChildCall)(void *data, pid_t pid, int status);      /* status as of waitpid */
typedef void (*SignalCall)(void *data, int signal_number);

/* It sets context->interrupted, as SIGINT does; a wait does not miss it. */
#define SIGNAL_TIME_OVER (SIGRTMIN + 1)

typedef enum { WATCH_PLAIN, WATCH_SERVICE, WATCH_CONSOLE } WatchKind;

/* The descriptor stays the caller's. Level-triggered. A regular file is always ready.
 * NULL: an error raised. */
Watch *loop_add_fd(int fd, uint32_t events, WatchKind kind, FdCall call, void *data);
void loop_change_fd(Watch *watch, uint32_t events);
/* It has something to read that its descriptor does not show: it is called once with EPOLLIN. */
void loop_mark_ready(Watch *watch, bool is_ready);
/* First after `first` nanoseconds (0: at once), then every `period`; period 0: once, and the watch stays
 * until it is removed. Missed beats are not made up for. */
Watch *loop_add_timer(int64_t first, int64_t period, WatchKind kind, TimerCall call, void *data);
void loop_change_timer(Watch *watch, int64_t first, int64_t period);
/* Reaps that child and no other; the watch is removed after its call. */
Watch *loop_add_child(pid_t pid, ChildCall call, void *data);
/* Blocks the signal in this thread and delivers it here. */
Watch *loop_add_signal(int signal_number, SignalCall call, void *data);
void loop_remove(Watch *watch); /* at any time, also in its own callback; NULL is fine */

/* Let a quiet loop, even one inside its own callback, dispatch this watch until it is restored. */
int loop_open_watch(Watch *watch);
void loop_restore_watch(Watch *watch, int before);

/* Each dispatches the kinds up to its own place. */
typedef enum { LOOP_QUIET, LOOP_PEERS, LOOP_SERVE } LoopMode;
typedef enum { LOOP_DONE, LOOP_TIMEOUT, LOOP_INTERRUPTED } LoopEnd;

/* Dispatch until `done(data)` (asked before each wait), `timeout` nanoseconds (<0: none) passed, or Ctrl-C
 * (context->interrupted, which is left set: the caller raises 'stop). Errors that callbacks leave pending
 * are theirs to report: the loop stops with LOOP_INTERRUPTED and leaves the error. */
LoopEnd loop_run_until(bool (*done)(void *data), void *data, int64_t timeout, LoopMode mode);
/* Wait at most `timeout` for one event and dispatch it. false: nothing happened. */
bool loop_once(int64_t timeout, LoopMode mode);

int64_t loop_watch_count(void);
/* Close the loop's own descriptors; watches that are left are freed. Also the first thing in a forked child. */
void close_loop(void);
