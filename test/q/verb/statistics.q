/ test/q/verb/statistics.q: med var dev svar sdev cov scov cor wsum wavg
q)med 10 34 23 123 5 56
28.5
q)med 1 2 0N
1f
q)med 0#0
0n
q)med 5
5f
q)med`a`b!(10 -21 3;4 5 -6)
7 -8 -1.5
q)var 2 3 5 0n 7
3.6875
q)var 1e9+2 3 5 7
3.6875
q)var 5
0f
q)svar 2 3 5 7
4.916667
q)svar 1#5
0n
q)dev 10 343 232 55
134.3484
q)dev 0#0
0n
q)dev(2 3;4 0N;1 7)
1.247219 2
q)sdev(2 3;4 0N;1 7)
1.527525 2.828427
q)dev flip`a`b!flip(2 3;4 0N;1 7)
a| 1.247219
b| 2       
q)dev`a
'type
  [0]  dev`a
       ^
q)dev(1 2;1 2 3)
'length
  [0]  dev(1 2;1 2 3)
       ^
q)2 3 5 7 cov 3 3 5 9
4.5
q)2 3 5 7 scov 3 3 5 9
6f
q)1 2 cov 1 2 3
'length
  [0]  1 2 cov 1 2 3
           ^
q)29 10 54 cor 1 3 9
0.7727746
q)1 3 9 cor neg 1 3 9
-1f
q)1 1 1 cor 1 3 9
0n
q)1 3 0N cor 1 3 9
1f
q)1000101000b cor 0010011001b
-0.08908708
q)2 3 4 wsum 1 2 4
24f
q)2 wsum 1 2 4
14
q)(1 2;3 4)wsum(500 400;300 200)
1400 1600
q)1 2 wsum`a`b!(10 21 3;4 5 6)
18 31 15
q)2 3 4 wavg 1 2 4
2.666667
q)2 0N 4 5 wavg 1 2 0N 8
6f
q)0 wavg 2 3
0n
q)0 wavg(1 2;3 4)
0n 0n
q)(1 2;3 4)wavg(500 400;300 200)
350 266.6667
q)1 2 wavg`a`b!(10 21 3;4 5 6)
6 10.33333 5
q)med([]a:10 -21 3;b:4 5 -6)               / the middle row
a| 3 
b| -6
q)med([]a:10 -21 3 4;b:4 5 -6 0)
a| 3.5
b| -3 
q)med`k xkey([]k:`a`b`c;a:10 -21 3;b:4 5 -6)
a| 3 
b| -6
q)med([]a:0#0;b:0#0)
a| 
b| 
q)@[dev;{enlist x}/[200000;1 2f];{x}]  / nested without end
"stack"
