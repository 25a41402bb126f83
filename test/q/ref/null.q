/ test/q/ref/null.q: is it null
q)n:first each"bgxhijefcspmdznuvt"$\:()           / each type's null: boolean and byte have none
q)null n
010111111111111111b
q)null 2#'n
00b
11b
00b
11b
11b
11b
11b
11b
11b
11b
11b
11b
11b
11b
11b
11b
11b
11b
q)null(0W;-0W;0w;-0w;0Wi;0Wd)
000000b
q)null(::)
1b
q)null each(`a;"a";0b;0x00;0;first 1?0Ng)
000000b
q)null 0 0n 0w 1 0n
01001b
q)null"a b"
010b
q)null`a``b
010b
q)null(1 0N;("a ";`;0n))
01b
(01b;1b;1b)
q)null()
()
q)type null 0#0
1h
q)null`a`b!(1 0N;`)
a| 01b
b| 1b
q)null([]a:1 0N;b:`x`)
a b
---
0 0
1 1
q)null([k:`x`]a:0n 1)                             / keys are not looked at
k| a
-| -
x| 1
 | 0
q)where all null([]c1:`a`b`c;c2:0n 0n 0n;c3:10 0N 30)
,`c2
q)d:``a                                           / an enumerated null is an item like others
q)null`d$`
0b
q)`=`d$`
1b
q)null{x}
0b
q)null[1;2]
'rank
  [0]  null[1;2]
       ^
