/ distribute.q: peach with workers that have loaded what the toolkit needs.
\d .ml

distribute.loaded:0#`

/ Workers of this process load `file` before their next item; once. A user who has set .z.pd has workers
/ of his own and loads them himself.
distribute.load:{[file]
  if[file in distribute.loaded; :(::)];
  multiProc.init[abs system"s"]enlist".ml.loadfile`",string file;
  distribute.loaded,:file; }

/ f each items, on the workers if there are any: the file is what they need to know to evaluate f.
distribute.run:{[file;f;items]
  if[0<=system"s"; :f each items];
  if[0=system"p"; '"set port to multiprocess"];
  if[()~@[value;`.z.pd;()]; distribute.load file];
  f peach items }

/ into how many pieces work is best cut: several a worker, so that none waits long for the last
distribute.pieces:{$[0<=system"s"; 1; 4*abs system"s"]}

\d .
