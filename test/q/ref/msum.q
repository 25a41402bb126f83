/ test/q/ref/msum.q: moving sums
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}  / the letter of a result's type, a dot where it fails
q)g[msum;2]each 2#'v                              / a window of points in time leaves counts of their units
"i.iiijef..niifnuvt"
q)distinct(1b;0x01;1h;1i;1)g[msum]/:\:2#'v        / the same for every integer type on the left
"i.iiijef..niifnuvt"
q)distinct raze v[1,6+til 12]g[msum]/:\:2#'v      / and for none else
,"."
q)3 msum 1 2 3 5 7 11
1 3 6 10 15 23
q)3 msum 0N 2 3 5 0N 11                           / nulls are zeros
0 2 5 10 8 16
q)2 msum 1 0n 2.5 0.5
1 1 2.5 3
q)1 msum 1 0N 3
1 0 3
q)9 msum 1 2 3
1 3 6
q)2 msum 0W 1 1                                   / integers wrap
0W 0N 2
q)2 msum 1 0w 1 2
1 0w 0w 3
q)2 msum 2147483647 1i
0W 0Ni
q)2 msum 32767 1h
32767 32768i
q)2 msum 0111b
0 1 2 2i
q)2 msum 0xff01
255 256i
q)2 msum 00:30 00:45 01:00
00:30 01:15 01:45
q)2 msum 2000.01.05 2000.01.11
4 14i
q)3 msum 0#0
`long$()
q)3 msum enlist 4
,4
q)2 msum(1 2;10 20;100 200)
1   2  
11  22 
110 220
q)2 msum(1;2 3)
1 1
3 4
q)0 -1 0N msum\:1 2 3                             / sums of no items
0 0 0
0 0 0
0 0 0
q)2 msum`a`b!(1 2;3 4)
a| 1 2
b| 4 6
q)2 msum([]a:10 21 3;b:4 5 6)
a  b 
-----
10 4 
31 9 
24 11
q)2 msum([k:`x`y]a:1 2)
k| a
-| -
x| 1
y| 3
q)update 2 msum a by b from([]a:1 2 3 4 5;b:`x`y`x`y`x)
a b
---
1 x
2 y
4 x
6 y
8 x
q)3 msum"abc"
'type
  [0]  3 msum"abc"
         ^
q)3 msum`a`b
'type
  [0]  3 msum`a`b
         ^
q)2.5 msum 1 2 3
'type
  [0]  2.5 msum 1 2 3
           ^
q)`a msum 1 2 3
'type
  [0]  `a msum 1 2 3
          ^
q)msum[2;1 2;3]
'rank
  [0]  msum[2;1 2;3]
       ^
