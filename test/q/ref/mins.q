/ test/q/ref/mins.q: running minimums
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[mins]each 2#'v
"b.xhijefc.pmdznuvt"
q)g[mins]each"bxhijefcpmdznuvt"$\:()
"bxhijefcpmdznuvt"
q)mins()
()
q)mins each(7;"a";2.5)
7
"a"
2.5
q)mins 2 5 7 1 3
2 2 2 1 1
q)mins 0N 5 0N 1 3                                / a null before the first value is infinity
0W 5 5 1 1
q)mins each(0n 1 0n;0Ni 2;0Nt 00:01:00.000 0Nt)
0w 1 1
0W 2i
0Wt 00:01:00.000 00:01:00.000
q)mins 0w 0n -0w 1
0w 0w -0w -0w
q)mins 1101b
1100b
q)mins"genie"
"geeee"
q)mins enlist 4
,4
q)mins(1 5;3 2;0N 9)
1 5
1 2
  2
q)mins`a`b!(10 21 3;4 5 6)
a| 10 21 3
b| 4  5  3
q)mins([]a:3 1 2;b:3 0N 4)
a b
---
3 3
1 3
1 3
q)mins([k:`x`y]a:1 2)
k| a
-| -
x| 1
y| 1
q)mins`a`b
'type
  [0]  mins`a`b
       ^
q)mins 2?0Ng
'type
  [0]  mins 2?0Ng
       ^
q)mins(1 2;1 2 3)
'length
  [0]  mins(1 2;1 2 3)
       ^
q)mins[1;2]
'rank
  [0]  mins[1;2]
       ^
