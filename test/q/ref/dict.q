/ test/q/ref/dict.q: x!y
q)`a`b`c!1 2 3
a| 1
b| 2
c| 3
q)v:(10b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f;"ab";`a`b;2000.01.02D 2001.01.01D;2000.02 2001.01m;2000.01.02 2001.01.01;00:01 00:02;00:00:01 00:00:02;00:00:00.001 00:00:00.002;2?0Ng)
q)all raze{(x!y)[x 1]~y 1}/:\:[v;v]               / any type to any
1b
q)(1 2;"ab";`x)!(`y;3 4;"z")
1 2 | `y
"ab"| 3 4
`x  | "z"
q)()!()
q)type()!()
99h
q)(0#`)!0#0
q)count(`a`b!1 2)
2
q)`a`a`b!1 2 3                                    / keys are not looked at
a| 1
a| 2
b| 3
q)(`a`a`b!1 2 3)`a
1
q)(enlist`a)!enlist 1 2
a| 1 2
q)`a`b!(1 2;"xy")
a| 1 2
b| x y
q)([]k:`x`y)!([]v:1 2)
k| v
-| -
x| 1
y| 2
q)([]k:`x`y)!1 2
k|  
-| -
x| 1
y| 2
q)(`a`b!1 2;`c`d!3 4)!`p`q
`a`b!1 2| p
`c`d!3 4| q
q)t:([]a:1 2;b:`x`y;c:3 4)
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
q)0!2!t
a b c
-----
1 x 3
2 y 4
q)t~0!t
1b
q)`a`b!1 2 3
'length
  [0]  `a`b!1 2 3
           ^
q)1 2!1#0
'length
  [0]  1 2!1#0
          ^
q)3!t
'length
  [0]  3!t
        ^
q)9!t
'length
  [0]  9!t
        ^
q)1!5 6
'type
  [0]  1!5 6
        ^
q)1!`a`b!1 2
'type
  [0]  1!`a`b!1 2
        ^
