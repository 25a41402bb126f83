/ test/q/ref/divide.q: Divide, x%y: always a float
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(%)
"f.fffffff.ffffffff"
".................."
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
".................."
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
q)1 2 3%2
0.5 1 1.5
q)7%0 0n 0w -0w
0w 0n 0 -0
q)-7 0 0N%0
-0w 0n 0n
q)0N%0N
0n
q)(0Nh;0Ni;0N;0Ne;0n)%2
0n 0n 0n 0n 0n
q)0W%0W
1f
q)0W%2                                  / an integer infinity is its number
4.611686e+18
q)0w%0w
0n
q)1b%01b
0w 1
q)0x10%0x03
5.333333
q)"b"%"a"
1.010309
q)2e%3e                                 / floats even of reals
0.6666667
q)type 2e%3e
-9h
q)2010.01.01%2001.01.01                 / days since 2000
9.980874
q)2000.11m%5
2f
q)12:00%00:30
24f
q)12:00%00:00:30                        / minutes by seconds: the numbers
24f
q)0D01%0D00:30 0Nn
2 0n
q)(1;2 3)%(2 4;8)
0.5  0.25 
0.25 0.375
q)type each((0#0b)%1b;(0#0)%0#0i;()%2;2%0#.z.d)
9 9 0 9h
q){.[%;x;::]}each((1 2;1 2 3);(`a;1);(1;`a);(0Ng;1);({x};1);1 2 3)
"length"
"type"
"type"
"type"
"type"
"rank"
q)(%[10]4;%[;10]4;(10%)4)
2.5 0.4 2.5
q)d:`a`b!(1 2;4)
q)d%2
a| 0.5 1
b| 2f
q)2%d
a| 2 1f
b| 0.5
q)d%`b`c!2 5
a| 1 2
b| 2f
c| 5
q)([]x:1 0;y:2 0N)%4
x    y  
--------
0.25 0.5
0       
q)([s:`a`b]v:1 2)%([s:`a`b]v:2 4)
s| v  
-| ---
a| 0.5
b| 0.5
q)x:10 20
q)x%:4
q)x
2.5 5
q)x:1 2
q)x[0]%:2                               / a float does not go into longs
'type
  [0]  x[0]%:2
           ^
