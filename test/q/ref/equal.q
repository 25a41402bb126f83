/ test/q/ref/equal.q: Equal and Not Equal, x=y and x<>y
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(=)
"b.bbbbbbb.bbbbbbbb"
".b................"
"b.bbbbbbb.bbbbbbbb"
"b.bbbbbbb.bbbbbbbb"
"b.bbbbbbb.bbbbbbbb"
"b.bbbbbbb.bbbbbbbb"
"b.bbbbbbb.bbbbbbbb"
"b.bbbbbbb.bbbbbbbb"
"b.bbbbbbb.bbbbbbbb"
".........b........"
"b.bbbbbbb.bbbbbbbb"
"b.bbbbbbb.bbb....."
"b.bbbbbbb.bbbb...."
"b.bbbbbbb.b.bbbbbb"
"b.bbbbbbb.b..bbbbb"
"b.bbbbbbb.b..bbbbb"
"b.bbbbbbb.b..bbbbb"
"b.bbbbbbb.b..bbbbb"
q)matrix[=]~matrix(<>)
1b
q)n:(0Nh;0Ni;0N;0Ne;0n)
q)n=/:\:n                               / nulls of all types are equal
11111b
11111b
11111b
11111b
11111b
q)any n=\:0 0w
00b
q)i:(0Wh;0Wi;0W;0We;0w)
q)i=/:\:i                               / infinities are ordered by width
10000b
01000b
00100b
00011b
00011b
q)i=/:\:neg i
00000b
00000b
00000b
00000b
00000b
q)1=1 2 0N 1.0
1001b
q)1=(1b;0x01;1h;1i;1;1e;1f;"\001")
11111111b
q)97="abc"
100b
q)"hello"="world"
00010b
q)"hello"<>"world"
11101b
q)`a`b`=`a
100b
q)`=``a
10b
q)0Ng=2#0Ng
11b
q)1=1+1e-13 2e-13 -1e-13                / tolerance of 2 xexp -43
101b
q)1<>1+1e-13 2e-13
01b
q)0=1e-300 0 -0.0                       / only zero is zero
011b
q)1e12=1e12+0.1 0.2
10b
q)0.1e=0.1                              / a real is widened first
0b
q)2000.01.01T01=2000.01.01T01+1e-15
1b
q)2001.02m=2001.02.01 2001.02.02        / a month and a date: dates
10b
q)2001.02.01=2001.02.01D00 2001.02.01D01
10b
q)2001.02.01D12:30:59={x}each(12:30;12:30:59;12:30:59.000;0D12:30:59)
1111b
q)12:30=12:30:00 12:30:01
10b
q)0D12:30=12:30
1b
q)2001.01.01=366 367
10b
q)0Nd=0N
1b
q)(3;"a")=(2 3 4;"abc")
010b
100b
q)type each(()=1;(0#0)=0#0n;""="a";(0#`)=`)
0 1 1 1h
q)1 2=1 2 3
'length
  [0]  1 2=1 2 3
          ^
q)"abc"="ab"
'length
  [0]  "abc"="ab"
            ^
q){.[=;x;::]}each((`a;"a");(`a;1);(0Ng;1);(2001.02m;12:30);(2001.02.01;12:30);({x};{x});1 2 3)
"type"
"type"
"type"
"type"
"type"
"type"
"rank"
q)(`a`b!1 2)=2
a| 0
b| 1
q)(`a`b!1 2)=`a`b!1 3
a| 1
b| 0
q)([]x:1 2;s:`a`b)=([]x:1 3;s:`a`c)
x s
---
1 1
0 0
q)([k:`a`b]v:1 2)=2
k| v
-| -
a| 0
b| 1
q)(=[1]1;=[;1]2;(1=)1 2;<>[1]2)
1b
0b
10b
1b
q)f:([f:1 2 3]y:10 20 30)
q)k:`f$1 3 2                            / a foreign key is what it stands for
q)(k=1;k<>3 3 3;k>=2;2 2 2=k)
100b
101b
011b
001b
q)k=`a
'type
  [0]  k=`a
        ^
q)([]a:k)>=`f$2
a
-
0
1
1
