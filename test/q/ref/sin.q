/ test/q/ref/sin.q: sine
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[sin]each v
"f.fffffff.fffzffff"
q)sin 0 0.5 -0.5
0 0.4794255 -0.4794255
q)sin 0n 0w -0w
0n 0n 0n
q)sin each(0N;0Ni;0Nh;0Nt)
0n 0n 0n 0n
q)pi:acos -1
q)1e-15>abs sin[pi%6]-.5
1b
q)1e-15>abs -1+(sin[x]*sin x)+cos[x]*cos x:1.234
1b
q)sin each(1b;0x01;1h;1i;1;1e;00:01;2000.01.02)
0.841471 0.841471 0.841471 0.841471 0.841471 0.841471 0.841471 0.841471
q)sin(.2;.3 .4)
0.1986693
0.2955202 0.3894183
q)sin()
()
q)sin 0#0
`float$()
q)sin`x`y!(0 0f;0f)
x| 0 0f
y| 0f
q)sin([]a:0 0f)
a
-
0
0
q)sin`a
'type
  [0]  sin`a
       ^
q)sin[1;2]
'rank
  [0]  sin[1;2]
       ^
