#!/usr/bin/env python3
"""rolled_beside_tsfresh.py PEACH: .ml.fresh.roll beside tsfresh's roll_time_series: which windows there are, what
names them and what is in them, for tables of short series and all kinds of shifts."""
import io
import os
import pathlib
import subprocess
import sys
import tempfile
import warnings

warnings.filterwarnings("ignore")

import numpy
import pandas
from tsfresh.utilities.dataframe_functions import roll_time_series

SHIFTS = [(most, fewest, step) for most in (None, 1, 3, 50) for fewest in (0, 2) for step in (1, 2, 3, -1, -2, -3)]
PROGRAM = """system"l ",getenv[`QHOME],"/ml/ml.q"
.ml.loadfile`:fresh/init.q
t:("JJF";enlist csv)0:`:{path}
roll:{{[most;fewest;step]
  r:.ml.fresh.roll[t;`id;`time;`x;`count`sumVal`firstMax;(0W^most;fewest;step)];
  -1"--";-1 csv 0:0!r;}}
{calls}"""


def expected(table, most, fewest, step):
    try:
        rolled = roll_time_series(table, column_id="id", column_sort="time", max_timeshift=most, min_timeshift=fewest,
                                  rolling_direction=step, n_jobs=0, disable_progressbar=True)
    except KeyError: # its way to say that there are no windows
        return []
    return [(*key, len(x), x.sum(), int(numpy.argmax(x.values)) / len(x)) for key, x in rolled.groupby("id").x]


def main():
    r, bad, windows = numpy.random.RandomState(1), 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(3):
            table = pandas.concat([pandas.DataFrame({"id": i, "time": numpy.arange(n) * 10 + i, "x": r.randint(0, 99, n)})
                                   for i, n in enumerate(r.randint(1, 12, 6))]).sample(frac=1, random_state=r)
            path = pathlib.Path(folder) / "t.csv"
            table.to_csv(path, index=False)
            calls = "\n".join(f"roll[{'0N' if most is None else most};{fewest};{step}]" for most, fewest, step in SHIFTS)
            home = pathlib.Path(__file__).resolve().parents[2] / "lib"
            script = pathlib.Path(folder) / "roll.q"
            script.write_text(PROGRAM.format(path=path, calls=calls))
            out = subprocess.run([sys.argv[1], script, "-q"], text=True, capture_output=True, stdin=subprocess.DEVNULL,
                                 env={**os.environ, "QHOME": str(home)}).stdout
            for shifts, part in zip(SHIFTS, out.split("--\n")[1:], strict=True):
                ours = [tuple(row) for row in pandas.read_csv(io.StringIO(part)).values]
                ours = [(i, t, n, total, first) for i, t, n, first, total in ours]
                theirs = expected(table, *shifts)
                windows += len(theirs)
                same = len(ours) == len(theirs) and numpy.allclose(ours, theirs, rtol=0, atol=1e-6) if theirs else not ours
                if not same:
                    print(shifts, ours[:5], theirs[:5], sep="\n")
                bad += not same
    print(f"roll: {3 * len(SHIFTS)} tables, {windows} windows, {bad} tables differ")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
