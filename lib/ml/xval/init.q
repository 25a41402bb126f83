/ xval/init.q: cross-validation and search of hyperparameters.
/ .ml.xv: splits and scores; .ml.gs: all combinations of parameters; .ml.rs: random and Sobol ones.
/ The rest of the toolkit comes along: on a worker, too, a function may name .ml.mae.
.ml.loadfile`:util/init.q
.ml.loadfile`:xval/split.q
.ml.loadfile`:xval/fit.q
.ml.loadfile`:xval/run.q
.ml.loadfile`:xval/search.q
.ml.loadfile`:xval/sobol.q
