/ xval/init.q: cross-validation and search of hyperparameters.
/ .ml.xv: splits and scores; .ml.gs: all combinations of parameters; .ml.rs: random and Sobol ones.
if[not`multiProc in key`.ml; .ml.loadfile`:util/mproc.q]
.ml.loadfile`:util/distribute.q
.ml.loadfile`:xval/split.q
.ml.loadfile`:xval/search.q
.ml.loadfile`:xval/sobol.q
