/ test/q/ref/eval.q: eval, the value of a parse tree
q)eval(+;2;3)
5
q)eval parse"1+2*3"
7
q)eval 5
5
q)eval 1 2 3
1 2 3
q)x:10 20 30
q)eval`x                                / a symbol is a variable
10 20 30
q)eval enlist`x                         / an enlisted one a symbol
`x
q)eval(count;enlist`a`b)
2
q)eval(sum;`x)
60
q)eval(`x;1)                            / indexing
20
q)eval(+;`x;(*;2;5))
20 30 40
q)eval("+";1;2)
'type
  [0]  eval("+";1;2)
       ^
q)eval({x+y};1;2)
3
q)f:{x*2}
q)eval(`f;4)
8
q)eval(enlist;1;2)
1 2
q)eval(:;`y;7)                          / assignment
7
q)y
7
q)eval parse"z:5";
q)z
5
q)t:([]a:1 2 3;b:`x`y`x)
q)eval parse"select sum a by b from t"
b| a
-| -
x| 4
y| 2
q)eval parse"{x+1}each 1 2"
2 3
q)eval parse"$[1b;`yes;`no]"
`yes
q)eval($;0b;1;2)
2
q)eval parse"x[0 2]"
10 30
q)eval parse"(1;`a;\"b\")"
1
`a
"b"
q)eval()
()
q)eval(::)
q)eval`nosuch
'nosuch
  [0]  eval`nosuch
       ^
q)eval(+;1;enlist`a)
'type
  [0]  eval(+;1;enlist`a)
       ^
q).[eval;1 2;::]
"rank"
