/* p.c: the functions of p.so that p.q loads. Each borrows its arguments, as k.h says. */
#include "bridge.h"

K python_start(K executable, K lambdas, K operators);
K python_apply(K foreign, K args);
K python_call_as(K form, K foreign, K args);
K python_support(K name, K args);
K python_to_q(K x);
K python_to_python(K x);
K python_argument(K kind, K parts);
K python_is_object(K x);
K python_wrap(K form, K x);
K python_traceback(K unused);

/* Python reaches all that q may not under reval, -b and -u. */
static bool is_allowed(void)
{
    if (!peach_is_bound())
        return true;
    krr("access");
    return false;
}

static K as_foreign(PyObject *object)
{
    PY_OWNED owned = object;
    return object ? new_foreign(object) : NULL;
}

static PyObject *tuple_of(K args)
{
    K_OWNED list = list_of_arguments(args);
    PY_OWNED tuple = list ? PyTuple_New((Py_ssize_t)list->n) : NULL;
    for (J i = 0; tuple && i < list->n; i++) {
        K_OWNED x = vi(list, (UJ)i);
        PyObject *object = x ? to_python(x) : NULL;
        if (!object || PyTuple_SetItem(tuple, (Py_ssize_t)i, object) < 0)
            return NULL;
    }
    return steal_object(&tuple);
}

/* (executable; the three wrapping lambdas; the operators of the call syntax) */
K python_start(K executable, K lambdas, K operators)
{
    K_OWNED path = checked(k(0, "{x,\"\\000\"}", r1(executable), (K)0));
    if (!path || path->t != KC || !start_wrapping(lambdas) || !start_syntax(operators))
        return krr("type");
    return start_session((const char *)kC(path)) ? none_value() : krr("python does not start");
}

static bool is_form(K x)
{
    return x->t == -KJ && x->j >= 0 && x->j < RESULT_FORMS;
}

K python_apply(K foreign, K args)
{
    if (!is_allowed())
        return NULL;
    Entry entry = enter();
    return finish(entry, apply_syntax(foreign, args));
}

/* foreign(args..) with the result in a form: 0 wrapped, 1 q, 2 foreign. */
K python_call_as(K form, K foreign, K args)
{
    if (!is_form(form))
        return krr("type");
    if (!is_allowed())
        return NULL;
    Entry entry = enter();
    return finish(entry, call_in_form(foreign, args, (ResultForm)form->j));
}

/* A function of support.py by name, with a list of arguments; gives a foreign. */
K python_support(K name, K args)
{
    if (name->t != -KS)
        return krr("type");
    if (!is_allowed())
        return NULL;
    Entry entry = enter();
    return finish(entry, as_foreign(support(name->s, tuple_of(args))));
}

K python_to_q(K x)
{
    PyObject *object = object_of(x);
    if (!object)
        return r1(x);
    if (!is_allowed())
        return NULL;
    Entry entry = enter();
    return finish(entry, to_q(object));
}

K python_to_python(K x)
{
    if (foreign_kind(x) == OBJECT)
        return r1(x);
    if (!is_allowed())
        return NULL;
    Entry entry = enter();
    return finish(entry, as_foreign(to_python(x)));
}

/* The argument that pykw (2), pyarglist (3) or pykwargs (4) makes: see ForeignKind. */
K python_argument(K kind, K parts)
{
    if (kind->t != -KJ || kind->j < KEYWORD || kind->j > KEYWORDS)
        return krr("type");
    if (kind->j == KEYWORD && (parts->t < 0 || parts->t > TYPE_LAST_NESTED || parts->n != 2))
        return krr("type");
    return new_argument((ForeignKind)kind->j, r1(parts));
}

K python_is_object(K x)
{
    return kb(object_of(x) != NULL);
}

K python_wrap(K form, K x)
{
    K_OWNED foreign = python_to_python(x);
    return is_form(form) ? wrap(foreign, (ResultForm)form->j) : krr("type");
}

K python_traceback(K unused)
{
    (void)unused;
    return last_traceback();
}
