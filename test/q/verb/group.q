/ test/q/verb/group.q: distinct group union inter except cross where raze
q)distinct 1 2 1 3
1 2 3
q)distinct "hello"
"helo"
q)distinct `a`b`a
`a`b
q)distinct 0n 0n 1
0n 1
q)distinct (1 2;3;1 2)
1 2
3
q)distinct ([]a:1 1 2;b:`x`x`y)
a b
---
1 x
2 y
q)distinct ()
()
q)distinct 5
'type
  [0]  distinct 5
       ^
q)group 1 2 1
1| 0 2
2| ,1
q)group "ab a"
a| 0 3
b| ,1
 | ,2
q)group `a`b!1 1
1| a b
q)group ([]a:1 1 2)
a|    
-| ---
1| 0 1
2| ,2 
q)group ()
q)group (1 2;3;1 2)
1 2| 0 2
3  | ,1
q)1 2 3 union 3 4
1 2 3 4
q)`a union `b
`a`b
q)1 2 3 inter 3 1
1 3
q)1 2 3 except 2
1 3
q)"hello" except "l"
"heo"
q)(1 2;3 4) except enlist 1 2
3 4
q)([]a:1 2 3) inter ([]a:2 3 4)
a
-
2
3
q)([]a:1 2 3) except ([]a:2 3 4)
a
-
1
q)0 except ([k:1 2]v:3 4)
'type
  [0]  0 except ([k:1 2]v:3 4)
         ^
q)1 2 cross 3 4
1 3
1 4
2 3
2 4
q)1 cross 2 3
1 2
1 3
q)"ab" cross `x`y
"a" `x
"a" `y
"b" `x
"b" `y
q)([]a:1 2) cross ([]b:3 4)
a b
---
1 3
1 4
2 3
2 4
q)(`a`b!1 2) cross `c`d!3 4
`a`c| 1 3
`a`d| 1 4
`b`c| 2 3
`b`d| 2 4
q)where 0101b
1 3
q)where 0 2 1
1 1 2
q)where `a`b!2 1
`a`a`b
q)where `a`b`c!101b
`a`c
q)where ()
`long$()
q)where 1 2f
'type
  [0]  where 1 2f
       ^
q)where -1 2
'domain
  [0]  where -1 2
       ^
q)raze (1 2;3;4 5)
1 2 3 4 5
q)raze ("ab";"cd")
"abcd"
q)raze (1;`a)
1
`a
q)raze ()
()
q)raze 5
,5
q)raze `a`b!(1 2;3)
1 2 3
q)raze (`a`b!1 2;`c`d!3 4)
a| 1
b| 2
c| 3
d| 4
q)raze (([]a:1 2);([]a:enlist 3))
a
-
1
2
3
q)raze ([]a:1 2;b:3 4)   / a list of dictionaries
a| 2
b| 4
q)(,/)([]a:1 2;b:3 4)
a| 2
b| 4
q)(,/)enlist([k:`a`b]v:1 2)   / one item: that item
k| v
-| -
a| 1
b| 2
q)raze enlist([k:`a`b]v:1 2)
k| v
-| -
a| 1
b| 2
q)(,/)enlist 5
,5
q)raze ((1 2;3 4);(5 6;7))
1 2
3 4
5 6
7
