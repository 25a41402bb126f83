/ test/q/ref/xlog.q: the logarithm of y to the base x
q)v:(1b;0Ng;0x02;2h;2i;2;2e;2f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)v g[xlog]/:\:v
"f.fffffff.fff.ffff"
".................."
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
".................."
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
".................."
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
"f.fffffff.fff.ffff"
q)2 xlog 8 0.125
3 -3f
q)10 xlog 1000 1 0 -1 0n
3 0 -0w 0n 0n
q)1.5 xlog 0 0.125 1 3 0n
-0w -5.128534 0 2.709511 0n
q)1 xlog 2
0w
q)10 xlog 0w 0N
0w 0n
q)"A"xlog"C"
1.00726
q)(2;3 4)xlog(4;5 6)
2f
1.464974 1.292481
q)2 xexp 2 xlog -1 0 0.125 1 42
0n 0 0.125 1 42
q)10 xlog`a`b!(10 100;-1)
a| 1 2f
b| 0n
q)10 xlog([]a:10 100;b:1 -1)
a b
---
1 0
2  
q)10 xlog([k:`x`y]a:10 100)
k| a
-| -
x| 1
y| 2
q)2 xlog()
()
q)2 xlog 0#0
`float$()
q)2 3 xlog 1 2 3
'length
  [0]  2 3 xlog 1 2 3
           ^
q)2 xlog`a
'type
  [0]  2 xlog`a
         ^
q)2 xlog .z.z
'type
  [0]  2 xlog .z.z
         ^
q)xlog[1;2;3]
'rank
  [0]  xlog[1;2;3]
       ^
