/ views: computed when read, again when what they depend on has changed
q)v::a+b
q)a:1
q)b:2
q)v
3
q)\B
`symbol$()
q)a:10
q)\B
,`v
q)v
12
q)view`v
"a+b"
q)w::v+1
q)views[]
`s#`v`w
q)b:100
q)w
111
q)t:([]a:1 2;c:3 4)
q)u::select from t where c>k
q)k:3
q)u
a c
---
2 4
q)z::z+1
q)@[value;`z;{x}]
"loop"
q)dd::bb+aa                        / the view itself
q)`. `dd
bb+aa
q)value`. `dd
::
(+;`bb;`aa)
`bb`aa
"bb+aa"
q)bb:1;aa:2
q)dd
3
q)first value`. `dd
3
q)qt:([]qa:1 2 3);qb:1 2
q)qv::select from qt where qa in qb     / the phrases of a query may mean columns: only its table counts
q)value`. `qv
::
(?;`qt;,,(in;`qa;`qb);0b;())
,`qt
"select from qt where qa in qb"
q)qv::qa2;qb;select from qt where qa in qb
q)last -1_value`. `qv
`qa2`qb`qt
q)qv::{x+y}[qb;1]
q)last -1_value`. `qv
,`qb

/ a view that fails is nobody else's failure: a namespace has its last result, or ::
q)delete from`.;
q)one:1
q)bad::one+`x
q)good::one+1
q)get`.
one | 1
bad | ::
good| ::
q)good
2
q)(get`.)`good
2
q)tables`.
`symbol$()
q)key`.
`one`bad`good
q)bad
'type
  [1]  one+`x
          ^
  [0]  bad
       ^
q)delete one from`.;
q)key`.
`bad`good
