/ metrics.q: how near predictions are to the truth. Predictions come first, the truth second.
\d .ml

/ ---- classes

/ the share of right predictions; of a matrix, for each column
accuracy:{[pred;true]avg pred=true}

/ .ml.confMatrix[pred;true]: for each true class how often each class was predicted
confMatrix:{[pred;true]
  classes:asc distinct pred,true;
  n:count classes;
  counts:@[(n*n)#0;(classes?pred)+n*classes?true;+;1];
  classes!$[n; n cut counts; ()] }

/ .ml.confDict[pred;true;posClass]: true and false negatives and positives
confDict:{[pred;true;posClass]
  p:pred=posClass; t:true=posClass;
  `tn`fp`fn`tp!sum each"j"$(not p|t;p&not t;t&not p;p&t) }

precision:{[pred;true;posClass]c:confDict[pred;true;posClass]; c[`tp]%sum c`tp`fp}
sensitivity:{[pred;true;posClass]c:confDict[pred;true;posClass]; c[`tp]%sum c`tp`fn}
recall:sensitivity
specificity:{[pred;true;posClass]c:confDict[pred;true;posClass]; c[`tn]%sum c`tn`fp}

/ .ml.fBetaScore[pred;true;posClass;beta]: beta is how many times recall counts for precision
fBetaScore:{[pred;true;posClass;beta]
  c:confDict[pred;true;posClass];
  b:1+beta*beta;
  (b*c`tp)%(b*c`tp)+c[`fp]+beta*beta*c`fn }
f1Score:fBetaScore[;;;1]

/ .ml.matthewCorr[pred;true]: correlation of the classes, however many
matthewCorr:{[pred;true]
  m:value confMatrix[pred;true];
  n:sum t:sum each m; p:sum m;
  right:sum m ./:flip 2#enlist til count m;
  ((n*right)-sum t*p)%sqrt((n*n)-sum t*t)*(n*n)-sum p*p }

/ .ml.classReport[pred;true]: a row for each class, and one of plain means; support is how often it is true
classReport:{[pred;true]
  classes:asc distinct pred,true;
  score:{[pred;true;classes;f]f[pred;true]each classes}[pred;true;classes];
  t:flip`class`precision`recall`f1_score`support!
    (`$string classes;score precision;score recall;score f1Score;sum each classes=\:true);
  t,`class`precision`recall`f1_score`support!(`$"avg/total";avg t`precision;avg t`recall;avg t`f1_score;sum t`support) }

/ ---- probabilities

/ .ml.crossEntropy[label;prob]: labels are indices into the rows of probabilities. None counts as less than
/ the smallest step from 1.
crossEntropy:{[label;prob]
  if[not all label within 0,-1+min count each prob; '"domain: a label is the number of a column"];
  neg avg log 2.220446049250313e-16|prob@'label }

/ .ml.logLoss[label;prob]: the same for labels 0 and 1; prob may be a vector, of the probabilities of 1
logLoss:{[label;prob]crossEntropy["j"$label;$[0>type first prob; flip(1-prob;prob); prob]]}

/ .ml.roc[label;prob]: shares of false and of true positives as the threshold falls from one probability to the next
roc:{[label;prob]
  if[not count[label]=count prob; '"length: label and prob differ"];
  order:idesc prob;
  label:"b"$label order; prob:prob order;
  ends:-1+1_(where differ prob),count prob;
  fp:sums not label; tp:sums label;
  (fp[ends]%last fp;tp[ends]%last tp) }

/ .ml.rocAucScore[label;prob]: the area below the curve; null unless there are both labels
rocAucScore:{[label;prob]
  if[2>count distinct label; :0n];
  xy:0f,/:roc[label;prob];
  sum(1_deltas xy 0)*.5*1_xy[1]+prev xy 1 }

/ ---- numbers

sse:{[pred;true]sum d*d:pred-true}
mse:{[pred;true]avg d*d:pred-true}
rmse:{[pred;true]sqrt mse[pred;true]}
rmsle:{[pred;true]rmse[log 1+pred;log 1+true]}
mae:{[pred;true]avg abs pred-true}

/ in percent; where both are 0 the symmetric one has no error
mape:{[pred;true]100*avg abs(pred-true)%true}
smape:{[pred;true]200*avg 0^abs[pred-true]%abs[pred]+abs true}

r2Score:{[pred;true]1-sse[true;pred]%sse[true;avg true]}

/ .ml.tScore[sample;mu], .ml.tScoreEqual[sample1;sample2]: how many standard errors a mean is from mu, two
/ means are apart
tScore:{[sample;mu](avg[sample]-mu)%sdev[sample]%sqrt count sample}
tScoreEqual:{[x;y]abs[avg[x]-avg y]%sqrt(svar[x]+svar y)%count x}

/ ---- several variables: the rows of a matrix, the columns of a table

covMatrix:{[matrix]$[98h=type matrix; i.tabled[covMatrix;matrix]; matrix cov/:\:matrix]}
corrMatrix:{[data]$[98h=type data; i.tabled[corrMatrix;data]; data cor/:\:data]}
i.tabled:{[f;table]cols[table]!flip cols[table]!f value flip table}

/ ---- names of earlier versions
classreport:classReport; confdict:confDict; confmat:confMatrix; corrmat:corrMatrix; crossentropy:crossEntropy
cvm:covMatrix; crm:corrMatrix; f1score:f1Score; fbscore:fBetaScore; logloss:logLoss; matcorr:matthewCorr
r2score:r2Score; rocaucscore:rocAucScore; tscore:tScore; tscoreeq:tScoreEqual

\d .
