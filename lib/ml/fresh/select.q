/ select.q: which features say something about a target: a test for each, and a rule for all.
\d .ml

/ ---- p-values

/ `binary, `real, or ` for one value only
fresh.i.kind:{$[2>n:count distinct x; `; n=2; `binary; `real]}

/ by has two values, which may be as near as neighbouring floats: no comparison
fresh.i.split:{[x;by]x value group by}

/ Nulls are taken as the median, infinities as the largest and smallest of the other values; 0 if there are none.
fresh.i.impute:{
  good:x where not(null x)|x in 0w -0w;
  if[count[good]=count x; :x];
  if[0=count good; :count[x]#0f];
  x:@[x;where null x;:;med good];
  x:@[x;where x=0w;:;max good];
  @[x;where x=-0w;:;min good] }

/ The kind of a feature and the p-value of the test for it and the target's; null if it has one value.
/ Two-valued sides split the other.
fresh.i.judge:{[tests;kind;target;feature]
  feature:fresh.i.impute"f"$feature;
  k:kind,mine:fresh.i.kind feature;
  if[null mine; :(`constant;0n)];
  test:tests k;
  (mine;$[k~`real`real; fresh.i.test[test;target;feature];
    k~`binary`binary; fresh.i.test[test;target;feature];
    k~`real`binary; fresh.i.test[test]. fresh.i.split[target;feature];
    fresh.i.test[test]. fresh.i.split[feature;target]]) }

/ features are judged in batches: a message for each would cost more than the test
fresh.i.batch:{[tests;kind;target;features]flip fresh.i.judge[tests;kind;target]each features}

/ kinds and p-values of all features
fresh.i.judgeAll:{[tests;kind;target;t]
  features:value flip t;
  if[0=count features; :(0#`;0#0f)];
  pieces:distribute.pieces[]&count features;
  batches:(floor(til pieces)*count[features]%pieces)_features;
  raze each flip distribute.run[`:fresh/init.q;fresh.i.batch[tests;kind;target];batches] }

fresh.i.pairs:(`real`real;`real`binary;`binary`real;`binary`binary)
fresh.i.toolkitTests:fresh.i.pairs!`kendall`ks`ks`fisher
fresh.i.tsfreshTests:fresh.i.pairs!`kendallAsymptotic`ksExact`mannWhitney`fisher

/ the columns of a table of features, keyed or not
fresh.i.features:{[t]
  t:$[99h=type t; value t; t];
  if[count bad:cols[t]where not(abs type each value flip t)in fresh.i.numeric; '"not numeric: "," "sv string bad];
  t }

/ .ml.fresh.sigFeat[features;target]: a p-value for each feature that has more than one value (nulls count as
/ the median, infinities as the extremes of the rest).
/ Kendall for numbers, Kolmogorov-Smirnov where one side has two values, Fisher where both have.
fresh.sigFeat:{[t;target]
  t:fresh.i.features t;
  if[not count[t]=count target; '"length: a target for each row"];
  target:"f"$$[11h=abs type target; {distinct[x]?x}target; target];
  kind:fresh.i.kind target;
  if[null kind; '"target has one value"];
  p:cols[t]!last fresh.i.judgeAll[fresh.i.toolkitTests;kind;target;t];
  (where not null p)#p }

/ ---- rules: from p-values by feature to names of features

/ Benjamini-Hochberg-Yekutieli as the toolkit has it: each of the sorted p-values against its own bound.
fresh.benjhoch:{[rate;p]
  p:asc p;
  k:1+til count p;
  where p<=rate*k%count[p]*sums 1%k }

/ the k smallest
fresh.kSigFeat:{[k;p](k&count p)#key asc p}
fresh.ksigfeat:fresh.kSigFeat

/ those up to the quantile q of all
fresh.percentile:{[q;p]
  s:asc value p;
  at:q*-1+count s;
  below:s floor at;
  where p<=below+(at-floor at)*(below^s 1+floor at)-below }

/ .ml.fresh.significantFeatures[features;target;rule]: names of the features that a rule keeps,
/ rule: .ml.fresh.benjhoch 0.05, .ml.fresh.kSigFeat 20, .ml.fresh.percentile 0.05, or a function of
/ the dictionary of p-values
fresh.significantFeatures:{[t;target;rule]rule fresh.sigFeat[t;target]}

/ ---- tsfresh's selection

/ Benjamini-Yekutieli, step up: which of the p-values are below the last bound that one of them meets
fresh.i.stepUp:{[rate;p]
  k:1+til n:count p;
  met:where asc[p]<=rate*k%n*sum 1%k;
  p<=$[count met; asc[p]last met; -1f] }

/ .ml.fresh.relevance[features;target;options]: for each feature its kind, p-value and whether it is relevant,
/ as tsfresh decides. options (a dictionary, or null): rate 0.05; test `mann or `smir for a target of two
/ values; classes 1b if the target is classes: then each against the rest, and relevant what is so to nSignificant
/ 1 of them; there is a p_value_ and a relevant_ for each class.
fresh.relevance:{[t;target;options]
  t:fresh.i.features t;
  standard:`rate`test`classes`nSignificant!(0.05;`mann;0b;1);
  options:$[(::)~options; ()!(); options];
  if[count bad:key[options]except key standard; '"unknown option: "," "sv string bad];
  options:standard,options;
  if[not options[`test]in`mann`smir; '"test: mann or smir"];
  if[not count[t]=count target; '"length: a target for each row"];
  if[11h=abs type target; options[`classes]:1b];
  $[options[`classes]&2<count distinct target; fresh.i.classRelevance; fresh.i.relevance][t;target;options] }

fresh.i.relevance:{[t;target;options]
  target:"f"$$[11h=abs type target; {distinct[x]?x}target; target];
  tests:fresh.i.tsfreshTests;
  if[`smir=options`test; tests[`binary`real]:`ksExact];
  kind:fresh.i.kind target;
  if[null kind; '"target has one value"];
  judged:fresh.i.judgeAll[tests;kind;target;t];
  r:([]feature:cols t;kind:judged 0;p_value:judged 1;relevant:0b);
  tested:exec i from r where not null p_value;
  `p_value xasc update relevant:.ml.fresh.i.stepUp[options`rate;p_value]from r where i in tested }

fresh.i.classRelevance:{[t;target;options]
  classes:asc distinct target;
  single:{[t;options;target;class](1!.ml.fresh.i.relevance[t;target=class;options])([]feature:cols t)
    }[t;options;target]each classes;
  columns:{[class;r](`$("p_value_";"relevant_"),\:string class)!r`p_value`relevant}'[classes;single];
  r:([]feature:cols t;kind:first[single]`kind;p_value:min single@\:`p_value),'flip raze columns;
  r:update n_significant:sum single@\:`relevant from r;
  `p_value xasc update relevant:n_significant>=options`nSignificant from r }

\d .
