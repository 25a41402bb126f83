/ test/q/ref/exp.q: exp, e to the power of x
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range exp
"f.fffffff.fffzffff"
q)exp 0 1 -1 0.5
1 2.718282 0.3678794 1.648721
q)exp 0w -0w 0n
0w 0 0n
q)exp 709 710 -745 -746
8.218407e+307 0w 4.940656e-324 0
q)exp each(1b;0x01;1h;1i;1;1e;"\001")
2.718282 2.718282 2.718282 2.718282 2.718282 2.718282 2.718282
q)exp(0N;0Nh;0Ni;0Ne;0Nd;0Nt)
0n 0n 0n 0n 0n 0n
q)exp 0W -0W
0w 0
q)exp 2000.01.02 2000.01.01
2.718282 1
q)exp 00:00 00:01
1 2.718282
q)exp(1;0 1;(0;()))
2.718282
1 2.718282
(1f;())
q)exp each(();0#0;"";0#0x00)
()
`float$()
`float$()
`float$()
q)exp`a`b!0 1
a| 1       
b| 2.718282
q)exp([k:`a`b]x:0 0N)
k| x
-| -
a| 1
b|  
q)@[exp;;::]each(`a;0Ng;{x};(1;`a))
"type"
"type"
"type"
"type"
q).[exp;1 2;::]
"rank"
