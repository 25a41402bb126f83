/ test/q/ref/med.q: the median
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[med]each enlist each v
"f.fffffff.ffffffff"
q)med each(();0#0;0#0n;0#0Nd)
0n 0n 0n 0n
q)med each(7;2.5;0N)
7 2.5 0n
q)med 10 34 23 123 5 56
28.5
q)med 3 1 2
2f
q)med enlist 4
4f
q)med 1 0N 3                                      / a null sorts first
1f
q)med 0n 1 2 3
1.5
q)med 0N 0N 1 2
1f
q)med 1 0w 0w
0w
q)med -0w 0w
0n
q)med 0W 0W                                       / no overflow
9.223372e+18
q)med each(101b;0x010203;1 2h;"abc")
1 2 1.5 98
q)med 2000.01.01 2000.01.04
1.5
q)med 00:10 00:20 00:40
20f
q)med`a`b!(10 -21 3;4 5 -6)
7 -8 -1.5
q)med(1 2;5 4)                                    / rows go down their columns
3 3f
q)med(1;2 3)
1.5 2
q)med([]a:10 -21 3;b:4 5 -6)
a| 3 
b| -6
q)med([k:`abc`def`ghi]a:10 -21 3;b:4 5 -6)
a| 3 
b| -6
q)select med a by b from([]a:1 2 3 5;b:`x`y`x`y)
b| a  
-| ---
x| 2  
y| 3.5
q)(med x)~{avg x(iasc x)@floor .5*-1 0+count x,:()}x:1000?1f
1b
q)med`a`b
'type
  [0]  med`a`b
       ^
q)med 1?0Ng
'type
  [0]  med 1?0Ng
       ^
q)med[1;2]
'rank
  [0]  med[1;2]
       ^
