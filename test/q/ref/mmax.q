/ test/q/ref/mmax.q: moving maximums
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)g[mmax;2]each 2#'v
"b.xhijefc.pmdznuvt"
q)3 mmax 2 7 1 3 5 2 8
2 7 7 7 5 5 8
q)3 mmax 0N -3 -2 0N 1 0                          / a null at the start is negative infinity
-0W -3 -2 -2 1 1
q)1 mmax 3 1 2
3 1 2
q)9 mmax 3 1 4
3 3 4
q)0 -1 mmax\:3 1 2                                / of no items, as the items are
3 1 2
3 1 2
q)2 mmax(1;2 3;0 9)                               / rows, an atom beside them as often as it takes
1 1
2 3
2 9
q)2 mmax(1 2;3 4 5)
'length
  [0]  2 mmax(1 2;3 4 5)
         ^
q)2 mmax 5
'type
  [0]  2 mmax 5
         ^
q)2 mmax()
()
q)2 mmax 0100b
0110b
q)2 mmax"genie"
"ggnni"
q)2 mmax 2001.01.05 2001.01.02 2001.01.03
2001.01.05 2001.01.05 2001.01.03
q)2 mmax 1 0W -0W 2
1 0W 0W 2
q)3 mmax 0#0
`long$()
q)3 mmax enlist 4
,4
q)2 mmax`a`b!(10 21 3;4 5 6)
a| 10 21 3
b| 10 21 6
q)2 mmax([]a:10 21 3;b:4 5 6)
a  b
----
10 4
21 5
21 6
q)2 mmax([k:`x`y]a:2 1)
k| a
-| -
x| 2
y| 2
q)(5 mmax x)~{max(0|y-4)_(y+1)#x}[x]each til count x:100?1000
1b
q)3 mmax`a`b
'type
  [0]  3 mmax`a`b
         ^
q)2.5 mmax 1 2 3
'type
  [0]  2.5 mmax 1 2 3
           ^
q)`a mmax 1 2 3
'type
  [0]  `a mmax 1 2 3
          ^
q)mmax[2;1 2;3]
'rank
  [0]  mmax[2;1 2;3]
       ^
