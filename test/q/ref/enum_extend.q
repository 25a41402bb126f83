/ test/q/ref/enum_extend.q: `d?y
q)foo:`a`b
q)`foo?`a`b`c`b
`foo$`a`b`c`b
q)foo
`a`b`c
q)`foo?`d
`foo$`d
q)foo
`a`b`c`d
q)`foo?`symbol$()
`foo$()
q)`foo?`x`x`y
`foo$`x`x`y
q)foo
`a`b`c`d`x`y
q)`foo?`g#`a`b
`g#`foo$`g#`a`b
q)`new?`p`q                                       / a domain that is not there
`new$`p`q
q)none:()                                         / one that is empty
q)`none?`p
`none$`p
q)none
,`p
q)foo:`u#`a`b
q)`foo?`c;attr foo
`u
q)`:bar?`a`b`a                                    / a file, and the variable of its name
`bar$`a`b`a
q)bar
`a`b
q)get`:bar
`a`b
q)`:bar?`c
`bar$`c
q)get`:bar
`a`b`c
q)`:sub/dom?`x
`dom$`x
q)get`:sub/dom
,`x
q)type`foo?`a`b
20h
q)`foo?1 2
'type
  [0]  `foo?1 2
           ^
q)`foo?"ab"
'type
  [0]  `foo?"ab"
           ^
q)n:1 2
q)`n?`a
'cast
  [0]  `n?`a
         ^
