/ selection.q FEATURES Y TARGET SELECTION: p-values and selections from tables of features, beside a reference.
/ FEATURES and SELECTION are CSV, which may be gzipped; Y has the target by id. SELECTION is named sel_kx_* (the toolkit's:
/ feature,p and the three rules) or sel_tsfresh_* (feature,type,p_value,relevant, of each class where there are
/ several). Gates: p-values within 1e-9 of the larger or 1e-12; selections equal.
system"l ",getenv[`QHOME],"/ml/ml.q"
.ml.loadfile`:fresh/init.q

read:{[types;file]
  text:system("cat ";"gzip -dc ")[file like"*.gz"],file;
  n:1+sum","=first text;
  (n#types,(n-count types)#last types;enlist",")0:text }

near:{[a;b](a=b)|(null[a]&null b)|abs[a-b]<=1e-12|1e-9*abs[a]|abs b}

report:{[what;same]
  -1 what,": ",string[count same]," compared, ",string[sum not same]," differ";
  all same }

toolkit:{[t;y;expected]
  p:.ml.fresh.sigFeat[t;y];
  e:exec feature!p from expected;
  rules:`benjhoch05`kSigFeat20`percentile05!(.ml.fresh.benjhoch .05;.ml.fresh.kSigFeat 20;.ml.fresh.percentile .05);
  ok:enlist report["p";near[p key e;value e]];
  ok,:report["features";enlist asc[key e]~asc key p];
  if[not first ok; show 10#`off xdesc select from([]feature:key e;p:p key e;e:value e;off:abs p[key e]-value e)where not near[p;e]];
  all ok,{[e;expected;p;rule;f]report[string rule;(expected[`feature]in f p)=expected[rule]]
    }[e;expected;p]'[key rules;value rules] }

tsfresh:{[t;y;expected;file]
  options:`test`classes!($[file like"*_smir.csv*"; `smir; `mann];2<sum cols[expected]like"p_value*");
  r:.ml.fresh.relevance[t;y;options];
  r:(1!r)select feature from expected;
  names:cols[expected]except`feature`type;
  same:{[r;expected;c]  same:$[c like"p_value*"; near[r c;expected c]; r[c]=expected c];
  if[not all same; show select[10]from([]feature:expected`feature;ours:r c;theirs:expected c)where not same];
  report[string c;same]}[r;expected]each names;
  all same,report["kinds";r[`kind]=expected`type] }

args:.z.x
t:flip 1_flip read["SF";args 0]
/ columns by their names: p-values, truth values, counts, names
parse1:{[name;column]
  $[(name=`p)|name like"p_value*"; "F"$string column; (name like"relevant*")|name in`benjhoch05`kSigFeat20`percentile05; column=`True;
    name=`n_significant; "J"$string column; column] }
expected:read["S";args 3]
expected:flip cols[expected]!parse1'[cols expected;value flip expected]
y:read["SF";args 1]`$args 2
ok:$[args[3]like"*sel_kx*"; toolkit[t;y;expected]; tsfresh[t;y;expected;args 3]]
exit not ok
