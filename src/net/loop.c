/* loop.c: the event loop over epoll; timers, children and signals are descriptors too. */
#include "net/loop.h"
#include "base/alloc.h"
#include "base/clock.h"
#include "value/value.h"
#include <errno.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

typedef enum { SOURCE_FD, SOURCE_TIMER, SOURCE_CHILD, SOURCE_SIGNAL } Source;

struct Watch {
    Watch *next, *previous;
    Source source;
    WatchKind kind;
    int fd;
    uint32_t events;   /* what its owner wants to hear */
    uint32_t armed;    /* what epoll has been told; 0: not in the set */
    int running;       /* how often its callback is on the stack */
    int open_at;       /* 1 + the depth at which it may be entered even so, and in a quiet loop; 0: none */
    bool parked;       /* held back until the callback returns or a serving loop runs */
    bool removed;      /* freed when its callback returns */
    bool always_ready; /* a regular file, which epoll does not take */
    bool marked_ready; /* by its owner, until it is called */
    pid_t pid;
    union {
        FdCall fd_call;
        TimerCall timer_call;
        ChildCall child_call;
        SignalCall signal_call;
    };
    void *data;
};

static _Thread_local struct {
    int epoll; /* 0: not open yet */
    Watch *watches;
    int64_t count, parked, ready; /* always or marked */
    bool ready_had_turn;
} loop;

/* ── the epoll set ───────────────────────────────────────────────────────────────────────── */

static bool open_loop(void)
{
    if (loop.epoll)
        return true;
    int fd = epoll_create1(EPOLL_CLOEXEC);
    if (fd < 0) {
        raise_text("os. event loop: %s", strerror(errno));
        return false;
    }
    loop.epoll = fd;
    return true;
}

/* A parked watch leaves the set, for epoll reports a hang-up even when nothing is asked for;
 * it may go on writing, so that answers leave while requests wait. */
static uint32_t events_to_arm(const Watch *watch)
{
    if (watch->removed || watch->always_ready)
        return 0;
    return watch->parked ? (watch->running ? 0 : watch->events & EPOLLOUT) : watch->events;
}

static bool arm_watch(Watch *watch)
{
    uint32_t wanted = events_to_arm(watch);
    if (wanted == watch->armed)
        return true;
    struct epoll_event event = {.events = wanted, .data.ptr = watch};
    int how = !wanted ? EPOLL_CTL_DEL : watch->armed ? EPOLL_CTL_MOD : EPOLL_CTL_ADD;
    if (epoll_ctl(loop.epoll, how, watch->fd, &event) < 0 && wanted) {
        if (errno != EPERM)
            return false;
        watch->always_ready = true;
        loop.ready++;
        wanted = 0;
    }
    watch->armed = wanted;
    return true;
}

static void park_watch(Watch *watch)
{
    if (watch->parked)
        return;
    watch->parked = true;
    loop.parked++;
    arm_watch(watch);
}

static void unpark_watch(Watch *watch)
{
    if (!watch->parked)
        return;
    watch->parked = false;
    loop.parked--;
    arm_watch(watch);
}

static bool may_dispatch(const Watch *watch, LoopMode mode)
{
    if (watch->open_at == watch->running + 1)
        return true;
    return !watch->running && (int)watch->kind <= (int)mode;
}

static void unpark_watches(LoopMode mode)
{
    if (!loop.parked)
        return;
    for (Watch *w = loop.watches; w; w = w->next)
        if (w->parked && may_dispatch(w, mode))
            unpark_watch(w);
}

/* ── adding and removing ─────────────────────────────────────────────────────────────────── */

static void free_watch(Watch *watch)
{
    if (watch->previous)
        watch->previous->next = watch->next;
    else
        loop.watches = watch->next;
    if (watch->next)
        watch->next->previous = watch->previous;
    deallocate(watch);
}

void loop_remove(Watch *watch)
{
    if (!watch || watch->removed)
        return;
    unpark_watch(watch);
    loop.ready -= watch->always_ready + watch->marked_ready;
    watch->removed = true;
    arm_watch(watch);
    loop.count--;
    if (watch->source != SOURCE_FD)
        close(watch->fd);
    if (!watch->running)
        free_watch(watch);
}

/* Takes the descriptor over when it is not the caller's own. */
static Watch *add_watch(Source source, WatchKind kind, int fd, uint32_t events)
{
    Watch *watch = fd >= 0 && open_loop() ? allocate(sizeof *watch) : NULL;
    if (!watch) {
        if (fd < 0)
            raise_text("os. event loop: %s", strerror(errno));
        else if (!error_pending())
            raise_error(ERR_WSFULL);
        if (fd >= 0 && source != SOURCE_FD)
            close(fd);
        return NULL;
    }
    *watch = (Watch){.source = source, .kind = kind, .fd = fd, .events = events, .next = loop.watches};
    if (loop.watches)
        loop.watches->previous = watch;
    loop.watches = watch;
    loop.count++;
    if (!arm_watch(watch)) {
        raise_text("os. event loop: %s", strerror(errno));
        loop_remove(watch);
        return NULL;
    }
    return watch;
}

Watch *loop_add_fd(int fd, uint32_t events, WatchKind kind, FdCall call, void *data)
{
    Watch *watch = add_watch(SOURCE_FD, kind, fd, events);
    if (watch) {
        watch->fd_call = call;
        watch->data = data;
    }
    return watch;
}

void loop_change_fd(Watch *watch, uint32_t events)
{
    watch->events = events;
    arm_watch(watch);
}

void loop_mark_ready(Watch *watch, bool is_ready)
{
    loop.ready += is_ready - watch->marked_ready;
    watch->marked_ready = is_ready;
}

/* It may be entered once more than now. */
int loop_open_watch(Watch *watch)
{
    int before = watch->open_at;
    watch->open_at = 1 + watch->running;
    unpark_watch(watch);
    return before;
}

void loop_restore_watch(Watch *watch, int before)
{
    watch->open_at = before;
}

static struct timespec timespec_of(int64_t nanos)
{
    return (struct timespec){nanos / 1000000000, nanos % 1000000000};
}

void loop_change_timer(Watch *watch, int64_t first, int64_t period)
{
    /* A zero first time would disarm the descriptor. */
    struct itimerspec when = {.it_value = timespec_of(first > 0 ? first : 1),
                              .it_interval = timespec_of(period > 0 ? period : 0)};
    timerfd_settime(watch->fd, 0, &when, NULL);
}

Watch *loop_add_timer(int64_t first, int64_t period, WatchKind kind, TimerCall call, void *data)
{
    int fd = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    Watch *watch = add_watch(SOURCE_TIMER, kind, fd, EPOLLIN);
    if (!watch)
        return NULL;
    watch->timer_call = call;
    watch->data = data;
    loop_change_timer(watch, first, period);
    return watch;
}

Watch *loop_add_child(pid_t pid, ChildCall call, void *data)
{
    Watch *watch = add_watch(SOURCE_CHILD, WATCH_PLAIN, pidfd_open(pid, 0), EPOLLIN);
    if (watch) {
        watch->pid = pid;
        watch->child_call = call;
        watch->data = data;
    }
    return watch;
}

Watch *loop_add_signal(int signal_number, SignalCall call, void *data)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal_number);
    pthread_sigmask(SIG_BLOCK, &set, NULL);
    Watch *watch = add_watch(SOURCE_SIGNAL, WATCH_PLAIN,
                             signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC), EPOLLIN);
    if (watch) {
        watch->signal_call = call;
        watch->data = data;
    }
    return watch;
}

/* ── dispatching ─────────────────────────────────────────────────────────────────────────── */

static void call_timer(Watch *watch)
{
    uint64_t beats;
    if (read(watch->fd, &beats, sizeof beats) == sizeof beats)
        watch->timer_call(watch->data);
}

static void call_child(Watch *watch)
{
    int status = 0;
    if (waitpid(watch->pid, &status, WNOHANG) == 0)
        return;
    watch->child_call(watch->data, watch->pid, status);
    loop_remove(watch);
}

static void call_signal(Watch *watch)
{
    struct signalfd_siginfo info;
    if (read(watch->fd, &info, sizeof info) == sizeof info)
        watch->signal_call(watch->data, (int)info.ssi_signo);
}

static void call_watch(Watch *watch, uint32_t events)
{
    switch (watch->source) {
    case SOURCE_FD: watch->fd_call(watch->data, watch->fd, events); break;
    case SOURCE_TIMER: call_timer(watch); break;
    case SOURCE_CHILD: call_child(watch); break;
    case SOURCE_SIGNAL: call_signal(watch); break;
    }
}

static void dispatch(Watch *watch, uint32_t events, LoopMode mode)
{
    if (!may_dispatch(watch, mode)) {
        if (!watch->parked) {
            park_watch(watch);
            return;
        }
        if (watch->running)
            return;
        events &= EPOLLOUT;
    }
    if (!events)
        return;
    bool restricted = context->restricted, confined = context->confined;
    if (mode != LOOP_QUIET && watch->kind != WATCH_PLAIN)
        context->restricted = context->confined = false; /* reval binds who waits here, not the peers served meanwhile */
    watch->running++;
    call_watch(watch, events);
    watch->running--;
    context->restricted = restricted;
    context->confined = confined;
    if (watch->removed && !watch->running)
        free_watch(watch);
    else if (!watch->removed && may_dispatch(watch, mode))
        unpark_watch(watch);
}

/* One that epoll does not report and that may be called now. */
static Watch *find_ready(LoopMode mode)
{
    for (Watch *w = loop.watches; loop.ready && w; w = w->next)
        if ((w->marked_ready || w->always_ready) && w->events && may_dispatch(w, mode))
            return w;
    return NULL;
}

static void dispatch_ready(Watch *watch, LoopMode mode)
{
    bool is_marked = watch->marked_ready;
    loop_mark_ready(watch, false);
    dispatch(watch, is_marked ? EPOLLIN : watch->events, mode);
}

/* Rounded up, so that a timeout has passed when the wait ends. */
static int millis_of(int64_t nanos)
{
    if (nanos < 0)
        return -1;
    int64_t millis = (nanos + 999999) / 1000000;
    return millis > INT32_MAX ? INT32_MAX : (int)millis;
}

/* Blocks without losing an interruption that comes between the question and the wait. */
static int wait_for_event(struct epoll_event *event, int64_t timeout)
{
    int found = epoll_wait(loop.epoll, event, 1, 0);
    if (found || timeout == 0)
        return found;
    sigset_t interrupt, before;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigaddset(&interrupt, SIGNAL_TIME_OVER);
    pthread_sigmask(SIG_BLOCK, &interrupt, &before);
    if (!context->interrupted)
        found = epoll_pwait(loop.epoll, event, 1, millis_of(timeout), &before);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return found;
}

/* One event a wait: a callback may run the loop itself, so a batch could go stale. The kernel hands
 * out ready descriptors in turn. */
bool loop_once(int64_t timeout, LoopMode mode)
{
    if (!open_loop())
        return false;
    unpark_watches(mode);
    struct epoll_event event;
    Watch *ready = find_ready(mode);
    int found = ready && !loop.ready_had_turn ? 0 : wait_for_event(&event, ready ? 0 : timeout);
    loop.ready_had_turn = found <= 0 && ready;
    if (found > 0)
        dispatch(event.data.ptr, event.events, mode);
    else if (ready)
        dispatch_ready(ready, mode);
    return found > 0 || ready;
}

LoopEnd loop_run_until(bool (*done)(void *data), void *data, int64_t timeout, LoopMode mode)
{
    int64_t end = timeout < 0 ? -1 : clock_monotonic() + timeout;
    while (!done(data)) {
        if (context->interrupted || error_pending())
            return LOOP_INTERRUPTED;
        int64_t left = end < 0 ? -1 : end - clock_monotonic();
        if (end >= 0 && left <= 0)
            return LOOP_TIMEOUT;
        if (!loop_once(left, mode) && error_pending())
            return LOOP_INTERRUPTED;
    }
    return LOOP_DONE;
}

int64_t loop_watch_count(void)
{
    return loop.count;
}

void close_loop(void)
{
    while (loop.watches) {
        Watch *watch = loop.watches;
        if (watch->source != SOURCE_FD && !watch->removed)
            close(watch->fd);
        loop.watches = watch->next;
        deallocate(watch);
    }
    if (loop.epoll)
        close(loop.epoll);
    memset(&loop, 0, sizeof loop);
}
