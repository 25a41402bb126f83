/ test/q/ref/atan.q: atan, arctangent
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range atan
"f.fffffff.fffzffff"
q)atan 1 0 -1 0.5
0.7853982 0 -0.7853982 0.4636476
q)atan 0w -0w 0n
1.570796 -1.570796 0n
q)atan each(1b;0x01;1h;1i;1;1e;"\001")
0.7853982 0.7853982 0.7853982 0.7853982 0.7853982 0.7853982 0.7853982
q)atan(0N;0Nh;0Ni;0Ne;0Nd;0Nt)
0n 0n 0n 0n 0n 0n
q)atan 0W                               / an integer infinity is its number
1.570796
q)atan(1;0 1;(0;()))
0.7853982
0 0.7853982
(0f;())
q)atan each(();0#0;"";0#0x00)
()
`float$()
`float$()
`float$()
q)atan`a`b!(0;0 1)
a| 0f
b| 0 0.7853982
q)atan tan 0.25 -1.5
0.25 -1.5
q)@[atan;;::]each(`a;0Ng;{x};(1;`a))
"type"
"type"
"type"
"type"
q).[atan;1 2;::]
"rank"
