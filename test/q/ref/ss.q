/ test/q/ref/ss.q: where a pattern begins
q)"We the people of the United States"ss"the"
3 17
q)"toronto ontario"ss"ont"
3 8
q)"toronto ontario"ss"[ir]o"
2 13
q)"toronto ontario"ss"t?r"
0 10
q)"abcabc"ss"[^a]"
1 2 4 5
q)"a1b22"ss"[0-9]"
1 3 4
q)"abc"ss"x"
`long$()
q)""ss"x"
`long$()
q)"abc"ss"abcd"
`long$()
q)"abc"ss enlist"c"
,2
q)"abc"ss"c"
,2
q)"a?b*c"ss"[?]"
,1
q)"a?b*c"ss"[*]"
,3
q)("\n"sv("ab";"ab"))ss"a"
0 3
q)type"abc"ss"b"
7h
q)`abc ss"b"
'type
  [0]  `abc ss"b"
            ^
q)1 2 ss"b"
'type
  [0]  1 2 ss"b"
           ^
q)ss["a";"b";"c"]
'rank
  [0]  ss["a";"b";"c"]
       ^
