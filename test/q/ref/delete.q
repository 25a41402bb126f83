/ test/q/ref/delete.q: delete, rows, columns, entries, names
q)t:([]a:1 2 3;b:`x`y`z;c:4 5 6)
q)delete from t where a=2
a b c
-----
1 x 4
3 z 6
q)delete b from t
a c
---
1 4
2 5
3 6
q)delete a,c from t
b
-
x
y
z
q)delete from t
a b c
-----
q)delete from t where a>9
a b c
-----
1 x 4
2 y 5
3 z 6
q)delete from t where a>1,b=`z
a b c
-----
1 x 4
2 y 5
q)delete nosuch from t
'nosuch
  [0]  delete nosuch from t
       ^
q)count t                               / t is as it was
3
q)delete from`t where a=1
`t
q)t
a b c
-----
2 y 5
3 z 6
q)delete c from`t
`t
q)cols t
`a`b
q)delete a from t where b=`y
'nyi
  [0]  delete a from t where b=`y
       ^
q)k:([s:`p`q]v:1 2;w:3 4)
q)delete v from k
s| w
-| -
p| 3
q| 4
q)delete from k where s=`p
s| v w
-| ---
q| 2 4
q)d:`a`b`c!1 2 3
q)delete b from d
a| 1
c| 3
q)delete a,b from`d
`d
q)d
c| 3
q)delete zz from d                      / what is not there is not missed
c| 3
q).n.a:1
q).n.b:2
q)delete a from`.n
`.n
q)key`.n
``b
q)x:1
q)delete x from`.
`.
q)x
'x
  [0]  x
       ^
q)delete from`.n;
q)key`.n
,`
q)delete from 5
'type
  [0]  delete from 5
       ^
q)![t;enlist(=;`a;3);0b;0#`]            / the functional form
a b
---
2 y
q)![t;();0b;enlist`b]
a
-
2
3
