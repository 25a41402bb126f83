/ test/q/verb/join.q: x,y and x,:y
q)1,2
1 2
q)1 2,3
1 2 3
q)1,2 3
1 2 3
q)1 2,3f
1
2
3f
q)1 2,`a
1
2
`a
q)(),1
,1
q)1,()
,1
q)(0#0),1f
,1f
q)"ab","c"
"abc"
q)"ab",`c
"a"
"b"
`c
q)(1 2;3),4
1 2
3
4
q)(1 2;3),(4;5 6)
1 2
3
4
5 6
q)(`a`b!1 2),`b`c!3 4
a| 1
b| 3
c| 4
q)(`a`b!1 2),(enlist`c)!enlist 3f
a| 1
b| 2
c| 3f
q)([]a:1 2),([]a:3 4)
a
-
1
2
3
4
q)([]a:1 2),(enlist`a)!enlist 3
a
-
1
2
3
q)([]a:1 2),([]b:3 4)
'mismatch
  [0]  ([]a:1 2),([]b:3 4)
                ^
q)([k:1 2]v:3 4),([k:2 3]v:5 6)
k| v
-| -
1| 3
2| 5
3| 6
q)([k:1 2]v:3 4),`k`v!9 9
k| v
-| -
1| 3
2| 4
9| 9
q)(`s#1 2),3
`s#1 2 3
q)(`s#1 2),0
1 2 0
q)(`u#1 2),3
`u#1 2 3
q)(`u#1 2),2
1 2 2
q)(`g#1 2),2
`g#1 2 2
q)(`p#1 1),2
1 1 2
q)1,`a`b!1 2
'type
  [0]  1,`a`b!1 2
        ^
q)s:1 2
q)s,:3
q)s
1 2 3
q)s,:4f
'type
  [0]  s,:4f
        ^
q)s
1 2 3
q)s:enlist 1 2
q)s,:3 4
q)s
1 2
3 4
q)t:([]a:1 2;b:`x`y)
q)t,:(3;`z)
q)t,:([]b:enlist`w)
q)t,:`a`b!(5;`v)
q)t,:((6;`u);(7;`t))
q)t
a b
---
1 x
2 y
3 z
  w
5 v
6 u
7 t
q)t,:(1f;`x)
'type
  [0]  t,:(1f;`x)
        ^
q)count t
7
q)k:([k:`a`b]v:1 2)
q)k,:(`b;9)
q)k,:(`c;7)
q)k
k| v
-| -
a| 1
b| 9
c| 7
q)d:(`symbol$())!`long$()
q)d[`x]:1
q)d,:`y`z!2 3
q)d
x| 1
y| 2
z| 3
q)d[`w]:1f
'type
  [0]  d[`w]:1f
            ^
q)d
x| 1
y| 2
z| 3
q)e:()
q)e,:1
q)e
,1
q)new,:`a
q)new
,`a
