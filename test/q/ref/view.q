/ test/q/ref/view.q: the expression that defines a view
q)v::2+a*3
q)a:5
q)v
17
q)view`v
"2+a*3"
q)a:6
q)v
20
q)view`v
"2+a*3"
q)w::{x+v}[1]
q)w
21
q)view`w
"{x+v}[1]"
q)s::select from t where x>a
q)view`s
"select from t where x>a"
q)u::a;view`u                                     / to the end of the line
q)v:1                                             / a variable again
q)view`v
'type
  [0]  view`v
       ^
q)view`a
'type
  [0]  view`a
       ^
q)view[`v;1]
'rank
  [0]  view[`v;1]
       ^
