/ metrics.q: how good predictions are. Predictions first, then the truth; scores of classes take the class
/ that counts as positive last.
\d .ml

accuracy:{[predicted;true]avg predicted=true}
precision:{[predicted;true;positive](sum(predicted=positive)&true=positive)%sum predicted=positive}
sensitivity:{[predicted;true;positive](sum(predicted=positive)&true=positive)%sum true=positive}
recall:sensitivity
specificity:{[predicted;true;positive](sum(predicted<>positive)&true<>positive)%sum true<>positive}
fBeta:{[predicted;true;positive;beta]
  p:precision[predicted;true;positive]; r:sensitivity[predicted;true;positive];
  (1+beta*beta)*p*r%r+p*beta*beta }
f1Score:fBeta[;;;1]
/ Matthews' correlation
matthews:{[predicted;true;positive](predicted=positive)cor true=positive}

/ how often each true class (rows) was called each class (columns): a dictionary of counts
confMatrix:{[predicted;true]
  classes:asc distinct predicted,true;
  classes!{[predicted;true;classes;c]sum each classes=\:predicted where true=c}[predicted;true;classes]each classes }
confDict:{[predicted;true;positive]
  `tn`fp`fn`tp!sum each((predicted<>positive)&true<>positive; (predicted=positive)&true<>positive;
    (predicted<>positive)&true=positive; (predicted=positive)&true=positive) }

/ true is class numbers 0 1 .., probabilities a row of the classes for each; kept off 0 and 1
crossEntropy:{[true;probabilities]avg neg log e|(1-e:2 xexp -52)&probabilities@'true}
/ two classes, the probability of 1
logLoss:{[true;probability]crossEntropy[true]flip(1-probability;probability)}
/ area under the curve of true against false positives: the share of pairs in order, ties half
rocAucScore:{[true;probability]
  ranks:(exec (1+avg i)by v from([]v:asc probability))probability;
  positive:sum true; negative:sum not true;
  ((sum ranks where true)-.5*positive*1+positive)%positive*negative }

sse:{[predicted;true]sum d*d:predicted-true}
mse:{[predicted;true]avg d*d:predicted-true}
rmse:{[predicted;true]sqrt mse[predicted;true]}
mae:{[predicted;true]avg abs predicted-true}
mape:{[predicted;true]100*avg abs(true-predicted)%true}
smape:{[predicted;true]100*avg abs(true-predicted)%abs[true]+abs predicted}
r2Score:{[predicted;true]1-sse[predicted;true]%sum d*d:true-avg true}

\d .
