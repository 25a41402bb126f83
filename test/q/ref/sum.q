/ test/q/ref/sum.q: the total of a list
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}               / the letter of a result's type, a dot where it fails
q)g[sum]each enlist each v
"i.iiijef..pmdznuvt"
q)e:"bxhijefpmdznuvt"$\:()
q)g[sum]each e                                    / an empty vector's sum has the type of a full one's
"iiiijefpmdznuvt"
q)0={"j"$sum x}each e
111111111111111b
q)sum()
0
q)sum each(1b;0x05;5h;5e;"a"=97;00:05)            / an atom is its own sum
1b
0x05
5h
5e
1b
00:05
q)sum 2 3 0N 7
12
q)sum each(0N 0N;0n 0n;2#0Ni;0Nt 0Nt)             / of nulls only
0
0f
0i
00:00:00.000
q)sum each(0w 1;0w -0w;0W 1;0W 2)                 / a float's infinity absorbs, an integer wraps
0w
0n
0N
-0W
q)sum 2147483647 1i                               / ints stay ints
0Ni
q)sum 32767 1h                                    / shorts become ints
32768i
q)sum 1000000#1b
1000000i
q)sum 0xffff
510i
q)sum enlist 5
5
q)sum(1;2f;3h)                                    / a mixed list is added up item by item
6f
q)sum(1;0n;2f)                                   / whose null atoms count as zero too
3f
q)sum(1 2;10)
11 12
q)sum(1 2;0N 4)                                   / but lists are added as + adds them
0N 6
q)sum((1 2;3);(10;20 30))
11 12
23 33
q)sum 2 3 4#til 24
12 14 16 18
20 22 24 26
28 30 32 34
q)sum`a`b`c!1 2 0N
3
q)sum`a`b!(1 2;3 4)
4 6
q)sum(`a`b!1 2;`b`c!10 20)                        / dictionaries are joined by key
a| 1 
b| 12
c| 20
q)sum([]a:1 2 0N;b:.5 .5 .5;c:00:01 00:02 00:03)
a| 3
b| 1.5
c| 00:06
q)sum([k:`x`y]a:1 2;b:3 4)
a| 3
b| 7
q)select sum a by b from([]a:1 0N 3 4;b:`x`y`x`z)
b| a
-| -
x| 4
y| 0
z| 4
q)sum 0D01 0D02:30
0D03:30:00.000000000
q)sum .1 .2 .3f                 / floats
0.6
q)sum`s#1 2 3
6
q)sum"abc"
'type
  [0]  sum"abc"
       ^
q)sum`a`b
'type
  [0]  sum`a`b
       ^
q)sum(1;`a)
'type
  [0]  sum(1;`a)
       ^
q)sum 1?0Ng
'type
  [0]  sum 1?0Ng
       ^
q)sum(1 2;1 2 3)
'length
  [0]  sum(1 2;1 2 3)
       ^
q)sum[1;2]
'rank
  [0]  sum[1;2]
       ^
