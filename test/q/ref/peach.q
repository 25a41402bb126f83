/ test/q/ref/peach.q: each, shared among workers
/ args: -s -2
q)system"s"
-2i
q){x*x}peach til 5
0 1 4 9 16
q)neg peach 1 2 3
-1 -2 -3
q)(neg':)1 2 3
-1 -2 -3
q)peach[{x+1};1 2]
2 3
q)(+\)peach(2 3 4;(5 6;7 8);9 10 11 12)
2 5 9
(5 6;12 14)
9 19 30 42
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)v~{x}peach v                                    / every type there and back
1b
q)w:(1 2;"abc";`a`b!1 2;([]a:1 2);([k:1 2]v:`x`y);();{x+1};(+);::;`s#1 2)
q)w~{x}peach w
1b
q)count peach`a`b!("abc";"de")
a| 3
b| 2
q)sum peach([]a:1 2;b:3 4)
4 6
q).[+;]peach(1 2;3 4)
3 7
q).[{x+y*z};]peach flip([]a:1 2;b:3 4;c:5 6)`a`b`c
16 26
q)10 20 30 peach 2 0
30 10
q)(`a`b!5 6)peach`b`a
6 5
q)neg peach 5
-5
q){x}peach()
()
q){x}peach enlist 7
,7
q)c:10
q)@[{x+c}peach;1 2;::]                            / a worker has its own globals
,"c"
q){[c;x]x+c}[c]peach 1 2
11 12
q)all(til 1000)={x}peach til 1000                 / in order
1b
q)({1+x}peach)each(1 2;3 4)
2 3
4 5
q)@[{1+x}peach;(1;`a;2);::]
"type"
