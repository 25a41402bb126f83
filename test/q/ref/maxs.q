/ test/q/ref/maxs.q: running maximums
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[maxs]each 2#'v
"b.xhijefc.pmdznuvt"
q)g[maxs]each"bxhijefcpmdznuvt"$\:()
"bxhijefcpmdznuvt"
q)maxs()
()
q)maxs each(7;"a";2.5)
7
"a"
2.5
q)maxs 2 5 7 1 3
2 5 7 7 7
q)maxs 0N 5 0N 1 3                                / a null before the first value is negative infinity
-0W 5 5 5 5
q)maxs each(0n 1 0n;0Ni 2;0Nt 00:01:00.000 0Nt)
-0w 1 1
-0W 2i
-0Wt 00:01:00.000 00:01:00.000
q)maxs -0w 0n 0w 1
-0w -0w 0w 0w
q)maxs 0010b
0011b
q)maxs"genie"
"ggnnn"
q)maxs enlist 4
,4
q)maxs(1 5;3 2;0N 9)
1 5
3 5
3 9
q)maxs`a`b!(10 21 3;4 5 6)
a| 10 21 3
b| 10 21 6
q)maxs([]a:1 3 2;b:3 0N 4)
a b
---
1 3
3 3
3 4
q)maxs([k:`x`y]a:2 1)
k| a
-| -
x| 2
y| 2
q)maxs`a`b
'type
  [0]  maxs`a`b
       ^
q)maxs 2?0Ng
'type
  [0]  maxs 2?0Ng
       ^
q)maxs(1 2;1 2 3)
'length
  [0]  maxs(1 2;1 2 3)
       ^
q)maxs[1;2]
'rank
  [0]  maxs[1;2]
       ^
