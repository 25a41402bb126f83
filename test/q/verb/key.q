/ test/q/verb/key.q: x!y, key, flip
q)`a`b!1 2
a| 1
b| 2
q)`a`b!1
'type
  [0]  `a`b!1
           ^
q)`a`b!1 2 3
'length
  [0]  `a`b!1 2 3
           ^
q)1!([]a:1 2;b:3 4)
a| b
-| -
1| 3
2| 4
q)0!1!([]a:1 2;b:3 4)
a b
---
1 3
2 4
q)2!([]a:1 2;b:3 4)
'length
  [0]  2!([]a:1 2;b:3 4)
        ^
q)1!1 2
'type
  [0]  1!1 2
        ^
q)([]a:1 2)!([]b:3 4)
a| b
-| -
1| 3
2| 4
q)()!()
q)sym:`x`y`z
q)`sym!0 2
`sym$`x`z
q)`sym!1
`sym$`y
q)key `a`b!1 2
`a`b
q)key ([k:1 2]v:3 4)
k
-
1
2
q)key 3
0 1 2
q)key 1 2f
`float
q)key `sym!0 1
`sym
q)key each (1b;"ab";1 2h;`a`b;2000.01 2000.02m)
,0
`char
`short
`symbol
`month
q)`sym$`y`x
`sym$`y`x
q)`sym$`nope
'cast
  [0]  `sym$`nope
           ^
q)`sym?`y`new
`sym$`y`new
q)sym
`x`y`z`new
q)value `sym$`new`x
`new`x
q)f:([id:10 20]v:`a`b)
q)value `f$20 10
20 10
q)flip (1 2;3 4)
1 3
2 4
q)flip ("ab";"cd")
"ac"
"bd"
q)flip (1 2;3)
1 3
2 3
q)flip `a`b!(1 2;3)
a b
---
1 3
2 3
q)flip ([]a:1 2;b:3 4)
a| 1 2
b| 3 4
q)flip (1 2;3 4 5)
'length
  [0]  flip (1 2;3 4 5)
       ^
q)flip 1 2
'rank
  [0]  flip 1 2
       ^
q)flip ((1;`a);(2;`b))
1 2
a b
q)flip `a`b!1 2
'rank
  [0]  flip `a`b!1 2
       ^
q)flip ()
()
