/ test/q/ref/mcount.q: moving counts of what is not null
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)g[mcount;2]each 2#'v
"jjjjjjjjjjjjjjjjjj"
q)3 mcount 0 1 2 3 4 5
1 2 3 3 3 3
q)3 mcount 0N 1 2 3 0N 5
0 1 2 3 2 2
q)2 mcount 0n 1 0w
0 1 2
q)9 mcount 1 0N 3
1 1 2
q)1 mcount 1 0N 3
1 0 1
q)3 mcount 0#0
`long$()
q)2 mcount enlist 0N
,0
q)2 mcount 2001.01.01 0N 2001.01.02
1 1 1
q)2 mcount`a`b!(1 2;0N 3)
a| 1 1
b| 1 2
q)2 mcount([]a:10 0N 3;b:4 5 6f)
a b
---
1 1
1 2
1 2
q)2 mcount([k:`x`y]a:1 0N)
k| a
-| -
x| 1
y| 1
q)`a mcount 1 2
'type
  [0]  `a mcount 1 2
          ^
q)2.5 mcount 1 2
'type
  [0]  2.5 mcount 1 2
           ^
q)mcount[2;1 2;3]
'rank
  [0]  mcount[2;1 2;3]
       ^
