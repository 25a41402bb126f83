#!/usr/bin/env python3
"""xval.py PEACH [case...]: grid search beside sklearn's GridSearchCV with two jobs, same folds, same run, in turns.

Each side runs once to start its workers (`first`), then ROUNDS times (5) in turns. Prints medians of wall and CPU time of all
processes of a side, how many times faster peach is, and the best score of each. `scores` is the largest difference of any
candidate on any fold. Cases: svc_digits rf_cancer ridge_diabetes tree_cancer sgd_big."""
import os
import statistics
import sys
import tempfile
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(name, "1")
warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.remove(HERE) # array.py beside this file is not the module that others want
try:
    import numpy
    import sklearn.datasets
except ImportError:
    if sys.executable != "/usr/bin/python3": # Debian's has sklearn
        os.execv("/usr/bin/python3", ["/usr/bin/python3", *sys.argv])
    sys.exit("xval.py needs python3-sklearn")
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import Ridge, SGDClassifier
from sklearn.model_selection import GridSearchCV, check_cv
from sklearn.svm import SVC
from sklearn.tree import DecisionTreeClassifier

sys.path.append(HERE)
from session import Session, seconds_of, tree

ROUNDS, WORKERS = int(os.environ.get("ROUNDS", "5")), 2

# name: data, folds, class, fixed parameters, grid, the grid in q
CASES = {
    "svc_digits": (
        "load_digits(return_X_y=True)", 5, SVC, {},
        {"C": [.1, 1, 10, 100], "gamma": [1e-4, 1e-3, 1e-2, 1e-1]}, "`C`gamma!(.1 1 10 100;1e-4 1e-3 1e-2 1e-1)"),
    "rf_cancer": (
        "load_breast_cancer(return_X_y=True)", 5, RandomForestClassifier, {"n_estimators": 100, "random_state": 0},
        {"max_depth": [None, 4, 8], "max_features": ["sqrt", .5], "min_samples_leaf": [1, 3]},
        "`max_depth`max_features`min_samples_leaf`n_estimators`random_state!((::;4;8);(`sqrt;.5);1 3;100;0)"),
    "ridge_diabetes": (
        "load_diabetes(return_X_y=True)", 5, Ridge, {},
        {"alpha": list(numpy.logspace(-4, 3, 50)), "fit_intercept": [True, False]},
        "`alpha`fit_intercept!(10 xexp -4+(til 50)*7%49;10b)"),
    "tree_cancer": (
        "load_breast_cancer(return_X_y=True)", 10, DecisionTreeClassifier, {"random_state": 0},
        {"criterion": ["gini", "entropy"], "max_depth": list(range(1, 21))},
        "`criterion`max_depth`random_state!(`gini`entropy;1+til 20;0)"),
    "sgd_big": (
        "make_classification(50000, 100, n_informative=20, random_state=0)", 5, SGDClassifier,
        {"max_iter": 5, "tol": None, "random_state": 0}, {"alpha": [10.0 ** e for e in range(-6, 2)]},
        "`alpha`max_iter`tol`random_state!(10 xexp -6+til 8;5;(::);0)"),
}


class Theirs:
    def __init__(self, case):
        data, folds, model, fixed, grid, _ = CASES[case]
        self.x, self.y = eval("sklearn.datasets." + data)
        cv = check_cv(folds, self.y, classifier=model is not Ridge)
        self.search = GridSearchCV(model(**fixed), grid, cv=cv, refit=False, n_jobs=WORKERS)
        self.splits = [part for fold in cv.split(self.x, self.y) for part in fold]

    def run(self):
        self.search.fit(self.x, self.y)

    def cpu(self):
        return {pid: seconds_of(pid) for pid in tree(os.getpid())}

    def scores(self):
        r = self.search.cv_results_
        return numpy.transpose([r[f"split{i}_test_score"] for i in range(len(self.splits) // 2)])


class Ours:
    """x, y and folds as q has them; the clock is inside, the pipe outside."""

    def __init__(self, binary, case, splits):
        data, _, model, _, _, grid = CASES[case]
        self.session = Session(binary, "-s", f"-{WORKERS}", "-p", "0W")
        self.session.tell(".ml.loadfile`:xval/init.q")
        self.session.tell(f"""p)import sklearn.datasets; data = sklearn.datasets.{data}""")
        self.session.tell("x:.p.qeval\"data[0]\"; y:.p.qeval\"data[1]\"")
        with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
            file.writelines(" ".join(map(str, part)) + "\n" for part in splits)
            file.flush()
            self.session.tell(f"folds:2 cut \"J\"$\" \"vs/:read0`:{file.name}")
        self.session.tell(f"model:{{.p.import[`{model.__module__.rpartition('._')[0]}]`:{model.__name__}}}")
        self.session.tell(f"grid:{grid}")

    def run(self):
        self.session.tell("r:.ml.gs.folds[folds;1;x;y;.ml.xv.fitScore model;grid;0];")

    def cpu(self):
        return self.session.cpu()

    def scores(self):
        return numpy.array([[float(n) for n in line.split()]
                            for line in self.session.tell("\\P 0\n-1{\" \"sv string x}each value r;").split("\n")])


def measure(side):
    """(wall, CPU); processes that started meanwhile count from their start. No search here takes long enough for one to end."""
    before, start = side.cpu(), time.perf_counter()
    side.run()
    wall, after = time.perf_counter() - start, side.cpu()
    return wall, sum(after.values()) - sum(before.get(pid, 0) for pid in after)


def compare(binary, case):
    theirs = Theirs(case)
    ours = Ours(binary, case, theirs.splits)
    sides = [ours, theirs]
    first = [measure(side)[0] for side in sides]
    runs = [[], []]
    for turn in range(ROUNDS):
        for i in (0, 1) if turn % 2 else (1, 0):
            runs[i].append(measure(sides[i]))
    (wall, busy), (their_wall, their_busy) = [map(statistics.median, zip(*r)) for r in runs]
    mine, other = ours.scores(), theirs.scores()
    assert mine.shape == other.shape, (mine.shape, other.shape)
    fits = mine.size
    print(f"{case:15} {fits:4} {first[0]:7.2f} {first[1]:7.2f} {wall:8.3f} {their_wall:8.3f} {their_wall / wall:6.2f}"
          f" {busy:8.3f} {their_busy:8.3f} {their_busy / busy:6.2f} {wall / fits * 1e3:8.2f}"
          f"  {mine.mean(axis=1).max():.6f} {other.mean(axis=1).max():.6f} {abs(mine - other).max():.1e}", flush=True)
    ours.session.close()


def main():
    print(f"{'':20} {'first call, s':>15} {'wall, s':>17} {'':6} {'CPU, s':>17} {'':6} {'ms':>8}  best score\n"
          f"{'case':15} {'fits':4} {'peach':>7} {'sklearn':>7} {'peach':>8} {'sklearn':>8} {'ratio':>6}"
          f" {'peach':>8} {'sklearn':>8} {'ratio':>6} {'a fit':>8}  {'peach':8} {'sklearn':8} {'scores'}", flush=True)
    for case in sys.argv[2:] or CASES:
        compare(sys.argv[1], case)


if __name__ == "__main__":
    main()
