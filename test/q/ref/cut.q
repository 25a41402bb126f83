/ test/q/ref/cut.q: Cut, x _ y, and cut
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{((2#x;2#x;1#x)~2 cut 5#x)&(1#x;3#x)~1 2_5#x}each one
1b
q)2 4 9_til 10
2 3
4 5 6 7 8
,9
q)0 3 3 5_"abcde"
"abc"
""
"de"
""
q)(0#0)_til 3
()
q)0 1_`a`b`c
,`a
`b`c
q)0 2_(1;"b";`c)
(1;"b")
,`c
q)0 1_([]a:1 2 3)
+(,`a)!,,1
+(,`a)!,2 3
q)4 cut til 10
0 1 2 3
4 5 6 7
8 9
q)3 cut"abcdef"
"abc"
"def"
q)5 cut 1 2
1 2
q)2 cut()
()
q)2 cut 0#0
()
q)2 4 cut til 6                         / a list: as _ has it
2 3
4 5
q)2 cut([]a:1 2 3)
+(,`a)!,1 2
+(,`a)!,,3
q)(2h cut til 4;2i cut til 4)
0 1 2 3
0 1 2 3
q)3 1_til 5                             / indexes must not fall
'domain
  [0]  3 1_til 5
          ^
q)0 6_til 5
'domain
  [0]  0 6_til 5
          ^
q)-1 2_til 5
'domain
  [0]  -1 2_til 5
           ^
q)0 2.5_til 5
'type
  [0]  0 2.5_til 5
            ^
q){.[cut;x;::]}each((2;5);(`a`b;1 2);1 2 3)
"type"
"type"
"rank"
q)attr each 0 2_`s#til 4
``
q)cut[2]til 4
0 1
2 3
