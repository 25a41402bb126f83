/* repl.c: reads lines from the terminal or a pipe while the event loop serves connections. */
#include "repl.h"
#include "lang/lang.h"
#include "net/net.h"
#include <editline/readline.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static struct {
    Watch *watch;
    Buffer pending;   /* bytes of an unfinished line from a pipe */
    bool ended, terminal;
    bool speaks_k;    /* since a line that was a backslash alone */
    bool is_editing;  /* libedit holds the line that is being typed */
} console;

/* ── one line ── */

/* .z.pi[line]: what it gives as text is shown as it is. */
static void handle_input(Bytes line)
{
    BUFFER text = {0};
    buffer_bytes(&text, line);
    buffer_char(&text, '\n');
    OWNED Value *handler = retain(get_global(intern_text(".z.pi")));
    int traps = allow_suspension();
    OWNED Value *shown = apply1(handler, new_string(bytes_of_buffer(&text)));
    restore_suspension(traps);
    if (!shown)
        print_error();
    else if (shown->type == TYPE_CHAR)
        context->print((Bytes){shown->bytes, shown->count});
}

static void evaluate_line(Bytes line)
{
    if (line.length && line.data[line.length - 1] == '\r')
        line.length--;
    if (line.length && line.data[0] == '/')
        return;
    context->interrupted = 0;
    if (line.length == 1 && line.data[0] == '\\')
        console.speaks_k = !console.speaks_k;
    else if (get_global(intern_text(".z.pi")))
        handle_input(line);
    else
        (console.speaks_k ? evaluate_and_print_k : evaluate_and_print)(line);
    context->interrupted = context->terminated != 0; /* leaves the loop */
}

/* ── from a pipe ── */

static bool take_line(Buffer *pending, Buffer *line)
{
    const char *end = pending->length ? memchr(pending->data, '\n', (size_t)pending->length) : NULL;
    if (!end && !(console.ended && pending->length))
        return false;
    int64_t length = end ? end - pending->data : pending->length;
    line->length = 0;
    buffer_add(line, pending->data, length);
    int64_t used = length + (end != NULL);
    memmove(pending->data, pending->data + used, (size_t)(pending->length - used));
    pending->length -= used;
    return true;
}

static void evaluate_pending(void)
{
    BUFFER line = {0};
    while (take_line(&console.pending, &line))
        evaluate_line(bytes_of_buffer(&line));
}

static void read_block(int fd)
{
    char block[65536];
    ssize_t n = read(fd, block, sizeof block);
    if (n < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (n <= 0)
        console.ended = true;
    else
        buffer_add(&console.pending, block, n);
    if (!is_buffer_whole(&console.pending)) { /* a line longer than memory is not read */
        print_error();
        console.pending.length = 0;
    }
}

static void read_pipe(void *data, int fd, uint32_t events)
{
    (void)data;
    (void)events;
    read_block(fd);
    evaluate_pending();
}

/* read0 0: what comes next in the pipe is its line, not a statement. */
static bool take_input_line(Buffer *line)
{
    while (!take_line(&console.pending, line)) {
        if (console.ended || context->interrupted)
            return false;
        read_block(STDIN_FILENO);
    }
    return true;
}

/* ── at a terminal ── */

static char prompt[128];

static const char *current_prompt(void)
{
    Symbol space = current_namespace();
    snprintf(prompt, sizeof prompt, console.speaks_k ? " %s " : "q%s)", space);
    return prompt;
}

static void read_edited_line(char *line);

static void begin_line(void)
{
    rl_callback_handler_install(current_prompt(), read_edited_line);
    console.is_editing = true;
}

static void end_line(void)
{
    rl_callback_handler_remove();
    console.is_editing = false;
}

static void read_edited_line(char *line)
{
    if (!line) {
        console.ended = true;
        end_line();
        putchar('\n');
        return;
    }
    if (*line)
        add_history(line);
    end_line();
    evaluate_line(bytes_of_text(line));
    free(line);
    begin_line();
}

/* While a lambda is suspended the terminal alone is read. It may be a client's, in the middle of a line. */
static char *read_debug_line(const char *debug_prompt)
{
    bool was_editing = console.is_editing;
    if (was_editing)
        end_line();
    char *line = readline(debug_prompt);
    if (line && *line)
        add_history(line);
    if (was_editing)
        begin_line();
    return line;
}

/* A terminal that is gone would stay readable for ever; its SIGHUP may have met libedit's handler. */
static void read_terminal(void *data, int fd, uint32_t events)
{
    (void)data;
    (void)fd;
    if (events & EPOLLHUP)
        context->terminated = SIGHUP;
    else
        rl_callback_read_char();
}

/* Names of primitives and globals that begin with the word. */
static char *next_completion(const char *word, int state)
{
    static int verb;
    size_t length = strlen(word);
    if (!state)
        verb = 0;
    while (verb < verb_count()) {
        const char *name = verb_at(verb++)->name;
        if (!strncmp(name, word, length))
            return strdup(name);
    }
    static Value *globals;
    static Count global;
    if (!state || !globals) {
        release(globals);
        globals = namespace_names(empty_symbol);
        global = 0;
    }
    while (globals && global < globals->count) {
        const char *name = globals->symbols[global++];
        if (!strncmp(name, word, length))
            return strdup(name);
    }
    return NULL;
}

static char **complete(const char *word, int start, int end)
{
    (void)start;
    (void)end;
    return rl_completion_matches(word, next_completion);
}

static void history_path(char path[4096])
{
    const char *home = getenv("HOME");
    snprintf(path, 4096, "%s/.peach_history", home ? home : ".");
}

static void start_terminal(void)
{
    char path[4096];
    history_path(path);
    rl_readline_name = "peach";
    rl_attempted_completion_function = complete;
    using_history();
    read_history(path);
    set_debugger(read_debug_line);
    begin_line();
}

/* Ctrl-C at the prompt: the line is dropped. */
static void restart_line(void)
{
    end_line();
    putchar('\n');
    begin_line();
}

static void end_terminal(void)
{
    char path[4096];
    history_path(path);
    write_history(path);
}

/* ── both ── */

static bool is_over(void *data)
{
    (void)data;
    return context->terminated || (console.ended && !loop_wants_to_live());
}

static bool input_ended(void *data)
{
    (void)data;
    return console.ended || context->terminated;
}

void print_banner(void)
{
    if (context->quiet || !isatty(STDIN_FILENO))
        return;
    printf("peach 0.1 (language level 4.1), free software under Apache-2.0, process %d\n\n", getpid());
    fflush(stdout);
}

void run_console(void)
{
    console.terminal = isatty(STDIN_FILENO);
    if (console.terminal)
        start_terminal();
    else
        take_console_line = take_input_line;
    console.watch = loop_add_fd(STDIN_FILENO, EPOLLIN, WATCH_CONSOLE, console.terminal ? read_terminal : read_pipe, NULL);
    if (!console.watch) {
        print_error();
        return;
    }
    while (!console.ended && !context->terminated) {
        loop_run_until(input_ended, NULL, -1, LOOP_SERVE);
        if (context->interrupted && console.terminal && !context->terminated)
            restart_line();
        context->interrupted = 0;
        if (error_pending())
            print_error();
    }
    if (console.terminal)
        end_terminal();
    loop_remove(console.watch);
    close_buffer(&console.pending);
    serve_until(is_over, NULL);
}
