/* net_loop.c: the event loop, above all that it can be run inside its own callbacks. */
#include "../test.h"
#include "net/loop.h"
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SECOND = 1000000000, MILLISECOND = 1000000 };

typedef struct {
    int calls, inner_calls;
    int pipe[2], other[2];
    Watch *watch, *other_watch;
    LoopMode mode;
} Scene;

static bool has_been_called(void *data)
{
    return ((Scene *)data)->calls > 0;
}

static bool never(void *data)
{
    (void)data;
    return false;
}

static void count_byte(void *data, int fd, uint32_t events)
{
    (void)events;
    char byte;
    ((Scene *)data)->calls += read(fd, &byte, 1) == 1;
}

static void count_inner(void *data, int fd, uint32_t events)
{
    (void)events;
    char byte;
    ((Scene *)data)->inner_calls += read(fd, &byte, 1) == 1;
}

static void count_call(void *data)
{
    ((Scene *)data)->calls++;
}

TEST(loop_reads_a_descriptor)
{
    Scene s = {0};
    CHECK_EQ(pipe(s.pipe), 0);
    Watch *watch = loop_add_fd(s.pipe[0], EPOLLIN, WATCH_PLAIN, count_byte, &s);
    CHECK_EQ(loop_run_until(has_been_called, &s, MILLISECOND, LOOP_SERVE), LOOP_TIMEOUT);
    CHECK_EQ(write(s.pipe[1], "x", 1), 1);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_SERVE), LOOP_DONE);
    loop_remove(watch);
    CHECK_EQ(write(s.pipe[1], "x", 1), 1);
    CHECK_EQ(loop_once(0, LOOP_SERVE), false);
    close(s.pipe[0]);
    close(s.pipe[1]);
}

TEST(loop_beats_a_timer)
{
    Scene s = {0};
    Watch *watch = loop_add_timer(0, MILLISECOND, WATCH_PLAIN, count_call, &s);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_QUIET), LOOP_DONE);
    s.calls = 0;
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_QUIET), LOOP_DONE);
    loop_remove(watch);
}

static void note_child(void *data, pid_t pid, int status)
{
    CHECK(pid > 0);
    ((Scene *)data)->calls += WIFEXITED(status) && WEXITSTATUS(status) == 7;
}

TEST(loop_reaps_its_child)
{
    Scene s = {0};
    pid_t pid = fork();
    if (pid == 0)
        _exit(7);
    loop_add_child(pid, note_child, &s);
    CHECK_EQ(loop_run_until(has_been_called, &s, 5LL * SECOND, LOOP_QUIET), LOOP_DONE);
    CHECK_EQ(loop_watch_count(), 0);
    CHECK_EQ(waitpid(pid, NULL, WNOHANG), -1);
}

static void note_signal(void *data, int signal_number)
{
    ((Scene *)data)->calls += signal_number == SIGUSR2;
}

TEST(loop_delivers_a_signal)
{
    Scene s = {0};
    Watch *watch = loop_add_signal(SIGUSR2, note_signal, &s);
    raise(SIGUSR2);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_QUIET), LOOP_DONE);
    loop_remove(watch);
}

/* Runs the loop from inside a callback, with its own descriptor still readable. */
static void run_inner(void *data, int fd, uint32_t events)
{
    (void)fd, (void)events;
    Scene *s = data;
    s->calls++;
    CHECK_EQ(s->calls, 1);
    CHECK_EQ(loop_run_until(never, s, 2 * MILLISECOND, s->mode), LOOP_TIMEOUT);
    char byte;
    CHECK_EQ(read(s->pipe[0], &byte, 1), 1);
}

static void open_two(Scene *s)
{
    CHECK_EQ(pipe(s->pipe), 0);
    CHECK_EQ(pipe(s->other), 0);
    s->watch = loop_add_fd(s->pipe[0], EPOLLIN, WATCH_SERVICE, run_inner, s);
    s->other_watch = loop_add_fd(s->other[0], EPOLLIN, WATCH_SERVICE, count_inner, s);
    CHECK_EQ(write(s->pipe[1], "x", 1), 1);
}

static void close_two(Scene *s)
{
    loop_remove(s->watch);
    loop_remove(s->other_watch);
    for (int i = 0; i < 2; i++) {
        close(s->pipe[i]);
        close(s->other[i]);
    }
    CHECK_EQ(loop_watch_count(), 0);
}

TEST(loop_never_enters_a_callback_twice)
{
    Scene s = {.mode = LOOP_SERVE};
    open_two(&s);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_SERVE), LOOP_DONE);
    s.calls = 0;
    CHECK_EQ(write(s.pipe[1], "x", 1), 1);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_SERVE), LOOP_DONE);
    close_two(&s);
}

TEST(loop_serves_nobody_in_a_quiet_loop)
{
    Scene s = {.mode = LOOP_QUIET};
    open_two(&s);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_SERVE), LOOP_DONE);
    CHECK_EQ(write(s.other[1], "x", 1), 1);
    CHECK_EQ(loop_run_until(never, &s, 2 * MILLISECOND, LOOP_QUIET), LOOP_TIMEOUT);
    CHECK_EQ(s.inner_calls, 0);
    CHECK_EQ(loop_run_until(never, &s, 2 * MILLISECOND, LOOP_SERVE), LOOP_TIMEOUT);
    CHECK_EQ(s.inner_calls, 1);
    close_two(&s);
}

static void remove_itself(void *data, int fd, uint32_t events)
{
    (void)fd, (void)events;
    Scene *s = data;
    s->calls++;
    loop_remove(s->watch);
}

TEST(loop_lets_a_callback_remove_its_watch)
{
    Scene s = {0};
    CHECK_EQ(pipe(s.pipe), 0);
    close(s.pipe[1]);
    s.watch = loop_add_fd(s.pipe[0], EPOLLIN, WATCH_PLAIN, remove_itself, &s);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_SERVE), LOOP_DONE);
    CHECK_EQ(loop_watch_count(), 0);
    close(s.pipe[0]);
}

TEST(loop_takes_regular_files)
{
    Scene s = {0};
    FILE *file = tmpfile();
    fputs("ab", file);
    fflush(file);
    rewind(file);
    Watch *watch = loop_add_fd(fileno(file), EPOLLIN, WATCH_PLAIN, count_byte, &s);
    CHECK_EQ(loop_run_until(has_been_called, &s, SECOND, LOOP_SERVE), LOOP_DONE);
    loop_remove(watch);
    CHECK_EQ(loop_once(0, LOOP_SERVE), false);
    fclose(file);
}
