#!/usr/bin/env python3
"""array.py PEACH [NAME...]: peach's vectors beside numpy and pandas, its calls beside CPython's.

One run, both sides on the same data, in turn: peach, Python, peach, Python ... Prints a line an operation: medians
in seconds, the ratio peach / Python (below 1: peach is faster), and what peach moves in GB/s, to be read beside the
bandwidth of the memory, which comes first. Results are compared. N=10000000 REPEATS=5 in the environment."""
import functools
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
try:
    import numpy
    import pandas
except ImportError:
    if sys.executable != "/usr/bin/python3": # Debian's has both
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    sys.exit("array.py needs python3-pandas")

N, REPEATS = int(os.environ.get("N", "5000000")), int(os.environ.get("REPEATS", "5"))
HERE = pathlib.Path(__file__).resolve().parent


# ── the data ──

def make_vectors():
    draw = numpy.random.default_rng(1)
    data = {name: draw.random(N) for name in "abc"}
    data["wide"] = draw.integers(-2**62, 2**62, N)
    data["small"] = draw.integers(0, 1000, N)
    data["at"] = draw.integers(0, N, N)
    data["mask"] = draw.random(N) < .5
    data["universe"] = draw.integers(0, 2**60, N // 10)
    data["needles"] = numpy.where(draw.random(N) < .5, data["universe"][draw.integers(0, N // 10, N)],
                                  draw.integers(0, 2**60, N))
    data["steps"] = numpy.sort(draw.random(N // 10))
    return data


def make_tables():
    draw, day = numpy.random.default_rng(2), 86_400_000
    return {"t_sym": draw.integers(0, 1000, N), "t_k2": draw.integers(0, 100, N), "t_v": draw.integers(0, 1000, N),
            "t_p": draw.random(N),
            "q_sym": draw.integers(0, 1000, N // 2), "q_time": numpy.sort(draw.integers(0, day, N // 2)),
            "q_bid": draw.random(N // 2),
            "x_sym": draw.integers(0, 1000, N // 10), "x_time": numpy.sort(draw.integers(0, day, N // 10)),
            "x_px": draw.random(N // 10)}


def write_csv(path):
    draw, rows = numpy.random.default_rng(3), N // 5
    ms = numpy.sort(draw.integers(0, 86_400_000, rows))
    columns = zip(draw.integers(0, 1000, rows).tolist(), draw.integers(0, 10**9, rows).tolist(),
                  (draw.random(rows) * 1000).tolist(), draw.integers(1, 10000, rows).tolist(), ms.tolist())
    with open(path, "w") as out:
        out.write("sym,id,price,size,ts\n")
        for s, i, price, size, t in columns:
            out.write(f"s{s:03},{i},{price:.4f},{size},{t // 3600000:02}:{t // 60000 % 60:02}:{t // 1000 % 60:02}"
                      f".{t % 1000:03}\n")


# ── Python's side: each name is array.q's ──

def group(keys):
    order = numpy.argsort(keys.astype(numpy.int16), kind="stable")
    return numpy.split(order, numpy.cumsum(numpy.bincount(keys))[:-1])


def moving_sum(x, width):
    running = numpy.cumsum(x)
    running[width:] -= running[:-width].copy()
    return running


def vector_operations(d):
    a, b, c, wide, small = (d[name] for name in ("a", "b", "c", "wide", "small"))
    draw = numpy.random.default_rng(4)
    return {
        "add": lambda: a + b,
        "muladd": lambda: a * b + c,
        "sum": lambda: a.sum(),
        "max": lambda: a.max(),
        "dev": lambda: a.std(),
        "less": lambda: a < b,
        "where": lambda: numpy.flatnonzero(d["mask"]),
        "gather": lambda: a[d["at"]],
        "reverse": lambda: a[::-1].copy(),
        "sums": lambda: numpy.cumsum(a),
        "deltas": lambda: numpy.diff(a, prepend=0),
        "sort_full": lambda: numpy.sort(wide),
        "sort_small": lambda: numpy.sort(small, kind="stable"),
        "sort_float": lambda: numpy.sort(a),
        "grade_float": lambda: numpy.argsort(a, kind="stable"),
        "distinct": lambda: pandas.unique(wide),
        "group": lambda: group(small),
        "in": lambda: pandas.Series(d["needles"]).isin(d["universe"]),
        "bin": lambda: numpy.searchsorted(d["steps"], a, side="right") - 1,
        "random": lambda: draw.random(N),
        "msum": lambda: moving_sum(a, 100),
    }


def table_operations(d, csv):
    names = [x + y + z for x in "abcdefghij" for y in "abcdefghij" for z in "abcdefghij"]
    sym = functools.partial(pandas.Categorical.from_codes, categories=names)
    t = pandas.DataFrame({"sym": sym(d["t_sym"]), "k2": d["t_k2"], "v": d["t_v"], "p": d["t_p"]})
    quotes = pandas.DataFrame({"sym": sym(d["q_sym"]), "time": d["q_time"], "bid": d["q_bid"]})
    trades = pandas.DataFrame({"sym": sym(d["x_sym"]), "time": d["x_time"], "px": d["x_px"]})
    return {
        "by_one": lambda: t.groupby("sym", observed=True).agg({"v": "sum", "p": "mean"}),
        "by_two": lambda: t.groupby(["sym", "k2"], observed=True)["v"].sum(),
        "aj": lambda: pandas.merge_asof(trades, quotes, on="time", by="sym"),
        "csv": lambda: pandas.read_csv(csv, dtype={"sym": "category"}),
    }


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def amend(calls):
    counts = dict.fromkeys(range(1000), 0)

    def step(x):
        counts[x % 1000] += 1
    list(map(step, range(calls)))
    return pandas.Series(counts)


def assign(calls):
    counts = dict.fromkeys(range(1000), 0)

    def step(x):
        counts[x % 1000] = x
    list(map(step, range(calls)))
    return pandas.Series(counts)


def scalar_operations():
    return {
        "loop": lambda: functools.reduce(lambda x, _: x + 1, range(N), 0),
        "fib": lambda: fib(27),
        "each": lambda: numpy.array(list(map(lambda x: x * x + 1, range(N // 10)))),
        "amend": lambda: amend(N // 10),
        "assign": lambda: assign(N // 10),
    }


# Bytes that an item cannot do without.
MOVED = {"add": 24, "muladd": 32, "sum": 8, "max": 8, "dev": 8, "less": 17, "where": 5, "gather": 24, "reverse": 16,
         "sums": 16, "deltas": 16, "random": 8, "msum": 16}


# ── peach's side ──

class Peach:
    def __init__(self, binary, data):
        self.process = subprocess.Popen([binary, HERE / "array.q", "-q", "-data", data, "-calls", str(N)],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, what, name):
        self.process.stdin.write(f"answer[{what};`{name}]\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline().strip()
        if not line or line[0] == "'":
            sys.exit(f"array.py: {name}: {line or 'peach is gone'}")
        return float(line or "nan")


def figure(x):
    if isinstance(x, pandas.DataFrame):
        return sum(figure(x.sort_index()[name]) for name in x.columns)
    if isinstance(x, list):
        return sum(map(figure, x))
    if isinstance(x, pandas.Series):
        x = 0. if isinstance(x.dtype, pandas.CategoricalDtype) else x.sort_index().to_numpy()
    x = numpy.atleast_1d(x).astype(float)
    return float(numpy.nansum(x * (1 + numpy.arange(len(x)) % 7)))


def compare(peach, name, operation):
    if name in ("random", "csv"): # other generators; times that pandas leaves as text
        return
    ours, theirs = peach.ask("figured", name), figure(operation())
    if abs(ours - theirs) > 1e-6 * abs(theirs):
        sys.exit(f"array.py: {name}: {ours} is not {theirs}")


def seconds(operation):
    start = time.perf_counter()
    result = operation()
    took = time.perf_counter() - start
    del result
    return took


def run(peach, name, operation):
    compare(peach, name, operation)
    ours, theirs = [], []
    for _ in range(REPEATS):
        ours.append(peach.ask("timed", name) * 1e-9)
        theirs.append(seconds(operation))
    mine, peer = statistics.median(ours), statistics.median(theirs)
    best = min(ours) / min(theirs)
    rate = f"{MOVED[name] * N / mine / 1e9:7.1f}" if name in MOVED else ""
    print(f"{name:12} {mine:9.4f} {peer:9.4f} {mine / peer:7.2f} {best:7.2f} {rate}", flush=True)


def bandwidth(directory):
    program = f"{directory}/stream"
    subprocess.run(["cc", "-O3", "-o", program, HERE / "stream.c"], check=True)
    lines = subprocess.run([program, str(N)], check=True, capture_output=True, text=True).stdout.split("\n")
    print("memory, GB/s:", ", ".join(line for line in lines if line))


def main():
    binary, wanted = sys.argv[1], sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="peach-bench.") as directory:
        bandwidth(directory)
        peach = Peach(binary, directory)
        print(f"n={N}, medians of {REPEATS}, seconds\n{'':12} {'peach':>9} {'Python':>9} {'ratio':>7} {'best':>7}    GB/s")
        groups = ((make_vectors, "load_vectors", lambda d: vector_operations(d)),
                  (make_tables, "load_tables", lambda d: table_operations(d, f"{directory}/t.csv")),
                  (dict, "", lambda d: scalar_operations()))
        if wanted and set(wanted) <= set(scalar_operations()): # no data are needed
            groups = groups[2:]
        else:
            write_csv(f"{directory}/t.csv")
        for make, load, operations in groups:
            data = make()
            for name, items in data.items():
                items.tofile(f"{directory}/{name}.raw")
            if load:
                peach.ask(load, "")
            for name, operation in operations(data).items():
                if not wanted or name in wanted:
                    run(peach, name, operation)
            for name in data:
                os.unlink(f"{directory}/{name}.raw")
        peach.process.stdin.close()


main()
