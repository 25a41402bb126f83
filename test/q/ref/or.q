/ test/q/ref/or.q: the greater, logical or
q)1010b or 1100b
1110b
q)2 or 3
3
q)"sat"or"cow"
"sow"
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)v g[or]/:\:v
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
q)0N or -0W 0 0W
-0W 0 0W
q)0n or 1 -0w
1 -0w
q)0N or 0N
0N
q)1 or 2.5
2.5
q)(1;2 3)or(2;1 9)
2
2 9
q)(`a`b!1 5)or`b`c!2 3
a| 1
b| 5
c| 3
q)([]a:1 5)or 3
a
-
3
5
q)(0#0)or 1
`long$()
q)1 2 or 1 2 3
'length
  [0]  1 2 or 1 2 3
           ^
q)`a or`b
'type
  [0]  `a or`b
          ^
q)1 or`a
'type
  [0]  1 or`a
         ^
q)or[1;2;3]
'rank
  [0]  or[1;2;3]
       ^
