/* command.c: system commands: \d \l \v ..., and the shell for what is none. Those that only set something: setting.c. */
#include "codec/codec.h"
#include "lang/namespace.h"
#include "lang/verbs.h"
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
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

/* ── names ── */

/* The root, or dots each with a name behind it. */
static bool is_space_name(Bytes name)
{
    for (int64_t i = 0; i < name.length; i++) {
        bool begins = name.data[i] == '.', ends = i + 1 == name.length;
        if (begins ? !ends && !isalpha((unsigned char)name.data[i + 1])
                   : !isalnum((unsigned char)name.data[i]) && name.data[i] != '_')
            return false;
        if (begins && ends && i)
            return false;
    }
    return true;
}

static Value *space_command(Bytes rest)
{
    if (!rest.length) {
        Symbol space = current_namespace();
        return new_symbol(space == empty_symbol ? intern_text(".") : space);
    }
    BUFFER name = {0};
    if (rest.data[0] != '.')
        buffer_char(&name, '.');
    buffer_bytes(&name, rest);
    if (!is_space_name(bytes_of_buffer(&name)))
        return raise_error(ERR_DOMAIN);
    set_namespace(intern(bytes_of_buffer(&name)));
    return identity();
}

/* Members of a namespace of a kind, sorted, as \v \f \a list them. */
static Value *members_where(Bytes rest, bool (*wanted)(const Value *))
{
    Symbol space = namespace_named(rest);
    if (rest.length && !is_namespace(space))
        return raise_undefined(space);
    OWNED Value *all = namespace_names(space);
    Count count = 0;
    for (Count i = 0; all && i < all->count; i++) {
        const Value *x = get_global(full_name(space, all->symbols[i]));
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
    return set_attribute(asc(steal(&all)), ATTR_NONE);
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
    if (rest.length < 4 || memcmp(rest.data, ".z.", 3))
        return raise_text("\\x: a name of .z, please");
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

/* ── finding them ── */

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
        {"d", space_command}, {"r", rename_command}, {"1", output_command}, {"2", error_output_command}, {"_", seal_command},
        {"v", variables_command}, {"f", functions_command}, {"a", tables_command}, {"x", expunge_command},
        {"l", load_command}, {"t", time_command}, {"ts", time_space_command}, {"w", memory_command},
        {"cd", directory_command}, {"\\", quit_command}, {"b", views_command}, {"B", pending_views_command},
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        register_command(own[i].name, own[i].run);
    init_settings();
}
