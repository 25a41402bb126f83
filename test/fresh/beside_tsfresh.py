#!/usr/bin/env python3
"""beside_tsfresh.py CHECKER SERIES SEED: our values against tsfresh itself, on series made here.

Runs in the environment that `make check-tsfresh` makes in build/tsfresh. All of
ComprehensiveFCParameters and, for every calculator with parameters, some that are not among them;
series of 3 to 700 points, with times, of the kinds named below. The comparison is check.c's, with its tolerances.

That environment has numpy 1.24, scipy 1.10, pandas 1.5, statsmodels 0.13 and PyWavelets 1.4, because later ones
changed values that ours keeps: PyWavelets 1.9 integrates wavelets more finely (cwt_coefficients); scipy 1.15 gives no
correlation of a constant (agg_linear_trend), where 0 was; pandas 3 no skewness of one; statsmodels 0.15 refuses
constants; numpy 1.25 sorts ties in another order on some processors (permutation_entropy)."""
import os
import pathlib
import subprocess
import sys
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
warnings.filterwarnings("ignore")

import numpy
import pandas
import statsmodels.datasets
from tsfresh import extract_features
from tsfresh.feature_extraction import ComprehensiveFCParameters

QUERY = [0.0, 1, 0, -1, 0.5]

OTHER = {
    "time_reversal_asymmetry_statistic": [{"lag": 5}, {"lag": 50}],
    "c3": [{"lag": 7}, {"lag": 50}],
    "symmetry_looking": [{"r": 0.33}],
    "large_standard_deviation": [{"r": 0.27}],
    "quantile": [{"q": q} for q in (0.05, 0.5, 0.99)],
    "autocorrelation": [{"lag": 12}, {"lag": 100}],
    "agg_autocorrelation": [{"f_agg": f, "maxlag": 13} for f in ("mean", "median", "var", "std", "min", "max", "sum")],
    "partial_autocorrelation": [{"lag": 11}, {"lag": 45}, {"lag": 90}],
    "number_cwt_peaks": [{"n": 3}, {"n": 12}],
    "number_peaks": [{"n": 2}, {"n": 20}],
    "binned_entropy": [{"max_bins": n} for n in (2, 5, 30, 1500)],
    "index_mass_quantile": [{"q": 0.5}],
    "cwt_coefficients": [{"widths": (2, 5, 10, 20), "coeff": 20, "w": w} for w in (2, 20)]
                        + [{"widths": (1, 3, 50), "coeff": c, "w": w} for c in (0, 7) for w in (1, 3, 50)],
    "spkt_welch_density": [{"coeff": 0}, {"coeff": 7}],
    "ar_coefficient": [{"coeff": c, "k": 4} for c in range(5)] + [{"coeff": c, "k": 45} for c in (0, 1, 45)],
    "change_quantiles": [{"ql": 0.1, "qh": 0.75, "isabs": b, "f_agg": f} for b in (False, True)
                         for f in ("mean", "var", "median", "std", "min", "max", "sum")],
    "fft_coefficient": [{"coeff": 123, "attr": a} for a in ("real", "imag", "abs")],
    "value_count": [{"value": 3}],
    "range_count": [{"min": 0, "max": 2}],
    "approximate_entropy": [{"m": 3, "r": 0.2}, {"m": 20, "r": 2.5}],
    "friedrich_coefficients": [{"coeff": c, "m": 2, "r": 20} for c in range(3)]
                              + [{"coeff": c, "m": 1, "r": 120} for c in range(2)],
    "max_langevin_fixed_point": [{"m": 3, "r": 20}],
    "agg_linear_trend": [{"attr": a, "chunk_len": 7, "f_agg": f}
                         for a in ("rvalue", "slope", "stderr", "pvalue") for f in ("mean", "max", "std", "sum")],
    "augmented_dickey_fuller": [{"attr": a, "autolag": lag} for a in ("teststat", "pvalue", "usedlag")
                                for lag in ("BIC", "t-stat")],
    "number_crossing_m": [{"m": 2}],
    "energy_ratio_by_chunks": [{"num_segments": 3, "segment_focus": i} for i in range(3)],
    "ratio_beyond_r_sigma": [{"r": 0.75}],
    "count_above": [{"t": 1}],
    "count_below": [{"t": 1}],
    "lempel_ziv_complexity": [{"bins": 7}, {"bins": 70000}],
    "fourier_entropy": [{"bins": 20}, {"bins": 2000}],
    "permutation_entropy": [{"tau": 2, "dimension": 4}, {"tau": 1, "dimension": 13}, {"tau": 1, "dimension": 16},
                            {"tau": 3, "dimension": 24}],
    "query_similarity_count": [{"query": QUERY[:3], "threshold": 0.5}, {"query": QUERY[:3], "threshold": 2.1},
                               {"query": QUERY[:3], "threshold": 2.5, "normalize": False}],
    "mean_n_absolute_max": [{"number_of_maxima": 3}],
}


def logistic(n, r):
    x = numpy.empty(n)
    x[0] = 0.1 + 0.8 * r.random_sample()
    for i in range(1, n):
        x[i] = 3.9 * x[i - 1] * (1 - x[i - 1])
    return x


def spikes(n, r):
    x = numpy.zeros(n)
    x[r.randint(0, n, max(1, n // 25))] = r.uniform(1, 100)
    return x


def real(n, r):
    """A stretch of a series that statsmodels comes with."""
    name, column = REAL[r.randint(len(REAL))]
    x = numpy.asarray(getattr(statsmodels.datasets, name).load_pandas().data[column], dtype=float)
    x = x[numpy.isfinite(x)]
    start = r.randint(0, max(1, len(x) - n))
    return x[start:start + n]


REAL = [("sunspots", "SUNACTIVITY"), ("nile", "volume"), ("co2", "co2"), ("macrodata", "realgdp"),
        ("macrodata", "infl"), ("macrodata", "unemp"), ("elnino", "JAN")]

KINDS = {
    "noise": lambda n, r: r.standard_normal(n),
    "walk": lambda n, r: numpy.cumsum(r.standard_normal(n)),
    "sine": lambda n, r: 3 * numpy.sin(numpy.arange(n) * r.uniform(0.05, 1)) + 0.3 * r.standard_normal(n),
    "counts": lambda n, r: r.poisson(r.uniform(0.5, 9), n).astype(float),
    "season": lambda n, r: 0.01 * numpy.arange(n) + numpy.cos(numpy.arange(n) / 4) + 0.2 * r.standard_normal(n),
    "chaos": logistic,
    "tails": lambda n, r: r.standard_t(2, n) + 4 * (numpy.arange(n) > n // 2),
    "steps": lambda n, r: numpy.repeat(r.standard_normal(n), 8)[:n],
    "prices": lambda n, r: 100 * numpy.exp(numpy.cumsum(0.01 * r.standard_normal(n))),
    "signs": lambda n, r: r.choice([-1.0, 0, 1], n),
    "bursts": lambda n, r: r.standard_normal(n) * (r.random_sample(n) < 0.2),
    "offset": lambda n, r: 1e6 + r.standard_normal(n),
    "spikes": spikes,
    "constant": lambda n, r: numpy.full(n, r.choice([0, 1, -2.5, 1e5])),
    "period": lambda n, r: numpy.tile(r.standard_normal(r.randint(2, 12)), n)[:n],
    "huge": lambda n, r: 1e40 * r.standard_normal(n),
    "tiny": lambda n, r: 1e-40 * numpy.cumsum(r.standard_normal(n)),
    "bits": lambda n, r: (r.random_sample(n) < r.uniform(0.05, 0.95)).astype(float),
    "short": lambda n, r: r.standard_normal(3 + n % 12),
    "real": real,
}


def make_series(count, seed):
    """Number, kind, times in seconds, values."""
    r = numpy.random.RandomState(seed)
    for i in range(count):
        n = int(numpy.exp(r.uniform(numpy.log(15), numpy.log(700))))
        kind = list(KINDS)[i % len(KINDS)]
        x = KINDS[kind](n, r)
        x = x if kind in ("huge", "tiny") else numpy.round(x, 9 if i % 3 else 2)
        yield i, kind, numpy.cumsum(r.randint(1, 5000, len(x))), x


def main():
    checker, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    folder = pathlib.Path("build/tsfresh")
    table = pandas.concat([pandas.DataFrame({"id": f"{kind}{i}", "time": times, "x": x})
                           for i, kind, times, x in make_series(count, seed)])
    table.to_csv(folder / "series.csv", index=False, float_format="%.17g")
    table.index = pandas.to_datetime(table.time, unit="s")
    table.index.name = None
    settings = ComprehensiveFCParameters()
    for name, more in OTHER.items():
        settings[name] = settings[name] + more
    settings["spkt_welch_density"].sort(key=lambda p: p["coeff"]) # else it mixes them up for short series
    start = time.perf_counter()
    expected = extract_features(table.drop(columns="time"), column_id="id", n_jobs=2, disable_progressbar=True,
                                default_fc_parameters=settings)
    print(f"tsfresh: {count} series of {len(KINDS)} kinds, {len(table)} points, {expected.shape[1]} columns, "
          f"{expected.size} values in {time.perf_counter() - start:.0f} s", flush=True)
    expected.index.name = "id"
    expected.astype(float).to_csv(folder / "expected.csv", float_format="%.17g")
    sys.exit(subprocess.run([checker, "tsfresh", folder / "series.csv", folder / "expected.csv", *(sys.argv[4:] or ["-w"])]
                            ).returncode)


if __name__ == "__main__":
    main()
