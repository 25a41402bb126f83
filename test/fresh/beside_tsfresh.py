#!/usr/bin/env python3
"""beside_tsfresh.py CHECKER SERIES SEED: our values against tsfresh itself, on series made here.

Runs in the environment that `make check-tsfresh` makes in build/tsfresh. All of
ComprehensiveFCParameters and, for every calculator with parameters, some that are not among them;
series of 15 to 700 points of the kinds named below. The comparison is check.c's, with its tolerances.

What later versions changed, and ours keeps: PyWavelets 1.9 integrates wavelets more finely
(cwt_coefficients); scipy 1.15 gives no correlation of a constant (agg_linear_trend), where 0 was; numpy
sorts ties in another order on some processors (permutation_entropy), which is turned off here."""
import os
import pathlib
import subprocess
import sys
import time
import warnings

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
os.environ.setdefault("NPY_DISABLE_CPU_FEATURES", "AVX2 AVX512F AVX512_SKX")
warnings.filterwarnings("ignore")

import numpy
import pandas
from tsfresh import extract_features
from tsfresh.feature_extraction import ComprehensiveFCParameters

OTHER = {
    "time_reversal_asymmetry_statistic": [{"lag": 5}],
    "c3": [{"lag": 7}],
    "symmetry_looking": [{"r": 0.33}],
    "large_standard_deviation": [{"r": 0.27}],
    "quantile": [{"q": q} for q in (0.05, 0.5, 0.99)],
    "autocorrelation": [{"lag": 12}],
    "agg_autocorrelation": [{"f_agg": f, "maxlag": 13} for f in ("mean", "median", "var")],
    "partial_autocorrelation": [{"lag": 11}],
    "number_cwt_peaks": [{"n": 3}],
    "number_peaks": [{"n": 2}, {"n": 20}],
    "binned_entropy": [{"max_bins": n} for n in (2, 5, 30)],
    "index_mass_quantile": [{"q": 0.5}],
    "cwt_coefficients": [{"widths": (2, 5, 10, 20), "coeff": 20, "w": w} for w in (2, 20)],
    "spkt_welch_density": [{"coeff": 0}, {"coeff": 7}],
    "ar_coefficient": [{"coeff": c, "k": 4} for c in range(5)],
    "change_quantiles": [{"ql": 0.1, "qh": 0.75, "isabs": b, "f_agg": f} for b in (False, True)
                         for f in ("mean", "var")],
    "fft_coefficient": [{"coeff": 123, "attr": a} for a in ("real", "imag", "abs")],
    "value_count": [{"value": 3}],
    "range_count": [{"min": 0, "max": 2}],
    "approximate_entropy": [{"m": 3, "r": 0.2}],
    "friedrich_coefficients": [{"coeff": c, "m": 2, "r": 20} for c in range(3)],
    "max_langevin_fixed_point": [{"m": 3, "r": 20}],
    "agg_linear_trend": [{"attr": a, "chunk_len": 7, "f_agg": f}
                         for a in ("rvalue", "slope", "stderr") for f in ("mean", "max")],
    "number_crossing_m": [{"m": 2}],
    "energy_ratio_by_chunks": [{"num_segments": 3, "segment_focus": i} for i in range(3)],
    "ratio_beyond_r_sigma": [{"r": 0.75}],
    "count_above": [{"t": 1}],
    "count_below": [{"t": 1}],
    "lempel_ziv_complexity": [{"bins": 7}],
    "fourier_entropy": [{"bins": 20}],
    "permutation_entropy": [{"tau": 2, "dimension": 4}],
    "mean_n_absolute_max": [{"number_of_maxima": 3}],
}


def logistic(n, r):
    x = numpy.empty(n)
    x[0] = 0.1 + 0.8 * r.random_sample()
    for i in range(1, n):
        x[i] = 3.9 * x[i - 1] * (1 - x[i - 1])
    return x


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
}


def make_series(count, seed):
    r = numpy.random.RandomState(seed)
    for i in range(count):
        n = int(numpy.exp(r.uniform(numpy.log(15), numpy.log(700))))
        yield i, numpy.round(list(KINDS.values())[i % len(KINDS)](n, r), 9 if i % 3 else 2)


def main():
    checker, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    folder = pathlib.Path("build/tsfresh")
    table = pandas.concat([pandas.DataFrame({"id": i, "time": numpy.arange(len(x)), "x": x})
                           for i, x in make_series(count, seed)])
    table.to_csv(folder / "series.csv", index=False, float_format="%.17g")
    settings = ComprehensiveFCParameters()
    for name, more in OTHER.items():
        settings[name] = settings[name] + more
    settings["spkt_welch_density"].sort(key=lambda p: p["coeff"]) # else it mixes them up for short series
    start = time.perf_counter()
    expected = extract_features(table, column_id="id", column_sort="time", n_jobs=2, disable_progressbar=True,
                                default_fc_parameters=settings)
    print(f"tsfresh: {count} series, {len(table)} points, {expected.size} values in "
          f"{time.perf_counter() - start:.0f} s", flush=True)
    expected.index.name = "id"
    expected.astype(float).to_csv(folder / "expected.csv", float_format="%.17g")
    sys.exit(subprocess.run([checker, "tsfresh", folder / "series.csv", folder / "expected.csv", "-w"]).returncode)


if __name__ == "__main__":
    main()
