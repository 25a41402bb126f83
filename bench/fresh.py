#!/usr/bin/env python3
"""fresh.py PEACH [kernels | table M | table L | scaling]...: FRESH beside tsfresh, same series, same run, in turns.

Runs in the environment that `make check-tsfresh` makes (build/tsfresh). Times are wall and CPU, because the
machine may be shared. Series are made here; with DATA=folder they are kept there, as M.csv and M_y.csv
(id,time,v1,v2 and id,y_bin), or found there.
  kernels  one thread: both sets of tsfresh's features at 500 and 2,000 points, and the toolkit's default set
  table    from CSV to selected features on 2 workers, beside tsfresh on 2 for a few of the ids.
           M: 1,000 ids of 1,000 points in 2 columns; L: 5,000 of 2,000 in 4
  scaling  the features of M on 1 worker and on 2, in turns"""
import sys

sys.path.append(sys.path.pop(0)) # array.py beside this file is not the module that others want

import os
import pathlib
import resource
import statistics
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

from session import Session


def open_peach(binary, *options):
    peach = Session(binary, *options)
    peach.tell(".ml.loadfile`:fresh/init.q")
    return peach


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
    peach = open_peach(binary)
    peach.tell("C:.ml.fresh.i.tsfresh[`comprehensive;0b]; E:.ml.fresh.i.tsfresh[`efficient;0b]; "
               "T:.ml.fresh.i.request[::]`plan")
    peach.tell("run:{[plan;times]do[times;.ml.fresh.i.windows[plan;x;();s;c]]}")
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
                    start = sum(peach.cpu().values())
                    said = peach.tell(f"run[{plan};10]")
                    if said:
                        sys.exit(said)
                    ours.append((sum(peach.cpu().values()) - start) / 80 * 1e6)
            mine, other = statistics.median(ours), statistics.median(theirs)
            line = f"n={n:<5} {dict(C='comprehensive', E='efficient', T='toolkit')[plan]:14} {mine:8.1f} us a series"
            print(line + (f"  tsfresh {other:10.0f} us  x{other / mine:.0f}" if settings else ""), flush=True)
    peach.close()


SIZES = {"M": (1000, 1000, 2), "L": (5000, 2000, 4)} # ids, points, columns


def write_table(path, ids, n, columns):
    r = numpy.random.RandomState(7)
    latent = r.random_sample(ids)
    with open(path, "w") as f:
        for start in range(0, ids, 500):
            part = range(start, min(ids, start + 500))
            values = {f"v{c + 1}": numpy.concatenate([make_series((i + c) % 8, n, latent[i], r) for i in part])
                      for c in range(columns)}
            pandas.DataFrame({"id": numpy.repeat(part, n), "time": numpy.tile(range(n), len(part)), **values}).to_csv(
                f, index=False, header=start == 0, float_format="%.6f")
    pandas.DataFrame({"id": range(ids), "y_bin": (latent > 0.5).astype(int)}).to_csv(
        path.with_name(path.stem + "_y.csv"), index=False)


def table_folder(name, made):
    """Where <name>.csv is."""
    folder = pathlib.Path(os.environ.get("DATA") or made)
    folder.mkdir(exist_ok=True)
    if not (folder / f"{name}.csv").exists():
        write_table(folder / f"{name}.csv", *SIZES[name])
    return folder


STEPS = {
    "read": '''t:("JJ{1}";enlist csv)0:`:{0}.csv; y:exec y_bin from((count","vs first read0`:{0}_y.csv)#"F";'''
            '''enlist csv)0:`:{0}_y.csv''',
    "extract": "F:.ml.fresh.tsfresh[t;`id;cols[t]except`id`time;`comprehensive]",
    "select": "S:exec feature from .ml.fresh.relevance[F;y;::]where relevant",
}


def measure_step(peach, line):
    """Wall; CPU of all processes; and what it would take were every process to have a core: CPU of the central
    one and of the worker that works longest; and CPU of the central one."""
    start, before = time.perf_counter(), peach.cpu()
    peach.tell(line + ";")
    wall, after = time.perf_counter() - start, peach.cpu()
    busy = [seconds - before.get(pid, 0) for pid, seconds in after.items()] # workers may have started meanwhile
    return numpy.array([wall, sum(busy), busy[0] + max([*busy[1:], 0]), busy[0]])


def measure_table(peach, path, columns):
    taken = {step: measure_step(peach, line.format(path, "F" * columns)) for step, line in STEPS.items()}
    taken["all"] = sum(taken.values())
    return taken


def pool_of(binary, workers):
    return open_peach(binary, "-s", f"-{workers}", "-p", "0W")


def measure_tsfresh(part, ids):
    """Wall and CPU seconds for 1,000 ids."""
    start = time.perf_counter(), cpu()
    extract_features(part, column_id="id", column_sort="time", n_jobs=2, disable_progressbar=True)
    return [(time.perf_counter() - start[0]) * 1000 / ids, (cpu() - start[1]) * 1000 / ids]


def table(binary, name="M"):
    ids, n, columns = SIZES[name]
    few, turns = {"M": (16, 3), "L": (4, 1)}[name]
    with tempfile.TemporaryDirectory() as made:
        path = table_folder(name, made) / name
        part = pandas.read_csv(f"{path}.csv", nrows=few * n)
        peach, ours, theirs = pool_of(binary, 2), [], []
        for _ in range(turns):
            ours += [measure_table(peach, path, columns) for _ in range(2 if name == "M" else 1)]
            theirs.append(measure_tsfresh(part, few))
        other = numpy.median(theirs, axis=0) * ids / 1000
        first = ours.pop(0)["all"][0] if len(ours) > 1 else ours[0]["all"][0]
        taken = {step: numpy.median([run[step] for run in ours], axis=0) for step in ours[0]}
        for step, (wall, busy, _, centre) in taken.items():
            print(f"  {step:8} {wall:8.3f} s wall  {busy:8.3f} s CPU, {centre:.3f} of it the central process")
        wall, busy, path_cpu, centre = taken["all"]
        print(f"table {name}: {wall:.2f} s wall on 2 workers ({path_cpu:.2f} s with a core for each), first run {first:.2f} s; "
              f"tsfresh n_jobs=2, {few} ids scaled up, without selection: {other[0]:.0f} s; x{other[0] / wall:.0f} wall, "
              f"x{other[1] / busy:.0f} CPU; centre {100 * centre / busy:.1f} % of the CPU; selected {peach.tell('count S')} "
              f"of {peach.tell('-1+count cols F')}; peak MB {peach.peak()}", flush=True)
        peach.close()


def scaling(binary):
    with tempfile.TemporaryDirectory() as made:
        path = table_folder("M", made) / "M"
        pools, taken = {workers: pool_of(binary, workers) for workers in (1, 2)}, {1: [], 2: []}
        for peach in pools.values():
            peach.tell(STEPS["read"].format(path, "FF"))
            peach.tell(STEPS["extract"] + ";")
        for turn in range(6):
            for workers in (1, 2) if turn % 2 else (2, 1):
                taken[workers].append(measure_step(pools[workers], STEPS["extract"]))
        one, two = (numpy.median(taken[workers], axis=0) for workers in (1, 2))
        print(f"scaling: features of M: 1 worker {one[0]:.3f} s, 2 workers {two[0]:.3f} s wall: x{one[0] / two[0]:.2f}; with a "
              f"core for each process {one[2]:.3f} and {two[2]:.3f} s: x{one[2] / two[2]:.2f}; centre "
              f"{100 * two[3] / two[1]:.1f} % of the CPU", flush=True)
        for peach in pools.values():
            peach.close()


def main():
    works = {"kernels": kernels, "table": table, "scaling": scaling}
    words = sys.argv[2:] or ["kernels", "table", "scaling"]
    while words:
        work = words.pop(0)
        works[work](sys.argv[1], *[words.pop(0)] if words and words[0] in SIZES else [])


if __name__ == "__main__":
    main()
