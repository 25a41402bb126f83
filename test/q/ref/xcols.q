/ test/q/ref/xcols.q: reorder columns
q)t:([]a:3 4;b:6 7;c:`z`u)
q)`b xcols t
b a c
-----
6 3 z
7 4 u
q)`c`a xcols t
c a b
-----
z 3 6
u 4 7
q)(reverse cols t)xcols t
c b a
-----
z 6 3
u 7 4
q)`a xcols t
a b c
-----
3 6 z
4 7 u
q)(0#`)xcols t
a b c
-----
3 6 z
4 7 u
q)`b xcols 0#t
b a c
-----
q)attr(`b xcols([]a:`s#1 2;b:3 4))`a
`s
q)`z xcols t
'z
  [0]  `z xcols t
          ^
q)`v xcols([k:`x`y]v:1 2)
'type
  [0]  `v xcols([k:`x`y]v:1 2)
          ^
q)1 xcols t
'type
  [0]  1 xcols t
         ^
q)xcols[`a;t;1]
'rank
  [0]  xcols[`a;t;1]
       ^
