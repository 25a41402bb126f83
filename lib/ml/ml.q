/ ml.q: the namespace .ml: where its files lie and how they are loaded. `q ml/ml.q -s -4 -p 1234`
\d .ml

version:"0.1.0"

isfile:{not null@[hcount;hsym`$x;0N]}

/ absolute, so that workers and a later \cd find the same files
path:$[isfile"ml/ml.q"; system["cd"],"/ml"; getenv[`QHOME],"/ml"]

/ where a file of the toolkit or of the user is looked for
places:{distinct(path; system["cd"],"/ml"; getenv[`QHOME],"/ml")}

/ .ml.loadfile`:util/mproc.q
loadfile:{
  file:$[10h=type x; x; string x];
  file:(":"=first file)_file;
  found:p where isfile each p:places[],\:"/",file;
  if[0=count found; '"ml/",file,": no such file in ",", "sv places[]];
  system"l ",first found; }

\d .
/ without Python everything else works
if[not`p in key`; @[system;"l ",getenv[`QHOME],"/p.q";{-2"ml.q: Python is not loaded: ",x;}]]
