/ tables in files

q)`:n upsert ([]a:1 2;b:3 4)
`:n
q)select from `:n
a b
---
1 3
2 4
q)sym:`a`b`c
q)`:d/ upsert ([]a:1 2;s:`sym$`a`b)
`:d/
q)`:d upsert (3;`c)
`:d
q)select from `:d
a s
---
1 a
2 b
3 c
q)meta `:d
c| t f a
-| -----
a| j    
s| s    
q)`a xdesc `:d/
`:d/
q)select from `:d
a s
---
3 c
2 b
1 a
q)`:e/ upsert ([]s:`a`b)
'type
  [0]  `:e/ upsert ([]s:`a`b)
            ^

/ keys by name

q)t:([a:1 2]b:10 20;c:`x`y)
q)0!`t
`t
q)t
a b  c
------
1 10 x
2 20 y
q)2!`t
`t
q)keys t
`a`b
