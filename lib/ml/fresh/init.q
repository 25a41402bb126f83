/ fresh/init.q: features of time series, and those of them that say something about a target.
/ .ml.fresh.createFeatures[table;idCols;valueCols;params], .ml.fresh.significantFeatures[features;target;method]
if[not`multiProc in key`.ml; .ml.loadfile`:util/mproc.q]
.ml.loadfile`:util/distribute.q
.ml.loadfile`:fresh/features.q
.ml.loadfile`:fresh/extract.q
.ml.loadfile`:fresh/select.q
