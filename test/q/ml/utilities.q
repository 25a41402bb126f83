/ .ml: numbers, shapes, rows for the test, what a table holds

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:util/init.q
q).ml.arange[1;10;3]
1 4 7
q).ml.arange[6.25;6.5;.05]
6.25 6.3 6.35 6.4 6.45
q).ml.linearSpace[10;20;5]
10 12.5 15 17.5 20
q).ml.eye 3
1 0 0
0 1 0
0 0 1
q).ml.range(1 5;4 2)
3 3
q).ml.iMax 3 9 2 9
1
q).ml.iMin 3 9 2 9
2
q).ml.shape each(10;til 10;2 5#til 10;2 3 4#til 24;([]a:til 10;b:0))
`long$()
,10
2 5
2 3 4
10 2
q).ml.combs[3;2]
0 1
0 2
1 2
q)`p`j`e`o .ml.combs[4;3]
p j e
p j o
p e o
j e o
q)count each .ml.trainTestSplit[til 10;til 10;.2]
xtrain| 8
ytrain| 8
xtest | 2
ytest | 2
q)s:.ml.trainTestSplit[([]a:til 10;b:-10+til 10);til 10;.3]
q)s[`xtest;`a]~s`ytest
1b
q)asc raze s`ytrain`ytest
`s#0 1 2 3 4 5 6 7 8 9
q)@[.ml.trainTestSplit[til 10;;.3];til 9;{x}]
"length: data and target differ"
q).ml.percentile[4 1 3 2;.5]
2.5
q).ml.percentile[1 2 0n 4f;.9]
3.6
q).ml.describe([]x:1 2 2 0n 0w;s:`a`b`a`a`b;d:2000.01.01+1 2 3 3 9)
             | x      s       d         
-------------| -------------------------
count        | 5      5       5         
type         | `float `symbol `date     
mean         | 0w     ::      ::        
std          | 0n     ::      ::        
min          | 1f     ::      2000.01.02
max          | 0w     ::      2000.01.10
q1           | 1.75   ::      ::        
q2           | 2f     ::      ::        
q3           | 0w     ::      ::        
nulls        | 1i     0i      0i        
inf          | 1i     ::      ::        
range        | 0w     ::      8i        
skew         | 0n     ::      ::        
countDistinct| 4      2       4         
mode         | 2f     `a      2000.01.04
freq         | 2      3       2         
sampleDev    | 0n     ::      ::        
standardError| 0n     ::      ::        
q).ml.linearSpace[3;7;1]
,3f

q)count .ml.trainTestSplit[([id:til 5]v:til 5);til 5;.4]`xtest
2
q).[.ml.trainTestSplit;(til 5;til 5;1.5);{x}]
"domain: size is a share, between 0 and 1"
