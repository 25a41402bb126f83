/ test/q/ref/not.q: is it zero
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[not]each v _ 1
"bbbbbbbb.bbbbbbbb"
q)not each v 0 2 3 4 5 6 7 8 10 11 12 13 14 15 16 17
0000000000000000b
q)not each"bxhijefcpmdznuvt"$\:0
1111111111111111b
q)not each"hijefpmdznuvt"$\:0N                    / no null is zero
0000000000000b
q)not(0W;-0w;0N;0Wh;-0Wi)
00000b
q)not -1 0 1 2
0100b
q)not(0 1;0.0 -0.0 0.5;"a\000")
10b
110b
01b
q)not 2000.01.01 2020.06.30
10b
q)not`a`b!(-1 0 2;00:00 12:00)
a| 010b
b| 10b
q)not([]a:0 1 2;b:"a\000b")
a b
---
1 0
0 1
0 0
q)not([k:`x`y]a:0 1)
k| a
-| -
x| 1
y| 0
q)not()
()
q)type not 0#0
1h
q)attr not`s#0 1
`
q)not`a
'type
  [0]  not`a
       ^
q)not`a`b
'type
  [0]  not`a`b
       ^
q)not(0;`a)
'type
  [0]  not(0;`a)
       ^
q)not[0;1]
'rank
  [0]  not[0;1]
       ^
