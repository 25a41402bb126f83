/ cross-validation and searches with functions of q

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:xval/init.q
q)rows:{x[;0]}                                     / what a function sees: training and test rows
q).ml.xv.kfSplit[3;1;til 10;til 10;rows]
0 1 2 3 4 5   6 7 8 9
6 7 8 9 0 1 2 3 4 5  
3 4 5 6 7 8 9 0 1 2  
q).ml.xv.tsRolls[4;1;til 8;til 8;rows]
0 1 2 3
2 3 4 5
4 5 6 7
q).ml.xv.tsChain[4;1;til 8;til 8;rows]
0 1         2 3
0 1 2 3     4 5
0 1 2 3 4 5 6 7
q).ml.xv.pcSplit[.2;2;til 10;til 10;rows]
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
q)asc each raze each .ml.xv.kfShuff[5;2;til 10;til 10;rows]
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
0 1 2 3 4 5 6 7 8 9
q).ml.xv.kfStrat[2;1;til 8;`a`a`a`a`b`b`b`b;{asc count each group x[1;1]}]
`b`a!2 2
`a`b!2 2
q)count each first .ml.xv.mcSplit[.3;1;til 10;til 10;rows]
7 3
q).ml.xv.kfSplit[3;1;([]a:til 4;b:4 5 6 7);til 4;rows]   / a table's rows
(0 4;1 5)     (2 6;3 7)
(2 6;3 7;0 4) ,1 5     
(1 5;2 6;3 7) ,0 4     
q).[.ml.xv.kfSplit;(3;1;til 4;til 5;rows);{x}]
"length: x and y differ"
q).[.ml.xv.kfSplit;(3;1;til 2;til 2;rows);{x}]
"length: fewer rows than folds"

/ searches: scores of each combination on the same folds
q)f:{[p;data]p[`a]*sum data[1;1]}
q).ml.gs.kfSplit[2;1;til 4;til 4;f;`a`b!(1 2;`u`v);0]
a b|     
---| ----
1 u| 5  1
1 v| 5  1
2 u| 10 2
2 v| 10 2
q)r:.ml.gs.kfSplit[2;1;til 10;til 10;f;`a`b!(1 2;`u`v);.2]   / the last fifth held out
q)r 1
a| 2
b| `u
q)r 2
34
q)g:{[p;data]if[p[`a]=2;'"no twos"]; 1f}
q).ml.gs.kfSplit[2;1;til 4;til 4;g;enlist[`a]!enlist 1 2;0]
2 of 4 fits failed, see .ml.gs.failed: no twos
a|    
-| ---
1| 1 1
2|    
q)spec:`a`b!((`uniform;0;10;"j");(`symbol;`u`v))
q)r:.ml.rs.kfSplit[2;1;til 4;til 4;f;`typ`randomState`n`p!(`random;7;5;spec);0]
q)r~.ml.rs.kfSplit[2;1;til 4;til 4;f;`typ`randomState`n`p!(`random;7;5;spec);0]   / the seed is used
1b
q)cols key r
`a`b
q).ml.rs.kfSplit[2;1;til 4;til 4;f;`typ`n`p!(`sobol;4;spec);0]
a b|     
---| ----
5 v| 25 5
8 u| 40 8
3 v| 15 3
4 u| 20 4
q).[.ml.rs.kfSplit;(2;1;til 4;til 4;f;`typ`n`p!(`sobol;5;spec);0);{x}]
"sobol: n is a power of 2"
q).ml.rs.i.sobol[7;3]
0.5 0.75 0.25 0.375 0.875 0.625 0.125
0.5 0.25 0.75 0.375 0.875 0.125 0.625
0.5 0.75 0.25 0.625 0.125 0.375 0.875

/ folds of one's own, a text as one value, another rule than the highest mean
q).ml.xv.folds[((0 1;2 3);(1 2;0 3));1;til 4;til 4;{x[1;1]}]
2 3
0 3
q).ml.gs.folds[enlist(0 1;2 3);1;til 4;til 4;{[p;data]count p`a};enlist[`a]!enlist"text";0]
a     |  
------| -
"text"| 4
q).ml.gs.kfSplit[2;1;til 10;til 10;{[p;data]p`a};enlist[`a]!enlist 3 1 2;(.2;.ml.gs.lowest)]1
a| 1
q)h:{[p;data]if[(p[`a]=2)&1=data[1;1;0];'"one of two"]; p`a}
q)first .ml.gs.folds[((0 2;1 3);(1 3;0 2));1;til 4;til 4;h;enlist[`a]!enlist 1 2;0]
1 of 4 fits failed, see .ml.gs.failed: one of two
1 1f
q).ml.gs.failed
a fold error       
-------------------
2 0    "one of two"
q).ml.gs.kfSplit[2;1;til 10;til 10;h;enlist[`a]!enlist 1 2;.2]1     / half a score is none
a| 2
q)avg first .ml.gs.kfSplit[2;1;til 4;til 4;{[p;data]`twice`n!(2*p`a;count data[1;1])};enlist[`a]!enlist 1 2;0]
twice| 2
n    | 2
q)count .ml.gs.failed
0
q).[.ml.gs.kfSplit;(2;1;til 4;til 4;{[p;data]'"none"};enlist[`a]!enlist 1 2;0);{x}]
"every fit failed: none"
q)told:()
q).ml.xv.progress:{told,:enlist x}                  / done, total, failed, seconds
q)r:.ml.gs.kfSplit[2;1;til 4;til 4;{[p;data]p`a};enlist[`a]!enlist til 40;0]
q)last[told]`done`total`failed
80 80 0
q).ml.xv.progress:0b

/ what is not sound
q)e:{[split;k;n;y].[.ml.xv split;(k;n;til 4;y;rows);{x}]}
q)e[`kfSplit;1;1;til 4]
"k: at least 2 folds"
q)e[`kfSplit;2.5;1;til 4]
"type: k is the number of folds"
q)e[`kfSplit;2;0;til 4]
"n: at least once"
q)e[`pcSplit;1.5;1;til 4]
"length: no row to train on"
q)e[`mcSplit;2;1;til 4]
"type: the share of test rows is between 0 and 1"
q)e[`folds;enlist(0 1;2 9);1;til 4]
"folds: rows that are not there"
q)s:{[p;n].[.ml.gs.kfSplit;(2;1;til 4;til 4;{[p;data]1};p;0);{x}]}
q)s[()!()]0
"no parameters"
q)s[`a]0
"type: parameters are a dictionary of names and values"
q)r:{[p].[.ml.rs.kfSplit;(2;1;til 4;til 4;{[p;data]1};p;0);{x}]}
q)r`typ`n`p!(`grid;4;spec)
"typ: random or sobol"
q)r`typ`n`p!(`random;0;spec)
"n: at least one set of parameters"
q)r`typ`n`p!(`random;2;enlist[`a]!enlist(`normal;0;1))
"unknown kind of parameter: normal"
q)r`typ`n!(`random;2)
"type: p is `typ`randomState`n`p!(random or sobol;seed;count;names!specs)"
