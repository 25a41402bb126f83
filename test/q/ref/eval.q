/ test/q/ref/eval.q: evaluate a parse tree
q)eval(+;2;3)
5
q)eval 5
5
q)eval"abc"
"abc"
q)a:10
q)eval`a
10
q)eval enlist`a                                   / a symbol is enlisted not to be a name
`a
q)eval(+;`a;(*;2;3))
16
q)eval(neg;`a)
-10
q)eval({x+y};1;2)
3
q)eval(enlist;`a;enlist`a)
10
`a
q)eval(:;`b;7)
7
q)b
7
q)eval(:;`b;(+;`b;1));b
8
q)eval(?;([]a:1 2 3);enlist enlist(>;`a;1);0b;())
a
-
2
3
q)t:([]a:1 2 3)
q)eval(?;`t;enlist enlist(=;`a;(max;`a));0b;(enlist`m)!enlist(neg;`a))
m 
--
-3
q)eval(!;`t;();0b;(enlist`a)!enlist(+;`a;1))
a
-
2
3
4
q)eval parse"$[0b;1;2]"
2
q)eval parse"{x*2}each 1 2 3"
2 4 6
q)eval(value;"1+2")
3
q)eval(@;1 2 3;1)
2
q)eval(+;`nosuch;1)
'nosuch
  [0]  eval(+;`nosuch;1)
       ^
q)eval(+;1;enlist`a)
'type
  [0]  eval(+;1;enlist`a)
       ^
q)eval(neg;1;2)
'rank
  [0]  eval(neg;1;2)
       ^
q)eval[1;2]
'rank
  [0]  eval[1;2]
       ^
