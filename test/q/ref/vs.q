/ test/q/ref/vs.q: split, and digits of numbers
q)","vs"one,two,three"
"one"
"two"
"three"
q)", "vs"a, b, c"
,"a"
,"b"
,"c"
q)"|"vs"red||blue|"
"red"
""
"blue"
""
q)","vs""
""
q)","vs"abc"
"abc"
q)","vs","
""
""
q)","vs'("a,b";"c")
(,"a";,"b")
,,"c"
q)` vs"abc\ndef\r\nghi\n"
"abc"
"def"
"ghi"
q)"\n"vs"abc\ndef\n"
"abc"
"def"
""
q)` vs"x"$"a\nb"
,"a"
,"b"
q)` vs`mywork.dat
`mywork`dat
q)` vs`a.b.c
`a`b`c
q)` vs`abc
,`abc
q)` vs`
,`
q)` vs`:/home/kdb/data/mywork.dat
`:/home/kdb/data`mywork.dat
q)0x02 vs 0x0102010201
,0x01
,0x01
,0x01
q)0x0203 vs 0x000102030405
0x0001
0x0405
q)" "vs"x"$"a b"
,"a"
,"b"
q)0b vs 23173h
0101101010000101b
q)0b vs 5i
00000000000000000000000000000101b
q)count each 0b vs'(0x05;5h;5i;5;first 1?0Ng)
8 16 32 64 128
q)0b vs 0x05
00000101b
q)0b vs -1h
1111111111111111b
q)0x0 vs 2413h
0x096d
q)0x0 vs 2413i
0x0000096d
q)0x0 vs 2413
0x000000000000096d
q)0x0 vs 2413e
0x4516d000
q)0x0 vs 2413f
0x40a2da0000000000
q)0x0 vs'(1b;0x05;"a";2000.01.02;00:01)
,0x01
,0x05
,0x61
0x00000001
0x00000001
q)10 vs 1995
1 9 9 5
q)10 vs 0
,0
q)2 vs 9
1 0 0 1
q)24 60 60 vs 3805
1 3 25
q)24 60 60 vs 100000                              / what does not fit is left out
3 46 40
q)10 vs 1995 1996 7
1 1 0
9 9 0
9 9 0
5 6 7
q)10 vs(1995;1996 1997)
1 1 1
9 9 9
9 9 9
5 6 7
q)0 24 60 vs 100000
69 10 40
q)0b vs 1 2h                                      / item by item
0000000000000001b
0000000000000010b
q)0x0 vs 1 2h
0x0001
0x0002
q)(0x0 vs 0Ng;0b vs"a")
0x00000000000000000000000000000000
01100001b
q)("ab"vs"xabyab";"\n"vs"";` vs"")
(,"x";,"y";"")
,""
()
q)(0 1 -10)vs'15                                  / no base is below two
'domain
  [0]  (0 1 -10)vs'15
                ^
q)(","vs","sv x)~x:("ab";"";enlist"c")
1b
q){x~10 sv 10 vs x}each 0 7 1995 123456789
1111b
q)","vs`abc
'type
  [0]  ","vs`abc
          ^
q)","vs 1 2
'type
  [0]  ","vs 1 2
          ^
q)10 vs 1.5
'type
  [0]  10 vs 1.5
          ^
q)1.5 vs 10
'type
  [0]  1.5 vs 10
           ^
q)vs[1;2;3]
'rank
  [0]  vs[1;2;3]
       ^
