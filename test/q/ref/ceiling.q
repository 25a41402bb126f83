/ test/q/ref/ceiling.q: ceiling, the least integer not below x
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range ceiling
"i.ihijjji........."
q)ceiling 2.5 -2.5 2 -0.5
3 -2 2 0
q)ceiling 2.5 -2.5 0ne
3 -2 0N
q)ceiling 0n 0w -0w
0N 0W -0W
q)ceiling 2+10 xexp -12 -13             / without tolerance
3 3
q)ceiling 01b
0 1i
q)ceiling 0x00ff
0 255i
q)ceiling"ab"
97 98i
q)ceiling(0Nh;0Ni;0N;0Wh;0Wi;0W)
0Nh
0Ni
0N
32767h
0Wi
0W
q)ceiling(1.5;2.5 3.5;())
2
3 4
()
q)ceiling each(();0#0n;0#0b;0#0i)
()
`long$()
`int$()
`int$()
q)ceiling`a`b!(1.5;2 2.5)
a| 2
b| 2 3
q)ceiling([]x:1.5 0n;y:3 4)
x y
---
2 3
  4
q)@[ceiling;;::]each(`a;0Ng;2001.01.01;2001.01.01T12;0D;{x})
"type"
"type"
"type"
"type"
"type"
"type"
q).[ceiling;1 2;::]
"rank"
