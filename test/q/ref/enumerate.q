/ test/q/ref/enumerate.q: `d$y
q)d:`a`b`c
q)e:`d$`b`a`b`c
q)e
`d$`b`a`b`c
q)type e
20h
q)"i"$e
1 0 1 2i
q)key e
`d
q)value e
`b`a`b`c
q)`d$`b
`d$`b
q)type`d$`b
-20h
q)`d$()
`d$()
q)`d$0#`
`d$()
q)`d$(`a;`b`c)
`d$`a
`d$`b`c
q)e=`b
1010b
q)e?`c
3
q)e in`a`b
1110b
q)`a`b`c?e
1 0 1 2
q)e,`d$`c
`d$`b`a`b`c`c
q)e 0 2
`d$`b`b
q)e 9
`d$`
q)e[1]:`c;e
`d$`b`c`b`c
q)reverse e
`d$`c`b`c`b
q)distinct e
`d$`b`c
q)group e
b| 0 2
c| 1 3
q)asc e
`s#`d$`s#`b`b`c`c
q)string e
,"b"
,"c"
,"b"
,"c"
q)d[1]:`o                                         / changing the domain changes the items
q)e
`d$`o`c`o`c
q)d:`a`b`c
q)k:([k:`p`q]v:1 2)
q)f:`k$`q`p`q                                     / into a keyed table: a foreign key
q)exec f.v from([]f)
2 1 2
q)`d!2 0
`d$`c`a
q)x:`g#`d$`a`b;attr x
`g
q)attr each(`d$`g#`a`b;`d?`g#`a`b)                / an attribute of the right stays with ? only
``g
q)`d$`u#`a`b
`d$`a`b
q)`d$`a`z
'cast
  [0]  `d$`a`z
         ^
q)`d$`z
'cast
  [0]  `d$`z
         ^
q)e,:`z
'cast
  [0]  e,:`z
        ^
q)e,:`a;e
`d$`b`c`b`c`a
q)e[0]:`z
'cast
  [0]  e[0]:`z
           ^
q)`nosuch$`a
'nosuch
  [0]  `nosuch$`a
              ^
q)`k$`z
'cast
  [0]  `k$`z
         ^
q)\d .n
q.n)e:`a`b                                  / in a namespace a domain is looked for there first, and named in full
q.n)(`e$`b;`e$`a`b;`e!1 0)
`.n.e$`b
`.n.e$`a`b
`.n.e$`b`a
q.n)`f?`x`y
`.n.f$`x`y
q.n)f
`x`y
q.n)x:`e$`b`a
q.n)key x
`.n.e
q.n)\d .
q)(.n.x;value .n.x;-9!-8!.n.x)
b a
b a
b a
q)g:`p`q
q)\d .n
q.n)`g$`q                                   / else in the root
`g$`q
q.n)`nosuch$`q
'nosuch
  [0]  `nosuch$`q
              ^
q.n)t:([k:`a`b]v:1 2)
q.n)u:([]k:`t$`b`a)
q.n)\d .
q)exec k.v from .n.u
2 1
