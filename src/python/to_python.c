/* to_python.c: q values as Python objects.
 *
 * Vectors become numpy arrays, copied once; a large argument that nobody else owns is lent instead. Texts and
 * symbols become str, bytes bytes, mixed lists list, dictionaries dict, tables dicts of columns, functions
 * callables, (::) None, guids UUIDs, temporal atoms the scalars of numpy. Integer nulls stay the least
 * integer; temporal ones are NaT. */
#include "bridge.h"
#include <string.h>

enum { LEND_FROM = 1 << 16 }; /* bytes; below, a copy is as cheap as an exporting object */
#define DAYS_TO_2000 INT64_C(10957)
#define NANOSECONDS_A_DAY INT64_C(86400000000000)

/* clang-format off */
static const ArrayForm forms[] = {
    [KB] = {"?",  NULL,     0,   false},
    [KG] = {"u1", NULL,     0,   false},
    [KH] = {"i2", NULL,     0,   false},
    [KI] = {"i4", NULL,     0,   false},
    [KJ] = {"i8", NULL,     0,   false},
    [KE] = {"f4", NULL,     0,   false},
    [KF] = {"f8", NULL,     0,   false},
    [KP] = {"i8", "M8[ns]", DAYS_TO_2000 * NANOSECONDS_A_DAY, false},
    [KM] = {"i8", "M8[M]",  360, true},
    [KD] = {"i8", "M8[D]",  DAYS_TO_2000, true},
    [KZ] = {"i8", "M8[ns]", 0,   false}, /* fill_datetimes */
    [KN] = {"i8", "m8[ns]", 0,   false},
    [KU] = {"i8", "m8[m]",  0,   true},
    [KV] = {"i8", "m8[s]",  0,   true},
    [KT] = {"i8", "m8[ms]", 0,   true},
};
/* clang-format on */

const ArrayForm *array_form(int type)
{
    bool known = type > 0 && type < (int)(sizeof forms / sizeof *forms) && forms[type].storage;
    return known ? &forms[type] : NULL;
}

/* ── texts ── */

static PyObject *decode(const char *text, J length)
{
    return PyUnicode_DecodeUTF8(text, (Py_ssize_t)length, "surrogateescape");
}

PyObject *text_to_python(K x)
{
    if (x->t == KC)
        return decode((const char *)kC(x), x->n);
    if (x->t == -KC)
        return decode((const char *)&x->g, 1);
    if (x->t == -KS)
        return decode(x->s, (J)strlen(x->s));
    PyErr_SetString(PyExc_TypeError, "a text is wanted: a char vector or a symbol");
    return NULL;
}

/* ── vectors ── */

static int64_t shifted(int64_t n, int64_t epoch)
{
    return n == INT64_MIN ? n : (int64_t)((uint64_t)n + (uint64_t)epoch);
}

static void fill_shifted(int64_t *to, K x, const ArrayForm *form, J count)
{
    const I *narrow = x->t < 0 ? &x->i : kI(x);
    const J *wide = x->t < 0 ? &x->j : kJ(x);
    for (J i = 0; i < count; i++) {
        int64_t n = !form->widen ? wide[i] : narrow[i] == ni ? INT64_MIN : narrow[i];
        to[i] = shifted(n, form->epoch);
    }
}

static void fill_datetimes(int64_t *to, const F *from, J count)
{
    for (J i = 0; i < count; i++) {
        F nanoseconds = (from[i] + (F)DAYS_TO_2000) * (F)NANOSECONDS_A_DAY;
        bool fits = nanoseconds > -9.2e18 && nanoseconds < 9.2e18; /* not null, not infinite */
        to[i] = fits ? (int64_t)nanoseconds / 1000000 * 1000000 : INT64_MIN; /* they hold milliseconds */
    }
}

static void fill(void *to, K x, J count, size_t bytes)
{
    int type = x->t < 0 ? -x->t : x->t;
    const ArrayForm *form = array_form(type);
    if (type == KZ)
        fill_datetimes(to, x->t < 0 ? &x->f : kF(x), count);
    else if (form->dtype)
        fill_shifted(to, x, form, count);
    else if (bytes)
        memcpy(to, x->t < 0 ? (void *)&x->g : kG(x), bytes);
}

/* A numpy array of the items of a simple vector, or of one atom. */
static PyObject *copied_array(K x)
{
    const ArrayForm *form = array_form(x->t < 0 ? -x->t : x->t);
    J count = x->t < 0 ? 1 : x->n;
    PY_OWNED array = support("empty", Py_BuildValue("(Ls)", (long long)count, form->storage));
    Py_buffer view;
    if (!array || PyObject_GetBuffer(array, &view, PyBUF_WRITABLE) < 0)
        return NULL;
    fill(view.buf, x, count, (size_t)view.len);
    PyBuffer_Release(&view);
    if (!form->dtype)
        return steal_object(&array);
    return support("as_dtype", Py_BuildValue("(Os)", array, form->dtype));
}

static PyObject *temporal_atom(K x)
{
    PY_OWNED array = copied_array(x);
    return array ? PySequence_GetItem(array, 0) : NULL;
}

/* ── lists ── */

typedef PyObject *(*Item)(K x, J i);

static PyObject *mixed_item(K x, J i)
{
    return to_python(kK(x)[i]);
}
static PyObject *nested_item(K x, J i)
{
    K_OWNED item = vi(x, (UJ)i);
    return item ? to_python(item) : NULL;
}
static PyObject *symbol_item(K x, J i)
{
    return decode(kS(x)[i], (J)strlen(kS(x)[i]));
}
static PyObject *guid_item(K x, J i)
{
    return support("guid", Py_BuildValue("(y#)", kU(x)[i].g, (Py_ssize_t)sizeof(U)));
}

static PyObject *list_of(K x, Item item)
{
    PY_OWNED list = PyList_New((Py_ssize_t)x->n);
    for (J i = 0; list && i < x->n; i++) {
        PyObject *object = item(x, i);
        if (!object || PyList_SetItem(list, (Py_ssize_t)i, object) < 0)
            return NULL;
    }
    return steal_object(&list);
}

static PyObject *object_array(K x, Item item)
{
    PyObject *list = list_of(x, item);
    return list ? support("objects", Py_BuildValue("(N)", list)) : NULL;
}

/* ── dictionaries and tables ── */

/* Item i of keys as something that can be a key: a list becomes a tuple. */
static PyObject *key_of(K keys, J i)
{
    K_OWNED key = vi(keys, (UJ)i);
    PY_OWNED object = key ? to_python(key) : NULL;
    if (!object || key->t < 0 || key->t == KC || key->t > TYPE_LAST_NESTED)
        return steal_object(&object);
    return PySequence_Tuple(object);
}

static PyObject *dictionary_of(K keys, K values)
{
    PY_OWNED dict = PyDict_New();
    for (J i = 0; dict && i < keys->n; i++) {
        PY_OWNED key = key_of(keys, i);
        PY_OWNED value = key ? nested_item(values, i) : NULL;
        if (!value || PyDict_SetItem(dict, key, value) < 0)
            return NULL;
    }
    return steal_object(&dict);
}

static PyObject *dictionary(K x)
{
    K keys = kK(x)[0], values = kK(x)[1];
    if (keys->t >= 0 && keys->t <= TYPE_LAST_NESTED)
        return dictionary_of(keys, values);
    if (keys->t != XT || values->t != XT) {
        PyErr_SetString(PyExc_TypeError, "a dictionary whose keys Python cannot have");
        return NULL;
    }
    K_OWNED table = ktd(r1(x));
    return table ? to_python(table) : NULL;
}

/* ── all ── */

static PyObject *plain_atom(K x)
{
    switch (-x->t) {
    case KB: return PyBool_FromLong(x->g);
    case UU: return guid_item(x, 0);
    case KG: return PyLong_FromLong(x->g);
    case KH: return PyLong_FromLong(x->h);
    case KI: return PyLong_FromLong(x->i);
    case KJ: return PyLong_FromLongLong(x->j);
    case KE: return PyFloat_FromDouble((double)x->e);
    case KF: return PyFloat_FromDouble(x->f);
    case KC:
    case KS: return text_to_python(x);
    }
    if (array_form(-x->t))
        return temporal_atom(x);
    PyErr_SetString(PyExc_TypeError, "an atom that Python has no form for");
    return NULL;
}

static PyObject *through_value(K x)
{
    K_OWNED plain = checked(k(0, "value", r1(x), (K)0));
    int type = !plain ? 0 : plain->t < 0 ? -plain->t : plain->t;
    if (plain && (type < 20 || type > TYPE_LAST_ENUM))
        return to_python(plain);
    PyErr_SetString(PyExc_TypeError, "an enumeration without its domain");
    return NULL;
}

static PyObject *list(K x)
{
    switch (x->t) {
    case TYPE_MIXED: return list_of(x, mixed_item);
    case UU: return object_array(x, guid_item);
    case KG: return PyBytes_FromStringAndSize((const char *)kG(x), (Py_ssize_t)x->n);
    case KC: return text_to_python(x);
    case KS: return object_array(x, symbol_item);
    }
    return array_form(x->t) ? copied_array(x) : list_of(x, nested_item);
}

static PyObject *convert(K x)
{
    if (x->t == XT)
        return dictionary_of(kK(x->k)[0], kK(x->k)[1]);
    if (x->t == XD)
        return dictionary(x);
    int type = x->t < 0 ? -x->t : x->t;
    if (type >= 20 && type <= TYPE_LAST_ENUM)
        return through_value(x);
    if (x->t < 0)
        return plain_atom(x);
    if (x->t <= TYPE_LAST_NESTED)
        return list(x);
    PyObject *object = object_of(x);
    if (object) {
        Py_IncRef(object);
        return object;
    }
    if (foreign_kind(x) != NOT_OURS) {
        PyErr_SetString(PyExc_TypeError, "pykw, pyarglist and pykwargs belong in a call");
        return NULL;
    }
    return new_callable(x);
}

static bool is_none(K x)
{
    if (x->t != TYPE_IDENTITY)
        return false;
    K_OWNED none = none_value();
    return none && none->j == x->j;
}

PyObject *to_python(K x)
{
    if (is_none(x))
        Py_RETURN_NONE;
    if (Py_EnterRecursiveCall(" while converting a q value"))
        return NULL;
    PyObject *object = convert(x);
    Py_LeaveRecursiveCall();
    return object;
}

/* A large vector whose last owner is the argument list of this call: nobody in q will see it again. */
static bool can_lend(K x)
{
    return x->t == KF && x->r == 0 && x->a == 0 && x->n * (J)sizeof(F) >= LEND_FROM;
}

PyObject *argument_to_python(K x)
{
    if (!can_lend(x))
        return to_python(x);
    PyObject *lender = new_lender(x);
    return lender ? support("lent", Py_BuildValue("(Ns)", lender, forms[KF].storage)) : NULL;
}
