/* shell.c: the lines that a command of the shell prints. */
#include "lang/verbs.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

static Value *lines_of(const Buffer *text)
{
    Value *lines = new_empty();
    for (int64_t at = 0; lines && at < text->length;) {
        const char *start = text->data + at;
        const char *end = memchr(start, '\n', (size_t)(text->length - at));
        int64_t length = end ? end - start : text->length - at;
        lines = resize_vector(lines, lines->count + 1);
        if (lines && !(lines->items[lines->count - 1] = new_string((Bytes){start, length}))) {
            release(lines);
            return NULL;
        }
        at += length + 1;
    }
    return lines;
}

/* A shell that runs the line, its output in *output; 0: none could be started. */
static pid_t start_shell(char *line, int *output)
{
    char *words[] = {"sh", "-c", line, NULL};
    int ends[2];
    pid_t child = 0;
    posix_spawn_file_actions_t actions;
    if (pipe2(ends, O_CLOEXEC))
        return 0;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    if (posix_spawn(&child, "/bin/sh", &actions, NULL, words, environ))
        child = 0;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    *output = ends[0];
    if (!child)
        close(ends[0]);
    return child;
}

/* To the end of what it says; an interruption reaches it, too. Signals come only while ppoll waits, so that none is
 * missed between the question and the wait. */
static void read_output(int output, pid_t child, Buffer *text)
{
    char block[65536];
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    struct pollfd ready = {.fd = output, .events = POLLIN};
    while (!context->interrupted || kill(child, SIGTERM)) {
        if (ppoll(&ready, 1, NULL, &before) < 0)
            continue;
        ssize_t n = read(output, block, sizeof block);
        if (n <= 0)
            break;
        buffer_add(text, block, n);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    close(output);
}

Value *shell_lines(Bytes command)
{
    int output, status = 0;
    if (context->restricted || context->confined)
        return raise_error(ERR_ACCESS);
    BUFFER line = {0}, text = {0};
    buffer_bytes(&line, command);
    buffer_char(&line, 0);
    fflush(NULL);
    pid_t child = start_shell(line.data, &output);
    if (!child)
        return raise_error(ERR_OS);
    read_output(output, child, &text);
    while (waitpid(child, &status, 0) < 0 && errno == EINTR)
        if (context->interrupted)
            kill(child, SIGTERM);
    if (context->interrupted) {
        context->interrupted = context->terminated != 0;
        return raise_error(ERR_STOP);
    }
    return WIFEXITED(status) && !WEXITSTATUS(status) ? lines_of(&text) : raise_error(ERR_OS);
}
