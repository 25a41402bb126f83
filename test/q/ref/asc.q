/ test/q/ref/asc.q: asc, ascending order and the attribute that says so
q)asc 3 1 2 1
`s#1 1 2 3
q)asc each 2#'(10b;2 1h;2 1i;2 1e;2 1f;"ba";`b`a;2 1)   / the console does not show it within a list
0 1
1 2
1 2
1 2
1 2
a b
a b
1 2
q)asc each(0x0201;0Nd 2001.01.01,2000.01.01;2001.02 2001.01m;2001.01.02D0 0Np;2001.01.02T00 2001.01.01T00;0D02 0D01;00:02 00:01;00:00:02 00:00:01;00:00:00.002 0Nt)
`s#0x0102
`s#0Nd 2000.01.01 2001.01.01
`s#2001.01 2001.02m
`s#0Np 2001.01.02D00:00:00.000000000
`s#2001.01.01T00:00:00.000 2001.01.02T00:00:00.000
`s#0D01:00:00.000000000 0D02:00:00.000000000
`s#00:01 00:02
`s#00:00:01 00:00:02
`s#0Nt 00:00:00.002
q)asc("G"$"00000000-0000-0000-0000-0000000000ff"),0Ng,0x0 sv 16#0x01
`s#00000000-0000-0000-0000-000000000000 00000000-0000-0000-0000-0000000000ff ..
q)asc 3 0N 0W -0W 1                     / null, then -infinity
`s#0N -0W 1 3 0W
q)asc 3 0n 0w -0w 1
`s#0n -0w 1 3 0w
q)asc`b``a`B`aa                         / by bytes
`s#``B`a`aa`b
q)asc"b aB"
`s#" Bab"
q)attr each asc each(2 1;"ba";`b`a;10b;(2 1;1 2);("b";1))
`s`s`s`s`s`s
q)asc each(0#0;"";0#`)
`s#`long$()
`s#""
`s#`symbol$()
q)asc()
`s#()
q)asc enlist 5
`s#,5
q)asc(2;`b;"c";1;2001.01.01;`a;0b)      / a mixed list: by type, then by value
0b
1
2
"c"
`a
`b
2001.01.01
q)asc("bat";"ab";"abc";"";"b")          / nested: lexicographic
"b"
""
"ab"
"abc"
"bat"
q)asc(2 1;1 9;1 2;2)
2
1 2
1 9
2 1
q)asc 2 1 3 1.5 0n
`s#0n 1 1.5 2 3
q)asc`a`b`c!2 1 3
b| 1
a| 2
c| 3
q)asc`a`b`c!2 1 1                       / stable
b| 1
c| 1
a| 2
q)asc([]a:2 1 2;b:`c`b`a)
a b
---
1 b
2 a
2 c
q)exec attr each(a;b)from asc([]a:2 1 2;b:`c`b`a)       / parted by the first of several columns
`p`
q)exec attr a from asc([]a:2 1 2)                       / sorted when it is the only one
`s
q)asc([k:`a`b`c]v:2 1 3)
k| v
-| -
b| 1
a| 2
c| 3
q)attr each value flip 0!asc([k:`a`b`c]v:2 1 3;w:1)
``p`
q)x:1 2 3
q)y:x
q)asc y;
q)attr each(x;y)                        / what was in order is marked in place
`s`s
q)x:3 1 2
q)asc x;
q)attr x
`
q)asc desc 1000000?100;
q)(asc x)~x iasc x:1000?100
1b
q)asc 5
'rank
  [0]  asc 5
       ^
q)@[asc;;::]each(5;"a";`a;{x};::)
"rank"
"rank"
"rank"
"type"
"type"
q).[asc;1 2;::]
"rank"
q)1%asc 1 0 -0.0 0 -1                     / the two zeros are equal and keep their places
-1 0w -0w 0w 1
q)1%asc 1 0 -0 0 -1e
-1 0w -0w 0w 1
