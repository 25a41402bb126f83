/ test/q/ref/fill.q: Fill and Coalesce, x^y
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(^)
"b.xhijefc.pmdznuvt"
".g................"
"x.xhijefc.pmdznuvt"
"h.hhijefc.pmdznuvt"
"i.iiijefc.pmdznuvt"
"j.jjjjefc.pmdznuvt"
"e.eeeeefc.pmdznuvt"
"f.ffffffc.pmdznuvt"
"c.ccccccc.pmdznuvt"
".........s........"
"p.ppppppp.ppppnuvt"
"m.mmmmmmm.pmd....."
"d.ddddddd.pddz...."
"z.zzzzzzz.p.zznuvt"
"n.nnnnnnn.n..nnnnn"
"u.uuuuuuu.u..unuvt"
"v.vvvvvvv.v..vnvvt"
"t.ttttttt.t..tnttt"
q)0^1 0N 0W -0W
1 0 0W -0W
q)9^(0Nh;0Ni;0N;0Ne;0n;5h)
9
9
9
9e
9f
5
q)0Nh^0Ni
0Ni
q)1.5^0N 2
1.5 2
q)type 1.5^0N 2
9h
q)0i^0Nh 2h
0 2i
q)0i^0N 2h                              / the type widens
0 2i
q)1b^0b                                 / booleans and bytes have no null
0b
q)0x05^0x00
0x00
q)"-"^"a b c "
"a-b-c-"
q)`none^`a``b
`a`none`b
q)(0x0 sv 16#0x01)^0Ng
01010101-0101-0101-0101-010101010101
q)2001.01.01^0Nd 2002.02.02
2001.01.01 2002.02.02
q)2001.01.01^0Np
2001.01.01D00:00:00.000000000
q)0^(0Nm;0Nz;0Nn;0Nu;0Nv;0Nt)
2000.01m
2000.01.01T00:00:00.000
0D00:00:00.000000000
00:00
00:00:00
00:00:00.000
q)12:30^0Nv 12:31:00
12:30:00 12:31:00
q)12:30^0Nv
12:30:00
q)1 2 3^0N 5 0N                         / item by item
1 5 3
q)0^(1;0N;2 0N;(0N;3 0N))
1
0
2 0
(0;3 0)
q)(1;2 3)^(0N;0N 5)
1
2 5
q)(()^();()^1;0^();0^0#0)
()
()
()
`long$()
q)1 2^1 2 3
'length
  [0]  1 2^1 2 3
          ^
q){.[^;x;::]}each((`a;1);(1;`a);("a";`a);(0Ng;1);({x};1);(2001.01m;12:30);1 2 3)
"type"
"type"
"type"
"type"
"type"
"type"
"rank"
q)(`a`b`c!1 2 3)^`b`c`d!0N 30 0N        / missing and null values
a| 1 
b| 2 
c| 30
d|   
q)0^`a`b!(0N;1 0N)
a| 0
b| 1 0
q)0^([]x:1 0N;y:0n 2)
x y
---
1 0
0 2
q)([]x:1 2;y:3 4)^([]x:0N 5;y:6 0N)
x y
---
1 6
5 4
q)([k:`a`b]x:1 2;y:10 20)^([k:`b`c]x:0N 3;y:30 0N)      / Coalesce: null items of y do not replace
k| x y 
-| ----
a| 1 10
b| 2 30
c| 3   
q)([k:`a`b]x:1 2)^([k:`b`c]y:30 40)
'mismatch
  [0]  ([k:`a`b]x:1 2)^([k:`b`c]y:30 40)
                      ^
q)(^[0]0N;^[;0N]0;(0^)0N 1)
0
0
0 1
q)x:1 0N 3 0N
q)x^:0
q)x
0 0 0 0
