"""The Python half of the bridge: what is shorter said in Python than in C.

p.so runs this as the module _peach. C converts the plain types by itself and asks here for the rest:
numpy, pandas, dates, pickles, tracebacks, closures and generators.
"""
import builtins
import datetime
import decimal
import fractions
import importlib
import io
import linecache
import marshal
import os
import pickle
import sys
import textwrap
import traceback
import types
import uuid
import zlib

EPOCH = datetime.datetime(2000, 1, 1)
MICROSECOND = datetime.timedelta(microseconds=1)

# q types, as in k.h
BOOLEAN, GUID, BYTE, SHORT, INT, LONG, REAL, FLOAT = 1, 2, 4, 5, 6, 7, 8, 9
TIMESTAMP, MONTH, DATE, TIMESPAN, MINUTE, SECOND, TIME = 12, 13, 14, 16, 17, 18, 19


class Error(Exception):
    """An error of q, seen from Python."""


def numpy():
    try:
        return importlib.import_module("numpy")
    except ImportError as why:
        raise ImportError(f"numpy is needed for vectors and {sys.executable} has none: {why}") from None


# ---- code -----------------------------------------------------------------------------------------

_chunks = set()
MAX_CHUNKS = 1000


def _compile(text, mode):
    """Code whose source lines a traceback can show; named by its text, which a worker cannot confuse."""
    text = textwrap.dedent(text)
    name = f"<p) {zlib.crc32(text.encode()) & 0xffff:04x}>"
    code = builtins.compile(text, name, mode)
    if len(_chunks) < MAX_CHUNKS:
        _chunks.add(name)
        linecache.cache[name] = (len(text), None, text.splitlines(True), name)
    return code


def _main():
    return sys.modules["__main__"].__dict__


def run(text):
    exec(_compile(text, "exec"), _main())
    sys.stdout.flush()


def evaluate(text):
    return eval(_compile(text.strip(), "eval"), _main())


def import_module(name):
    return importlib.import_module(name)


def get(name):
    first, *rest = name.split(".")
    space = _main()
    if first in space:
        value = space[first]
    elif hasattr(builtins, first):
        value = getattr(builtins, first)
    else:
        raise NameError(f"name '{first}' is not defined")
    for part in rest:
        value = getattr(value, part)
    return value


def assign(name, value):
    *path, last = name.split(".")
    if path:
        setattr(get(".".join(path)), last, value)
    else:
        _main()[last] = value


def describe(kind, value, trace):
    """The q error of an exception, and the traceback below it without the bridge's own frames."""
    only = traceback.format_exception_only(kind, value)
    if kind is KeyboardInterrupt:
        text = "stop"
    elif kind is Error:
        text = str(value)
    else:
        text = "".join(only).strip().splitlines()[-1]
    frames = [f for f in traceback.extract_tb(trace) if f.filename != __file__]
    lines = traceback.format_list(frames)
    if not lines:
        return text, ""
    return text, "".join(["Traceback (most recent call last):\n", *lines, *only])


# ---- q to Python ----------------------------------------------------------------------------------

def empty(count, storage):
    return numpy().empty(count, storage)


def as_dtype(array, dtype):
    return array.view(dtype)


def lent(buffer, dtype):
    return numpy().frombuffer(buffer, dtype)


def objects(items):
    array = numpy().empty(len(items), object)
    array[:] = items
    return array


def guid(raw):
    return uuid.UUID(bytes=raw)


# ---- Python to q ----------------------------------------------------------------------------------
# to_q answers with a tuple that starts with one of these; None: the object stays foreign.
CONVERT, ARRAY, ATOM, TABLE = 0, 1, 2, 3

_SAME = {"b1": BOOLEAN, "u1": BYTE, "i2": SHORT, "i4": INT, "i8": LONG, "f4": REAL, "f8": FLOAT}
_WIDER = {"i1": "i2", "u2": "i4", "u4": "i8", "f2": "f4", "f16": "f8", "f12": "f8"}
_DATES = {"Y": "M", "M": "M", "W": "D", "D": "D"}
_SPANS = {"m": MINUTE, "s": SECOND, "ms": TIME}
_VIEWS = type({}.keys()), type({}.values()), type({}.items())


def to_q(x):
    np, pd = sys.modules.get("numpy"), sys.modules.get("pandas")
    if np and isinstance(x, (np.ndarray, np.generic)):
        return _of_array(np, x)
    if pd and type(x).__module__.startswith("pandas."):
        found = _of_pandas(np, pd, x)
        if found:
            return found
    return _of_standard(x)


def _of_array(np, x):
    if isinstance(x, np.ma.MaskedArray):
        x = x.astype("f8").filled(np.nan) if x.dtype.kind in "biuf" else x.filled()
    x = np.asarray(x)
    kind, code = x.dtype.kind, f"{x.dtype.kind}{x.dtype.itemsize}"
    if kind in "Mm":
        return _of_times(np, x)
    if code == "u8":
        fits = not x.size or x.max() <= np.iinfo("i8").max
        x, code = (x.astype("i8"), "i8") if fits else (x.astype("f8"), "f8")
    if code in _WIDER:
        code = _WIDER[code]
        x = x.astype(code)
    if code in _SAME:
        return ARRAY, _SAME[code], _plain(np, x), x.shape
    if x.dtype.names:
        return TABLE, list(x.dtype.names), [x[name] for name in x.dtype.names], 0
    if kind in "OUS":
        return CONVERT, x.tolist()
    return None


def _plain(np, x):
    """The same values as C finds them: contiguous, in this machine's byte order."""
    return np.ascontiguousarray(x.astype(x.dtype.newbyteorder("="), copy=False))


def _of_times(np, x):
    unit = np.datetime_data(x.dtype)[0]
    if x.dtype.kind == "M":
        unit = _DATES.get(unit, "ns")
        code = {"M": MONTH, "D": DATE, "ns": TIMESTAMP}[unit]
    else:
        code = _SPANS.get(unit, TIMESPAN)
        raw = x.astype(f"m8[{unit}]").astype("i8")
        if code == TIMESPAN or np.any(np.abs(raw[~np.isnat(x)]) >= 2**31):
            unit, code = "ns", TIMESPAN
    x = x.astype(f"{x.dtype.kind}8[{unit}]")
    return ARRAY, code, np.ascontiguousarray(x.astype("i8", copy=False)), x.shape


def _of_pandas(np, pd, x):
    if isinstance(x, pd.DataFrame):
        return _of_frame(x)
    if x is pd.NaT:
        return ATOM, TIMESTAMP, -2**63
    if x is pd.NA:
        return CONVERT, None
    if isinstance(x, pd.Timestamp):
        return _of_array(np, (x.tz_convert(None) if x.tz else x).to_datetime64())
    if isinstance(x, pd.Timedelta):
        return _of_array(np, x.to_timedelta64())
    if isinstance(x, pd.MultiIndex):
        return CONVERT, x.tolist()
    if isinstance(x, (pd.Series, pd.Index, pd.api.extensions.ExtensionArray)):
        return CONVERT, _column(np, pd, pd.Series(x))
    return None


def _of_frame(x):
    """A table; keyed by the index if that has names."""
    index = x.index
    keys = range(index.nlevels) if x.shape[1] and all(name is not None for name in index.names) else []
    names = [index.names[i] for i in keys] + list(x.columns)
    columns = [index.get_level_values(i) for i in keys] + [x.iloc[:, i] for i in range(x.shape[1])]
    return TABLE, [str(name) for name in names], columns, len(keys)


def _column(np, pd, x):
    kind = x.dtype
    if getattr(kind, "tz", None) is not None:
        return x.dt.tz_convert(None).to_numpy()
    if isinstance(kind, pd.PeriodDtype):
        return x.dt.to_timestamp().to_numpy()
    if not pd.api.types.is_extension_array_dtype(kind):
        return x.to_numpy()
    if pd.api.types.is_integer_dtype(kind):
        return x.to_numpy(dtype="i8", na_value=-2**63)
    if pd.api.types.is_float_dtype(kind):
        return x.to_numpy(dtype="f8", na_value=np.nan)
    return np.asarray(x)


def _of_standard(x):
    if isinstance(x, datetime.datetime):
        if x.tzinfo:
            x = x.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        return ATOM, TIMESTAMP, (x - EPOCH) // MICROSECOND * 1000
    if isinstance(x, datetime.date):
        return ATOM, DATE, (x - EPOCH.date()).days
    if isinstance(x, datetime.timedelta):
        return ATOM, TIMESPAN, x // MICROSECOND * 1000
    if isinstance(x, datetime.time):
        seconds = (x.hour * 60 + x.minute) * 60 + x.second
        return ATOM, TIMESPAN, (seconds * 10**6 + x.microsecond) * 1000
    if isinstance(x, uuid.UUID):
        return ATOM, GUID, x.bytes
    if isinstance(x, (decimal.Decimal, fractions.Fraction)):
        return CONVERT, float(x)
    if isinstance(x, (set, frozenset, range, *_VIEWS)):
        return CONVERT, list(x)
    if isinstance(x, types.MappingProxyType):
        return CONVERT, dict(x)
    if isinstance(x, (bytearray, memoryview)):
        return CONVERT, bytes(x)
    return None


def data_frame(columns):
    """A DataFrame of a dictionary of columns."""
    return importlib.import_module("pandas").DataFrame(columns)


# ---- looking at objects ---------------------------------------------------------------------------

def show(x):
    print(x)
    sys.stdout.flush()


def document(x):
    import pydoc
    print(pydoc.render_doc(x, renderer=pydoc.plaintext))
    sys.stdout.flush()


def represent(x):
    return repr(x)


def keys(x):
    return list(x.keys())


def values(x):
    return list(x.values())


def type_name(x):
    kind = type(x)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


# ---- functions with a state -----------------------------------------------------------------------

class Closure:
    """f(state, *args) of q gives (new state; result); calling this gives the results one by one."""

    def __init__(self, f, state):
        self.f, self.state = f, state

    def __call__(self, *args):
        self.state, result = self.f(self.state, *(args or (None,)))
        return result


def generator(f, state, count):
    closure = Closure(f, state)
    while count is None or count > 0:
        yield closure()
        count = None if count is None else count - 1


# ---- pickles --------------------------------------------------------------------------------------

def _carrier():
    """A pickle module that carries functions of __main__ along, if this Python has one."""
    for name in "cloudpickle", "joblib.externals.cloudpickle", "dill":
        try:
            return importlib.import_module(name)
        except ImportError:
            pass
    return None


class _Pickler(pickle.Pickler):
    """pickle, but functions and classes that another process cannot import are carried by value.

    They are made empty first and filled then: so they may refer to themselves."""

    def reducer_override(self, x):
        if isinstance(x, types.FunctionType) and not _is_importable(x):
            return _reduce_function(x)
        if isinstance(x, type) and not _is_importable(x):
            space = {name: value for name, value in vars(x).items() if name not in _OWN_NAMES}
            return type(x), (x.__name__, x.__bases__, {}), space, None, None, _fill_class
        if isinstance(x, types.ModuleType):
            return importlib.import_module, (x.__name__,)
        if isinstance(x, (staticmethod, classmethod)):
            return type(x), (x.__func__,)
        if isinstance(x, property):
            return property, (x.fget, x.fset, x.fdel, x.__doc__)
        return NotImplemented


_OWN_NAMES = "__dict__", "__weakref__"


def _is_importable(x):
    return x.__module__ not in ("__main__", None) and "<" not in x.__qualname__


def _names_in(code):
    names = set(code.co_names)
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            names |= _names_in(constant)
    return names


def _reduce_function(f):
    code = marshal.dumps(f.__code__)
    used = {name: f.__globals__[name] for name in _names_in(f.__code__) if name in f.__globals__}
    cells = [cell.cell_contents for cell in f.__closure__ or ()]
    state = used, f.__defaults__, f.__kwdefaults__, cells, f.__dict__
    return _make_function, (code, f.__name__, f.__qualname__, len(cells)), state, None, None, _fill_function


def _make_function(code, name, qualified_name, cells):
    closure = tuple(types.CellType() for _ in range(cells))
    space = {"__builtins__": builtins, "__name__": "__main__"}
    f = types.FunctionType(marshal.loads(code), space, name, None, closure or None)
    f.__qualname__ = qualified_name
    return f


def _fill_function(f, state):
    used, f.__defaults__, f.__kwdefaults__, cells, attributes = state
    f.__globals__.update(used)
    f.__dict__.update(attributes)
    for cell, content in zip(f.__closure__ or (), cells):
        cell.cell_contents = content


def _fill_class(made, space):
    for name, value in space.items():
        setattr(made, name, value)


def dump(x):
    carrier = _carrier()
    if carrier:
        return carrier.dumps(x, protocol=pickle.HIGHEST_PROTOCOL)
    out = io.BytesIO()
    _Pickler(out, protocol=pickle.HIGHEST_PROTOCOL).dump(x)
    return out.getvalue()


_loaded = {}


def load(raw):
    return pickle.loads(raw)


def load_once(raw):
    """The object of these bytes, unpickled when first seen: what workers call again and again."""
    if raw not in _loaded:
        _loaded[raw] = pickle.loads(raw)
    return _loaded[raw]


# ---- start and end --------------------------------------------------------------------------------

def start():
    sys.path.insert(0, "")
    for stream in sys.stdout, sys.stderr:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(line_buffering=True)
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("MPLBACKEND", "Agg")


def stop():
    """What Python does at its end, but for waiting for threads that are nobody's pool."""
    import atexit
    import threading
    for end_pool in reversed(getattr(threading, "_threading_atexits", [])):
        end_pool()
    atexit._run_exitfuncs()
    sys.stdout.flush()
    sys.stderr.flush()
