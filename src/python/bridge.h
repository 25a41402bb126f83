/* bridge.h: what the parts of p.so know of each other.
 *
 * p.so is an extension like any other: it sees q through k.h only, and Python through the limited API,
 * so that one binary serves every Python from 3.9 on. (The version below is where Py_buffer joined the
 * limited API; every function of ours is in the libraries of 3.9 already.) The symbols of Python come
 * from the libpython that findpython.so has loaded before.
 *
 * Inside the bridge a failure is a pending Python exception, or a pending q error where q failed;
 * finish() makes a q error of either on the way out. Every function here needs the GIL. */
#pragma once
#define PY_SSIZE_T_CLEAN
#define Py_LIMITED_API 0x030b0000
#include <Python.h>
#include <stdbool.h>
#include <stdint.h>
#define K_NO_SHORTHAND
#include "k.h"

enum {
    TYPE_MIXED = 0, TYPE_LAST_ENUM = 76, TYPE_LAST_NESTED = 97, TYPE_LAMBDA = 100, TYPE_IDENTITY = 101,
    TYPE_PROJECTION = 104, TYPE_COMPOSITION = 105, TYPE_FOREIGN = 112, TYPE_ERROR = -128,
};

#define CLEAN(release) __attribute__((cleanup(release), unused))
static inline void drop_object(PyObject **o)
{
    Py_XDECREF(*o);
}
static inline void drop_value(K *x)
{
    if (*x)
        r0(*x);
}
#define PY_OWNED CLEAN(drop_object) PyObject * /* locals that are let go on every return */
#define K_OWNED CLEAN(drop_value) K
static inline PyObject *steal_object(PyObject **o)
{
    PyObject *object = *o;
    *o = NULL;
    return object;
}
static inline K steal_value(K *x)
{
    K value = *x;
    *x = NULL;
    return value;
}

/* ── foreign.c: Python objects in q, and the other things that q cannot show ── */

typedef enum { /* what a foreign of ours holds */
    NOT_OURS,
    OBJECT,       /* a Python object */
    KEYWORD,      /* `name pykw value: a call's keyword argument */
    POSITIONAL,   /* pyarglist values: several positional arguments */
    KEYWORDS,     /* pykwargs dictionary: several keyword arguments */
} ForeignKind;

typedef enum { WRAPPED, TO_Q, TO_FOREIGN, RESULT_FORMS } ResultForm; /* * < > */

K new_foreign(PyObject *object);             /* keeps an own reference */
K new_argument(ForeignKind kind, K parts);   /* keeps parts [own] */
ForeignKind foreign_kind(K x);
PyObject *object_of(K x);                    /* borrowed: of a foreign or wrapped one; NULL, no error: neither */
K parts_of(K x);                             /* borrowed */
K wrap(K foreign, ResultForm form);          /* a q function around it; borrows */
K none_value(void);                          /* (::) */
K checked(K x);                              /* what k() gave, or NULL and the q error that it stands for */
bool start_wrapping(K lambdas);              /* the lambdas of p.q that wrap, by ResultForm */

/* ── to_python.c, to_q.c ── */

PyObject *to_python(K x);
PyObject *argument_to_python(K x);           /* the same of an item of a call's fresh argument list */
K to_q(PyObject *object);
PyObject *text_to_python(K x);               /* str of a char vector, char or symbol; else TypeError */
K text_to_q(PyObject *str);

/* What the two share: temporal types count from 2000 in q and from 1970 in numpy. */
typedef struct {
    const char *storage; /* numpy's code for what lies in memory; NULL: no such vector */
    const char *dtype;   /* what it is then seen as; NULL: the same */
    int64_t epoch;       /* add on the way to Python */
    bool widen;          /* int in q, 64 bits in numpy */
} ArrayForm;
const ArrayForm *array_form(int type);

/* ── callable.c: q functions in Python, q vectors lent to numpy ── */

bool start_callables(PyObject *module);
PyObject *new_callable(K f);                 /* keeps an own reference */
K function_in(PyObject *object);             /* borrowed; NULL: not one of these */
PyObject *new_lender(K vector);              /* exports the vector's bytes; keeps an own reference */
void bury(K x);                              /* r0, once q's own thread is here */
void free_buried(void);
bool on_q_thread(void);

/* ── syntax.c: obj[..] ── */

bool start_syntax(K operators);              /* the values * < > @ = : in this order */
K list_of_arguments(K args);                 /* own; what enlist made of them, as a list */
K apply_syntax(K foreign, K args);           /* what obj[args..] means */
K call_in_form(K foreign, K args, ResultForm form); /* what obj[<][args..] and obj[>][args..] mean */
PyObject *get_path(PyObject *object, const char *path); /* attributes a.b.c */

/* ── session.c: the interpreter's life, errors, Ctrl-C ── */

bool start_session(const char *executable);  /* also when it runs already */
PyObject *support(const char *name, PyObject *args); /* call of support.py; steals args, NULL stays NULL */
extern PyObject *q_error;                    /* borrowed: the exception class of q's errors */

/* Every call from q lies between these two. finish gives the result, or raises and gives NULL. */
typedef struct {
    PyGILState_STATE gil;
    bool catches_interrupts;
} Entry;
Entry enter(void);
K finish(Entry entry, K result);
K last_traceback(void);                      /* char vector */
