/ test/q/ref/ratios.q: each item by the one before
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[ratios]each 2#'v
"f.fffffff.ffffffff"
q)ratios 2000 2005 2007 2012 2020
2000 1.0025 1.000998 1.002491 1.003976
q)ratios 4 2 0 5 0N 1                             / what comes before the first is 1
4 0.5 0 0w 0n 0n
q)ratios 0w 2 -0w
0w 0 -0w
q)ratios 110b
1 1 0f
q)ratios 0x0204
2 2f
q)ratios enlist 5
,5f
q)ratios 0#0
`float$()
q)ratios()
()
q)ratios(2 4;6 2)
2 4  
3 0.5
q)ratios`a`b!(10 21 3;4 5 6)
a| 10  21        3
b| 0.4 0.2380952 2
q)ratios([]a:10 21 3;b:4 5 6)
a         b   
--------------
10        4   
2.1       1.25
0.1428571 1.2 
q)ratios([k:`x`y]a:2 4)
k| a
-| -
x| 2
y| 2
q)update r:ratios a by b from([]a:1 2 4 8;b:`x`y`x`y)
a b r
-----
1 x 1
2 y 2
4 x 4
8 y 4
q)(ratios x)~%':[x:3 1 4 1 5f]
1b
q){first[x]%':x}2000 2005 2007
1 1.0025 1.000998
q)ratios`a`b
'type
  [0]  ratios`a`b
       ^
q)ratios 2?0Ng
'type
  [0]  ratios 2?0Ng
       ^
