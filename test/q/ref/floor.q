/ test/q/ref/floor.q: floor, the greatest integer not above x
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range floor
"...hijjjcs........"
q)floor 2.5 -2.5 2 -0.5
2 -3 2 -1
q)floor 2.5 -2.5 0ne                    / a real gives a long, too
2 -3 0N
q)floor 0n 0w -0w
0N 0W -0W
q)floor 1e18 1e19 -1e19                 / beyond the longs
1000000000000000000 0W -0W
q)floor 2-10 xexp -12 -13               / without tolerance
1 1
q)floor(0Nh;0Ni;0N;0Wh;0Wi;0W)
0Nh
0Ni
0N
32767h
0Wi
0W
q)floor"AbC dE"                         / the k primitive _: lowers text
"abc de"
q)floor`AbC
`abc
q)floor(1.5;2.5 3.5;())
1
2 3
()
q)floor each(();0#0n;0#0;"";0#`)
()
`long$()
`long$()
""
`symbol$()
q)floor`a`b!(1.5;2 2.5)
a| 1
b| 2 2
q)floor([]x:1.5 0n;y:3 4)
x y
---
1 3
  4
q)floor([k:`a`b]x:1.5 -1.5)
k| x 
-| --
a| 1 
b| -2
q)floor 2001.01.01T12
'type
  [0]  floor 2001.01.01T12
       ^
q)@[floor;;::]each(1b;0x01;0Ng;2001.01.01;0D;{x};(1.5;0b))
"type"
"type"
"type"
"type"
"type"
"type"
"type"
q).[floor;1 2;::]
"rank"
