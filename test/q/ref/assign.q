/ test/q/ref/assign.q: names and parts of their values
q)a:42
q)a
42
q)a:"text"
q)a
"text"
q)3+a:til 3
3 4 5
q)b:c:1;b,c
1 1
q)s:1 2 3
q)s[1]:4;s
1 4 3
q)s[0 2]:9;s
9 4 9
q)s[0 2]:7 8;s
7 4 8
q)s[]:0;s
0 0 0
q)m:(1 2;3 4)
q)m[1;1]:5;m
1 2
3 5
q)m[;0]:9;m
9 2
9 5
q)m[0]:7 8;m
7 8
9 5
q)d:`a`b!1 2
q)d[`b`c]:10 20;d
a| 1 
b| 10
c| 20
q)n:`x`y!(1 2;`p`q!3 4);n[`y;`q]:9;n
x| 1 2
y| `p`q!3 9
q)t:([]a:1 2;b:`x`y);t[1;`a]:9;t
a b
---
1 x
9 y
q)t[`c]:5 6;t
a b c
-----
1 x 5
9 y 6
q)s:1 2 3;s+:1;s
2 3 4
q)s[1]*:10;s
2 30 4
q)s,:5;s
2 30 4 5
q)s[0 1]-:1 2;s
1 28 4 5
q)s:("the";"quick";"brown";"fox");s[1 2],:("er";"ish");s
"the"
"quicker"
"brownish"
"fox"
q)new+:1;new                                      / the operator's identity comes first
1
q)new2,:5;new2
,5
q)d[`z]+:1;d
a| 1 
b| 10
c| 20
z|   
q)f:{x:x+1;x};a:1;f a;a                           / a local does not touch the global
1
q)f:{a::x};f 7;a
7
q)x:y:1 2 3;x[0]:9;y                              / values are not shared
1 2 3
q)(:)[1;2]
2
q):/[1 2 3]
3
q)s:1 2 3
q)s[1]:5f
'type
  [0]  s[1]:5f
           ^
q)s[1]:`a
'type
  [0]  s[1]:`a
           ^
q)s[5]:1
'length
  [0]  s[5]:1
           ^
q)s[0 1]:1 2 3
'length
  [0]  s[0 1]:1 2 3
             ^
q)s:(1;2f;3);s[1]:4;s
1 4 3
q)m[0;5]:1
'length
  [0]  m[0;5]:1
             ^
q)til:5
'assign
  [0]  til:5
          ^
