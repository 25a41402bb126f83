/ .ml: how near predictions are to the truth

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:util/init.q
q).ml.accuracy[1 0 1 1;1 1 1 0]
0.5
q).ml.accuracy[(1 2;3 4;5 6);(1 2;3 0;0 6)]        / of each column
0.6666667 0.6666667
q).ml.precision[1 0 1 1;1 1 1 0;1]
0.6666667
q).ml.sensitivity[`spam`ham`spam;`spam`spam`ham;`spam]
0.5
q).ml.specificity[1 0 0 1;1 0 1 0;1]
0.5
q).ml.f1Score[1 0 1 1;1 1 1 0;1]
0.6666667
q).ml.fBetaScore[1 0 1 1 0;1 1 1 0 1;1;.5]
0.625
q).ml.precision[0 0 0;0 1 0;1]                      / nothing was said to be 1
0n
q).ml.confMatrix[`a`b`a`c;`a`a`a`c]
a| 2 1 0
b| 0 0 0
c| 0 0 1
q).ml.confDict["ABBA";"ABAB";"A"]
tn| 1
fp| 1
fn| 1
tp| 1
q).ml.matthewCorr[1 0 1 1 0;1 0 0 1 0]
0.6666667
q).ml.matthewCorr[`a`b`c`a;`a`b`c`c]
0.7
q).ml.classReport[`a`b`a`c`b;`a`a`a`c`b]
class     precision recall    f1_score  support
-----------------------------------------------
a         1         0.6666667 0.8       3      
b         0.5       1         0.6666667 1      
c         1         1         1         1      
avg/total 0.8333333 0.8888889 0.8222222 5      
q).ml.crossEntropy[0 1 2;(.7 .2 .1;.1 .8 .1;.2 .2 .6)]
0.363548
q).ml.logLoss[1 0 1;.9 .1 .5]
0.3012894
q).ml.logLoss[1 0 1;(.1 .9;.9 .1;.5 .5)]
0.3012894
q).ml.logLoss[1 0;0 1f]                             / sure and wrong
36.04365
q).ml.roc[1 0 1 0;.9 .1 .8 .85]
0   0.5 0.5 1
0.5 0.5 1   1
q).ml.roc[1 0 1 0;.5 .5 .5 .1]                      / equal probabilities are one step
0.5 1
1   1
q).ml.rocAucScore[1 0 1 0;.9 .1 .8 .85]
0.75
q).ml.rocAucScore[1 1 1;.9 .1 .8]
0n
q)(.ml.sse;.ml.mse;.ml.rmse;.ml.mae;.ml.rmsle;.ml.mape;.ml.smape;.ml.r2Score).\:(1 2 3;1 2 5)
4
1.333333
1.154701
0.6666667
0.2340954
13.33333
16.66667
0.5384615
q).ml.tScore[4 5 6 7;5]
0.7745967
q).ml.tScoreEqual[4 5 6 7;7 8 9 11]
3.036146
q).ml.covMatrix(3 6 0 8 4;1 7 4 7 6;6 9 9 8 7)
7.36 4   0.04
4    5.2 1.6 
0.04 1.6 1.36
q).ml.corrMatrix([]A:1 2 3 4;B:4 3 2 1;C:1 1 2 1)
 | A         B          C         
-| -------------------------------
A| 1         -1         0.2581989 
B| -1        1          -0.2581989
C| 0.2581989 -0.2581989 1         
q).ml.classreport~.ml.classReport
1b
q).ml.confMatrix[0#0;0#0]
q)@[.ml.roc[1 0 1];.5 .5;{x}]
"length: label and prob differ"
q).[.ml.logLoss;(1 2;.5 .5);{x}]
"domain: a label is the number of a column"
