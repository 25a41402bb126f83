/ test/q/ref/reciprocal.q: 1%x
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[reciprocal]each v
"f.fffffff.pffzffff"
q)reciprocal 0 0w 0n 3 10
0w 0 0n 0.3333333 0.1
q)reciprocal each(0N;0Ni;0Nh;0W)
0n 0n 0n 1.084202e-19
q)reciprocal 1b
1f
q)reciprocal 0x0204
0.5 0.25
q)reciprocal 00:02 00:04
0.5 0.25
q)reciprocal(12;13 14)
0.08333333
0.07692308 0.07142857
q)reciprocal()
()
q)reciprocal 0#0
`float$()
q)reciprocal`a`b!(2 4;5)
a| 0.5 0.25
b| 0.2
q)reciprocal([]a:2 4;b:5 0)
a    b  
--------
0.5  0.2
0.25 0w 
q)reciprocal([k:`x`y]a:2 4)
k| a   
-| ----
x| 0.5 
y| 0.25
q)reciprocal`a
'type
  [0]  reciprocal`a
       ^
q)reciprocal[1;2]
'rank
  [0]  reciprocal[1;2]
       ^
