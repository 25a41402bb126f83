/ test/q/ref/deltas.q: deltas, each item minus the one before
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range deltas
"i.iiijef..niifnuvt"
q)deltas 1 4 9 16
1 3 5 7
q)deltas 10b
1 -1i
q)deltas 0x05ff01
5 250 -254i
q)deltas 3 5h
3 2i
q)deltas 1 0N 3 0W -0W
1 0N 0N 9223372036854775804 2
q)deltas 1 0n 3 0w 0w
1 0n 0n 0w 0n
q)deltas 2001.01.01 2001.01.03 0Nd
366 2 0Ni
q)deltas 2001.01 2001.03m
12 2i
q)deltas 12:00 12:30 12:15
12:00 00:30 -00:15
q)deltas 2000.01.01D01 2000.01.01D03
0D01:00:00.000000000 0D02:00:00.000000000
q)deltas each(();0#0;0#0f;enlist 5)
()
`long$()
`float$()
,5
q)deltas(1 2;10 20;5 5)                 / row by row
1  2  
9  18 
-5 -15
q)deltas([]a:1 3 6;b:1 1 2f)
a b
---
1 1
2 0
3 1
q)deltas`a`b`c!1 3 6
a| 1
b| 2
c| 3
q)deltas 5
5
q)deltas"abc"
'type
  [0]  deltas"abc"
       ^
q)@[deltas;;::]each(`a`b;"ab";2#0Ng;{x};(1;`a))
"type"
"type"
"type"
"type"
"type"
q)(-':)[10;11 13]                       / the derived function takes what came before
1 2
q)sums deltas 3 1 2
3 1 2
q)update d:deltas p by s from([]s:`a`b`a`b;p:1 10 3 15)
s p  d 
-------
a 1  1 
b 10 10
a 3  2 
b 15 5 
