/ test/q/ref/min.q: the least item
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[min]each enlist each v
"b.xhijefc.pmdznuvt"
q)min each"bxhijefcpmdznuvt"$\:()                 / of nothing the greatest value: infinity where there is one
1b
0xff
32767h
0Wi
0W
0we
0w
"\377"
0Wp
0Wm
0Wd
0wz
0Wn
0Wu
0Wv
0Wt
q)min()
0W
q)min each(7;"a";2.5;00:05;0b)
7
"a"
2.5
00:05
0b
q)min 2 5 0N 1
1
q)min each(0N 0N;0n 0n;0Nh 0Nh;0Nd 0Nd)
0W
0w
32767h
0Wd
q)min each(0n -0w;-0W 0N;0n 1 0w;0N 0W)
-0w
-0W
1f
0W
q)min each(010b;11b;0x01ff10;"genie")
0b
1b
0x01
"e"
q)min 2001.01.01 0Nd 2002.01.01
2001.01.01
q)min(1;2.5;2h)
1f
q)min(1 2;0N 4;3 0)
0N 0
q)min(5;1 9)
1 5
q)min`a`b`c!1 0N 3
1
q)min`a`b!(10 21 3;4 5 6)
4 5 3
q)min([]a:1 3 2;b:"xyz";c:0n 1 2)
a| 1
b| "x"
c| 1f
q)min([k:`x`y]a:1 2;b:4 3)
a| 1
b| 3
q)select min a by b from([]a:1 0N 3;b:`x`y`x)
b| a 
-| --
x| 1 
y| 0W
q)min`a`b
'type
  [0]  min`a`b
       ^
q)min 1?0Ng
'type
  [0]  min 1?0Ng
       ^
q)min(1 2;1 2 3)
'length
  [0]  min(1 2;1 2 3)
       ^
q)min[1;2]
'rank
  [0]  min[1;2]
       ^
