/ test/q/ref/value.q: also get: the value of a name, text, list or dictionary
q)value`q`w!(1 2;3 4)
1 2
3 4
q)a:1 2 3
q)value`a
1 2 3
q)e:`a`b`c
q)value`e$`a`a`c
`a`a`c
q)value first`e$`c`a
`c
q)value"1+2"
3
q)value"x:5"
q)x
5
q)value"{x*x}"
{x*x}
q)value""
q)value"1;2"
2
q)value"a:10\na+1"
11
q)value each("1";"`a";"\"s\"")
1
`a
"s"
q)\d .ns
q.ns)value"b:2"
q.ns)\d .
q).ns.b
2
q)value(+;1;2)
3
q)value(neg;5)
-5
q)value(`.q.neg;2)
-2
q)value("{x+y}";1;2)
3
q)value({x,y};`a;`b)                              / arguments are not evaluated again
`a`b
q)value(1 2 3;1)
2
q)value(`a`b!1 2;`b)
2
q)f:{x+y}
q)value(`f;1;2)
3
q)value`f,1 2
3
q)value([k:`x`y]v:1 2)
v
-
1
2
q)value +[2]
+
2
q)value{x+y+z}[1;;3]
{x+y+z}
1

3
q)value(neg abs@)
-:
@[abs]
q)value(+/)
+
q)value(,/:\:)
,/:
q)value each(::;+;-;*;%)
0 1 2 3 4
q)value each(get;value)
19 19
q)g:{[a;b]d::neg c:a*b+5;c+e}
q)(value g)1 2 3 4
`a`b
,`c
``d`e
5
q)last value g
"{[a;b]d::neg c:a*b+5;c+e}"
q)@[;1]value{[]1}
`symbol$()
q)(value{y+x})1
`x`y
q)v::a+1
q)get`. `v
::
(+;`a;1)
,`a
"a+1"
q)`:f set 1 2 3
`:f
q)get`:f
1 2 3
q)value`nosuch
'nosuch
  [0]  value`nosuch
       ^
q)value"nosuch"
'nosuch
  [1]  nosuch
       ^
  [0]  value"nosuch"
       ^
q)value"1+"
+[1]
q)value"1+`a"
'type
  [1]  1+`a
        ^
  [0]  value"1+`a"
       ^
q)value")"
')
  [1]  )
       ^
  [0]  value")"
       ^
q)value`:nosuchfile
'nosuchfile. OS reports: No such file or directory
  [0]  value`:nosuchfile
       ^
q)value(`nosuch;1)
'nosuch
  [0]  value(`nosuch;1)
       ^
q)value[1;2]
'rank
  [0]  value[1;2]
       ^
