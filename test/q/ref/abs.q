/ test/q/ref/abs.q: abs, the magnitude of the underlying number
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range abs
"i.ihijefi.pmdznuvt"
q)abs 1 -2 0N 0W -0W
1 2 0N 0W 0W
q)abs -3h
3h
q)abs -0W 0N 5i
0W 0N 5i
q)abs -1.5 0n -0w 0
1.5 0n 0w 0
q)abs -1.5 0n -0w 0e
1.5 0N 0w 0e
q)abs -0.0                              / the sign bit goes
0f
q)abs 101b                              / what has no sign becomes int
1 0 1i
q)abs 0x00ff
0 255i
q)abs "a b"
97 32 98i
q)abs 1999.12.31 2000.01.02 0Nd -0Wd
2000.01.02 2000.01.02 0Nd 0Wd
q)abs 1999.11m
2000.03m
q)abs 1999.12.31D00
2000.01.02D00:00:00.000000000
q)abs 1999.12.31T12
2000.01.01T12:00:00.000
q)abs -0D01 0D02
0D01:00:00.000000000 0D02:00:00.000000000
q)abs(-00:01;-00:00:01;-00:00:00.001)
00:01
00:00:01
00:00:00.001
q)abs(-1;2 -3;(-4f;();enlist -5i))
1
2 3
(4f;();,5i)
q)abs each(();0#0;0#0n;0#0b;"";0#.z.d)
()
`long$()
`float$()
`int$()
`int$()
`date$()
q)abs enlist -1
,1
q)abs `a`b!(-1;2 -3)
a| 1
b| 2 3
q)abs([]x:-1 2;y:1.5 -2.5)
x y  
-----
1 1.5
2 2.5
q)abs([s:`a`b]v:-1 0N)
s| v
-| -
a| 1
b|  
q)abs`a
'type
  [0]  abs`a
       ^
q)@[abs;;::]each(`a`b;0Ng;{x};+;([]s:`a`b);(1;`a);`a!1)
"type"
"type"
"type"
"type"
"type"
"type"
"type"
q).[abs;1 2;::]
"rank"
q)attr each abs each(`s#1 2;`u#1 2;`g#1 2;`p#1 2)
````
