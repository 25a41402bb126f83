/ test/q/ref/asin.q: asin, arcsine
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range asin
"f.fffffff.fffzffff"
q)asin 1 0 -1 0.5
1.570796 0 -1.570796 0.5235988
q)asin 1.5 -1.5 0w -0w 0n               / outside of -1..1
0n 0n 0n 0n 0n
q)asin each(1b;0x01;1h;1i;1;1e;"\001")
1.570796 1.570796 1.570796 1.570796 1.570796 1.570796 1.570796
q)asin(0N;0Nh;0Ni;0Ne;0Nd;0Nt)
0n 0n 0n 0n 0n 0n
q)asin(1;0 1;(0;()))
1.570796
0 1.570796
(0f;())
q)asin each(();0#0;"";0#0x00)
()
`float$()
`float$()
`float$()
q)asin([k:`a`b]x:0 1)
k| x       
-| --------
a| 0       
b| 1.570796
q)asin sin 0.25 -1.5
0.25 -1.5
q)@[asin;;::]each(`a;0Ng;{x};(1;`a))
"type"
"type"
"type"
"type"
q).[asin;1 2;::]
"rank"
