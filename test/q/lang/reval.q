/ reval: nothing may be written, whatever the way
q)a:til 3
q)t:([]a:1 2)
q)reval parse"a"
0 1 2
q)reval(set;`a;5)
'noupdate
  [0]  reval(set;`a;5)
       ^
q)@[reval;;{x}]each parse each("a:5";"a[1]:5";"a,:7";"a+:1";"`t insert enlist 5";"update a:5 from `t";"delete from `t";"delete a from `.")
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
q)@[reval;(system;"ls");{x}]
"access"
q)a
0 1 2
q)t
a
-
1
2
q)reval parse"{x:5;x+1}3"       / its own names it may set
6
