/ test/q/ref/signum.q: -1 0 1
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[signum]each v
"i.iiiiiii.iiiiiiii"
q)signum"hijefpmdznuvt"$\:0N                      / a null is less than anything
-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1i
q)signum"bxhijefcpmdznuvt"$\:0
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0i
q)signum"bxhijefcpmdznuvt"$\:1
1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1i
q)signum"hijefpmdznuvt"$\:-1
-1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1 -1i
q)signum(0W;-0W;0w;-0w;0Wi;-0Wd)
1 -1 1 -1 1 -1i
q)signum -2 0 1 3
-1 0 1 1i
q)signum 1999.12.31
-1i
q)signum -0.0 1e-300 -1e-300
0 1 -1i
q)signum(10;-20 30)
1i
-1 1i
q)signum()
()
q)type signum 0#0f
6h
q)signum`a`b!(10 -21;0)
a| 1 -1i
b| 0i
q)signum([]a:10 -21;b:0n 5)
a  b 
-----
1  -1
-1 1 
q)signum([k:`x`y]a:0 -2)
k| a 
-| --
x| 0 
y| -1
q)signum`a
'type
  [0]  signum`a
       ^
q)signum 1?0Ng
'type
  [0]  signum 1?0Ng
       ^
q)signum[1;2]
'rank
  [0]  signum[1;2]
       ^
