/ util/init.q: what the rest of the toolkit stands on, and what its users work with beside it.
.ml.loadfile`:util/mproc.q
.ml.loadfile`:util/distribute.q
.ml.loadfile`:util/utilities.q
.ml.loadfile`:util/stats.q
.ml.loadfile`:util/regress.q
.ml.loadfile`:util/metrics.q
.ml.loadfile`:util/preproc.q
.ml.loadfile`:util/pickle.q
