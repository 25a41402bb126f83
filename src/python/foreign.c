/* foreign.c: Python objects as q values: foreigns, and the q functions that wrap them.
 *
 * A wrapped object is a composition of a projection of one of p.q's lambdas on the foreign with enlist:
 * so it takes any number of arguments, and `obj`:attr` and `obj[1;2]` reach the lambda as a list. */
#include "bridge.h"

enum { FOREIGN_DESTRUCTOR, FOREIGN_POINTER };

static K wrapping_lambdas[RESULT_FORMS], composer;

static void release_object(K x)
{
    PyGILState_STATE gil = PyGILState_Ensure();
    Py_DecRef((PyObject *)kK(x)[FOREIGN_POINTER]);
    PyGILState_Release(gil);
}

/* One destructor a kind: it is what tells the kinds apart. */
static void release_keyword(K x) { r0(kK(x)[FOREIGN_POINTER]); }
static void release_positional(K x) { r0(kK(x)[FOREIGN_POINTER]); }
static void release_keywords(K x) { r0(kK(x)[FOREIGN_POINTER]); }

typedef void (*Destructor)(K);
static const Destructor destructors[] = {
    [OBJECT] = release_object,
    [KEYWORD] = release_keyword,
    [POSITIONAL] = release_positional,
    [KEYWORDS] = release_keywords,
};
enum { KINDS = sizeof destructors / sizeof *destructors };

static K new_kind(ForeignKind kind, void *pointer)
{
    K x = knk(2, (K)(void *)destructors[kind], (K)pointer);
    if (x)
        x->t = TYPE_FOREIGN;
    return x;
}

K new_foreign(PyObject *object)
{
    K x = new_kind(OBJECT, object);
    if (x)
        Py_IncRef(object);
    return x;
}

K new_argument(ForeignKind kind, K parts)
{
    return parts ? new_kind(kind, parts) : NULL;
}

ForeignKind foreign_kind(K x)
{
    if (x->t != TYPE_FOREIGN || x->n != 2)
        return NOT_OURS;
    for (int kind = OBJECT; kind < KINDS; kind++)
        if ((void *)kK(x)[FOREIGN_DESTRUCTOR] == (void *)destructors[kind])
            return (ForeignKind)kind;
    return NOT_OURS;
}

K parts_of(K x)
{
    return kK(x)[FOREIGN_POINTER];
}

K checked(K x)
{
    if (!x || x->t != TYPE_ERROR)
        return x;
    S text = x->s;
    r0(x);
    return krr(text);
}

K none_value(void)
{
    static K none;
    if (!none)
        none = checked(k(0, "::", (K)0));
    return none ? r1(none) : NULL;
}

/* ── wrapping ── */

/* Also one that came from another process: the same text, another value. */
static bool is_wrapping_lambda(K f)
{
    for (int form = 0; form < RESULT_FORMS; form++) {
        K lambda = wrapping_lambdas[form];
        if (f == lambda)
            return true;
        K_OWNED same = f->t == TYPE_LAMBDA && lambda ? k(0, "~", r1(f), r1(lambda), (K)0) : NULL;
        if (same && same->t == -KB && same->g)
            return true;
    }
    return false;
}

/* The foreign in a part of a composition that is one of our lambdas projected on it; NULL: another part. */
static K foreign_in(K part)
{
    if (!part || part->t != TYPE_PROJECTION || part->n < 2 || foreign_kind(kK(part)[1]) != OBJECT)
        return NULL;
    return is_wrapping_lambda(kK(part)[0]) ? kK(part)[1] : NULL;
}

PyObject *object_of(K x)
{
    K foreign = x->t == TYPE_FOREIGN ? x : NULL;
    for (J i = 0; x->t == TYPE_COMPOSITION && !foreign && i < x->n; i++)
        foreign = foreign_in(kK(x)[i]);
    return foreign && foreign_kind(foreign) == OBJECT ? (PyObject *)kK(foreign)[FOREIGN_POINTER] : NULL;
}

K wrap(K foreign, ResultForm form)
{
    if (!foreign)
        return NULL;
    K_OWNED parts = knk(2, r1(wrapping_lambdas[form]), r1(foreign));
    return parts ? dot(composer, parts) : NULL;
}

bool start_wrapping(K lambdas)
{
    if (lambdas->t != TYPE_MIXED || lambdas->n != RESULT_FORMS)
        return false;
    for (int form = 0; form < RESULT_FORMS; form++) {
        if (wrapping_lambdas[form])
            r0(wrapping_lambdas[form]);
        wrapping_lambdas[form] = r1(kK(lambdas)[form]);
    }
    if (!composer)
        composer = checked(k(0, "{'[x y;enlist]}", (K)0));
    return composer != NULL;
}
