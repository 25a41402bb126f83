/ test/q/ref/parse.q: text to a parse tree
q)parse"2+3"
+
2
3
q)parse"a"
`a
q)parse"`a"
,`a
q)parse"`a`b"
a b
q)parse"1 2 3"
1 2 3
q)parse"\"ab\""
"ab"
q)parse""
q)parse"1 2 3 +/: 5 7"
(/:;+)
1 2 3
5 7
q)parse"1 2 3 +neg 5 7"
+
1 2 3
(-:;5 7)
q)parse"a:1"
:
`a
1
q)parse"a::1"
::
`a
1
q)parse"a[0]:1"
:
(`a;0)
1
q)parse"a+:1"
+:
`a
1
q)parse"f[1;x]"
`f
1
`x
q)parse"f x"
`f
`x
q)parse"(1;a)"
enlist
1
`a
q)parse"1;2"
";"
1
2
q)parse"{x*x}"
{x*x}
q)parse"$[a;1;2]"
$
`a
1
2
q)parse"if[a;b]"
`if
`a
`b
q)parse"x[1]"
`x
1
q)parse"-5"
-5
q)parse"neg"
-:
q)parse"+/"
/
+
q)parse"f'[x;y]"
(';`f)
`x
`y
q)parse"select from t"
?
`t
()
0b
()
q)parse"exec a from t"
?
`t
()
()
,`a
q)parse"update a:1 by b from`t where c"
!
,`t
,,`c
(,`b)!,`b
(,`a)!,1
q)parse"delete a from t"
!
`t
()
0b
,,`a
q)parse"select part:p,qty by sup:s from sp where qty>200,p=`p1"
?
`sp
,((>;`qty;200);(=;`p;,`p1))
(,`sup)!,`s
`part`qty!`p`qty
q)a:5
q)eval parse"a*2"
10
q)(eval parse@)each("1+2";"til 3";"count\"abc\"")
3
0 1 2
3
q)eval parse"b::5"
5
q)views[]
`symbol$()
q)parse"1+\n 2"
+
1
2
q)parse")"
')
  [1]  )
       ^
  [0]  parse")"
       ^
q)parse`a
'type
  [0]  parse`a
       ^
q)parse 1
'type
  [0]  parse 1
       ^
q)parse["1";2]
'rank
  [0]  parse["1";2]
       ^
