/* session.c: the interpreter inside q: start, errors on the way out, Ctrl-C, end. */
#include "bridge.h"
#include <dlfcn.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "support_py.h" /* static const char support_py[]: the text of support.py */

PyObject *q_error;
static PyObject *support_module;
static char traceback_text[1 << 16];

PyObject *support(const char *name, PyObject *args)
{
    PY_OWNED owned = args;
    PY_OWNED function = args ? PyObject_GetAttrString(support_module, name) : NULL;
    return function ? PyObject_CallObject(function, args) : NULL;
}

/* ── errors ── */

static void copy_text(char *to, size_t room, PyObject *str)
{
    PY_OWNED bytes = str ? PyUnicode_AsEncodedString(str, "utf-8", "replace") : NULL;
    const char *text = bytes ? PyBytes_AsString(bytes) : NULL;
    size_t length = text ? strlen(text) : 0;
    if (length >= room)
        length = room - 1;
    if (length)
        memcpy(to, text, length);
    to[length] = 0;
    PyErr_Clear();
}

enum { MAX_TEXT = 1024 };

/* The pending exception as a q error: its text, and below it the lines of the traceback. */
static void raise_exception(void)
{
    static char text[MAX_TEXT], message[MAX_TEXT + sizeof traceback_text];
    PyObject *kind, *value, *trace;
    PyErr_Fetch(&kind, &value, &trace);
    PyErr_NormalizeException(&kind, &value, &trace);
    PY_OWNED own_kind = kind;
    PY_OWNED own_value = value;
    PY_OWNED own_trace = trace;
    PY_OWNED described = support(
        "describe", Py_BuildValue("(OOO)", kind, value ? value : Py_None, trace ? trace : Py_None));
    PyErr_Clear();
    copy_text(text, sizeof text, described ? PyTuple_GetItem(described, 0) : NULL);
    copy_text(traceback_text, sizeof traceback_text, described ? PyTuple_GetItem(described, 1) : NULL);
    bool is_ours = kind == q_error || kind == PyExc_KeyboardInterrupt;
    bool shows_trace = traceback_text[0] && !is_ours;
    snprintf(message, sizeof message, "%s%s%s", text[0] ? text : "python", shows_trace ? "\n" : "",
             shows_trace ? traceback_text : "");
    krr(message);
}

K last_traceback(void)
{
    return kp(traceback_text);
}

/* ── Ctrl-C ──
 * q's handler notes the interrupt; while Python runs ours also tells Python, which raises
 * KeyboardInterrupt. Only the outermost call on q's thread changes handlers. */

static struct sigaction q_handler;
static int depth;

static void interrupt(int number)
{
    if (q_handler.sa_handler != SIG_DFL && q_handler.sa_handler != SIG_IGN)
        q_handler.sa_handler(number);
    PyErr_SetInterrupt();
}

static void catch_interrupts(void)
{
    struct sigaction ours = {.sa_handler = interrupt, .sa_flags = SA_RESTART};
    sigaction(SIGINT, NULL, &q_handler);
    if (q_handler.sa_handler != SIG_IGN && !(q_handler.sa_flags & SA_SIGINFO))
        sigaction(SIGINT, &ours, NULL);
}

Entry enter(void)
{
    Entry entry = {PyGILState_Ensure(), false};
    if (!on_q_thread())
        return entry;
    entry.catches_interrupts = depth++ == 0;
    if (!entry.catches_interrupts)
        return entry;
    if (PyErr_CheckSignals() < 0)
        PyErr_Clear(); /* one that came after its call had ended */
    free_buried();
    catch_interrupts();
    return entry;
}

K finish(Entry entry, K result)
{
    if (result && PyErr_Occurred())
        PyErr_Clear();
    if (!result && PyErr_Occurred())
        raise_exception();
    if (on_q_thread())
        depth--;
    if (entry.catches_interrupts)
        sigaction(SIGINT, &q_handler, NULL);
    PyGILState_Release(entry.gil);
    return result;
}

/* ── start and end ── */

/* By the path of its executable Python finds its library and the packages of a virtual environment. */
static void name_program(const char *executable)
{
    static wchar_t wide[4096]; /* Python keeps the pointer */
    void (*set_name)(const wchar_t *) = (void (*)(const wchar_t *))dlsym(RTLD_DEFAULT, "Py_SetProgramName");
    if (set_name && mbstowcs(wide, executable, sizeof wide / sizeof *wide - 1) != (size_t)-1 && wide[0])
        set_name(wide);
}

/* Python's idea of SIGINT is its own default, for PyErr_SetInterrupt to work; the process keeps q's. */
static bool start_signals(void)
{
    struct sigaction before;
    sigaction(SIGINT, NULL, &before);
    PY_OWNED module = PyImport_ImportModule("signal");
    PY_OWNED handler = module ? PyObject_GetAttrString(module, "default_int_handler") : NULL;
    PY_OWNED done = handler ? PyObject_CallMethod(module, "signal", "iO", SIGINT, handler) : NULL;
    sigaction(SIGINT, &before, NULL);
    return done != NULL;
}

static bool start_support(void)
{
    PY_OWNED code = Py_CompileString(support_py, "<_peach>", Py_file_input);
    support_module = code ? PyImport_ExecCodeModule("_peach", code) : NULL;
    if (!support_module || !start_callables(support_module))
        return false;
    q_error = PyObject_GetAttrString(support_module, "Error");
    PY_OWNED started = q_error ? support("start", PyTuple_New(0)) : NULL;
    return started != NULL;
}

static void stop_session(void)
{
    PyGILState_STATE gil = PyGILState_Ensure();
    PY_OWNED stopped = support("stop", PyTuple_New(0));
    if (!stopped)
        PyErr_Clear();
    PyGILState_Release(gil);
}

bool start_session(const char *executable)
{
    if (support_module)
        return true;
    bool own = !Py_IsInitialized();
    if (own) {
        name_program(executable);
        Py_InitializeEx(0);
    }
    PyGILState_STATE gil = PyGILState_Ensure();
    bool started = start_signals() && start_support();
    if (!started)
        PyErr_Print();
    PyGILState_Release(gil);
    if (own)
        PyEval_SaveThread(); /* q runs without the GIL */
    if (started)
        atexit(stop_session);
    return started;
}
