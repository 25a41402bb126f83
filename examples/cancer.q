/ cancer.q: 569 tumours measured under the microscope (Wisconsin, from sklearn), benign or malignant: four classifiers
/ side by side, judged on tumours they have not seen; and what a lower threshold buys.
/ ./q examples/cancer.q -s -2 -p 0W -q
system"l examples/look.q"
\c 25 100

data:.p.import[`sklearn.datasets][`:load_breast_cancer][]
columns:`$ssr[;" ";"_"]each data[`:feature_names.tolist;<][]
tumours:flip columns!flip data[`:data]`
malignant:0=data[`:target]`
say string[count malignant]," tumours, ",string[sum malignant]," malignant; ",string[count columns]," measurements"
described:`mean`std`min`q2`max`skew#.ml.describe tumours
show2 5#([]measurement:columns),'flip key[described]!value each value described

/ ---- four models, and what they say of tumours that they have not seen

/ chances of malignant for the rows of a fold, by a model that has seen the other folds, scaled as those say
chances:{[model;p;data]
  scale:.ml.stdScaler.fit flip data[0;0];
  m:model[][pykwargs p];
  m[`:fit][flip scale[`transform]flip data[0;0];data[0;1]];
  (m[`:predict_proba;<][flip scale[`transform]flip data[1;0]][;1];data[1;1]) }
models:([]name:("logistic regression";"gradient boosting";"5 nearest";"one split of a tree");
  from:`sklearn.linear_model`sklearn.ensemble`sklearn.neighbors`sklearn.tree;
  class:`LogisticRegression`GradientBoostingClassifier`KNeighborsClassifier`DecisionTreeClassifier;
  color:(blue;green;orange;grey);
  p:(`C`max_iter!(1;500);`n_estimators`random_state!60 0;enlist[`n_neighbors]!enlist 5;`max_depth`random_state!1 0))

judge:{[model]
  f:chances[.ml.pickleWrap .p.import[model`from;hsym model`class];model`p];
  raze each flip .ml.xv.kfStrat[5;1;tumours;malignant;f] }
r:timed{[]judge each models}
judged:r 1
say"20 fits on ",string[abs system"s"]," workers: ",.Q.f[2;r 0]," s\n"
scores:{[j]chance:j 0; truth:j 1; guess:chance>.5;
  `auc`logloss`accuracy`recall`precision`specificity`matthews!(.ml.rocAucScore[truth;chance];.ml.logLoss[truth;chance];
    .ml.accuracy[guess;truth];.ml.recall[guess;truth;1b];.ml.precision[guess;truth;1b];
    .ml.specificity[guess;truth;1b];.ml.matthewCorr[guess;truth])}each judged
\P 4
show2(flip enlist[`model]!enlist`$models`name)!scores

/ ---- the curves, and the corner where they part
f:board[1;2;10.5 4.6]; figure:f 0
curve:{[a;width;model;j;s]
  xy:0f,'.ml.roc[j 1;j 0];
  a[`:plot][100*xy 0;100*xy 1;`color pykw model`color;`lw pykw width;
    `label pykw model[`name],", area ",.Q.f[3;s`auc]]; }
a:f[1;0]
curve[a;1.6]'[models;judged;scores];
a[`:plot][0 100;0 100;":";`color pykw grey;`label pykw"a coin, area 0.5"];
a[`:legend][`loc pykw"lower right";`fontsize pykw 8.5];
a[`:set_aspect]"equal";
titles[a;"ROC: every threshold at once";"benign called malignant, %";"malignant found, %"];
a:f[1;1]
curve[a;2.2]'[models;judged;scores];
a[`:set_xlim][-.3;10]; a[`:set_ylim]84.5 100.4;
titles[a;"The corner that matters";"benign called malignant, %";"malignant found, %"];
written[figure;"roc.png"]

/ ---- one threshold has to be chosen: what each costs
chance:judged[0;0]; truth:judged[0;1]
thresholds:.ml.linearSpace[.02;.98;97]
missed:{sum truth&chance<=x}each thresholds
alarms:{sum(not truth)&chance>x}each thresholds
f:board[1;2;10.5 4.2]; figure:f 0
a:f[1;0]
a[`:fill_between][thresholds;missed;`step pykw"mid";`color pykw orange;`alpha pykw .8;`label pykw"malignant missed"];
a[`:fill_between][thresholds;neg alarms;`step pykw"mid";`color pykw blue;`alpha pykw .8;`label pykw"benign alarmed"];
a[`:axhline][0;`color pykw"white";`lw pykw 1];
cost:alarms+10*missed
low:thresholds cost?min cost
a[`:axvline][.5;`color pykw grey;`ls pykw":"]; a[`:axvline][low;`color pykw"black";`lw pykw .8];
a[`:text][low;.97*max missed;" ",.Q.f[2;low]," is cheapest if one\n missed costs ten alarms";`va pykw"top"];
ticks:-80+20*til 7
a[`:set_yticks][ticks;string abs ticks];
a[`:legend][`loc pykw"lower right"];
titles[a;"Logistic regression: what each threshold costs";"threshold";"tumours called wrong, of ",string count truth];
a:f[1;1]
bins:.ml.linearSpace[0;1;26]
a[`:hist][chance where not truth;`bins pykw bins;`color pykw blue;`alpha pykw .75;`label pykw"benign"];
a[`:hist][chance where truth;`bins pykw bins;`color pykw orange;`alpha pykw .75;`label pykw"malignant"];
a[`:set_yscale]"log"; a[`:legend][`loc pykw"upper center"];
titles[a;"How sure it is, and of whom";"chance of malignant";"tumours (logarithmic)"];
written[figure;"threshold.png"]
exit 0
