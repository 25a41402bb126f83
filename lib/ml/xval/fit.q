/ fit.q: what is done with a fold: Python models fitted and judged.
/ data is ((xtrain;ytrain);(xtest;ytest)), of q; a search gives the functions of this file numpy arrays instead, made once a
/ fold, and the q target of the test rows after them.
\d .ml

/ ---- q data as numpy arrays

xv.i.numbers:1 4 5 6 7 8 9h
xv.i.isp:$[`isp in key`.p; .p.isp; {[x]0b}]         / without Python nothing is Python's

/ (mark; items a row; all of them) of a matrix of numbers, which travels as one vector; other data as they are
xv.i.packed:{[x]
  if[not 0h=type x; :x];
  if[0=count x; :x];
  if[not(1=count t)and first[t:distinct type each x]in xv.i.numbers; :x];
  if[not 1=count distinct count each x; :x];
  (`.ml.xv.i.packed;count first x;raze x) }
xv.i.isPacked:{[x]$[0h=type x; `.ml.xv.i.packed~first x; 0b]}
xv.i.unpacked:{[x]$[xv.i.isPacked x; x[1]cut x 2; x]}

/ rows of numbers of different types are floats
xv.i.array:{[x]
  if[xv.i.isp x; :x];
  if[not xv.i.isPacked x; x:xv.i.packed$[0h=type x; @["f"$;x;{[x;e]x}x]; x]];
  np:.p.import`numpy;
  $[xv.i.isPacked x; np[`:reshape][x 2;(-1;x 1)]; np[`:asarray]x] }

/ ---- models

/ functions of peach_fits.py, each looked up once
if[`isp in key`.p; .p.import[`sys;`:path.append;<]path,"/xval"];
xv.i.found:(0#`)!()
xv.i.fits:{[name]
  if[not name in key xv.i.found; xv.i.found[name]:.p.import[`peach_fits]hsym name];
  xv.i.found name }

/ of data as q has them: arrays, the q target of the test rows, whether all numbers are finite
xv.i.arrays:{[data]
  if[xv.i.isp data[0;0]; :data];
  arrays:xv.i.array''[data];
  arrays,(data[1;1];xv.i.fits[`is_finite][<;arrays[0;0];arrays[1;0]]) }

/ .ml.xv.fitScore[model;p;data]: the score that a Python model gives itself; model[] is its class, p its arguments
xv.fitScore:{[model;p;data]
  data:xv.i.arrays data;
  xv.i.fits[`score][<;model[];p;data 0;data 1;data 3] }

/ .ml.xv.fitPredict[model;scorer;p;data]: the same judged by scorer[predictions;ytest], a q function, the name of one
/ in .ml, or a text, the name of one of sklearn's scorers
xv.fitPredict:{[model;scorer;p;data]
  data:xv.i.arrays data;
  if[10h=type scorer; :xv.i.fits[`judge][<;model[];p;scorer;data 0;data 1;data 3]];
  pred:xv.i.fits[`predict][<;model[];p;`predict;data 0;data 1;data 3];
  xv.i.scorer[scorer][$[11h=type data 2; `$pred; pred];data 2] }
xv.i.scorer:{[scorer]$[-11h=type scorer; value` sv`.ml,scorer; scorer]}

/ .ml.xv.fitProba[model;scorer;p;data]: scorer[ytest;probabilities], of the second of two classes, else rows of them all
xv.fitProba:{[model;scorer;p;data]
  data:xv.i.arrays data;
  prob:xv.i.fits[`predict][<;model[];p;`predict_proba;data 0;data 1;data 3];
  xv.i.scorer[scorer][data 2;$[2=count first prob; prob[;1]; prob]] }

/ whether f, however projected or composed, is one of these, that is, takes arrays
xv.i.inner:{[f]$[104h=type f; .z.s first value f; 105h=type f; .z.s last value f; f]}
xv.i.takesArrays:{[f]any(xv.i.inner f)~/:(xv.fitScore;xv.fitPredict;xv.fitProba)}

\d .
