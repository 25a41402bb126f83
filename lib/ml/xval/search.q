/ search.q: scores of many combinations of hyperparameters on the same folds. Every combination on every fold is an
/ item of its own, so the workers are busy whatever the number of folds.
\d .ml

/ ---- combinations: tables with a column for each parameter

/ all, the first parameter slowest
gs.i.grid:{[p](cross/){flip enlist[x]!enlist(),y}'[key p;value p]}

/ one parameter from numbers in [0,1): (`uniform;low;high;type), (`loguniform;low;high;type) of exponents of 10,
/ (`symbol;list), (`rand;list) or `boolean
rs.i.values:{[u;spec]
  spec:(),spec; kind:first spec;
  $[kind=`uniform; rs.i.typed[spec 3;spec[1]+u*spec[2]-spec 1];
    kind=`loguniform; rs.i.typed[spec 3;10 xexp spec[1]+u*spec[2]-spec 1];
    kind in`symbol`rand; s floor u*count s:(),spec 1;
    kind=`boolean; u>=.5;
    '"unknown kind of parameter: ",string kind] }
rs.i.typed:{[kind;x]$[(`$string kind)in`j`J`long; floor x; (`$string kind)in`i`I`int; "i"$floor x; x]}

/ Seeds, draws and leaves the generator where it would not repeat itself.
rs.i.random:{[seed;n;d]
  after:first 1?1000000000;
  system"S ",string seed;
  u:{[n;i]n?1f}[n]each til d;
  system"S ",string after;
  u }

rs.i.sets:{[p]
  p:(`typ`randomState`n!(`random;42;16)),p;
  n:p`n; d:count p`p;
  if[(p[`typ]=`sobol)&not n=prd(ceiling 2 xlog n)#2; '"sobol: n is a power of 2"];
  u:$[p[`typ]=`sobol; rs.i.sobol[n;d]; p[`typ]=`random; rs.i.random[p`randomState;n;d]; '"typ: random or sobol"];
  t:distinct flip key[p`p]!rs.i.values'[u;value p`p];
  if[n>count t; -1"only ",string[count t]," of ",string[n]," sets of parameters are distinct"];
  t }

/ ---- scores

/ null, and one line that says why, where a fit fails
gs.i.score:{[x;y;f;item].[{[x;y;f;item]xv.i.score[x;y;f item 0;item 1]};(x;y;f;item);{`$x}]}

gs.i.scores:{[split;k;n;x;y;f;sets]
  folds:xv.i.folds[split;k;n;y];
  results:distribute.run[`:xval/init.q;gs.i.score[x;y;f];raze sets{(x;y)}/:\:folds];
  if[count bad:where -11h=type each results;
    -2 string[count bad]," of ",string[count results]," fits failed: ",string results first bad;
    results:{$[-11h=type x; 0n; x]}each results];
  sets!(count folds)cut results }

/ (scores of the rest; best set; its score on the rows held out)
gs.i.holdout:{[split;k;n;x;y;f;sets;share]
  rows:$[share<0; 0N?count y; til count y];
  parts:xv.i.shares[abs share;rows];
  scores:gs.i.scores[split;k;n;x parts 0;y parts 0;f;sets];
  best:first key desc avg each scores;
  (scores; best; xv.i.score[x;y;f best;parts]) }

gs.i.run:{[split;k;n;x;y;f;sets;share]
  if[not count[x]=count y; '"length: x and y differ"];
  x:xv.i.rows x;
  $[share=0; gs.i.scores[split;k;n;x;y;f;sets]; gs.i.holdout[split;k;n;x;y;f;sets;share]] }

/ .ml.gs.kfSplit[k;n;x;y;f;p;holdout]: f[p;data] for all combinations of p, a dictionary of names and values.
/ holdout 0: scores by combination. >0: search without the last share of the rows, <0: without a random share; then
/ also the best combination and its score on them. .ml.rs: p is `typ`randomState`n`p!(`random or `sobol;seed;count;names!specs)
gs.i.make:{[sets;split]{[sets;split;k;n;x;y;f;p;share].ml.gs.i.run[split;k;n;x;y;f;sets p;share]}[sets;split]}
xv.i.splits:`kfSplit`kfShuff`kfStrat`tsRolls`tsChain`pcSplit`mcSplit
gs,:xv.i.splits!gs.i.make[gs.i.grid]each xv.i xv.i.splits
rs,:xv.i.splits!gs.i.make[rs.i.sets]each xv.i xv.i.splits

\d .
