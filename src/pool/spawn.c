/* spawn.c: see spawn.h. */
#include "pool/spawn.h"
#include "base/alloc.h"
#include "value/value.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

extern char **environ;

/* Both ends of a worker's channels: [0] ours, [1] its. */
typedef struct {
    int socket[2], out[2], err[2], board;
} Channels;

enum { WORKER_SOCKET = 3, WORKER_BOARD = 4, FIRST_SAFE_FD = 10 };

/* The worker's ends are dup2'd onto 0..4, so they must not lie there themselves. */
static int raise_fd(int fd)
{
    if (fd < 0 || fd >= FIRST_SAFE_FD)
        return fd;
    int higher = fcntl(fd, F_DUPFD_CLOEXEC, FIRST_SAFE_FD);
    close(fd);
    return higher;
}

static void close_fd(int fd)
{
    if (fd >= 0)
        close(fd);
}

static void close_channels(Channels *c, bool ours)
{
    if (ours) {
        close_fd(c->socket[0]);
        close_fd(c->out[0]);
        close_fd(c->err[0]);
    }
    close_fd(c->socket[1]);
    close_fd(c->out[1]);
    close_fd(c->err[1]);
    close_fd(c->board);
}

static bool open_pipe(int ends[2])
{
    if (pipe2(ends, O_CLOEXEC) < 0)
        return false;
    ends[1] = raise_fd(ends[1]);
    return ends[1] >= 0 && fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0;
}

static bool open_channels(Channels *c)
{
    *c = (Channels){{-1, -1}, {-1, -1}, {-1, -1}, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, c->socket) < 0)
        return false;
    c->socket[1] = raise_fd(c->socket[1]);
    int size = 1 << 20;
    for (int i = 0; i < 2; i++) {
        setsockopt(c->socket[i], SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
        setsockopt(c->socket[i], SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
    }
    c->board = raise_fd(memfd_create("peach-board", MFD_CLOEXEC));
    return c->socket[1] >= 0 && c->board >= 0 &&
           ftruncate(c->board, sizeof(Board)) == 0 && open_pipe(c->out) &&
           open_pipe(c->err);
}

/* Numerical libraries start a thread a core; N workers with that many each would only get
 * in the way of one another. What the user says stands. An own array of the same strings;
 * the caller frees it. */
static char **worker_environment(void)
{
    static const char *const limits[][2] = {
        {"OPENBLAS_NUM_THREADS", "OPENBLAS_NUM_THREADS=1"},
        {"OMP_NUM_THREADS", "OMP_NUM_THREADS=1"}};
    size_t count = 0;
    while (environ[count])
        count++;
    char **copy = reallocate_or_abort(NULL, (count + 3) * sizeof *copy);
    memcpy(copy, environ, count * sizeof *copy);
    for (int i = 0; i < 2; i++)
        if (!getenv(limits[i][0]))
            copy[count++] = (char *)(uintptr_t)limits[i][1];
    copy[count] = NULL;
    return copy;
}

/* Every worker starts where the first did, so that setup commands with relative paths
 * mean the same for the ones that come later. */
static int first_directory(void)
{
    static int directory = -1;
    if (directory < 0)
        directory = raise_fd(open(".", O_PATH | O_DIRECTORY | O_CLOEXEC));
    return directory;
}

/* Own process group: Ctrl-C at the terminal reaches the centre only. */
static int spawn_process(const Channels *c, pid_t *pid)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none, defaults;
    sigemptyset(&none);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGINT);
    sigaddset(&defaults, SIGTERM);
    sigaddset(&defaults, SIGPIPE);
    posix_spawn_file_actions_init(&files);
    posix_spawnattr_init(&attributes);
    if (first_directory() >= 0)
        posix_spawn_file_actions_addfchdir_np(&files, first_directory());
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, c->out[1], 1);
    posix_spawn_file_actions_adddup2(&files, c->err[1], 2);
    posix_spawn_file_actions_adddup2(&files, c->socket[1], WORKER_SOCKET);
    posix_spawn_file_actions_adddup2(&files, c->board, WORKER_BOARD);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK |
                                              POSIX_SPAWN_SETSIGDEF);
    char fd[16];
    snprintf(fd, sizeof fd, "%d", WORKER_SOCKET);
    char *arguments[] = {"peach", "--peach-worker", fd, NULL};
    char **environment = worker_environment();
    int failure =
        posix_spawn(pid, "/proc/self/exe", &files, &attributes, arguments, environment);
    deallocate(environment);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&files);
    return failure;
}

bool spawn_worker(Spawned *result)
{
    Channels c;
    int failure = open_channels(&c) ? 0 : errno;
    void *board = failure ? MAP_FAILED
                          : mmap(NULL, sizeof(Board), PROT_READ | PROT_WRITE, MAP_SHARED,
                                 c.board, 0);
    if (!failure && board == MAP_FAILED)
        failure = errno;
    if (!failure)
        failure = spawn_process(&c, &result->pid);
    close_channels(&c, failure != 0);
    if (failure) {
        if (board != MAP_FAILED)
            munmap(board, sizeof(Board));
        raise_text("peach. cannot start q: %s", strerror(failure));
        return false;
    }
    result->socket = c.socket[0];
    result->out = c.out[0];
    result->err = c.err[0];
    result->board = board;
    return true;
}
