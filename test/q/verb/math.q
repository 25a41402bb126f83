/ test/q/verb/math.q: atomic mathematics
q)neg 01001b
0 -1 0 0 -1i
q)neg(0W;-0w;0N)
-0W
0w
0N
q)neg 2000.01.01 2012.01.01
2000.01.01 1988.01.01
q)neg`a`b!(1 -2;3)
a| -1 2
b| -3
q)abs 10 -43 0N
10 43 0N
q)abs -3h
3h
q)abs"a"
97i
q)signum(0n;0N;0Nt;0Nd;-2;0;3.5)
-1 -1 -1 -1 -1 0 1i
q)not -1 0 1 0N
0100b
q)not`a`b!(-1 0 2;00:00 12:00)
a| 010b
b| 10b
q)not`a
'type
  [0]  not`a
       ^
q)null(1;0N;`;`a;" ";0Ng;0n;0Nd;::)
011011111b
q)null"a b"
010b
q)null([]a:1 0N;b:`x`)
a b
---
0 0
1 1
q)floor -2.1 0 2.1 0n 0w
-3 0 2 0N 0W
q)floor 2 3h
2 3h
q)floor"ABC"
"abc"
q)floor`Abc
`abc
q)floor 1b
'type
  [0]  floor 1b
       ^
q)floor 2001.01.01
'type
  [0]  floor 2001.01.01
       ^
q)ceiling -2.1 0 2.1 0n -0w
-2 0 3 0N -0W
q)ceiling 01b
0 1i
q)reciprocal 0 0w 0n 3 10
0w 0 0n 0.3333333 0.1
q)sqrt -1 0n 0 25 50
0n 0n 0 5 7.071068
q)sqrt 0Wh
181.0166
q)exp -4.2 0 0.1 0n 0w
0.01499558 1 1.105171 0n 0w
q)log -2 0n 0 0.1 1 42
0n 0n -0w -2.302585 0 3.73767
q)sin 0 0.5 0w
0 0.4794255 0n
q)cos 0 0.2
1 0.9800666
q)tan 0 0.5 1 0w
0 0.5463025 1.557408 0n
q)asin 0.8 2
0.9272952 0n
q)acos -0.4
1.982313
q)atan 42
1.546991
q)sin`a
'type
  [0]  sin`a
       ^
q)sin(.2;.3 .4)
0.1986693
0.2955202 0.3894183

q)7 div 2 3 4
3 2 1
q)-7 7 div/:\:-2.5 -2 2 2.5
2  3  -4 -3
-3 -4 3  2 
q)5 0 -5 0N div 0
0W 0N -0W 0N
q)7h div 3
2i
q)6i div 4
1i
q)7f div 2
3f
q)2014.10.13 div 365
2000.01.15
q)9007199254740993 div 1
9007199254740993
q)-3 -2 -1 0 1 2 3 4 mod 3
0 1 2 0 1 2 0 1
q)-7 7 mod/:\:-2.5 -2 2 2.5
-2   -1 1 0.5
-0.5 -1 1 2  
q)12:30 mod 60
00:30
q)0x0b mod 4
3
q)3 xbar -4 0 4 5 6
-6 0 3 3 6
q)2.5 xbar til 8
0 0 0 2.5 2.5 5 5 5
q)5 xbar 11:00+0 2 3 5 7 11 13
11:00 11:00 11:00 11:05 11:05 11:10 11:10
q)0D00:05 xbar 2001.01.01D10:07:08
2001.01.01D10:05:00.000000000
q)3 xbar 2019.11m
2019.10m
q)(3;4 5)xbar(10;20 -30)
9
20 -30
q)2 xexp 0 1 8 0.5 -1
1 2 256 1.414214 0.5
q)0 xexp 0 1
1 0f
q)-2 2 0n xexp 0.5
0n 1.414214 0n
q)1.5 xexp -4.2 0 0.1 0n 0w
0.1821448 1 1.04138 0n 0w
q)10 xlog 1000 0 -1
3 -0w 0n
q)2 xlog 8
3f
q)4503599627370497 4503599627370499 div 1f
4503599627370497 4503599627370499
