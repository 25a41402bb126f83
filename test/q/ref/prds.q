/ test/q/ref/prds.q: running products
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[prds]each 2#'v
"i.iiijef..pmdznuvt"
q)prds each"bxhijef"$\:()
`int$()
`int$()
`int$()
`int$()
`long$()
`real$()
`float$()
q)prds()
()
q)prds each(7;2.5)
7
2.5
q)prds 2 3 5 7
2 6 30 210
q)prds 0N 2 0N 3
1 2 2 6
q)prds 2 0n 2.5
2 2 5f
q)prds 1 0w -1 0
1 0w -0w 0n
q)prds 1101b
1 1 0 0i
q)prds 0x020304
2 6 24i
q)prds enlist 4
,4
q)prds(1 2;10 20;0N 0)
1  2 
10 40
   0 
q)prds(2;3 4;5)
2
6 8
30 40
q)prds`a`b!(1 2;3 4)
a| 1 2
b| 3 8
q)prds([]a:1 2 3;b:.5 .5 .5)
a b    
-------
1 0.5  
2 0.25 
6 0.125
q)prds([k:`x`y]a:2 3)
k| a
-| -
x| 2
y| 6
q)last[prds x]~prd x:1+10?9
1b
q)prds"abc"
'type
  [0]  prds"abc"
       ^
q)prds`a`b
'type
  [0]  prds`a`b
       ^
q)prds(1 2;1 2 3)
'length
  [0]  prds(1 2;1 2 3)
       ^
q)prds[1;2]
'rank
  [0]  prds[1;2]
       ^
