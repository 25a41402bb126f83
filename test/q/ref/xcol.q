/ test/q/ref/xcol.q: rename columns
q)t:([]a:3 4;b:6 7;c:`z`u)
q)`d`e xcol t
d e c
-----
3 6 z
4 7 u
q)`d xcol t
d b c
-----
3 6 z
4 7 u
q)`x`y`z xcol t
x y z
-----
3 6 z
4 7 u
q)(0#`)xcol t
a b c
-----
3 6 z
4 7 u
q)(`a`c!`A`C)xcol t
A b C
-----
3 6 z
4 7 u
q)(enlist[`c]!enlist`a2)xcol t
a b a2
------
3 6 z 
4 7 u 
q)`kk`vv xcol([k:`x`y]v:1 2)                      / keys stay keys
kk| vv
--| --
x | 1 
y | 2 
q)(enlist[`v]!enlist`w)xcol([k:`x`y]v:1 2)
k| w
-| -
x| 1
y| 2
q)`x xcol 0#t
x b c
-----
q)attr(`x xcol([]a:`s#1 2))`x
`s
q)t~`a`b`c xcol t
1b
q)(enlist[`q]!enlist`r)xcol t
'length
  [0]  (enlist[`q]!enlist`r)xcol t
                            ^
q)`a`b`c`d xcol t
'length
  [0]  `a`b`c`d xcol t
                ^
q)1 xcol t
'type
  [0]  1 xcol t
         ^
q)`a xcol 1 2
'type
  [0]  `a xcol 1 2
          ^
q)`a xcol`t
'type
  [0]  `a xcol`t
          ^
q)xcol[`a;t;1]
'rank
  [0]  xcol[`a;t;1]
       ^
