#!/usr/bin/env python3
"""pool.py PEACH [WORK...]: the pool beside multiprocessing and joblib, same machine, same run.

Prints a line a variant: median, minimum and maximum of five, warm, results checked. Works:
  w1  20,000 calls of x+1: one item a message, and the pool's own batching
  w2  numpy.linspace(0,x,5) for x in 1..10,000
  w3  64 arrays of 1,000,000 doubles in, their sums out
  w4  64 numbers in, arrays of 1,000,000 doubles out
  w5  one array of 25,000,000 doubles needed by 64 tasks, each sums a slice
  w6  196 tasks of 1 ms and 4 of 500 ms, the long ones last and first; ideal 1.098 s"""
import functools
import multiprocessing
import os
import pathlib
import statistics
import subprocess
import sys
import time

WORKERS, REPEATS = 2, int(os.environ.get("REPEATS", "5"))
ROOT = pathlib.Path(__file__).resolve().parent.parent
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
try:
    import numpy
except ImportError:
    if sys.executable != "/usr/bin/python3": # Debian's has numpy and joblib
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    sys.exit("pool.py needs python3-numpy")


def report(work, peer, variant, seconds, tasks):
    median = statistics.median(seconds)
    print(f"{work}  {peer:16} {variant:24} {median:9.4f} s  ({min(seconds):.4f} .. {max(seconds):.4f})"
          f"  {median / tasks * 1e6:10.2f} us a task", flush=True)


# ── the work, as Python has it ──

def increment(x):
    return x + 1


def linspace(x):
    return numpy.linspace(0, x, 5)


def total(a):
    return float(a.sum())


def fill(x):
    return numpy.full(1000000, float(x))


def slice_total(a, i):
    n = len(a) // 64
    return float(a[i * n:(i + 1) * n].sum())


def nap(ms):
    time.sleep(ms / 1000)


def arrays():
    return [numpy.full(1000000, float(i)) for i in range(64)]


LAST, FIRST = [1] * 196 + [500] * 4, [500] * 4 + [1] * 196


@functools.cache
def works():
    """name: [(variant, function, items, check)]"""
    ones = numpy.ones(25000000)
    return {
        "w1": [("", increment, range(20000), lambda r: sum(r) == 200010000)],
        "w2": [("", linspace, range(1, 10001), lambda r: sum(a[-1] for a in r) == 50005000)],
        "w3": [("", total, arrays(), lambda r: sum(r) == 2016e6)],
        "w4": [("", fill, range(64), lambda r: sum(a[0] for a in r) == 2016)],
        "w5": [("", functools.partial(slice_total, ones), range(64), lambda r: sum(r) == 25e6)],
        "w6": [("long last, ", nap, LAST, len), ("long first, ", nap, FIRST, len)],
    }


def time_peer(work, peer, variant, call, check, tasks):
    assert check(call()), f"{peer} {work}: wrong result"
    seconds = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - start)
    report(work, peer, variant, seconds, tasks)


def multiprocessing_peer(names):
    with multiprocessing.Pool(WORKERS) as pool:
        for work in names:
            for label, f, items, check in works()[work]:
                if work != "w5": # one by one it would send the array 64 times
                    time_peer(work, "multiprocessing", label + "one a message",
                              lambda: pool.map(f, items, chunksize=1), check, len(items))
                time_peer(work, "multiprocessing", label + "its own batching", lambda: pool.map(f, items), check, len(items))


def joblib_peer(names):
    try:
        import joblib
    except ImportError:
        print("joblib is not installed")
        return
    for work in names:
        for label, f, items, check in works()[work]:
            def run(size):
                return joblib.Parallel(WORKERS, batch_size=size)(joblib.delayed(f)(x) for x in items)
            for variant, size in (("one a message", 1), ("its own batching", "auto")):
                time_peer(work, "joblib", label + variant, lambda: run(size), check, len(items))


# ── peach ──

# name: [(variant, definitions, call, check of its result r)]
PEACH = {
    "w1": [("", "", "{x+1} peach til 20000", "r~1+til 20000")],
    "w2": [("", "", "{lin[0;x;5]} peach 1+til 10000", "50005000f=sum last each r")],
    "w3": [("", "items:{1000000#x}each`float$til 64", "sum peach items", "2016e6=sum r")],
    "w4": [("", "", "{1000000#`float$x} peach til 64", "2016f=sum first each r")],
    "w5": [("", "a:25000000#1f", "{[a;i]n:count[a]div 64;sum a(n*i)+til n}[a] peach til 64", "25e6=sum r")],
    "w6": [("long last, ", "", "{nap x} peach (196#1),4#500", "200=count r"),
           ("long first, ", "", "{nap x} peach (4#500),196#1", "200=count r")],
}
# the workers' Python functions are defined by setup, as a user would
SETUP = r'''
.ml.loadfile`:util/mproc.q
.ml.multiProc.init[{workers};("lin:.p.import[`numpy][`:linspace;<]";"nap:{{.p.import[`time][`:sleep;<][x%1000];}}")]
run:{{[f]t:.z.p;r::f[];`long$.z.p-t}}
'''


def peach_peer(binary, names):
    lines = [SETUP.format(workers=WORKERS).strip()]
    expected = []
    for work in names:
        for label, define, call, check in PEACH[work]:
            lines.append(define)
            for variant, batch in (("one a message", 1), ("its own batching", 0)):
                lines += [f".peach.batch:{batch}", f"run{{{call}}};",
                          f'-1 $[{check};" "sv string{{run{{{call}}}}}each til {REPEATS};"wrong"];']
                expected.append((work, label + variant))
    env = dict(os.environ, QHOME=str(ROOT / "lib"))
    done = subprocess.run([binary, "ml/ml.q", "-q", "-s", f"-{WORKERS}"], input="\n".join(lines) + "\n", env=env,
                          text=True, capture_output=True, check=False)
    answers = done.stdout.split("\n")
    tasks = {"w1": 20000, "w2": 10000, "w6": 200}
    for (work, variant), answer in zip(expected, answers):
        seconds = [int(n) / 1e9 for n in answer.split()]
        report(work, "peach", variant, seconds, tasks.get(work, 64))
    if len(answers) <= len(expected) or done.stderr:
        print(done.stderr[-2000:])


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    names = sys.argv[2:] or list(PEACH)
    peach_peer(binary, names)
    multiprocessing_peer(names)
    joblib_peer(names)


if __name__ == "__main__":
    main()
