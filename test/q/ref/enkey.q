/ test/q/ref/enkey.q: i!t and 0!t
q)t:([]a:1 2;b:`x`y;c:3 4f)
q)1!t
a| b c
-| ---
1| x 3
2| y 4
q)2!t
a b| c
---| -
1 x| 3
2 y| 4
q)0!t
a b c
-----
1 x 3
2 y 4
q)0!1!t
a b c
-----
1 x 3
2 y 4
q)keys each 0 1 2!\:t
`symbol$()
,`a
`a`b
q)(1h!t;1i!t)~2#enlist 1!t
1b
q)1!0#t
a| b c
-| ---
q)1!`t                                            / by name, in place
`t
q)keys t
,`a
q)0!`t
`t
q)keys t
`symbol$()
q)3!t
'length
  [0]  3!t
        ^
q)1!`nosuch
'nosuch
  [0]  1!`nosuch
        ^
q)1!1 2
'type
  [0]  1!1 2
        ^
