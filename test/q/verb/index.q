/ test/q/verb/index.q: x[i], x[i;j], x[i]:v
q)x:10 20 30
q)x 1
20
q)x 1 5 -1
20 0N 0N
q)x[(0 1;2)]
10 20
30
q)x[`a`b!0 2]
a| 10
b| 30
q)x[()]
`long$()
q)x 0Ni
0N
q)x 1f
'type
  [0]  x 1f
       ^
q)x `a
'type
  [0]  x `a
       ^
q)(1;`a;"x") 0 2
1
"x"
q)("ab";"cd") 7
""
q)d:`a`b`c!1 2 3
q)d `b
2
q)d `b`z
2 0N
q)d (`a;`b`c)
1
2 3
q)d 1
'type
  [0]  d 1
       ^
q)m:(1 2 3;4 5 6)
q)m[;1]
2 5
q)m[1;]
4 5 6
q)m[0 1;2 0]
3 1
6 4
q)m[(0;0 1);1]
2
2 5
q)m[5;1]
0N
q)t:([]a:1 2 3;b:`x`y`z)
q)t 1
a| 2
b| `y
q)t 0 2
a b
---
1 x
3 z
q)t `a
1 2 3
q)t `a`b
1 2 3
x y z
q)t[1;`b]
`y
q)t[0 2;`a]
1 3
q)t[;`a`b]
1 `x
2 `y
3 `z
q)t[0 1;`a`b]
1 `x
2 `y
q)t `c
'c
  [0]  t `c
       ^
q)t 9
a| 0N
b| `
q)k:([k:`p`q]v:1 2;w:"xy")
q)k `p
v| 1
w| "x"
q)k `zz
v| 0N
w| " "
q)k[`q;`v]
2
q)k ([]k:`q`p)
v w
---
2 y
1 x
q)k[([]k:`q`p);`v]
2 1
q)kk:([a:1 2;b:`x`y]c:5 6)
q)kk (2;`y)
c| 6
q)kk[(1;`x);`c]
5
q)kk ([]a:2 1;b:`y`x)
c
-
6
5
q)({x+1};{x*2})[1;10]
20
q)x[1]:99
q)x
10 99 30
q)x[0 2]:7 8
q)x
7 99 8
q)x[1]+:1
q)x
7 100 8
q)x[5]:1
'length
  [0]  x[5]:1
           ^
q)x[0]:`a
'type
  [0]  x[0]:`a
           ^
q)x
7 100 8
q)x[0 1]:1 2 3
'length
  [0]  x[0 1]:1 2 3
             ^
q)d[`b`z]:20 30
q)d
a| 1 
b| 20
c| 3 
z| 30
q)l:(1;`a)
q)l[1]:2
q)l
1 2
q)type l
7h
q)m[0;1]:0
q)m[;2]:9
q)m
1 0 9
4 5 9
q)t[1;`a]:50
q)t[`c]:0b
q)t[0]:(5;`k;1b)
q)t
a  b c
------
5  k 1
50 y 0
3  z 0
q)k[`p]:(7;"z")
q)k[`r;`v]:5
q)k
k| v w
-| ---
p| 7 z
q| 2 y
r| 5  
q)n:`a`b!(1 2;`x`y!3 4)
q)n[`b;`y]:44
q)n[`a;0]+:10
q)n
a| 11 2
b| `x`y!3 44
