/ test/q/ref/sqrt.q: the square root
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[sqrt]each v
"f.fffffff.fffzffff"
q)sqrt -1 0n 0 25 50
0n 0n 0 5 7.071068
q)sqrt each"hijefpmdznuvt"$\:0N
0n
0n
0n
0n
0n
0n
0n
0n
0Nz
0n
0n
0n
0n
q)sqrt(0w;-0w)
0w 0n
q)sqrt each(0Wh;0Wi;0W)                           / the root of the greatest value
181.0166 46340.95 3.037e+09
q)sqrt 101b
1 0 1f
q)sqrt 0x1019
4 5f
q)sqrt"1"
7f
q)sqrt 12:00:00.000000000
6572671f
q)sqrt 00:09 00:16
3 4f
q)sqrt 2000.01.17
4f
q)sqrt(10;20 30)
3.162278
4.472136 5.477226
q)sqrt()
()
q)sqrt 0#0
`float$()
q)sqrt`a`b!(4 9;16)
a| 2 3f
b| 4f
q)sqrt([]a:4 9;b:-1 0n)
a b
---
2  
3  
q)sqrt([k:`x`y]a:4 9)
k| a
-| -
x| 2
y| 3
q)sqrt`a
'type
  [0]  sqrt`a
       ^
q)sqrt 1?0Ng
'type
  [0]  sqrt 1?0Ng
       ^
q)sqrt[1;2]
'rank
  [0]  sqrt[1;2]
       ^
