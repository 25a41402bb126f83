/ .ml: from tables as they come to tables that a model takes

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:util/init.q
q)t:([]a:1 2 3 4f;b:10 30 20 20;c:5)
q).ml.minMaxScaler.fitTransform t                   / a constant is 0
a         b   c
---------------
0         0   0
0.3333333 1   0
0.6666667 0.5 0
1         0.5 0
q)show m:.ml.stdScaler.fit t
modelInfo| `avgData`devData!+`a`b`c!(2.5 1.118034;20 7.071068;5 0f)
transform| {[f;info;data]
  $[i.isKeyed data; key[data]!.z.s[f;info;value dat..
q)m.modelInfo
       | a        b        c
-------| -------------------
avgData| 2.5      20       5
devData| 1.118034 7.071068 0
q)m.transform([]c:5 6;a:2.5 5)
c a       
----------
0 0       
1 2.236068
q).ml.stdScaler.fitTransform value flip t
-1.341641 -0.4472136 0.4472136 1.341641
-1.414214 1.414214   0         0       
0         0          0         0       
q).ml.minMaxScaler.fitTransform 5 1 9 3
0.5 0 1 0.25
q).ml.minMaxScaler.fitTransform([id:1 2]x:3 5)
id| x
--| -
1 | 0
2 | 1

q)show m:.ml.labelEncode.fit`cab`acb`abc`acb
modelInfo| `s#`abc`acb`cab!0 1 2
transform| {[map;data]at:key[map]?data; @[at;where at=count map;:;-1]}[`s#`ab..
q)m.transform`acb`cab`new
1 2 -1
q).ml.labelEncode.fitTransform .5 .1 .9
1 0 2
q).ml.applyLabelEncode[0 2 1 7;m]
`abc`cab`acb`
q)t:([]x:`c`a`a`b;y:0 1 1 1;z:4 .5 7 4.5)
q).ml.oneHot.fitTransform[t;::]
y z   x_a x_b x_c
-----------------
0 4   0   0   1  
1 0.5 1   0   0  
1 7   1   0   0  
1 4.5 0   1   0  
q).ml.oneHot.fitTransform[t;`x`y]
z   x_a x_b x_c y_0 y_1
-----------------------
4   0   0   1   1   0  
0.5 1   0   0   0   1  
7   1   0   0   0   1  
4.5 0   1   0   0   1  
q)m:.ml.oneHot.fit[t;::]
q)m.modelInfo
x| a b c
q)m.transform[([]u:1 2 3;v:`b`q`c);enlist[`v]!enlist`x]
u v_a v_b v_c
-------------
1 0   1   0  
2 0   0   0  
3 0   0   1  
q)@[m.transform[;`y];([]y:1 2);{x}]
"not fitted: y"
q).ml.lexiEncode.fitTransform[t;`x]
y z   x_lexi
------------
0 4   2     
1 0.5 0     
1 7   0     
1 4.5 1     
q).ml.lexiEncode.fit[t;`x][`transform][([]x:`b`new);::]
x_lexi
------
1     
-1    
q).ml.freqEncode[t;::]
y z   x_freq
------------
0 4   0.25  
1 0.5 0.5   
1 7   0.5   
1 4.5 0.25  
q).ml.timeSplit[([]d:2000.01.01 2024.02.29;t:21:51 02:55);::]
d_dow d_year d_mm d_dd d_qtr d_wd t_hh t_uu
-------------------------------------------
0     2000   1    1    1     0    21   51  
5     2024   2    29   1     1    2    55  
q)flip .ml.timeSplit[([]p:enlist 2024.12.31D23:59:58.7;n:7);`p]
n     | 7   
p_dow | 3   
p_year| 2024
p_mm  | 12  
p_dd  | 31  
p_qtr | 4   
p_wd  | 1   
p_hh  | 23  
p_uu  | 59  
p_ss  | 58  
q).ml.polyTab[([]a:1 2;b:3 4;c:5 6);2]
a_b a_c b_c
-----------
3   5   15 
8   12  24 
q).ml.dropConstant([]a:1 2;b:3 3;c:0N 0N)
a
-
1
2
q).ml.dropConstant`a`b!(1 1;1 2)
b| 1 2
q)@[.ml.dropConstant;([]a:1 1);{x}]
"every column is constant"
q).ml.infReplace`A`B`C!(5 6 9 0w;10 -0w 0 50;0w 1 2 3)
A| 5  6 9 9 
B| 10 0 0 50
C| 3  1 2 3 
q).ml.infReplace 1 0N 0W 3 -0W
1 0N 3 3 1

q)t:([]sym:`A`B`A`A`B`A;time:00:00 00:01 00:02 00:04 00:05 00:06;x:0n 5 1 0n 7 4;y:1 0N 0N 5 2 0N)
q).ml.fillTab[t;`sym;`time;::]
sym time  x y x_null y_null
---------------------------
A   00:00 1 1 1      0     
B   00:01 5 2 0      1     
A   00:02 1 1 0      1     
A   00:04 1 5 1      0     
B   00:05 7 2 0      0     
A   00:06 4 5 0      1     
q).ml.fillTab[t;`sym;`time;`x`y!`linear`median]
sym time  x    y x_null y_null
------------------------------
A   00:00 -0.5 1 1      0     
B   00:01 5    2 0      1     
A   00:02 1    3 0      1     
A   00:04 2.5  5 1      0     
B   00:05 7    2 0      0     
A   00:06 4    3 0      1     
q).ml.fillTab[t;`;`;`x`y!`mean`zero]
sym time  x    y x_null y_null
------------------------------
A   00:00 4.25 1 1      0     
B   00:01 5    0 0      1     
A   00:02 1    0 0      1     
A   00:04 4.25 5 1      0     
B   00:05 7    2 0      0     
A   00:06 4    0 0      1     
q)@[.ml.fillTab[t;`sym;`time];enlist[`x]!enlist`guess;{x}]
"unknown fill: guess"
q).ml.labelEncode.fit[("ab";"cd";"ab")][`transform]("cd";"xy")
1 -1
q)@[.ml.polyTab[([]a:1 2)];2;{x}]
"fewer than 2 columns"
