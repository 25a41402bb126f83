/ test/q/ref/div.q: div, the greatest whole number that does not exceed x%y
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(div)
"i.iiiiiii.iiiiiiii"
".................."
"i.iiiiiii.iiiiiiii"
"i.iiiiiii.iiiiiiii"
"i.iiiiiii.iiiiiiii"
"j.jjjjjjj.jjjjjjjj"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"i.iiiiiii.iiiiiiii"
".................."
"p.ppppppp.pppppppp"
"m.mmmmmmm.mmmmmmmm"
"d.ddddddd.dddddddd"
"z.zzzzzzz.zzzzzzzz"
"n.nnnnnnn.nnnnnnnn"
"u.uuuuuuu.uuuuuuuu"
"v.vvvvvvv.vvvvvvvv"
"t.ttttttt.tttttttt"
q)7 -7 div/:\:2 -2
3  -4
-4 3 
q)7 -7 div/:\:2.5 -2.5
2  -3
-3 2 
q)7.5 div 2 -2
3 -4f
q)5 0 -5 div 0                          / by nothing
0W 0N -0W
q)5 0N div 0N 2
0N 0N
q)5 0n div 0n 2
0n 0n
q)(5f;0n;0w;-0w)div 2
2 0n 0w -0w
q)5 div 0w -0w
0 0
q)7h div 2
3i
q)0xff div 0x10
15i
q)"a"div 10
9i
q)1b div 1
1i
q)7e div 2
3f
q)0W -0W div 2
4611686018427387903 -4611686018427387904
q)2014.10.13 2000.01.01 0Nd div 365
2000.01.15 2000.01.01 0Nd
q)2001.05m div 3
2000.06m
q)12:34:56 div 60
00:12:34
q)0D01 div 2 1000000000
0D00:30:00.000000000 0D00:00:00.000003600
q)2001.01.01D00 div 86400000000000
2000.01.01D00:00:00.000000366
q)0D01 div 0D00:01                      / the type of the first
0D00:00:00.000000060
q)(10;20 30)div(3 4;-5)
3  2 
-4 -6
q)type each(()div 2;(0#0)div 2;(0#0h)div 2;(0#.z.d)div 2;2 div 0#0)
0 7 6 14 7h
q)1 2 div 1 2 3
'length
  [0]  1 2 div 1 2 3
           ^
q){.[div;x;::]}each((`a;1);(1;`a);(0Ng;1);({x};1);1 2 3)
"type"
"type"
"type"
"type"
"rank"
q)(`a`b!10 -21)div 5
a| 2 
b| -5
q)([k:`a`b]x:10 -21)div 5
k| x 
-| --
a| 2 
b| -5
q)20 div`a`b!3 7
a| 6
b| 2
q)div[10]3
3
q)(div)[10;4]
2
q)10 div/2 2
2
