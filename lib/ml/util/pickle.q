/ pickle.q: Python objects that go where q functions go: to workers, to other processes, to files.
/ The bytes travel in a projection and the code of its lambda opens them: nothing is unpickled before it is called.
\d .ml

/ .ml.pickleDump x: a Python object as bytes; .ml.pickleLoad bytes: the object
pickleDump:{[x]if[not .p.isp x; '"not a Python object"]; .p.pickle x}
pickleLoad:{[bytes].p.unpickle bytes}

/ .ml.pickleWrap x: a q function that does what x does, in every process that has p.q or finds it. f[] is the object
/ itself, so that .ml.xv.fitScore takes f as a model. A process opens the same bytes once.
pickleWrap:{[x]'[pickled[pickleDump x;()];enlist]}

/ Names nothing of .ml: the receiver may be a bare q. form: (), or one of < > * that stands before the arguments;
/ f[<] alone is again a function that travels.
pickled:{[bytes;form;args]
  if[(1=count args)&any args[0]~/:(<;>;*); :'[.z.s[bytes;args];enlist]];
  if[not`p in key`; system"l p.q"];
  x:.p.wrap .p.i.support[`load_once;enlist bytes];
  $[count form; x[first form]. args; args~enlist(::); x; x . args] }

\d .
