"""peach_fits.py: Python models fitted to a fold and judged; what fit.q calls once a fit.

A fold's arrays are made once and serve many fits. So they are read-only, and a model that writes into its training
rows gets a copy. `finite` says that they hold no nan and no infinity: sklearn need not look again at every call.
"""
import contextlib
import sys

import numpy


def is_finite(*arrays):
    return all(a.dtype.kind in "biu" or a.dtype.kind == "f" and bool(numpy.isfinite(a).all()) for a in arrays)


def rows(x, which):
    part = x.take(which, axis=0)
    part.flags.writeable = False
    return part


def trust(finite):
    """sklearn's setting for the length of a with block."""
    sklearn = sys.modules.get("sklearn")
    return sklearn.config_context(assume_finite=True) if finite and sklearn else contextlib.nullcontext()


_sound = set() # (class, parameters) that a fit has taken


def identity(make, parameters):
    """None if they cannot be compared. 1 and True are equal, but not to those who check types."""
    key = make, tuple((name, type(value), value) for name, value in parameters.items())
    try:
        return key if hash(key) else None
    except TypeError:
        return None


def fit(make, parameters, x, y):
    """sklearn checks the parameters in every fit, which costs a ridge regression more than solving its equations:
    once a process is enough."""
    model, key = make(**parameters), identity(make, parameters)
    if key in _sound and hasattr(model, "_validate_params"):
        model._validate_params = lambda: None
    try:
        model.fit(x, y)
    except ValueError as why:
        if "read-only" not in str(why):
            raise
        model = make(**parameters)
        model.fit(x.copy(), y.copy())
    if key:
        _sound.add(key)
    return model


def accuracy(y, predicted):
    return float(numpy.mean(predicted == y))


class Spread:
    """The squares of y about its mean, kept for the fits of one fold, which are judged by the same array. An array that
    may be written to between two fits is looked at anew."""
    y = total = None

    @classmethod
    def of(cls, y):
        if cls.y is not y or y.flags.writeable:
            off = y - numpy.average(y)
            cls.y, cls.total = y, (off * off).sum(dtype=float)
        return cls.total


def r2(y, predicted):
    """nan where sklearn has a rule of its own: a constant y, or fewer than 2 rows."""
    off, total = y - predicted, Spread.of(y)
    return float(1 - (off * off).sum(dtype=float) / total) if total > 0 and len(y) > 1 else numpy.nan


def own_score(model, x, y):
    """model.score(x, y): of plain classifiers and regressors without a check of each array."""
    base = sys.modules.get("sklearn.base")
    score = getattr(type(model), "score", None)
    measure = base and {base.ClassifierMixin.score: accuracy, base.RegressorMixin.score: r2}.get(score)
    if measure and y.ndim == 1:
        predicted = model.predict(x)
        if isinstance(predicted, numpy.ndarray) and predicted.shape == y.shape:
            result = measure(y, predicted)
            if result == result:
                return result
    return model.score(x, y)


def score(make, parameters, train, test, finite):
    with trust(finite):
        return own_score(fit(make, parameters, *train), *test)


def predict(make, parameters, method, train, test, finite):
    with trust(finite):
        return getattr(fit(make, parameters, *train), method)(test[0])


def judge(make, parameters, scorer, train, test, finite):
    """By one of sklearn's scorers, a name."""
    from sklearn.metrics import get_scorer
    with trust(finite):
        return get_scorer(scorer)(fit(make, parameters, *train), *test)
