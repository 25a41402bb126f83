/ test/q/ref/tan.q: tangent
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[tan]each v
"f.fffffff.fffzffff"
q)tan 0 0.5 1 1.5707963 2
0 0.5463025 1.557408 3.732054e+07 -2.18504
q)tan 0n 0w -0w
0n 0n 0n
q)tan each(0N;0Ni;0Nh;0Nt)
0n 0n 0n 0n
q)1e-12>abs tan[x]-sin[x]%cos x:1.234
1b
q)tan each(1b;0x01;1h;1i;1;1e;00:01)
1.557408 1.557408 1.557408 1.557408 1.557408 1.557408 1.557408
q)tan(.2;.3 .4)
0.20271
0.3093362 0.4227932
q)tan()
()
q)tan 0#0
`float$()
q)tan`x`y!(0 0f;0f)
x| 0 0f
y| 0f
q)tan([k:`x`y]a:0 0f)
k| a
-| -
x| 0
y| 0
q)tan`a
'type
  [0]  tan`a
       ^
q)tan[1;2]
'rank
  [0]  tan[1;2]
       ^
