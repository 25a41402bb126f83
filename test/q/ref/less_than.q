/ test/q/ref/less_than.q: Less Than, Up To, Greater Than, At Least: < <= > >=
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(<)
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
q)(matrix'[(<;<;<)])~matrix'[(<=;>;>=)]
1b
q)2<1 2 3
001b
q)2<=1 2 3
011b
q)2>1 2 3
100b
q)2>=1 2 3
110b
q)01b</:\:01b
01b
00b
q)n:(0Nh;0Ni;0N;0Ne;0n)
q)i:(0Wh;0Wi;0W;0We;0w)
q)all raze n</:\:neg i                  / a null is below everything
1b
q)any raze n</:\:n
0b
q)all raze n<=/:\:n
1b
q)(<)prior i                            / short below int below long below float
00000b
q)(>)prior i
11110b
q)(>)prior reverse neg i
10111b
q)0Wi<2147483646 2147483647 2147483648
001b
q)0Nd<2001.01.01 0Nd -0Wd
101b
q)1<1+1e-13 2e-13                       / tolerantly equal is not less
01b
q)1<=1-1e-13 2e-13
10b
q)1>1-1e-13 2e-13
01b
q)1>=1+1e-13 2e-13
10b
q)0<1e-300
1b
q)"a"<"b a"
100b
q)"abc">="b"
011b
q)97<"a b"
001b
q)`a`b`c<`b
100b
q)``A`a`aa<\:`a                         / by bytes; the null symbol is the least
1100b
q)`z<`aa
0b
q)0Ng<0x0 sv 16#0x01
1b
q)("G"$"00000000-0000-0000-0000-0000000000ff")<"G"$"ff000000-0000-0000-0000-000000000000"
1b
q)2001.02m<2001.02.01 2001.02.02 2001.03.01
011b
q)2001.02.01D09:29:15<09:29 09:30       / a timestamp beside a minute is cut to its minute
01b
q)0D09:29:15<09:29 09:30                / a timespan is not
01b
q)0D09:29:15>09:29 09:30
10b
q)2001.02.01D09:29:15>09:29 09:30
00b
q)12:30<12:30:00 12:30:01
01b
q)2001.02.01T12<2001.02.01 2001.02.02
01b
q)(3;"a")<(2 3 4;"abc")
001b
011b
q)type each(()<1;(0#0)<0#0n;""<"a";(0#`)>=`)
0 1 1 1h
q)1 2<1 2 3
'length
  [0]  1 2<1 2 3
          ^
q){.[<;x;::]}each((`a;"a");(`a;1);(0Ng;1);(2001.02m;12:30);(2001.02.01;12:30);({x};1);1 2 3)
"type"
"type"
"type"
"type"
"type"
"type"
"rank"
q)(`a`b!1 5)>=2
a| 0
b| 1
q)([]x:1 5;y:3 2)<3
x y
---
1 0
0 1
q)([k:`a`b]v:1 5)>2
k| v
-| -
a| 0
b| 1
q)(`a`b!1 5)<`a`b!2 3
a| 1
b| 0
q)(<[1]2;>[;1]2;(1>=)1 2;<=[1;2])
1b
1b
10b
1b
