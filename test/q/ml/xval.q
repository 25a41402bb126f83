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
1 u| 5 1 
1 v| 5 1 
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
-| -----
1| 1 1f 
2| 0n 0n
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
