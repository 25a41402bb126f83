/ util/init.q: what the rest of the toolkit stands on.
.ml.loadfile`:util/mproc.q
