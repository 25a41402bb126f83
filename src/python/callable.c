/* callable.c: q values that Python holds: functions it can call, and vectors whose memory numpy uses.
 *
 * q is one thread's. A call from another Python thread is refused, and a value that one drops waits
 * until q's own thread passes by. */
#include "bridge.h"
#include <string.h>

typedef struct {
    PyObject_HEAD
    K value;
} Holder;

static PyTypeObject *function_type, *lender_type;
static unsigned long q_thread;

bool on_q_thread(void)
{
    return PyThread_get_thread_ident() == q_thread;
}

/* ── values that were dropped elsewhere: guarded by the GIL ── */

static K *buried;
static size_t buried_count, buried_room;

void bury(K x)
{
    if (on_q_thread()) {
        r0(x);
        return;
    }
    if (buried_count == buried_room) {
        size_t room = buried_room * 2 + 16;
        K *more = PyMem_Realloc(buried, room * sizeof *more);
        if (!more)
            return; /* better lost than freed on the wrong thread */
        buried = more;
        buried_room = room;
    }
    buried[buried_count++] = x;
}

void free_buried(void)
{
    while (buried_count > 0)
        r0(buried[--buried_count]);
}

/* ── holding ── */

static PyObject *new_holder(PyTypeObject *type, K value)
{
    allocfunc allocate = (allocfunc)PyType_GetSlot(type, Py_tp_alloc);
    Holder *holder = (Holder *)allocate(type, 0);
    if (holder)
        holder->value = r1(value);
    return (PyObject *)holder;
}

static void holder_dealloc(PyObject *self)
{
    PyTypeObject *type = Py_TYPE(self);
    bury(((Holder *)self)->value);
    freefunc release = (freefunc)PyType_GetSlot(type, Py_tp_free);
    release(self);
    Py_DecRef((PyObject *)type);
}

/* ── functions ── */

PyObject *new_callable(K f)
{
    return new_holder(function_type, f);
}

K function_in(PyObject *object)
{
    return Py_IS_TYPE(object, function_type) ? ((Holder *)object)->value : NULL;
}

/* The arguments of a call as q takes them: none is one (::). */
static K arguments_to_q(PyObject *args)
{
    Py_ssize_t count = PyTuple_Size(args);
    K_OWNED list = ktn(TYPE_MIXED, count ? (J)count : 1);
    for (J i = 0; list && i < list->n; i++) {
        kK(list)[i] = to_q(count ? PyTuple_GetItem(args, (Py_ssize_t)i) : Py_None);
        if (!kK(list)[i])
            return NULL;
    }
    return steal_value(&list);
}

/* A q error becomes a Python exception; one of Python's own stays. */
static PyObject *fail(void)
{
    if (PyErr_Occurred())
        return NULL;
    K_OWNED error = ee(NULL);
    PyErr_SetString(q_error, error && error->t == -128 && error->s ? error->s : "q");
    return NULL;
}

static PyObject *call(PyObject *self, PyObject *args, PyObject *keywords)
{
    if (!on_q_thread()) {
        PyErr_SetString(PyExc_RuntimeError, "a q function can be called from q's own thread only");
        return NULL;
    }
    if (keywords && PyDict_Size(keywords) > 0) {
        PyErr_SetString(PyExc_TypeError, "a q function takes no keyword arguments");
        return NULL;
    }
    K_OWNED list = arguments_to_q(args);
    if (!list)
        return fail();
    K_OWNED f = r1(((Holder *)self)->value);
    PyThreadState *state = PyEval_SaveThread();
    K_OWNED result = dot(f, list);
    PyEval_RestoreThread(state);
    PyObject *object = result ? to_python(result) : NULL;
    return object ? object : fail();
}

static PyObject *represent(PyObject *self)
{
    K_OWNED text = on_q_thread() ? k(0, ".Q.s1", r1(((Holder *)self)->value), (K)0) : NULL;
    PY_OWNED source = text && text->t == KC ? text_to_python(text) : PyUnicode_FromString("?");
    return source ? PyUnicode_FromFormat("<q function %U>", source) : NULL;
}

/* ── lent vectors ── */

PyObject *new_lender(K vector)
{
    return new_holder(lender_type, vector);
}

static int get_buffer(PyObject *self, Py_buffer *view, int flags)
{
    K vector = ((Holder *)self)->value;
    return PyBuffer_FillInfo(view, self, kF(vector), (Py_ssize_t)(vector->n * (J)sizeof(F)), 0, flags);
}

/* ── start ── */

static PyTypeObject *new_type(const char *name, PyType_Slot *slots)
{
    PyType_Spec spec = {name, sizeof(Holder), 0, Py_TPFLAGS_DEFAULT, slots};
    return (PyTypeObject *)PyType_FromSpec(&spec);
}

bool start_callables(PyObject *module)
{
    PyType_Slot function_slots[] = {
        {Py_tp_dealloc, (void *)holder_dealloc}, {Py_tp_call, (void *)call}, {Py_tp_repr, (void *)represent},
        {Py_tp_doc, (void *)"A function of q."}, {0, NULL},
    };
    PyType_Slot lender_slots[] = {
        {Py_tp_dealloc, (void *)holder_dealloc}, {Py_bf_getbuffer, (void *)get_buffer}, {0, NULL},
    };
    q_thread = PyThread_get_thread_ident();
    function_type = new_type("_peach.Function", function_slots);
    lender_type = new_type("_peach.Vector", lender_slots);
    return function_type && lender_type &&
           PyObject_SetAttrString(module, "Function", (PyObject *)function_type) == 0;
}
