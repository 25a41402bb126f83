/* syntax.c: what a wrapped object does with its arguments.
 *
 *   obj`                  as q data               obj`.               the foreign
 *   obj`:a.b              attribute, wrapped      obj[:;`:a;v]        set it
 *   obj[@;i]              item, wrapped           obj[=;i;v]          set it; more i: one an axis
 *   obj[<] obj[>] obj[*]  callable whose results are q data, foreign, wrapped
 *   obj[..]               call, wrapped           obj[<;..] obj[>;..] call, in that form
 *
 * An attribute may stand before any of the others: obj[`:meth;<;x]. Arguments made by pykw,
 * pyarglist and pykwargs may stand anywhere in a call. */
#include "bridge.h"
#include <string.h>

enum { OPERATOR_GET = RESULT_FORMS, OPERATOR_SET, OPERATOR_ASSIGN, OPERATORS };

static struct {
    signed char type;
    J verb;
} operators[OPERATORS];

bool start_syntax(K list)
{
    if (list->t != TYPE_MIXED || list->n != OPERATORS)
        return false;
    for (int i = 0; i < OPERATORS; i++) {
        operators[i].type = kK(list)[i]->t;
        operators[i].verb = kK(list)[i]->j;
    }
    return true;
}

static int operator_of(K x)
{
    for (int i = 0; i < OPERATORS; i++)
        if (x->t == operators[i].type && x->j == operators[i].verb)
            return i;
    return -1;
}

static bool is_attribute(K x)
{
    return x->t == -KS && x->s[0] == ':' && x->s[1];
}

PyObject *get_path(PyObject *object, const char *path)
{
    char name[256];
    PY_OWNED found = object;
    Py_IncRef(found);
    while (found && *path) {
        size_t length = strcspn(path, ".");
        if (length >= sizeof name) {
            PyErr_SetString(PyExc_AttributeError, "attribute name too long");
            return NULL;
        }
        memcpy(name, path, length);
        name[length] = 0;
        PyObject *next = PyObject_GetAttrString(found, name);
        Py_DecRef(found);
        found = next;
        path += length + (path[length] == '.');
    }
    return steal_object(&found);
}

/* ── results ── */

static K in_form(PyObject *object, ResultForm form)
{
    if (!object)
        return NULL;
    if (form == TO_Q)
        return to_q(object);
    K_OWNED foreign = new_foreign(object);
    return form == TO_FOREIGN ? steal_value(&foreign) : wrap(foreign, WRAPPED);
}

static K callable(PyObject *object, ResultForm form)
{
    K_OWNED foreign = new_foreign(object);
    return wrap(foreign, form);
}

/* ── calls ── */

typedef struct {
    PyObject *positional, *keywords;
} Arguments;

static void drop_arguments(Arguments *a)
{
    Py_XDECREF(a->positional);
    Py_XDECREF(a->keywords);
}

/* (name;value); a simple vector when both are symbols. */
static bool add_keyword(Arguments *a, K parts)
{
    K_OWNED name = vi(parts, 0);
    K_OWNED value = vi(parts, 1);
    PY_OWNED key = name && value ? text_to_python(name) : NULL;
    PY_OWNED object = key ? to_python(value) : NULL;
    return object && PyDict_SetItem(a->keywords, key, object) == 0;
}

static bool add_keywords(Arguments *a, K dictionary)
{
    PY_OWNED more = to_python(dictionary);
    return more && PyDict_Update(a->keywords, more) == 0;
}

static bool add_positional(Arguments *a, K x)
{
    PY_OWNED object = argument_to_python(x);
    return object && PyList_Append(a->positional, object) == 0;
}

static bool add_all(Arguments *a, K list)
{
    PY_OWNED object = to_python(list);
    PY_OWNED items = object ? PySequence_List(object) : NULL;
    Py_ssize_t end = PyList_Size(a->positional);
    return items && PyList_SetSlice(a->positional, end, end, items) == 0;
}

static bool add_argument(Arguments *a, K x)
{
    switch (foreign_kind(x)) {
    case KEYWORD: return add_keyword(a, parts_of(x));
    case POSITIONAL: return add_all(a, parts_of(x));
    case KEYWORDS: return add_keywords(a, parts_of(x));
    case OBJECT:
    case NOT_OURS: break;
    }
    return add_positional(a, x);
}

/* object(args[from], ...); a single (::) is no argument. */
static PyObject *call_object(PyObject *object, K args, J from)
{
    CLEAN(drop_arguments) Arguments a = {PyList_New(0), PyDict_New()};
    if (!a.positional || !a.keywords)
        return NULL;
    for (J i = from; i < args->n; i++) {
        K_OWNED atom = args->t ? vi(args, (UJ)i) : NULL;
        K x = args->t ? atom : kK(args)[i];
        bool none = x && args->n - from == 1 && x->t == TYPE_IDENTITY;
        if (!x || (!none && !add_argument(&a, x)))
            return NULL;
    }
    PY_OWNED tuple = PySequence_Tuple(a.positional);
    return tuple ? PyObject_Call(object, tuple, a.keywords) : NULL;
}

/* ── items and attributes ── */

/* The index args[from..to): one thing as it is, several as a tuple, which means an axis each. */
static PyObject *index_of(K args, J from, J to)
{
    PY_OWNED tuple = PyTuple_New((Py_ssize_t)(to - from));
    for (J i = from; tuple && i < to; i++) {
        K_OWNED x = vi(args, (UJ)i);
        PyObject *object = x ? to_python(x) : NULL;
        if (!object || PyTuple_SetItem(tuple, (Py_ssize_t)(i - from), object) < 0)
            return NULL;
    }
    return tuple && to - from == 1 ? PySequence_GetItem(tuple, 0) : steal_object(&tuple);
}

static K get_item(PyObject *object, K args, J from)
{
    PY_OWNED key = index_of(args, from, args->n);
    PY_OWNED item = key ? PyObject_GetItem(object, key) : NULL;
    return in_form(item, WRAPPED);
}

static K set_item(PyObject *object, K args, J from, K value)
{
    PY_OWNED key = index_of(args, from, args->n - 1);
    PY_OWNED item = key ? to_python(value) : NULL;
    return item && PyObject_SetItem(object, key, item) == 0 ? none_value() : NULL;
}

static K set_attribute(PyObject *object, K name, K value)
{
    if (!is_attribute(name)) {
        PyErr_SetString(PyExc_TypeError, "an attribute name like `:name is wanted");
        return NULL;
    }
    const char *last = strrchr(name->s, '.');
    char path[256] = "";
    if (last && (size_t)(last - name->s) < sizeof path)
        memcpy(path, name->s + 1, (size_t)(last - name->s - 1));
    PY_OWNED owner = get_path(object, path);
    PY_OWNED item = owner ? to_python(value) : NULL;
    if (!item || PyObject_SetAttrString(owner, last ? last + 1 : name->s + 1, item) < 0)
        return NULL;
    return none_value();
}

/* obj[@;i..] obj[=;i..;v] obj[:;`:a;v]: the operator is args[at]. */
static K use_operator(PyObject *object, int operator, K args, J at)
{
    J operands = args->n - at - 1;
    J least = operator == OPERATOR_GET ? 1 : 2, most = operator == OPERATOR_ASSIGN ? 2 : operands;
    if (operands < least || operands > most)
        return krr("rank");
    if (operator == OPERATOR_GET)
        return get_item(object, args, at + 1);
    K_OWNED value = vi(args, (UJ)args->n - 1);
    if (operator == OPERATOR_SET)
        return value ? set_item(object, args, at + 1, value) : NULL;
    K_OWNED name = vi(args, (UJ)at + 1);
    return value && name ? set_attribute(object, name, value) : NULL;
}

/* ── all ── */

/* The argument list as a list: enlist makes a table of dictionaries. */
K list_of_arguments(K args)
{
    if (args->t != XT)
        return args->t < 0 || args->t > XT ? krr("type") : r1(args);
    K rows = kK(kK(args->k)[1])[0];
    K_OWNED list = ktn(TYPE_MIXED, rows->n);
    for (J i = 0; list && i < rows->n; i++)
        if (!(kK(list)[i] = vi(args, (UJ)i)))
            return NULL;
    return steal_value(&list);
}

/* Follows the leading attributes of args, to the first argument that is none. */
static PyObject *follow_attributes(PyObject *object, K args, J *at)
{
    PY_OWNED found = object;
    Py_IncRef(found);
    for (*at = 0; found && *at < args->n; ++*at) {
        K_OWNED x = vi(args, (UJ)*at);
        if (!x || !is_attribute(x))
            break;
        PyObject *next = get_path(found, x->s + 1);
        Py_DecRef(found);
        found = next;
    }
    return steal_object(&found);
}

K call_in_form(K foreign, K args, ResultForm form)
{
    PyObject *object = object_of(foreign);
    K_OWNED list = list_of_arguments(args);
    if (!object || !list)
        return object ? NULL : krr("type");
    PY_OWNED result = call_object(object, list, 0);
    return in_form(result, form);
}

/* obj[args..] when it is neither obj` nor obj`. */
static K apply_list(PyObject *object, K args)
{
    J at;
    PY_OWNED target = follow_attributes(object, args, &at);
    if (!target)
        return NULL;
    if (at == args->n)
        return in_form(target, WRAPPED);
    K_OWNED head = vi(args, (UJ)at);
    int operator = head ? operator_of(head) : -1;
    if (operator >= RESULT_FORMS)
        return use_operator(target, operator, args, at);
    ResultForm form = operator < 0 ? WRAPPED : (ResultForm)operator;
    if (operator >= 0 && ++at == args->n)
        return callable(target, form);
    PY_OWNED result = call_object(target, args, at);
    return in_form(result, form);
}

K apply_syntax(K foreign, K args)
{
    PyObject *object = object_of(foreign);
    K_OWNED list = list_of_arguments(args);
    if (!object || !list)
        return object ? NULL : krr("type");
    K_OWNED only = list->n == 1 ? vi(list, 0) : NULL;
    if (only && only->t == -KS && !only->s[0])
        return to_q(object);
    if (only && only->t == -KS && !strcmp(only->s, "."))
        return r1(foreign);
    return apply_list(object, list);
}
