/ features.q: the features of the toolkit as q functions of a series and their parameters, and the table
/ of parameters. fresh.so computes them; a function added to .ml.fresh.feat is used beside them.
\d .ml

fresh.i.list:`fresh 2:(`fresh_features;1)     / 0 toolkit, 1 tsfresh: names, parameters, types, sets
fresh.i.toolkit:`fresh 2:(`fresh_toolkit;2)   / names, their parameters: a plan
fresh.i.tsfresh:`fresh 2:(`fresh_tsfresh;2)   / name of a set or names of columns, are there times: a plan
fresh.i.columns:`fresh 2:(`fresh_columns;1)   / plan: names, keys, types, calls of its columns
fresh.i.windows:`fresh 2:(`fresh_windows;5)   / plan, vector, its times or (), starts, counts: columns
fresh.i.test:`fresh 2:(`fresh_test;3)         / name, two vectors: p-value

/ counts and truth values come as floats
fresh.i.cast:{[types;columns]{$[x="f";y;x="j";"j"$y;"b"$y]}'[types;columns]}

/ a feature of one series: its value, or a dictionary of its values by key
fresh.i.call:{[name;x;params]
  plan:fresh.i.toolkit[enlist name;enlist"f"$params];
  names:fresh.i.columns plan;
  values:first each fresh.i.cast[names 2]fresh.i.windows[plan;(),x;();enlist 0;enlist count(),x];
  $[`~first names 1; first values; names[1]!values] }

/ .ml.fresh.feat.name[x], [x;p], [x;p;q;r]: as many parameters as the feature has
fresh.i.function:{[name;pnum]
  $[pnum=0; {[name;x].ml.fresh.i.call[name;x;0#0f]}name;
    pnum=1; {[name;x;p].ml.fresh.i.call[name;x;enlist p]}name;
    pnum=2; {[name;x;p;q].ml.fresh.i.call[name;x;(p;q)]}name;
    {[name;x;p;q;r].ml.fresh.i.call[name;x;(p;q;r)]}name] }

/ "lag:1|2|3" to its name and values; truth values are the parameters called isSomething
fresh.i.parameter:{
  name:first parts:":"vs x;
  values:"F"$ssr/[;("nan";"inf");("0n";"0w")]each"|"vs last parts;
  values:$[name like"is*"; "b"$values; any"."in last parts; values; any null values; values; "j"$values];
  (`$name;values) }

fresh.i.parameters:{[spec]
  if[0=count spec; :(0#`;())];
  flip fresh.i.parameter each";"vs spec }

/ every feature: number, names and values of its parameters, and whether it is wanted
fresh.i.table:{[]
  list:fresh.i.list 0;
  p:fresh.i.parameters each list 1;
  t:([f:list 0]pnum:count each p[;0];pnames:p[;0];pvals:p[;1];valid:(count list 0)#1b);
  `pnum xasc t }

fresh.params:fresh.i.table[]
fresh.i.standard:fresh.params                   / as they were before users changed them
fresh.feat:(enlist[`]!enlist(::)),exec f!fresh.i.function'[f;pnum]from 0!fresh.params
fresh.i.native:fresh.feat                     / so that a feature that a user has replaced is seen

/ Values of parameters from a JSON file: {"c3":{"lag":[1,2]}, ..}. What it does not name stays.
fresh.loadparams:{[file]
  new:.j.k raze read0$[10h=type file; hsym`$file; hsym file];
  unknown:key[new]except exec f from fresh.params;
  if[count unknown; '"unknown feature: "," "sv string unknown];
  {[f;values]
    names:fresh.params[f;`pnames];
    if[count bad:key[values]except names; '"unknown parameter of ",string[f],": "," "sv string bad];
    fresh.params[f;`pvals]:@[fresh.params[f;`pvals];names?key values;:;(),/:value values];
    }'[key new;value new];
  fresh.params }

/ features that need Python in other implementations, here no slower than the rest
fresh.i.python:`aggAutoCorr`augFuller`fftAggreg`fftCoeff`numCwtPeaks`partAutoCorrelation`spktWelch
fresh.i.groups:`noPython`noHyperparameters`regression`classification!(
  {select from x where not f in .ml.fresh.i.python};
  {select from x where pnum=0};
  {x};
  {select from x where not f=`augFuller})

/ What cannot be right in a table of parameters
fresh.i.check:{[t]
  if[count bad:`f`pnum`pnames`pvals`valid except cols t; '"params: no column "," "sv string bad];
  if[count bad:exec f from t where not f in key .ml.fresh.feat; '"unknown feature: "," "sv string bad];
  {[f;names;values]
    if[(.ml.fresh.feat[f]~.ml.fresh.i.native f)&not names~.ml.fresh.i.standard[f;`pnames];
      '"parameters of ",string[f],": "," "sv string .ml.fresh.i.standard[f;`pnames]];
    if[not all(abs type each raze over values)in 0 1 4 5 6 7 8 9h; '"not numeric: parameters of ",string f];
    }'[t`f;t`pnames;t`pvals];
  t }

/ The rows of the table of parameters that `params` means: a table like it, names of features or of
/ groups (a series of groups narrows), or null for all.
fresh.i.wanted:{[params]
  if[(::)~params; :select from fresh.params where valid];
  if[type[params]in 98 99h; :select from(`f xkey fresh.i.check 0!params)where valid];
  if[not 11h=abs type params; '"params: a table, symbols or null"];
  names:(),params;
  groups:names inter key fresh.i.groups;
  unknown:(names except groups)except exec f from fresh.params;
  if[count unknown; '"unknown feature: "," "sv string unknown];
  t:select from fresh.params where valid;
  t:{.ml.fresh.i.groups[y]x}/[t;groups];
  named:names except groups;
  $[count named; select from(0!fresh.params)where f in named; t] }

\d .
