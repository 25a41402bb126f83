/ search.q: scores of .ml.xv, .ml.gs and .ml.rs beside those in reference/, of sklearn 1.2.1 and, for the folds of this
/ toolkit, of sklearn on rows that an independent transcription of them picked. FULL=1: all, else what is quick.
/ Sobol points are those of sobol_seq 0.2.0.
system"l ml/ml.q"
why:@[{.p.import x;""};`sklearn.model_selection;{x}]
if[count why; -1"search: without sklearn nothing to compare with: ",why; -1"search: 0 passed, 0 failed"; exit 0]
.ml.loadfile`:xval/init.q
here:getenv[`REFERENCE],"/"
full:count getenv`FULL

passed:failed:0
check:{[name;got;wanted]
  $[ok:$[(count got)=count wanted; all raze 1e-9>abs got-wanted; 0b]; passed+:1; failed+:1];
  if[not ok; -1"search: ",name," FAILED: ",(80 sublist .Q.s1 got)," for ",80 sublist .Q.s1 wanted]; }

/ ---- GridSearchCV, on its own folds
dataset:{[name]d:.p.import[`sklearn.datasets][name][]; (d[`:data]`;d[`:target]`)}
made:{[]r:.p.import[`sklearn.datasets][`:make_classification][50000;100;`n_informative pykw 20;`random_state pykw 0]; r`}
class:{[module;name].ml.pickleWrap .p.import[module]hsym name}
parameter:{[text]
  $[text~""; (::); text like"True"; 1b; text like"False"; 0b; not null j:"J"$text; j; not null f:"F"$text; f; `$text] }

/ whose candidates are the rows of the reference, with more parameters
search:{[name;data;folds;splitter;model;more;quick]
  lines:","vs/:read0 hsym`$here,"xval_",string[name],".csv";
  columns:where(head:first lines)like"param_*";
  sets:{[names;more;values](names!parameter each values),more}[`$6_/:head columns;more]each(1_lines)[;columns];
  wanted:"F"$(1_lines)[;where head like"split*_test_score"];
  which:$[full; til count sets; quick];
  split:.p.import[`sklearn.model_selection][splitter][folds][`:split]. data;
  f:{[f;sets;p;data]f[sets p`i;data]}[.ml.xv.fitScore class . model;sets];
  got:.ml.gs.folds[split;1;data 0;data 1;f;enlist[`i]!enlist which;0];
  check[string name;value got;wanted which]; }

cancer:dataset`:load_breast_cancer
diabetes:dataset`:load_diabetes
search[`ridge_diabetes;diabetes;5;`:KFold;`sklearn.linear_model`Ridge;()!();til 100]
search[`tree_cancer;cancer;10;`:StratifiedKFold;`sklearn.tree`DecisionTreeClassifier;
  enlist[`random_state]!enlist 0;0 1 2 3 20 25 39]
search[`svc_digits;dataset`:load_digits;5;`:StratifiedKFold;`sklearn.svm`SVC;()!();enlist 9]
search[`rf_cancer;cancer;5;`:StratifiedKFold;`sklearn.ensemble`RandomForestClassifier;`n_estimators`random_state!100 0;
  enlist 4]
if[full; search[`sgd_big;made[];5;`:StratifiedKFold;`sklearn.linear_model`SGDClassifier;
  `max_iter`tol`random_state!(5;(::);0);til 8]]

/ ---- the folds of the toolkit
kx:.j.k raze read0 hsym`$here,"xvalkx.json"
linear:class[`sklearn.linear_model;`LinearRegression]
fits:`kf`rolls`chain!`kfSplit`tsRolls`tsChain
{[name;k]
  case:`$"diabetes LinearRegression ",string[name]," k=",string k;
  got:.ml.xv[fits name][k;1;diabetes 0;diabetes 1;.ml.xv.fitScore[linear;()!()]];
  check[string case;got;kx case]; }./:(key fits)cross 3 5 7;
check["pcSplit";.ml.xv.pcSplit[.2;1;diabetes 0;diabetes 1;.ml.xv.fitScore[linear;()!()]];kx`$"diabetes LinearRegression pcSplit .2"]

ridge:.ml.xv.fitScore class[`sklearn.linear_model;`Ridge]
wanted:kx`$"diabetes gs.kfSplit k=5 Ridge"
grid:`alpha`fit_intercept!(distinct wanted[;0;`alpha];01b)
got:.ml.gs.kfSplit[5;1;diabetes 0;diabetes 1;ridge;grid;0]
check["gs order of candidates";flip"f"$value flip key got;"f"$value each wanted[;0]]
check["gs.kfSplit";value got;wanted[;1]]
wanted:kx`$"diabetes gs.kfSplit k=5 Ridge tstTyp=.2"
got:.ml.gs.kfSplit[5;1;diabetes 0;diabetes 1;ridge;grid;.2]
check["gs.kfSplit with holdout";value got 0;wanted[`scores][;1]]
check["gs.kfSplit best";"f"$value got 1;"f"$value wanted`best]
check["gs.kfSplit score of the best";enlist got 2;enlist wanted`test]
tree:.ml.xv.fitScore class[`sklearn.tree;`DecisionTreeClassifier]
wanted:kx`$"breast_cancer DecisionTree(random_state=0) gs.kfSplit k=5"
depths:{$[null x; (::); "j"$x]}each wanted[;0]
got:.ml.gs.kfSplit[5;1;cancer 0;cancer 1;tree;`max_depth`random_state!(depths;0);0]
check["gs.kfSplit of trees";value got;wanted[;1]]

/ ---- scores computed here beside the model's own; each fit twice, for the second time unchecked
.p.e"\n"sv(
  "import numpy as np, peach_fits, sklearn.dummy, sklearn.linear_model as lm, sklearn.tree as t, sklearn.neighbors as nb";
  "def off(make, p, x, y, n):";
  "    train, test = (x[:n], y[:n]), (x[n:], y[n:])";
  "    want = make(**p).fit(*train).score(*test)";
  "    return max(abs(peach_fits.score(make, p, train, test, finite) - want) for finite in (False, True))";
  "def off_rewritten(x, y):";
  "    data = x, y.copy()";
  "    peach_fits.score(lm.Ridge, {}, (x, y), data, True)";
  "    data[1][:] = y ** 3";
  "    return abs(peach_fits.score(lm.Ridge, {}, (x, y), data, True) - lm.Ridge().fit(x, y).score(*data))");
.p.set[`x;1e-3*3 cut 300?1000];
.p.e"x = np.array(x); y = x @ [1, -2, .5] + .1 * np.sin(np.arange(100)); c = (y > y.mean()).astype(int)";
beside:{[name;text]check["score of ",name;enlist .p.qeval"off(",text,")";enlist 0f]}
beside["a regressor";"lm.Ridge, {'alpha': .1}, x, y, 60"];
beside["several targets";"lm.Ridge, {'alpha': .1}, x, np.column_stack([y, -y]), 60"];
beside["a constant target";"lm.Ridge, {'alpha': .1}, x, np.r_[y[:60], np.ones(40)], 60"];
beside["a classifier";"lm.LogisticRegression, {'C': 2}, x, c, 60"];
beside["classes with names";"t.DecisionTreeClassifier, {'random_state': 0}, x, np.array(['no', 'yes'], object)[c], 60"];
beside["truth values";"nb.KNeighborsClassifier, {}, x, c > 0, 60"];
beside["a model with a score of its own";"sklearn.dummy.DummyClassifier, {'strategy': 'stratified', 'random_state': 1}, x, c, 60"];
check["score of rows that were written to since";enlist .p.qeval"off_rewritten(x, y)";enlist 0f];

/ ---- points
sobol:"F"$","vs/:system"gzip -dc ",here,"sobol.csv.gz"
check["sobol";flip .ml.rs.i.sobol[256;40];sobol]
check["sobol of one dimension";.ml.rs.i.sobol[256;1];enlist sobol[;0]]
points:kx`$"sobol n=8 alpha uniform .1-1 f, max_iter loguniform 1-4 j (10 xexp then cast)"
spec:`alpha`max_iter!((`uniform;.1;1;"f");(`loguniform;1;4;"j"))
got:key .ml.rs.kfSplit[5;1;diabetes 0;diabetes 1;{[p;data]0f};`typ`n`p!(`sobol;8;spec);0]
check["sobol parameters";flip"f"$value flip got;flip(points[;0];"f"$"j"$points[;1])]

-1"search: ",string[passed]," passed, ",string[failed]," failed";
exit failed>0
