/ test/q/ref/fills.q: fills, nulls filled with what came before
q)fills 0N 1 0N 0N 2 0N
0N 1 1 1 2 2
q)fills each("a b c";`a``b;0n 1 0n;0Nd 2001.01.01 0Nd;0x0001;010b;0#0;())
"aabbc"
`a`a`b
0n 1 1
0Nd 2001.01.01 2001.01.01
0x0001
010b
`long$()
()
q)fills"a b c"
"aabbc"
q)fills`a``b`
`a`a`b`b
q)fills 0Nd 2001.01.01 0Nd
0Nd 2001.01.01 2001.01.01
q)fills each(0x0001;010b;0#0;();enlist 0N)
0x0001
010b
`long$()
()
,0N
q)fills(1;0N;"a")
1
1
"a"
q)fills(1 0N;0N 2;0N 0N)                / row by row
1  
1 2
1 2
q)fills([]x:1 0N 3;s:`a``)
x s
---
1 a
1 a
3 a
q)fills`a`b`c!1 0N 3
a| 1
b| 1
c| 3
q)5^\0N 0N 3 0N                         / the derived function takes a start
5 5 3 3
q)fills[1 0N;0]
'rank
  [0]  fills[1 0N;0]
       ^
q)fills each(0N 1 0Nh;0N 1 0Ni;0n 1 0ne;0D 0Nn;0Np 2001.01.01D;00:01 0Nu;0Nv 00:00:01;0Nt 00:00:00.001)
0N 1 1h
0N 1 1i
0N 1 1e
0D00:00:00.000000000 0D00:00:00.000000000
0Np 2001.01.01D00:00:00.000000000
00:01 00:01
0Nv 00:00:01
0Nt 00:00:00.001
q)fills 0Ng,(0x0 sv 16#0x01),0Ng
00000000-0000-0000-0000-000000000000 01010101-0101-0101-0101-010101010101 010..
q)fills 2001.01 0N 2001.03m
2001.01 2001.01 2001.03m
q)fills 5
5
q)fills`a`b!(1 0N;0N 2)
a| 1  
b| 1 2
q)fills([k:`a`b]v:1 0N)
k| v
-| -
a| 1
b| 1
q)reverse fills reverse 0N 2 0N
2 2 0N
q)update fills p by s from([]s:`a`b`a`b;p:1 2 0N 0N)
s p
---
a 1
b 2
a 1
b 2
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)       / any type
q).Q.t{type fills(2#x),first 0#x}each one
"bgxhijefcspmdznuvt"
q){(fills(x;first 0#x;first 0#x))~3#x}each one    / booleans and bytes have no null
010111111111111111b
q)attr fills`s#0N 1 2
`
q)fills([]a:(1 2;0N 0N;3 0N))              / a column of lists
a  
---
1 2
1 2
3 2
q){@[fills;x;::]}each({x};+;(1;0N;`a;`);(1 2;1 2 3))
"type"
"type"
"type"
"length"
