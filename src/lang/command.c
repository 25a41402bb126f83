/* command.c: system commands: \d \l \P \t ..., and the shell for all others. */
#include "codec/codec.h"
#include "lang/verbs.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
    char name[8];
    Value *(*run)(Bytes rest);
} Command;

enum { MAX_COMMANDS = 64 };
static Command commands[MAX_COMMANDS];
static int command_count;

void register_command(const char *name, Value *(*run)(Bytes rest))
{
    for (int i = 0; i < command_count; i++)
        if (!strcmp(commands[i].name, name)) {
            commands[i].run = run;
            return;
        }
    assert(command_count < MAX_COMMANDS && strlen(name) < sizeof commands[0].name);
    strcpy(commands[command_count].name, name);
    commands[command_count++].run = run;
}

Bytes stripped(Bytes text)
{
    while (text.length && is_white(text.data[0])) {
        text.data++;
        text.length--;
    }
    while (text.length && is_white(text.data[text.length - 1]))
        text.length--;
    return text;
}

bool read_number(Bytes text, int64_t *number)
{
    char digits[32];
    if (!text.length || text.length >= (int64_t)sizeof digits)
        return false;
    memcpy(digits, text.data, (size_t)text.length);
    digits[text.length] = 0;
    char *end;
    *number = strtoll(digits, &end, 10);
    return !*end || !strcmp(end, "i") || !strcmp(end, "j");
}

/* ── settings ── */

/* An int of the context: shown without an argument, set with one. */
static Value *int_setting(int *setting, Bytes rest, int low, int high)
{
    int64_t number;
    if (!rest.length)
        return new_int(*setting);
    if (!read_number(rest, &number))
        return raise_error(ERR_TYPE);
    if (number < low || number > high)
        return raise_error(ERR_DOMAIN);
    *setting = (int)number;
    return identity();
}

static Value *precision_command(Bytes rest)
{
    return int_setting(&context->precision, rest, 0, 17);
}

static Value *date_format_command(Bytes rest)
{
    return rest.length ? int_setting(&context->date_format, rest, 0, 1) : new_long(context->date_format);
}

static Value *week_command(Bytes rest)
{
    return int_setting(&context->week_offset, rest, 0, 6);
}

/* \s 0N shows what -s allowed: so many threads. Processes have no limit. */
static Value *workers_command(Bytes rest)
{
    int64_t number;
    int most = context->most_workers;
    if (bytes_equal(rest, bytes_of_text("0N")))
        return new_int(most);
    if (read_number(rest, &number) && number > (most > 0 ? most : 0) && number <= INT32_MAX)
        return raise_text("enable secondary threads via cmd line -s only");
    return int_setting(&context->workers, rest, -INT32_MAX, INT32_MAX);
}

static int clamped(int64_t x)
{
    return x < 10 ? 10 : x > 2000 ? 2000 : (int)x;
}

static Value *size_setting(int *rows, int *columns, Bytes rest)
{
    if (!rest.length) {
        Value *size = new_vector(TYPE_INT, 2);
        if (size) {
            size->i32s[0] = *rows;
            size->i32s[1] = *columns;
        }
        return size;
    }
    OWNED Value *size = parse_literal(rest);
    if (!size || size->type != TYPE_LONG || size->count != 2) {
        take_error();
        return raise_error(ERR_TYPE);
    }
    *rows = clamped(size->i64s[0]);
    *columns = clamped(size->i64s[1]);
    return identity();
}

static Value *console_command(Bytes rest)
{
    return size_setting(&context->console_rows, &context->console_columns, rest);
}

static Value *http_command(Bytes rest)
{
    return size_setting(&context->http_rows, &context->http_columns, rest);
}

static Value *seed_command(Bytes rest)
{
    int64_t seed;
    if (!rest.length)
        return context->seed_given ? new_long(context->seed) : new_int((int32_t)context->seed);
    if (bytes_equal(rest, bytes_of_text("0N")))
        return new_long(random_state());
    if (!read_number(rest, &seed))
        return raise_error(ERR_TYPE);
    seed_random(seed);
    context->seed = seed;
    context->seed_given = true;
    return identity();
}

/* Hours where they say it, else minutes; 0N: the system's. */
static Value *offset_shown(void)
{
    int minutes = context->utc_offset_minutes;
    return new_long(minutes == INT32_MIN ? NULL_I64 : minutes % 60 ? minutes : minutes / 60);
}

static Value *offset_command(Bytes rest)
{
    int64_t offset;
    if (!rest.length)
        return offset_shown();
    if (bytes_equal(rest, bytes_of_text("0N"))) {
        context->utc_offset_minutes = INT32_MIN;
        return identity();
    }
    if (!read_number(rest, &offset))
        return raise_error(ERR_TYPE);
    context->utc_offset_minutes = (int)(llabs(offset) < 24 ? offset * 60 : offset);
    return identity();
}

static Value *error_mode_command(Bytes rest)
{
    return int_setting(&context->error_mode, rest, 0, 2);
}

static Value *timeout_command(Bytes rest)
{
    return int_setting(&context->timeout, rest, 0, INT32_MAX);
}

/* Memory goes back to the system when asked, whatever the mode; setting it asks. */
static Value *collection_command(Bytes rest)
{
    OWNED Value *result = int_setting(&context->collection_mode, rest, 0, 1);
    if (result && rest.length)
        release(collect_garbage(identity()));
    return steal(&result);
}

/* ── names ── */

static Value *space_command(Bytes rest)
{
    if (!rest.length) {
        Symbol space = current_namespace();
        return new_symbol(space == empty_symbol ? intern_text(".") : space);
    }
    if (rest.data[0] != '.') {
        BUFFER dotted = {0};
        buffer_char(&dotted, '.');
        buffer_bytes(&dotted, rest);
        set_namespace(intern(bytes_of_buffer(&dotted)));
    } else {
        set_namespace(intern(rest));
    }
    return identity();
}

/* Members of a namespace of a kind, sorted, as \v \f \a list them. */
static Value *members_where(Bytes rest, bool (*wanted)(const Value *))
{
    Symbol space = !rest.length ? current_namespace() : rest.length == 1 && rest.data[0] == '.' ? empty_symbol : intern(rest);
    if (rest.length && !is_namespace(space))
        return raise_undefined(space);
    OWNED Value *all = namespace_names(space);
    Count count = 0;
    for (Count i = 0; all && i < all->count; i++) {
        BUFFER full = {0};
        if (space != empty_symbol)
            buffer_format(&full, "%s.", space);
        buffer_text(&full, all->symbols[i]);
        const Value *x = get_global(intern(bytes_of_buffer(&full)));
        if (x && wanted(x))
            all->symbols[count++] = all->symbols[i];
        if (!x) { /* a view that fails is none of them */
            take_error();
            clear_trace();
        }
    }
    if (!all)
        return NULL;
    all->count = count;
    Value *sorted = asc(steal(&all));
    return set_attribute(sorted, ATTR_NONE);
}

static bool is_variable(const Value *x)
{
    return !is_function(x);
}

static bool is_any_function(const Value *x)
{
    return is_function(x);
}

static bool is_any_table(const Value *x)
{
    return is_table(x) || is_keyed_table(x);
}

static Value *variables_command(Bytes rest)
{
    return members_where(rest, is_variable);
}

static Value *functions_command(Bytes rest)
{
    return members_where(rest, is_any_function);
}

static Value *tables_command(Bytes rest)
{
    return members_where(rest, is_any_table);
}

/* \x .z.pg: back to the default. */
static Value *expunge_command(Bytes rest)
{
    if (context->block_clients) /* the handlers may be what protects */
        return raise_error(ERR_RESTRICTED);
    delete_global(intern(rest));
    return identity();
}

/* ── running things ── */

static Value *load_command(Bytes rest)
{
    return rest.length ? load_script(rest) : raise_error(ERR_TYPE);
}

/* Those above a file, as far as they are missing. */
static void make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = 0;
        mkdir(path, 0777);
        *slash = '/';
    }
}

static Value *directory_command(Bytes rest)
{
    char path[4096];
    if (!rest.length)
        return getcwd(path, sizeof path) ? new_string_of_text(path) : raise_error(ERR_OS);
    snprintf(path, sizeof path, "%.*s", (int)rest.length, rest.data);
    if (chdir(path)) {
        make_folders(path);
        mkdir(path, 0777);
        if (chdir(path))
            return raise_text("%s. OS reports: %s", path, strerror(errno));
    }
    return identity();
}

static Value *quit_command(Bytes rest)
{
    (void)rest;
    return exit_(new_long(0));
}

/* ── files ── */

/* The first of two words; false: there is none or no second. */
static bool take_word(Bytes *rest, Bytes *word)
{
    int64_t length = 0;
    while (length < rest->length && rest->data[length] != ' ' && rest->data[length] != '\t')
        length++;
    *word = (Bytes){rest->data, length};
    *rest = stripped((Bytes){rest->data + length, rest->length - length});
    return length && rest->length;
}

Value *(*replica_command)(void);

static Value *rename_command(Bytes rest)
{
    Bytes from;
    BUFFER source = {0}, target = {0};
    if (!rest.length && replica_command)
        return replica_command();
    if (!take_word(&rest, &from))
        return raise_text("\\r: from and to, please");
    if (context->restricted)
        return raise_error(ERR_ACCESS);
    buffer_bytes(&source, from);
    buffer_char(&source, 0);
    buffer_bytes(&target, rest);
    buffer_char(&target, 0);
    if (rename(source.data, target.data))
        return raise_text("%s. OS reports: %s", source.data, strerror(errno));
    return identity();
}

/* What goes to `stream` from now on goes to the end of a file. */
static Value *redirect(FILE *stream, Bytes rest)
{
    BUFFER path = {0};
    if (!rest.length)
        return raise_text("\\1, \\2: a file, please");
    if (context->restricted)
        return raise_error(ERR_ACCESS);
    buffer_bytes(&path, rest);
    buffer_char(&path, 0);
    make_folders(path.data);
    int fd = open(path.data, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (fd < 0)
        return raise_text("%s. OS reports: %s", path.data, strerror(errno));
    fflush(stream);
    dup2(fd, fileno(stream));
    close(fd);
    return identity();
}

static Value *output_command(Bytes rest)
{
    return redirect(stdout, rest);
}

static Value *error_output_command(Bytes rest)
{
    return redirect(stderr, rest);
}

/* \_: whether clients may write. Scripts stay readable: no \_ NAME. */
static Value *seal_command(Bytes rest)
{
    return rest.length ? raise_text("can't. \\_ %.*s: code is not hidden here", (int)rest.length, rest.data)
                       : new_boolean(context->block_clients);
}

/* ── the shell ── */

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

static Value *shell_lines(Bytes command)
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

/* Our commands end where a comment begins; the shell's go on. A slash alone is the root. */
static Bytes without_comment(Bytes text)
{
    for (int64_t i = 0; text.length > 1 && i < text.length; i++) {
        bool ends = i + 1 == text.length || text.data[i + 1] == ' ';
        if (text.data[i] == '/' && (i == 0 || text.data[i - 1] == ' ') && ends)
            return stripped((Bytes){text.data, i});
    }
    return text;
}

/* Without an argument a command tells; with one these still change nothing, or ask themselves. */
static bool changes(Bytes name, Bytes argument)
{
    static const char *const asking[] = {"a", "b", "B", "f", "v", "l", "ts", "r", "1", "2"};
    int64_t number;
    if (!argument.length)
        return false;
    if (bytes_equal(name, bytes_of_text("t")))
        return read_number(argument, &number); /* the timer */
    for (size_t i = 0; i < sizeof asking / sizeof *asking; i++)
        if (bytes_equal(name, bytes_of_text(asking[i])))
            return false;
    return true;
}

/* A client under -u has none at all; under reval what only tells is fine. */
static Value *run_own_command(const Command *command, Bytes argument)
{
    if (context->confined && !context->restricted)
        return raise_error(ERR_ACCESS);
    if (context->restricted && changes(bytes_of_text(command->name), argument))
        return raise_error(ERR_ACCESS);
    return command->run(argument);
}

Value *run_command(Bytes text)
{
    text = stripped(text);
    int64_t length = 0;
    while (length < text.length && !is_white(text.data[length]) && text.data[length] != ':')
        length++;
    Bytes name = {text.data, length};
    for (int i = 0; i < command_count; i++)
        if (bytes_equal(name, bytes_of_text(commands[i].name)))
            return run_own_command(&commands[i], without_comment(stripped((Bytes){text.data + length, text.length - length})));
    return shell_lines(text);
}

void init_commands(void)
{
    static const Command own[] = {
        {"P", precision_command}, {"z", date_format_command}, {"W", week_command}, {"s", workers_command},
        {"c", console_command}, {"C", http_command}, {"S", seed_command}, {"o", offset_command},
        {"e", error_mode_command}, {"g", collection_command}, {"T", timeout_command}, {"d", space_command},
        {"r", rename_command}, {"1", output_command}, {"2", error_output_command},
        {"_", seal_command},
        {"v", variables_command}, {"f", functions_command}, {"a", tables_command}, {"x", expunge_command},
        {"l", load_command}, {"t", time_command}, {"ts", time_space_command}, {"w", memory_command},
        {"cd", directory_command}, {"\\", quit_command}, {"b", views_command}, {"B", pending_views_command},
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        register_command(own[i].name, own[i].run);
}
