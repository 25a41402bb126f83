/ test/q/ref/lesser.q: Lesser and Greater, x&y and x|y, and their names and, or
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(&)
"b.xhijefc.pmdznuvt"
".................."
"x.xhijefc.pmdznuvt"
"h.hhijefc.pmdznuvt"
"i.iiijefc.pmdznuvt"
"j.jjjjefc.pmdznuvt"
"e.eeeeefc.pmdznuvt"
"f.ffffffc.pmdznuvt"
"c.ccccccc.pmdznuvt"
".................."
"p.ppppppp.ppppnuvt"
"m.mmmmmmm.pmd....."
"d.ddddddd.pddz...."
"z.zzzzzzz.p.zznuvt"
"n.nnnnnnn.n..nnnnn"
"u.uuuuuuu.u..unuvt"
"v.vvvvvvv.v..vnvvt"
"t.ttttttt.t..tnttt"
q)matrix(|)
"b.xhijefc.pmdznuvt"
".................."
"x.xhijefc.pmdznuvt"
"h.hhijefc.pmdznuvt"
"i.iiijefc.pmdznuvt"
"j.jjjjefc.pmdznuvt"
"e.eeeeefc.pmdznuvt"
"f.ffffffc.pmdznuvt"
"c.ccccccc.pmdznuvt"
".................."
"p.ppppppp.ppppnuvt"
"m.mmmmmmm.pmd....."
"d.ddddddd.pddz...."
"z.zzzzzzz.p.zznuvt"
"n.nnnnnnn.n..nnnnn"
"u.uuuuuuu.u..unuvt"
"v.vvvvvvv.v..vnvvt"
"t.ttttttt.t..tnttt"
q)(and)~(&)
1b
q)(or)~(|)
1b
q)01b and/:\:01b
00b
01b
q)01b or/:\:01b
01b
11b
q)3&1 5 0N                              / a null is the least of all
1 3 0N
q)3|1 5 0N
3 5 3
q)(0N&-0W;0N|-0W;0n&-0w;0n|-0w)
0N
-0W
0n
-0w
q)0w&1 -0w 0n
1 -0w 0n
q)1b&2 0
1 0
q)0x05&0b
0x00
q)0x05|3h
5h
q)2h|0x05ff
5 255h
q)0Nh|0x05
5h
q)0Nh&1i                                / null and infinity widen as such
0Ni
q)0Wh|1
32767
q)0Wi&1e10
2.147484e+09
q)0W&0w
9.223372e+18
q)"sat"&"cat"
"cat"
q)"abc"|98
"bbc"
q)"a"&"b c"
"a a"
q)2001.02.01|2001.02m 2001.03m
2001.02.01 2001.03.01
q)2001.02.01D12&2001.02.01 2001.02.02
2001.02.01D00:00:00.000000000 2001.02.01D12:00:00.000000000
q)12:30|12:30:01 12:29:59
12:30:01 12:30:00
q)12:30:00&12:30:00.001
12:30:00.000
q)5|2000.01.03 2000.01.10
2000.01.06 2000.01.10
q)0Nd|2001.01.01
2001.01.01
q)`a|`b
'type
  [0]  `a|`b
         ^
q)0Ng&0Ng
'type
  [0]  0Ng&0Ng
          ^
q)(10;20 30)&(2;3 40)
2
3 30
q)type each(()&1;(0#0)&1;(0#0)|0#0n;""|1b;(0#0b)&0#0x00)
0 7 9 10 4h
q)1 2&1 2 3
'length
  [0]  1 2&1 2 3
          ^
q)([]a:1 5;b:6 2)&3
a b
---
1 3
3 2
q)(`a`b!1 5)&`b`c!3 9
a| 1
b| 3
c| 9
q)(`a`b!1 5)|`b`c!9 3
a| 1
b| 9
c| 3
q)([s:`a`b]v:1 5)|([s:`b`c]v:9 3)
s| v
-| -
a| 1
b| 9
c| 3
q)({.[&;x;::]};{.[|;x;::]})@\:1 2 3
"rank"
"rank"
q)(&[3]5;|[;5]3;(3&)5;(and[2]3;or[2;3]))
3
5
3
2 3
q)x:1 5 3
q)x|:2
q)x&:4 4 2
q)x
2 4 2
q)x[0]|:9
q)x
9 4 2
q)(&/)3 1 2
1
q)(|\)3 1 5 0N
3 3 5 5
