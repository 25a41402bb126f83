/ init.q: the whole toolkit.
.ml.loadfile`:util/init.q
.ml.loadfile`:fresh/init.q
.ml.loadfile`:xval/init.q
