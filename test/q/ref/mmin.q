/ test/q/ref/mmin.q: moving minimums
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)g[mmin;2]each 2#'v
"b.xhijefc.pmdznuvt"
q)3 mmin 2 7 1 3 5 2 8
2 2 1 1 1 2 2
q)3 mmin 0N -3 -2 1 -0W 0                         / a null is the least value
0N 0N 0N -3 -0W -0W
q)3 mmin 0N -3 -2 1 0N -0W
0N 0N 0N -3 0N 0N
q)2 mmin 1 0n 2 3
1 0n 0n 2
q)0 mmin 3 1 2
3 1 2
q)-2 mmin 3 1 2
3 1 2
q)1 mmin 3 1 2
3 1 2
q)9 mmin 3 1 4
3 1 1
q)2 mmin(3 5;1 9;4 2)                             / a list of rows goes down its columns
3 5
1 5
1 2
q)2 mmin(1;2 3)                                   / an atom among them is a row of itself
1 1
1 1
q)2 mmin(3;2.5;0x07)                              / atoms of several types are floats
3 2.5 2.5
q)2 mmin 1011b
1001b
q)2 mmin"genie"
"geeie"
q)2 mmin 2001.01.05 2001.01.02 2001.01.03
2001.01.05 2001.01.02 2001.01.02
q)3 mmin 0#0
`long$()
q)3 mmin enlist 4
,4
q)2 mmin`a`b!(10 21 3;4 5 6)
a| 10 21 3
b| 4  5  3
q)2 mmin([]a:10 21 3;b:4 5 6)
a  b
----
10 4
10 4
3  5
q)2 mmin([k:`x`y]a:2 1)
k| a
-| -
x| 2
y| 1
q)3 mmin`a`b
'type
  [0]  3 mmin`a`b
         ^
q)2.5 mmin 1 2 3
'type
  [0]  2.5 mmin 1 2 3
           ^
q)mmin[2;1 2;3]
'rank
  [0]  mmin[2;1 2;3]
       ^
