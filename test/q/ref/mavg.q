/ test/q/ref/mavg.q: moving averages
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)distinct(1b;0x01;1h;1i;1)g[mavg]/:\:2#'v
"f.ffffff..ffffffff"
q)distinct raze v[1,6+til 12]g[mavg]/:\:2#'v
,"."
q)2 mavg 1 2 3 5 7 10
1 1.5 2.5 4 6 8.5
q)9 mavg 1 2 3
1 1.5 2
q)1 mavg 1 2 3
1 2 3f
q)5 mavg 0N 2 0N 5 7 0N                           / over the items that are not null
0n 2 2 3.5 4.666667 4.666667
q)2 mavg 0n 0n 1
0n 0n 1
q)0 mavg 2 3
0n 0n
q)2 mavg 1 0w 1 3
1 0w 0w 2
q)2 mavg 0W 0W                                    / as floats: no wrapping
9.223372e+18 9.223372e+18
q)2 mavg 101b
1 0.5 0.5
q)2 mavg 00:10 00:20 0Nu
10 15 20f
q)2 mavg 2000.01.05 2000.01.11
4 7f
q)3 mavg 0#0
`float$()
q)3 mavg enlist 4
,4f
q)2 mavg([]a:10 21 3;b:4 5 6)
a    b  
--------
10   4  
15.5 4.5
12   5.5
q)2 mavg([k:`x`y]a:1 2)
k| a  
-| ---
x| 1  
y| 1.5
q)update 2 mavg a by b from([]a:1 2 3 4 5f;b:`x`y`x`y`x)
a b
---
1 x
2 y
2 x
3 y
4 x
q)3 mavg"abc"
'type
  [0]  3 mavg"abc"
         ^
q)3 mavg`a`b
'type
  [0]  3 mavg`a`b
         ^
q)2.5 mavg 1 2 3
'type
  [0]  2.5 mavg 1 2 3
           ^
q)mavg[2;1 2;3]
'rank
  [0]  mavg[2;1 2;3]
       ^
