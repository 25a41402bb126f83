/ search.q: scores of many combinations of hyperparameters on the same folds. Every combination on every fold is an
/ item of its own, so the workers are busy whatever the number of folds.
\d .ml

/ ---- combinations: tables with a column for each parameter

/ all, the first parameter slowest; a text is one value
gs.i.grid:{[p]
  if[not 99h=type p; '"type: parameters are a dictionary of names and values"];
  if[0=count p; '"no parameters"];
  (cross/){flip enlist[x]!enlist$[10h=type y; enlist y; (),y]}'[key p;value p] }

/ one parameter from numbers in [0,1): (`uniform;low;high;type), (`loguniform;low;high;type) of exponents of 10,
/ (`symbol;list), (`rand;list) or `boolean; a type is what the cast takes, "j" rounds
rs.i.values:{[u;spec]
  spec:(),spec; kind:first spec;
  $[kind=`uniform; rs.i.typed[spec 3;spec[1]+u*spec[2]-spec 1];
    kind=`loguniform; rs.i.typed[spec 3;10 xexp spec[1]+u*spec[2]-spec 1];
    kind in`symbol`rand; s floor u*count s:(),spec 1;
    kind=`boolean; u>=.5;
    '"unknown kind of parameter: ",string kind] }
rs.i.typed:{[kind;x]$[-10h=type kind; lower kind; kind]$x}

/ Seeds, draws and leaves the generator where it would not repeat itself.
rs.i.random:{[seed;n;d]
  after:first 1?1000000000;
  system"S ",string seed;
  u:{[n;i]n?1f}[n]each til d;
  system"S ",string after;
  u }

rs.i.sets:{[p]
  if[not $[99h=type p; 99h=type p`p; 0b]; '"type: p is `typ`randomState`n`p!(random or sobol;seed;count;names!specs)"];
  p:(`typ`randomState`n!(`random;42;16)),p;
  if[p[`n]<1; '"n: at least one set of parameters"];
  n:p`n; d:count p`p;
  if[(p[`typ]=`sobol)&not n=prd(ceiling 2 xlog n)#2; '"sobol: n is a power of 2"];
  u:$[p[`typ]=`sobol; rs.i.sobol[n;d]; p[`typ]=`random; rs.i.random[p`randomState;n;d]; '"typ: random or sobol"];
  t:distinct flip key[p`p]!rs.i.values'[u;value p`p];
  if[n>count t; -1"only ",string[count t]," of ",string[n]," sets of parameters are distinct"];
  t }

/ ---- scores

/ The fits of the last search that failed: parameters, fold, error.
gs.failed:()

/ (failed;score or error) of item i. Ctrl-C here is no failed fit; a time limit on a worker is.
gs.i.fit:{[task;i]
  sets:task`sets;
  f:{[task;sets;i](0b;task[`f][sets i mod count sets;xv.i.fold[task;i div count sets]])};
  .[f;(task;sets;i);{[here;e]if[here&e~"stop"; 'e]; (1b;e)}.z.i=task[`id]1] }

/ Null where a fit failed, in the form of the others' scores.
gs.i.nulls:{[bad;scores]
  if[not any bad; :scores];
  good:scores where not bad;
  missing:@[0n*;first good;0n];
  scores:@[scores;where bad;:;count[where bad]#enlist missing];
  $[all 0>type each scores; "f"$scores; scores] }

gs.i.keep:{[sets;results]
  i:where results[;0];
  n:count sets;
  gs.failed::flip(flip sets i mod n),`fold`error!(i div n;results[i;1]);
  if[count i;
    if[count[i]=count results; '"every fit failed: ",results[0;1]];
    -2 string[count i]," of ",string[count results]," fits failed, see .ml.gs.failed: ",results[first i;1]]; }

gs.i.scores:{[x;y;f;folds;sets]
  task:xv.i.task[x;y;f;folds;sets];
  results:xv.i.all[xv.i.eachLiving[gs.i.fit;task];{sum"j"$x[;0]};count[folds]*count sets];
  xv.i.kept:xv.i.none;
  gs.i.keep[sets;results];
  sets!flip count[sets]cut gs.i.nulls[results[;0];results[;1]] }

/ ---- the best

/ .ml.gs.highest, .ml.gs.lowest: the parameters with the highest or lowest mean score, the first of them; a combination
/ with a failed fit is not among them
gs.i.means:{[scores]{$[any null x; 0n; avg x]}each value scores}
gs.highest:{[scores]key[scores]m?max m:gs.i.means scores}
gs.lowest:{[scores]key[scores]m?min m:gs.i.means scores}

/ (scores of the rest; best set; its score on the rows held out)
gs.i.holdout:{[split;k;n;x;y;f;sets;share;choose]
  rows:$[share<0; 0N?count y; til count y];
  xv.i.split.pcSplit["f"$abs share;y];
  parts:xv.i.shares[abs share;rows];
  scores:gs.i.scores[x rest;y rest;f;xv.i.folds[split;k;n;y rest:parts 0];sets];
  best:choose scores;
  task:xv.i.task[x;y;f best;enlist parts;()];
  score:xv.i.evaluate[task;0];
  xv.i.kept:xv.i.none;
  (scores; best; score) }

gs.i.run:{[split;k;n;x;y;f;sets;holdout]
  x:xv.i.rows x; y:xv.i.rows y;
  xv.i.check[n;x;y];
  share:first holdout;
  $[share=0; gs.i.scores[x;y;f;xv.i.folds[split;k;n;y];sets];
    gs.i.holdout[split;k;n;x;y;f;sets;share]$[2=count holdout; holdout 1; gs.highest]] }

/ .ml.gs.kfSplit[k;n;x;y;f;p;holdout]: f[p;data] for all combinations of p, a dictionary of names and values.
/ holdout 0: scores by combination. >0: search without the last share of the rows, <0: without a random share; then
/ also the best combination and its score on them. (share;.ml.gs.lowest): the best by another rule than .ml.gs.highest.
/ .ml.rs: p is `typ`randomState`n`p!(`random or `sobol;seed;count;names!specs)
gs.i.make:{[sets;split]{[sets;split;k;n;x;y;f;p;holdout].ml.gs.i.run[split;k;n;x;y;f;sets p;holdout]}[sets;split]}
gs,:xv.i.splits!gs.i.make[gs.i.grid]each xv.i.splits
rs,:xv.i.splits!gs.i.make[rs.i.sets]each xv.i.splits

\d .
