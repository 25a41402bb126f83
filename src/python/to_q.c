/* to_q.c: Python objects as q values.
 *
 * The plain types are done here, the rest as support.py says. What has no q form stays foreign: so
 * a conversion fails only when Python does (out of memory, endless nesting). */
#include "bridge.h"
#include <string.h>

enum { CONVERT, ARRAY, ATOM, TABLE }; /* the answers of support.to_q */

/* ── texts ── */

K text_to_q(PyObject *str)
{
    PY_OWNED bytes = PyUnicode_AsEncodedString(str, "utf-8", "surrogateescape");
    return bytes ? kpn(PyBytes_AsString(bytes), (J)PyBytes_Size(bytes)) : NULL;
}

static K symbol_of(PyObject *str)
{
    PY_OWNED bytes = PyUnicode_AsEncodedString(str, "utf-8", "surrogateescape");
    return bytes ? ks(PyBytes_AsString(bytes)) : NULL;
}

static K bytes_to_q(PyObject *bytes)
{
    K x = ktn(KG, (J)PyBytes_Size(bytes));
    if (x)
        memcpy(kG(x), PyBytes_AsString(bytes), (size_t)x->n);
    return x;
}

/* ── numbers ── */

static K integer_to_q(PyObject *object)
{
    int overflow;
    long long n = PyLong_AsLongLongAndOverflow(object, &overflow);
    if (overflow)
        return new_foreign(object);
    return n == -1 && PyErr_Occurred() ? NULL : kj(n);
}

/* ── lists and dictionaries ── */

/* Mixed list of the items of a list or tuple, or of a dictionary's keys or values. */
static K items_to_q(PyObject *items)
{
    Py_ssize_t count = PySequence_Size(items);
    K_OWNED list = count < 0 ? NULL : ktn(TYPE_MIXED, (J)count);
    for (Py_ssize_t i = 0; list && i < count; i++) {
        PY_OWNED item = PySequence_GetItem(items, i);
        if (!item || !(kK(list)[i] = to_q(item)))
            return NULL;
    }
    return steal_value(&list);
}

static K list_to_q(PyObject *items)
{
    K list = items_to_q(items);
    return list ? vk(list) : NULL;
}

static bool are_all_texts(PyObject *list)
{
    Py_ssize_t count = PyList_Size(list);
    for (Py_ssize_t i = 0; i < count; i++)
        if (!PyUnicode_Check(PyList_GetItem(list, i)))
            return false;
    return count > 0;
}

static K symbols_to_q(PyObject *list)
{
    K_OWNED names = ktn(KS, (J)PyList_Size(list));
    for (J i = 0; names && i < names->n; i++) {
        K_OWNED name = symbol_of(PyList_GetItem(list, (Py_ssize_t)i));
        if (!name)
            return NULL;
        kS(names)[i] = name->s;
    }
    return steal_value(&names);
}

static K dictionary_to_q(PyObject *dict)
{
    PY_OWNED keys = PyDict_Keys(dict);
    PY_OWNED values = PyDict_Values(dict);
    if (!keys || !values)
        return NULL;
    K_OWNED names = are_all_texts(keys) ? symbols_to_q(keys) : list_to_q(keys);
    K_OWNED items = names ? list_to_q(values) : NULL;
    return items ? xD(steal_value(&names), steal_value(&items)) : NULL;
}

/* ── what support.py has prepared ── */

static J narrowed(int64_t n, const ArrayForm *form)
{
    if (n == INT64_MIN)
        return form->widen ? ni : nj;
    return (J)((uint64_t)n - (uint64_t)form->epoch);
}

static void fill_items(K x, const char *from, size_t bytes)
{
    const ArrayForm *form = array_form(x->t);
    if (!form->dtype) {
        if (bytes)
            memcpy(kG(x), from, bytes);
        return;
    }
    for (J i = 0; i < x->n; i++) {
        int64_t n;
        memcpy(&n, from + i * (J)sizeof n, sizeof n);
        if (form->widen)
            kI(x)[i] = (I)narrowed(n, form);
        else
            kJ(x)[i] = narrowed(n, form);
    }
}

/* The array of shape[axis..] that starts at *from: a vector, or a list of smaller ones. */
static K part_to_q(int type, PyObject *shape, Py_ssize_t axis, const char **from, Py_ssize_t item)
{
    J count = (J)PyLong_AsLongLong(PyTuple_GetItem(shape, axis));
    bool last = axis + 1 == PyTuple_Size(shape);
    K_OWNED x = ktn(last ? type : TYPE_MIXED, count);
    if (x && last) {
        fill_items(x, *from, (size_t)(count * item));
        *from += count * item;
    }
    for (J i = 0; x && !last && i < count; i++)
        if (!(kK(x)[i] = part_to_q(type, shape, axis + 1, from, item)))
            return NULL;
    return steal_value(&x);
}

static K array_to_q(int type, PyObject *array, PyObject *shape)
{
    Py_buffer view;
    if (PyObject_GetBuffer(array, &view, PyBUF_SIMPLE) < 0)
        return NULL;
    const char *from = view.buf;
    Py_ssize_t item = array_form(type)->dtype ? 8 : view.itemsize;
    K_OWNED x = NULL;
    if (PyTuple_Size(shape) > 0) {
        x = part_to_q(type, shape, 0, &from, item);
    } else {
        K_OWNED one = ktn(type, 1);
        if (one)
            fill_items(one, from, (size_t)view.len);
        x = one ? vi(one, 0) : NULL;
    }
    PyBuffer_Release(&view);
    return steal_value(&x);
}

static K atom_to_q(int type, PyObject *payload)
{
    if (type == UU) {
        U guid;
        memcpy(guid.g, PyBytes_AsString(payload), sizeof guid.g);
        return ku(guid);
    }
    long long n = PyLong_AsLongLong(payload);
    if (n == -1 && PyErr_Occurred()) { /* a date that nanoseconds do not reach */
        PyErr_Clear();
        n = INT64_MIN;
    }
    return type == KD ? kd((I)n) : ktj(-type, n);
}

static K table_to_q(PyObject *names, PyObject *columns, J key_columns)
{
    K_OWNED keys = symbols_to_q(names);
    K_OWNED values = keys ? items_to_q(columns) : NULL;
    if (!values)
        return NULL;
    K dict = xD(steal_value(&keys), steal_value(&values));
    K_OWNED table = dict ? xT(dict) : NULL;
    return table && key_columns ? knt(key_columns, table) : steal_value(&table);
}

static K prepared_to_q(PyObject *object)
{
    PY_OWNED answer = support("to_q", Py_BuildValue("(O)", object));
    if (!answer)
        return NULL;
    if (!PyTuple_Check(answer))
        return new_foreign(object);
    PyObject *first = PyTuple_GetItem(answer, 1);
    PyObject *second = PyTuple_Size(answer) > 2 ? PyTuple_GetItem(answer, 2) : NULL;
    switch (PyLong_AsLong(PyTuple_GetItem(answer, 0))) {
    case CONVERT: return to_q(first);
    case ARRAY: return array_to_q((int)PyLong_AsLong(first), second, PyTuple_GetItem(answer, 3));
    case ATOM: return atom_to_q((int)PyLong_AsLong(first), second);
    case TABLE: return table_to_q(first, second, (J)PyLong_AsLongLong(PyTuple_GetItem(answer, 3)));
    }
    return new_foreign(object);
}

/* ── all ── */

static K convert(PyObject *object)
{
    if (object == Py_None)
        return none_value();
    if (PyBool_Check(object))
        return kb(object == Py_True);
    if (PyLong_Check(object))
        return integer_to_q(object);
    if (PyFloat_Check(object))
        return kf(PyFloat_AsDouble(object));
    if (PyUnicode_Check(object))
        return text_to_q(object);
    if (PyBytes_Check(object))
        return bytes_to_q(object);
    if (PyList_Check(object) || PyTuple_Check(object))
        return list_to_q(object);
    if (PyDict_Check(object))
        return dictionary_to_q(object);
    K f = function_in(object);
    return f ? r1(f) : prepared_to_q(object);
}

K to_q(PyObject *object)
{
    if (Py_EnterRecursiveCall(" while converting a Python object"))
        return NULL;
    K x = convert(object);
    Py_LeaveRecursiveCall();
    return x;
}
