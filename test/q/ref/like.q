/ test/q/ref/like.q: like, does text match a pattern?
q)"quick"like/:("quick";"qu?ck";"q*";"*k";"*ui*";"*";"quic";"quick?";"")
111111000b
q)""like/:("";"*";"?")
110b
q)`quick like"q*"
1b
q)`quick`brown`like"*"
'type
  [0]  `quick`brown`like"*"
       ^
q)`quick`brown like"*k"
10b
q)("abc";"abd";"ab")like"ab[cd]"
110b
q)"b3"like/:("b[0-9]";"b[^0-9]";"b[a-c3]";"b[^a-c]";"[a-c][0-3]")
10111b
q)("a?";"ab")like"a[?]"                 / in brackets ? and * are themselves
10b
q)("a*b";"axb")like"a[*]b"
10b
q)("a[b";"ab")like"a[[]b"
10b
q)"br^wn"like"br[&^]wn"
1b
q)"Abc"like"abc"
0b
q)"aXbXc"like"*b*"
1b
q)"aXbXc"like"a*b*c"                      / a star too many
'nyi
  [0]  "aXbXc"like"a*b*c"
              ^
q){.[like;("a";x);::]}each("**";"*a*a";"a**";"*a*a*";"*a*";"a*")
"nyi"
"nyi"
"nyi"
"nyi"
1b
1b
q)"a\nb"like"a?b"
1b
q)"a"like"?"                            / an atom is a text of one
1b
q)"a"like"a"
1b
q)"abc"like"a*\000"
0b
q)("ab";`ab;("ab";`cd))like"a*"
'type
  [0]  ("ab";`ab;("ab";`cd))like"a*"
                            ^
q)("ab";("cd";"ae"))like"a*"
'type
  [0]  ("ab";("cd";"ae"))like"a*"
                         ^
q)(0#`)like"a"
`boolean$()
q)(`a`b!`quick`brown)like"b*"
a| 0
b| 1
q)(`a`b!("xy";"z"))like"x*"
a| 1
b| 0
q)s:`abc`xyz
q)(`s$`abc`xyz`abc)like"a*"
101b
q){.[like;x;::]}each((1;"a");("a";1);("a";`a);(1 2;"a");({x};"a");1 2 3)
"type"
"type"
"type"
"type"
"type"
"rank"
q)like["abc";"a*"]
1b
q)select from([]s:`ab`cd;t:("x1";"y2"))where s like"a*",t like"*1"
s  t   
-------
ab "x1"
q)"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"like"*a*a*a*a*a*a*a*a*a*c"
'nyi
  [0]  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"like"*a*a*a*a*a*a*a*a*a*c"
                                          ^
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)       / text only
q){@[{x like"*";"."};x;first]}each one
"tttttttt..tttttttt"
q)(`ab`b`;("ab";"b";"");`ab,"b";"ab")like\:"?"
010b
010b
01b
0b
q)0b~/:(`;"")like\:"?"
11b
q)([k:1 2]v:`ab`b)like"a*"
k| v
-| -
1| 1
2| 0
q)("a";"ab";`ab)like\:"a*"
111b
