#!/usr/bin/env python3
"""fresh.py PEACH [kernels|table]...: FRESH beside tsfresh, same series, same run, in turns.

Runs in the environment that `make check-tsfresh` makes (build/tsfresh). Times are of CPU, because the
machine may be shared; `table` prints wall time too. DATA=folder uses M.csv and M_y.csv there (id,time,v1,v2
and id,..,y_bin,..) instead of the series made here.
  kernels  one thread: both sets of tsfresh's features at 500 and 2,000 points, and the toolkit's default set
  table    1,000 ids of 1,000 points in 2 columns: from CSV to selected features, on 1 and 2 workers, beside
           tsfresh on 2 for 16 of the ids"""
import sys

sys.path.pop(0) # array.py beside this file is not the module that others want

import os
import pathlib
import resource
import statistics
import subprocess
import tempfile
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
warnings.filterwarnings("ignore")

import numpy
import pandas
from tsfresh import extract_features
from tsfresh.feature_extraction import ComprehensiveFCParameters, EfficientFCParameters

LOAD = 'system"l ",getenv[`QHOME],"/ml/ml.q";.ml.loadfile`:fresh/init.q'


class Peach:
    """A central process that is told lines and answers each with what it prints."""

    def __init__(self, binary, *options):
        home = pathlib.Path(__file__).resolve().parent.parent / "lib"
        self.process = subprocess.Popen([binary, "-q", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env={**os.environ, "QHOME": str(home)})
        self.tell(LOAD)

    def tell(self, line):
        self.process.stdin.write(line + '\n-1"--end";\n')
        self.process.stdin.flush()
        lines = []
        while (got := self.process.stdout.readline()) != "--end\n":
            if not got:
                sys.exit("peach ended: " + line)
            lines.append(got)
        return "".join(lines).strip()

    def members(self):
        """It and its workers."""
        pids = [self.process.pid]
        for pid in pids:
            for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
                pids += map(int, (task / "children").read_text().split())
        return pids

    def cpu(self):
        """Seconds of CPU so far, of all its processes."""
        return sum(self.each_cpu())

    def each_cpu(self):
        return [sum(int((task / "schedstat").read_text().split()[0]) * 1e-9
                    for task in pathlib.Path(f"/proc/{pid}/task").iterdir()) for pid in self.members()]

    def peak(self):
        """The most memory each of its processes has had, in MB."""
        return [int(line.split()[1]) // 1024 for pid in self.members()
                for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM")]

    def close(self):
        self.process.communicate("\\\\\n")


def cpu():
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def make_series(kind, n, a, r):
    """A latent a in (0,1) makes the shape."""
    t, e = numpy.arange(n), r.standard_normal(n)
    if kind in (0, 6):
        x, level = numpy.empty(n), 0.1 + 0.8 * a
        for i in range(n):
            level = (0.2 + 0.7 * a) * level + e[i] if kind == 0 else (3.6 + 0.4 * a) * level * (1 - level)
            x[i] = level
        return x
    return [None, numpy.cumsum(e + 0.1 * (a - 0.5)), (1 + 2 * a) * numpy.sin(2 * numpy.pi * t / (20 + 60 * a)) + 0.5 * e,
            10 * a + (0.5 + a) * e, r.poisson(1 + 5 * a, n).astype(float),
            0.01 * (a - 0.5) * t + numpy.cos(2 * numpy.pi * t / 24) + 0.3 * e, None,
            r.standard_t(3, n) + 4 * a * (t >= n // 2)][kind]


def kernels(binary):
    peach = Peach(binary)
    peach.tell("C:.ml.fresh.i.tsfresh`comprehensive; E:.ml.fresh.i.tsfresh`efficient; "
               "T:.ml.fresh.i.plan .ml.fresh.i.schedule .ml.fresh.i.wanted(::)")
    peach.tell("run:{[plan;times]do[times;.ml.fresh.i.windows[plan;x;s;c]]}")
    for n in (500, 2000):
        r = numpy.random.RandomState(n)
        series = [numpy.round(make_series(kind, n, r.random_sample(), r), 6) for kind in range(8)]
        table = pandas.DataFrame({"id": numpy.repeat(range(8), n), "time": numpy.tile(range(n), 8),
                                  "x": numpy.concatenate(series)})
        with tempfile.NamedTemporaryFile("w", suffix=".csv") as f:
            table.x.to_csv(f.name, index=False, float_format="%.6f")
            peach.tell(f'x:exec x from("F";enlist csv)0:`:{f.name};c:8#{n};s:{n}*til 8')
        for plan, settings in (("C", ComprehensiveFCParameters()), ("E", EfficientFCParameters()), ("T", None)):
            ours, theirs = [], []
            for _ in range(2 if plan == "C" and n > 500 else 5):
                start = cpu()
                if settings:
                    extract_features(table, column_id="id", column_sort="time", n_jobs=0, disable_progressbar=True,
                                     default_fc_parameters=settings)
                theirs.append((cpu() - start) / 8 * 1e6)
                for _ in range(5):
                    start = peach.cpu()
                    peach.tell(f"run[{plan};10]")
                    ours.append((peach.cpu() - start) / 80 * 1e6)
            mine, other = statistics.median(ours), statistics.median(theirs)
            line = f"n={n:<5} {dict(C='comprehensive', E='efficient', T='toolkit')[plan]:14} {mine:8.1f} us a series"
            print(line + (f"  tsfresh {other:10.0f} us  x{other / mine:.0f}" if settings else ""), flush=True)
    peach.close()


def write_table(folder):
    r, ids, n = numpy.random.RandomState(7), 1000, 1000
    latent = r.random_sample(ids)
    columns = {f"v{c + 1}": numpy.concatenate([make_series((i + c) % 8, n, a, r) for i, a in enumerate(latent)])
               for c in range(2)}
    pandas.DataFrame({"id": numpy.repeat(range(ids), n), "time": numpy.tile(range(n), ids), **columns}).to_csv(
        folder / "M.csv", index=False, float_format="%.6f")
    pandas.DataFrame({"id": range(ids), "y_bin": (latent > 0.5).astype(int)}).to_csv(folder / "M_y.csv", index=False)


STEPS = {
    "read": '''t:("JJFF";enlist csv)0:`:{0}/M.csv; y:exec y_bin from((count","vs first read0`:{0}/M_y.csv)#"F";'''
            '''enlist csv)0:`:{0}/M_y.csv''',
    "extract": "F:.ml.fresh.tsfresh[t;`id;`v1`v2;`comprehensive]",
    "select": "S:exec feature from .ml.fresh.relevance[F;y;::]where relevant",
}


def measure_table(peach, folder):
    """Of each step: wall; CPU; and what it would take were every process to have a core: CPU of the central one and
    of the worker that works longest."""
    taken = {}
    for step, line in STEPS.items():
        start, before = time.perf_counter(), peach.each_cpu()
        peach.tell(line.format(folder) + ";")
        wall, after = time.perf_counter() - start, peach.each_cpu()
        before += [0] * (len(after) - len(before)) # workers started meanwhile
        busy = numpy.subtract(after, before)
        taken[step] = numpy.array([wall, sum(busy), busy[0] + max([*busy[1:], 0])])
    taken["all"] = sum(taken.values())
    return taken


def table(binary):
    folder = pathlib.Path(os.environ.get("DATA", "")) if "DATA" in os.environ else None
    with tempfile.TemporaryDirectory() as made:
        if not folder:
            folder = pathlib.Path(made)
            write_table(folder)
        pools = {workers: Peach(binary, "-s", f"-{workers}", "-p", "0W") for workers in (1, 2)}
        taken, theirs, ids = {1: [], 2: []}, [], 16
        part = pandas.read_csv(folder / "M.csv").query(f"id < {ids}")
        for turn in range(6):
            for workers in (1, 2) if turn % 2 else (2, 1):
                taken[workers].append(measure_table(pools[workers], folder))
            if turn < 3:
                start = time.perf_counter(), cpu()
                extract_features(part, column_id="id", column_sort="time", n_jobs=2, disable_progressbar=True)
                theirs.append([(time.perf_counter() - start[0]) * 1000 / ids, (cpu() - start[1]) * 1000 / ids])
        other = numpy.median(theirs, axis=0)
        for workers, runs in taken.items():
            first = runs.pop(0)["all"][0]
            for step in runs[0]:
                wall, busy, path = numpy.median([run[step] for run in runs], axis=0)
                print(f"{workers} workers  {step:8} {wall:7.3f} s wall  {busy:7.3f} s CPU  {path:7.3f} s on cores of its own")
            print(f"{workers} workers  tsfresh on 2, {ids} ids scaled up, without selection: {other[0]:.0f} s wall x{other[0] / wall:.0f},"
                  f" {other[1]:.0f} s CPU x{other[1] / busy:.0f}; first run {first:.2f} s; peak MB {pools[workers].peak()}")
            print(f"selected {pools[workers].tell('count S')} of {pools[workers].tell('-1+count cols F')}")
        one, two = (numpy.median([run["extract"] for run in taken[w]], axis=0) for w in (1, 2))
        print(f"extract, 1 worker to 2: x{one[0] / two[0]:.2f} wall, x{one[2] / two[2]:.2f} on cores of its own", flush=True)
        for pool in pools.values():
            pool.close()


def main():
    works = {"kernels": kernels, "table": table}
    for name in sys.argv[2:] or works:
        works[name](sys.argv[1])


if __name__ == "__main__":
    main()
