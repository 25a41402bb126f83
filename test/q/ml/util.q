/ metrics and preprocessing

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:util/init.q
q).ml.accuracy[1 0 1 1;1 1 1 0]
0.5
q).ml.precision[1 0 1 1;1 1 1 0;1]
0.6666667
q).ml.sensitivity[1 0 1 1;1 1 1 0;1]
0.6666667
q).ml.f1Score[1 0 1 1;1 1 1 0;1]
0.6666667
q).ml.confMatrix[`a`b`a`c;`a`a`a`c]
a| 2 1 0
b| 0 0 0
c| 0 0 1
q).ml.confDict[1 0 1 1;1 1 1 0;1]
tn| 0
fp| 1
fn| 1
tp| 2
q).ml.rocAucScore[1 0 1 0;.9 .1 .8 .85]
0.75
q).ml.logLoss[1 0 1;.9 .1 .5]
0.3012894
q).ml.mse[1 2 3;1 2 5]
1.333333
q).ml.mae[1 2 3;1 2 5]
0.6666667
q).ml.r2Score[1 2 3;1 2 5]
0.5384615
q)count each .ml.trainTestSplit[til 10;til 10;.2]
xtrain| 8
ytrain| 8
xtest | 2
ytest | 2
q).ml.minMaxScaler([]a:1 2 3f;b:5 5 5)
a   b
-----
0   0
0.5 0
1   0
q).ml.stdScaler 1 2 3f
-1.224745 0 1.224745
q).ml.oneHot[([]a:`x`y`x;b:1 2 3);`a]
b a_x a_y
---------
1 1   0  
2 0   1  
3 1   0  
q).ml.fillTab[([]a:1 0n 3 0n;b:0n 2 0n 4);`linear]
a b
---
1 1
2 2
3 3
4 4
q).ml.fillTab[([]a:1 0n 3 0n;b:0n 2 0n 4);`a`b!`zero`mean]
a b
---
1 3
0 2
3 3
0 4
q).ml.dropConstant([]a:1 1;b:1 2)
b
-
1
2
q).ml.infReplace 1 0w 3 -0w
1 3 3 1f
