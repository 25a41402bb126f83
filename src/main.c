/* main.c: the command line: options, script, then the console until the input ends. */
#include "base/alloc.h"
#include "capi/capi.h"
#include "lang/lang.h"
#include "net/net.h"
#include "pool/pool.h"
#include "repl.h"
#include "table/table.h"
#include <libgen.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
    const char *script;
    const char *worker;   /* --peach-worker FD */
    char journal;         /* l or L; 0: none */
    const char *primary;  /* -r */
    Value *rest;          /* .z.x: what is not ours */
} Options;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    if (context) {
        context->interrupted = 1;
        context->interrupts++;
    }
}

/* Stops what runs, too: the console then says goodbye and ends. */
static void on_terminate(int signal_number)
{
    if (context) {
        context->terminated = signal_number;
        context->interrupted = 1;
        context->interrupts++;
    }
}

/* A signal that the starter ignores (nohup) stays ignored. */
static void handle_signal(int signal_number, void (*handler)(int))
{
    struct sigaction action;
    if (!sigaction(signal_number, NULL, &action) && action.sa_handler == SIG_IGN)
        return;
    action = (struct sigaction){.sa_handler = handler};
    sigaction(signal_number, &action, NULL);
}

/* QHOME is lib/ beside the binary, two folders up in the build tree, or the installed share/peach. */
static void find_home(void)
{
    static const char *const places[] = {"lib", "../../lib", "../share/peach", "../lib/peach"};
    char self[4096], path[4400], full[4096];
    ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
    if (getenv("QHOME") || length < 0)
        return;
    self[length] = 0;
    const char *folder = dirname(self);
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        struct stat info;
        snprintf(path, sizeof path, "%s/%s/ml/ml.q", folder, places[i]);
        if (stat(path, &info))
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, places[i]);
        if (realpath(path, full))
            setenv("QHOME", full, 0);
        return;
    }
}

/* ── options ── */

static bool fail(const char *option)
{
    Bytes text = error_text();
    bool is_value = context->error.code == ERR_TYPE || context->error.code == ERR_DOMAIN;
    fprintf(stderr, "q: -%s: %s%.*s%s\n", option, is_value ? "invalid (" : "", (int)text.length, text.data,
            is_value ? ")" : "");
    return false;
}

/* Options with the meaning and arguments of the system command of the same letter. */
static bool run_option(const char *letter, const char *argument, const char *second)
{
    BUFFER text = {0};
    buffer_format(&text, "%s %s%s%s", letter, argument, second ? " " : "", second ? second : "");
    OWNED Value *result = run_command(bytes_of_buffer(&text));
    return result || fail(letter);
}

static bool limit_memory(const char *megabytes)
{
    char *end;
    long long limit = strtoll(megabytes, &end, 10);
    if (!*megabytes || *end || limit < 0 || limit > INT64_MAX >> 20)
        return raise_error(ERR_DOMAIN);
    alloc_stats()->limit = (int64_t)limit << 20;
    return true;
}

/* -s N allows so many threads, of which \s tells; -s -N starts processes. */
static bool set_workers(const char *number)
{
    context->most_workers = atoi(number);
    return run_option("s", number, NULL);
}

static bool apply_option(char letter, const char *argument, const char *second)
{
    char name[2] = {letter, 0};
    switch (letter) {
    case 'u': /* -u FILE is -u 1 and -U FILE */
        context->confine_clients = true;
        return !strcmp(argument, "1") || read_password_file(bytes_of_text(argument)) || fail(name);
    case 'U': return read_password_file(bytes_of_text(argument)) || fail(name);
    case 'w': return limit_memory(argument) || fail(name);
    case 'm': return raise_text("there is one memory domain") || fail(name);
    case 'p': return listen_on(bytes_of_text(argument)) || fail(name);
    case 'E': return (strlen(argument) == 1 && set_tls_mode(*argument - '0')) || fail(name);
    case 's': return set_workers(argument);
    default: return run_option(name, argument, second);
    }
}

static int option_arguments(const char *text)
{
    if (text[0] != '-' || !text[1] || text[2])
        return -1;
    if (strchr("bqlL", text[1]))
        return 0;
    if (strchr("cC", text[1]))
        return 2;
    return strchr("eEgmopPrsStTuUwWz", text[1]) ? 1 : -1;
}

/* Those without an argument. */
static void apply_switch(Options *options, char letter)
{
    switch (letter) {
    case 'q': context->quiet = true; break;
    case 'b': context->block_clients = true; break;
    default: options->journal = letter;
    }
}

static bool add_rest(Options *options, const char *text)
{
    options->rest = resize_vector(options->rest, options->rest->count + 1);
    if (!options->rest)
        return false;
    return (options->rest->items[options->rest->count - 1] = new_string_of_text(text)) != NULL;
}

/* Once each; -u FILE is all that -U FILE is. */
static bool note_option(bool *seen, char letter, const char *argument)
{
    bool is_file = letter == 'u' && strcmp(argument, "1");
    if (seen[(unsigned char)letter] || (is_file && seen['U']) || (letter == 'U' && seen['f'])) {
        fprintf(stderr, seen[(unsigned char)letter] ? "q: -%c: once, please\n" : "q: -u or -U\n", letter);
        return false;
    }
    seen[(unsigned char)letter] = true;
    seen['f'] |= is_file;
    return true;
}

static bool read_options(int argc, char **argv, Options *options)
{
    bool seen[128] = {false};
    options->rest = new_empty();
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--peach-worker") && i + 1 < argc) {
            options->worker = argv[++i];
            continue;
        }
        int wanted = option_arguments(argv[i]);
        if (i + wanted >= argc && wanted > 0) {
            fprintf(stderr, "q: %s: it takes %s\n", argv[i], wanted == 1 ? "an argument" : "two arguments");
            return false;
        }
        if (wanted < 0) {
            if (!options->script && argv[i][0] != '-' && i == 1)
                options->script = argv[i];
            else if (!add_rest(options, argv[i]))
                return false;
            continue;
        }
        if (!note_option(seen, argv[i][1], wanted ? argv[i + 1] : ""))
            return false;
        if (wanted == 0)
            apply_switch(options, argv[i][1]);
        else if (argv[i][1] == 'r')
            options->primary = argv[i + 1];
        else if (!apply_option(argv[i][1], argv[i + 1], wanted == 2 ? argv[i + 2] : NULL))
            return false;
        i += wanted;
    }
    return true;
}

static const char usage[] =
    "usage: q [script] [options] [arguments of the script]\n"
    "  -p [host:]port   listen; 0W: any free port      -s -N     N worker processes for peach\n"
    "  -U FILE          users and passwords            -u 1      no system, no outer files for clients\n"
    "  -u FILE          both                           -E 0|1|2  plain, plain and TLS, TLS only\n"
    "  -l, -L           log what clients change; -L: to the disk at once\n"
    "  -r :host:port    follow a process with -l\n"
    "  -b               clients may not write          -q        no banner, no prompt\n"
    "  -c R C, -C R C   console and HTTP page size     -P N      digits, 0: all\n"
    "  -S N             seed                           -t MS     timer\n"
    "  -o MINUTES, -z 0|1, -W DAY, -e 0|1|2, -g 0|1, -T S, -w MB as \\o \\z \\W \\e \\g \\T \\w\n"
    "  --help           this                           --version\n"
    "The script is looked up here, then in QHOME.\n";

/* --help and --version print and end. */
static bool print_and_leave(int argc, char **argv)
{
    if (argc != 2 || strncmp(argv[1], "--", 2))
        return false;
    if (!strcmp(argv[1], "--version"))
        puts("peach 0.1, language level 4.1");
    else if (!strcmp(argv[1], "--help"))
        fputs(usage, stdout);
    else
        return false;
    return true;
}

static Value *all_arguments(int argc, char **argv)
{
    Value *all = new_vector(TYPE_MIXED, argc);
    for (int i = 0; all && i < argc; i++)
        all->items[i] = new_string_of_text(argv[i]);
    return all;
}

/* ── start and end ── */

/* As LINES and COLUMNS say, or as large as the window, until -c says otherwise. */
static void size_console(void)
{
    struct winsize window;
    const char *rows = getenv("LINES"), *columns = getenv("COLUMNS");
    if (rows && columns && atoi(rows) > 0 && atoi(columns) > 0) {
        run_option("c", rows, columns);
        return;
    }
    if (isatty(STDIN_FILENO) && !ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) && window.ws_row && window.ws_col) {
        context->console_rows = window.ws_row < 10 ? 10 : window.ws_row;
        context->console_columns = window.ws_col < 10 ? 10 : window.ws_col > 2000 ? 2000 : window.ws_col;
    }
}

static void say_goodbye(int64_t code)
{
    call_exit((int)code);
    close_pool();
    close_net();
}

static bool init_rooms(void)
{
    init_context();
    init_verbs();
    init_lang();
    init_table();
    init_net();
    init_pool();
    init_capi();
    before_exit = say_goodbye;
    if (load_library())
        return true;
    print_error();
    return false;
}

static void run_script(const char *path)
{
    OWNED Value *result = load_script(bytes_of_text(path));
    if (!result)
        print_error();
}

/* A process that cannot log what it was told to log does not start. */
static bool run_logged(const Options *options)
{
    if (!options->script)
        raise_text("a name, please: NAME.log and NAME.qdb");
    return (options->script && open_journal(options->script, options->journal == 'L')) || fail((char[]){options->journal, 0});
}

static int finish(int code)
{
    say_goodbye(code);
    close_lang();
    close_verbs();
    close_context();
    return code;
}

int main(int argc, char **argv)
{
    Options options = {0};
    if (print_and_leave(argc, argv))
        return 0;
    signal(SIGPIPE, SIG_IGN);
    survive_torn_files();
    find_home();
    if (!init_rooms())
        return 1;
    size_console();
    if (!read_options(argc, argv, &options))
        return 1;
    handle_signal(SIGINT, on_interrupt);
    handle_signal(SIGTERM, on_terminate);
    handle_signal(SIGHUP, on_terminate);
    set_arguments(steal(&options.rest), all_arguments(argc, argv),
                  options.script ? intern_text(options.script) : empty_symbol);
    if (options.worker)
        return finish(run_worker(atoi(options.worker)));
    bool has_caller = adopt_caller();
    context->quiet |= has_caller; /* who calls wants messages only */
    print_banner();
    if (options.journal && !run_logged(&options))
        return finish(1);
    if (options.script && !options.journal)
        run_script(options.script);
    if (options.primary && !replicate(bytes_of_text(options.primary)) && !fail("r"))
        return finish(1);
    has_caller ? serve_caller() : run_console();
    context->interrupted = 0;
    return finish(context->terminated ? 128 + context->terminated : 0);
}
