/ test/q/ref/acos.q: acos, arccosine
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range acos
"f.fffffff.fffzffff"
q)acos 1 0 -1 0.5
0 1.570796 3.141593 1.047198
q)acos 1.5 -1.5 0w -0w 0n               / outside of -1..1
0n 0n 0n 0n 0n
q)acos each(1b;0x01;1h;1i;1;1e;"\001")
0 0 0 0 0 0 0f
q)acos(0N;0Nh;0Ni;0Ne;0Nd;0Nt)
0n 0n 0n 0n 0n 0n
q)acos(1;0 1;(1;()))
0f
1.570796 0
(0f;())
q)acos each(();0#0;"";0#0x00)
()
`float$()
`float$()
`float$()
q)acos`a`b!1 0
a| 0       
b| 1.570796
q)acos([]x:0 1)
x       
--------
1.570796
0       
q)acos cos 0.25 3
0.25 3
q)@[acos;;::]each(`a;0Ng;{x};"x";(1;`a))
"type"
"type"
"type"
0n
"type"
q).[acos;1 2;::]
"rank"
