/ test/q/ref/xkey.q: set the key columns
q)t:([]a:1 2;b:`x`y;c:3 4f)
q)`a xkey t
a| b c
-| ---
1| x 3
2| y 4
q)`b`a xkey t
b a| c
---| -
x 1| 3
y 2| 4
q)enlist[`c]xkey t
c| a b
-| ---
3| 1 x
4| 2 y
q)keys`a xkey t
,`a
q)`b xkey`a xkey t                                / other keys
b| a c
-| ---
x| 1 3
y| 2 4
q)(0#`)xkey`a xkey t                              / none
a b c
-----
1 x 3
2 y 4
q)()xkey`a xkey t
a b c
-----
1 x 3
2 y 4
q)`a xkey`t
`t
q)t
a| b c
-| ---
1| x 3
2| y 4
q)`z xkey 0!t
'z
  [0]  `z xkey 0!t
          ^
q)1 xkey 0!t
'type
  [0]  1 xkey 0!t
         ^
q)`a xkey 1 2
'type
  [0]  `a xkey 1 2
          ^
q)xkey[`a;t;1]
'rank
  [0]  xkey[`a;t;1]
       ^
