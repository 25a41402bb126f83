/ test/q/ref/sums.q: running totals
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[sums]each 2#'v
"i.iiijef..pmdznuvt"
q)e:"bxhijefpmdznuvt"$\:()
q)g[sums]each e
"iiiijefpmdznuvt"
q)all 0=count each sums each e
1b
q)sums()
()
q)sums each(7;2.5;00:05)                          / an atom is its own sum
7
2.5
00:05
q)sums 2 3 5 7
2 5 10 17
q)sums enlist 4
,4
q)sums 0N 2 0N 3                                  / nulls are zeros
0 2 2 5
q)sums 1 0n 2.5
1 1 3.5
q)sums 1 0w -0w 1
1 0w 0n 0n
q)sums 0W 1 1                                     / and integers wrap
0W 0N -0W
q)sums 32767 1 1h
32767 32768 32769i
q)sums 0xff01
255 256i
q)sums 00:30 00:45 01:00
00:30 01:15 02:15
q)sums(1 2;10 20;0N 0)
1  2 
11 22
   22
q)sums(1;2 3;4)
1
3 4
7 8
q)sums`a`b!(1 2;3 4)
a| 1 2
b| 4 6
q)sums`a`b`c!1 0N 3
a| 1
b| 1
c| 4
q)sums([]a:1 2 3;b:.5 .5 .5)
a b  
-----
1 0.5
3 1  
6 1.5
q)sums([k:`x`y]a:1 2;b:3 4)
k| a b
-| ---
x| 1 3
y| 3 7
q)update sums a by b from([]a:1 2 3 4;b:`x`y`x`y)
a b
---
1 x
2 y
4 x
6 y
q)attr sums`s#1 2 3
`
q)(sums x)~(+\)x:3 1 4 1 5
1b
q)last[sums x]~sum x:100?1000
1b
q)sums"abc"
'type
  [0]  sums"abc"
       ^
q)sums`a`b
'type
  [0]  sums`a`b
       ^
q)sums(1 2;1 2 3)
'length
  [0]  sums(1 2;1 2 3)
       ^
q)sums[1;2]
'rank
  [0]  sums[1;2]
       ^
