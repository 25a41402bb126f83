/* find_python.c: findpython.so: which Python, and its library loaded before p.so needs the symbols.
 *
 * Asked in this order: PEACH_PYTHON, the active virtual environment, each python3 on PATH, the system's.
 * The first two are taken when they have a shared library; of the others, rather one with numpy.
 * The answer is left in the environment, so that child processes need not look again. */
#define K_NO_SHORTHAND
#include "k.h"
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

K find_python(K unused);

enum { MAX_PATH = 4096, MAX_SKIPPED = 1024, OLDEST_MINOR = 9 };

typedef struct {
    char executable[MAX_PATH]; /* as Python itself names it */
    char library[MAX_PATH];    /* empty: it has no shared one */
    char version[32];
    bool has_numpy;
} Python;

static char skipped[MAX_SKIPPED]; /* why others were not taken, for people */

static void skip(const char *executable, const char *why)
{
    size_t used = strlen(skipped);
    snprintf(skipped + used, sizeof skipped - used, "%s%s: %s", used ? "; " : "", executable, why);
}

/* ── asking one ── */

static const char question[] =
    "import os, sys, sysconfig\n"
    "from importlib.util import find_spec\n"
    "get = sysconfig.get_config_var\n"
    "names = [n for n in (get('INSTSONAME'), get('LDLIBRARY')) if n and ('.so' in n or '.dylib' in n)]\n"
    "folders = [get('LIBDIR'), os.path.join(get('LIBDIR') or '', get('MULTIARCH') or ''), get('LIBPL'),\n"
    "           os.path.join(sys.base_prefix, 'lib')]\n"
    "files = [os.path.join(f, n) for f in folders if f for n in names]\n"
    "print(sys.executable)\n"
    "print(next((f for f in files if os.path.exists(f)), ''))\n"
    "print('%d.%d.%d' % sys.version_info[:3])\n"
    "print(int(find_spec('numpy') is not None))\n";

extern char **environ;

static pid_t ask(const char *executable, int *from)
{
    int ends[2];
    pid_t pid;
    if (pipe2(ends, O_CLOEXEC) < 0)
        return -1;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    char *const argv[] = {(char *)executable, "-c", (char *)question, NULL};
    int failed = posix_spawn(&pid, executable, &actions, NULL, argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    *from = ends[0];
    if (!failed)
        return pid;
    close(ends[0]);
    return -1;
}

static bool read_line(FILE *from, char *line, size_t room)
{
    if (!fgets(line, (int)room, from))
        return false;
    line[strcspn(line, "\n")] = 0;
    return true;
}

static bool ask_python(const char *executable, Python *python)
{
    int from, status;
    if (access(executable, X_OK) < 0)
        return false;
    pid_t pid = ask(executable, &from);
    if (pid < 0)
        return false;
    char numpy[8] = "";
    FILE *answer = fdopen(from, "r");
    bool complete = answer && read_line(answer, python->executable, MAX_PATH) &&
                    read_line(answer, python->library, MAX_PATH) &&
                    read_line(answer, python->version, sizeof python->version) &&
                    read_line(answer, numpy, sizeof numpy);
    if (answer)
        fclose(answer);
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    python->has_numpy = numpy[0] == '1';
    if (!complete)
        skip(executable, "does not run");
    return complete;
}

static bool is_usable(const char *executable, Python *python)
{
    if (!ask_python(executable, python))
        return false;
    int major = 0, minor = 0;
    sscanf(python->version, "%d.%d", &major, &minor);
    bool is_old = major < 3 || (major == 3 && minor < OLDEST_MINOR);
    if (is_old || !python->library[0])
        skip(executable, is_old ? "is older than 3.9" : "has no shared library");
    return !is_old && python->library[0];
}

/* ── choosing ── */

static bool ask_chosen(Python *python)
{
    char path[MAX_PATH];
    const char *chosen = getenv("PEACH_PYTHON"), *environment = getenv("VIRTUAL_ENV");
    if (chosen && chosen[0] && is_usable(chosen, python))
        return true;
    if (!environment || !environment[0])
        return false;
    snprintf(path, sizeof path, "%s/bin/python3", environment);
    return is_usable(path, python);
}

/* Keeps in *best the first usable Python, or the first one that has numpy too. true: it has. */
static bool consider(const char *executable, Python *best)
{
    Python python = {0};
    if (!is_usable(executable, &python))
        return false;
    if (!best->library[0] || python.has_numpy) {
        if (best->library[0])
            skip(best->executable, "has no numpy");
        *best = python;
    } else {
        skip(executable, "has no numpy");
    }
    return python.has_numpy;
}

static void choose(Python *best)
{
    const char *path = getenv("PATH");
    char executable[MAX_PATH];
    for (const char *folder = path ? path : ""; *folder; folder += *folder == ':') {
        size_t length = strcspn(folder, ":");
        snprintf(executable, sizeof executable, "%.*s/python3", (int)length, folder);
        if (length && consider(executable, best))
            return;
        folder += length;
    }
    consider("/usr/bin/python3", best);
}

/* ── loading ── */

static bool remembered(Python *python)
{
    const char *executable = getenv("PEACH_PYTHON"), *library = getenv("PEACH_LIBPYTHON");
    if (!executable || !library || !executable[0] || !library[0])
        return false;
    snprintf(python->executable, MAX_PATH, "%s", executable);
    snprintf(python->library, MAX_PATH, "%s", library);
    return access(library, R_OK) == 0;
}

static K answer_of(const Python *python)
{
    K names = ktn(KS, 4), values = ktn(0, 4);
    static const char *const labels[] = {"executable", "library", "version", "skipped"};
    const char *const texts[] = {python->executable, python->library, python->version, skipped};
    for (int i = 0; i < 4; i++) {
        kS(names)[i] = ss((S)labels[i]);
        kK(values)[i] = kp((S)texts[i]);
    }
    return xD(names, values);
}

/* The dictionary executable, library, version, skipped of the Python whose library is now loaded. */
K find_python(K unused)
{
    static char message[MAX_SKIPPED + 128];
    (void)unused;
    Python python = {0};
    skipped[0] = 0;
    if (!remembered(&python) && !ask_chosen(&python))
        choose(&python);
    if (!python.library[0]) {
        snprintf(message, sizeof message, "no Python with a shared library (PEACH_PYTHON can name one)%s%s",
                 skipped[0] ? "; " : "", skipped);
        return krr(message);
    }
    if (!dlopen(python.library, RTLD_NOW | RTLD_GLOBAL)) {
        snprintf(message, sizeof message, "%s", dlerror());
        return krr(message);
    }
    setenv("PEACH_PYTHON", python.executable, 1);
    setenv("PEACH_LIBPYTHON", python.library, 1);
    return answer_of(&python);
}
