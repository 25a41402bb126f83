/ test/q/ref/trap.q: @[f;x;e] and .[f;args;e]
q).[+;2 3;{"wrong ",x}]
5
q).[+;"ab";{"wrong ",x}]
"wrong type"
q)@[neg;`a;{"wrong ",x}]
"wrong type"
q)@[neg;5;`err]
-5
q).[+;"ab";`ouch]                                 / what is no function is the result
`ouch
q)@[neg;`a]`b                                     / two arguments do not trap
'type
  [0]  @[neg;`a]`b
       ^
q)@[neg;`a;]each`e1`e2
`e1`e2
q)@[value;"1+`a";::]
"type"
q)@[value;"nosuch";::]
"nosuch"
q)@[value;"1+";::]
+[1]
q)@[value;")";::]
,")"
q)@[{'x};"mine";::]                               / a signal's text
"mine"
q)@[{'`mine};1;::]
"mine"
q)@[{x+y};1;`never]
{x+y}[1]
q).[{x+y};1 2 3;::]
"rank"
q).[{[]42};enlist(::);`e]
42
q)@[til;-1;::]
"domain"
q)@[{1 2+x};1 2 3;::]
"length"
q)@[{`s#x};2 1;::]
"s-fail"
q)@[{`u#x};1 1;::]
"u-fail"
q)@[2+;"42"+3;`err]                               / the argument is evaluated outside
'type
  [0]  @[2+;"42"+3;`err]
                ^
q)@[{@[{'x};"in";{'"re",x}]};1;::]                / traps nest
"rein"
q)@[{@[neg;x;`inner]};`a;`outer]
`inner
q)@[neg;`a;{1+`b}]                                   / and their handlers may fail
'type
  [1]  {1+`b}
         ^
  [0]  @[neg;`a;{1+`b}]
       ^
q)@[neg;`a;{x,y}]
{x,y}["type"]
q)@[neg;5;a:100]
-5
q)a
100
q)@[neg;5;{b::99}]
-5
q)b
'b
  [0]  b
       ^
q){@[x;y;{(x;`handled)}]}'[(neg;reverse;{'x});(`a;1 2;"boom")]
"type" `handled
2      1       
"boom" `handled
q)@[{do[10;a+:1];'"late"};0;::];a                 / what was done stays done
110
q)@[;1;`e]each({x};{'x})
1
`e
q)r:@[{'x};;{x}]each("a b";enlist"c")
q)r
"a b"
,"c"
q)@[{'"é"};0;::]
"\303\251"
q)@[{'""};0;::]
""
q)@[{'1};0;::]
"stype"
q)1+@[{'x};`z;0]
1
