/* shell.c: the lines that a command of the shell prints. */
#include "lang/verbs.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static Value *lines_of(Bytes text)
{
    Value *lines = new_empty();
    for (int64_t at = 0; lines && at < text.length;) {
        const char *start = text.data + at;
        const char *end = memchr(start, '\n', (size_t)(text.length - at));
        int64_t length = end ? end - start : text.length - at;
        lines = resize_vector(lines, lines->count + 1);
        if (lines && !(lines->items[lines->count - 1] = new_string((Bytes){start, length}))) {
            release(lines);
            return NULL;
        }
        at += length + 1;
    }
    return lines;
}

/* A shell that runs the line, its output going to the file; 0: none could be started. */
static pid_t start_shell(char *line, int output)
{
    char *words[] = {"sh", "-c", line, NULL};
    pid_t child = 0;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    if (posix_spawn(&child, "/bin/sh", &actions, NULL, words, environ))
        child = 0;
    posix_spawn_file_actions_destroy(&actions);
    return child;
}

/* To the end of the shell; an interruption reaches it, too. Signals come only while ppoll waits, so that none is
 * missed between the question and the wait. */
static int await_shell(pid_t child)
{
    int status = 0;
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    struct pollfd end = {.fd = pidfd_open(child, 0), .events = POLLIN};
    do {
        if (context->interrupted)
            kill(child, SIGTERM);
    } while (end.fd >= 0 && ppoll(&end, 1, NULL, &before) < 0);
    if (end.fd >= 0)
        close(end.fd);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        if (context->interrupted)
            kill(child, SIGTERM);
    return status;
}

static Value *lines_in(int file)
{
    struct stat info;
    BUFFER text = {0};
    if (fstat(file, &info) || !buffer_reserve(&text, info.st_size))
        return raise_error(ERR_WSFULL);
    ssize_t length = pread(file, text.data, (size_t)info.st_size, 0);
    return length < 0 ? raise_error(ERR_OS) : lines_of((Bytes){text.data, length});
}

static Value *run_shell(char *line, int output)
{
    pid_t child = output < 0 ? 0 : start_shell(line, output);
    if (!child)
        return raise_error(ERR_OS);
    int status = await_shell(child);
    if (context->interrupted) {
        context->interrupted = context->terminated != 0;
        return raise_error(ERR_STOP);
    }
    return WIFEXITED(status) && !WEXITSTATUS(status) ? lines_in(output) : raise_error(ERR_OS);
}

/* What it has said when it ends. It writes to a file and no pipe: what it leaves running in the background may still have
 * that open, and write. */
Value *shell_lines(Bytes command)
{
    if (context->restricted || context->confined)
        return raise_error(ERR_ACCESS);
    BUFFER line = {0};
    buffer_bytes(&line, command);
    buffer_char(&line, 0);
    if (!is_buffer_whole(&line))
        return NULL;
    fflush(NULL);
    int output = memfd_create("output", MFD_CLOEXEC);
    Value *lines = run_shell(line.data, output);
    if (output >= 0)
        close(output);
    return lines;
}
