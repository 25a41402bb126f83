/ test/q/ref/max.q: the greatest item
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[max]each enlist each v
"b.xhijefc.pmdznuvt"
q)e:"bxhijefcpmdznuvt"$\:()
q)max each e                                      / of nothing the least value of the type
0b
0x00
-32767h
-0Wi
-0W
-0we
-0w
"\000"
-0Wp
-0Wm
-0Wd
-0wz
-0Wn
-0Wu
-0Wv
-0Wt
q)max()
-0W
q)max each(7;"a";2.5;00:05;1b)
7
"a"
2.5
00:05
1b
q)max 2 5 0N 1
5
q)max each(0N 0N;0n 0n;0Nh 0Nh;"  ";0Nd 0Nd)      / of nulls negative infinity
-0W
-0w
-32767h
" "
-0Wd
q)max each(0n -0w;-0W 0N;0n 1 0w;0N 0W)
-0w
-0W
0w
0W
q)max each(010b;00b;0x01ff10;"genie")
1b
0b
0xff
"n"
q)max 2001.01.01 0Nd 2002.01.01
2002.01.01
q)max enlist 5
5
q)max(1;2.5;2h)
2.5
q)max(1 2;0N 4;3 0)
3 4
q)max(1 2;"a")
"aa"
q)max(5;1 9)
5 9
q)max`a`b`c!1 0N 3
3
q)max`a`b!(10 21 3;4 5 6)
10 21 6
q)max([]a:1 3 2;b:"xyz";c:0n 1 2)
a| 3
b| "z"
c| 2f
q)max([k:`x`y]a:1 2;b:4 3)
a| 2
b| 4
q)select max a by b from([]a:1 0N 3;b:`x`y`x)
b| a  
-| ---
x| 3  
y| -0W
q)max`s#1 2 3
3
q)max`a`b
'type
  [0]  max`a`b
       ^
q)max 1?0Ng
'type
  [0]  max 1?0Ng
       ^
q)max(1 2;1 2 3)
'length
  [0]  max(1 2;1 2 3)
       ^
q)max(1;`a)
'type
  [0]  max(1;`a)
       ^
q)max[1;2]
'rank
  [0]  max[1;2]
       ^
