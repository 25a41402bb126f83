/ Programs that once ended the interpreter, or never ended: each is an error now.
q)@[{.z.s x};1;::]
"stack"
q)g:{h each x};h:{g each x}
q)@[g;1 2;::]
"stack"
q)g:'[{g x};neg]
q)@[g;1;::]
"stack"
q)g:{[a;b]g b}[1]
q)@[g;1;::]
"stack"
q)g:{value"g 1"}
q)@[g;1;::]
"stack"
q)g:{@[g;x;{'x}]}
q)@[g;1;::]
"stack"
q)a:`b;b:`a
q)@[{a x};1;::]                   / a name of itself
"stack"
q)v:1
q)w::v
q)v::w
q)@[value;"v";::]
"loop"
q)v:w:0

/ text that nests
q)@[value;100000#"(";::]
"limit"
q)@[value;100000#"{";::]
"limit"
q)@[value;100000#"[";::]
"limit"
q)@[value;raze 100000#enlist"neg ";::]
"limit"
q)@[value;raze 100000#enlist"1+";::]
"limit"
q)@[value;"f",100000#"'";::]
"limit"
q)@[value;"f",raze 100000#enlist"[1]";::]
"limit"
q)@[value;(raze".a",100000#enlist".a"),":1";::]
"type"

/ values that nest
q)x:();do[1000000;x:enlist x]
q)y:();do[1000000;y:enlist y]
q)x~y                             / too deep to tell
0b
q)@[-8!;x;::]
"stack"
q)@[string;x;::]
"stack"
q)@[.j.j;x;::]
"stack"
q)@[x+;y;::]
"stack"
q)x:y:0
q)e:(value;"1");do[100000;e:(value;e)]
q)@[value;e;::]
"stack"
q)e:1;do[100000;e:(neg;e)]
q)@[eval;e;::]
"stack"
q)e:0
q)f:{(')x}/[100000;+]
q)@[{f[1]x};2;::]
"stack"
q)f:0
q)d:(enlist`a)!enlist 1
q)do[100;d:(enlist`a)!enlist d]
q)count .j.j d
607
q)do[3000;d:(enlist`a)!enlist d]
q)@[.j.j;d;::]
"stack"
q)d:0

/ names without a name
q)@[set[;5];`;::]
"type"
q)@[upsert[;5];`;::]
"type"
q)@[set[;5];`.x.;::]
"type"
q)@[set[;5];`.x..y;::]
"type"
q)@[`.;`rr;:;5]                   / the root, too, is changed by name
`.
q)rr
5

/ found by fuzz/programs.py
q)select distinct a from`a`b!1 2
'type
  [0]  select distinct a from`a`b!1 2
       ^
q)count .Q.s parse"b[;]"
5
q)(1 2!3 4)+(1 2;3)!``
1  | 3
2  | 4
1 2| `
3  | `
q)((1 2;3)!1 2)+1 2!3 4
1 2| 1
3  | 2
1  | 3
2  | 4
q)0n 3s
'0n 3s
  [0]  0n 3s
       ^

/ what fails leaves the variable as it was
q)x:1 2 3
q)@[{@[`x;10;:;x]};5;::]
"length"
q)@[{.[`x;(0;0);:;x]};5;::]
"type"
q)@[{@[`x;0 1;+;1 2 3]};5;::]
"length"
q)x
1 2 3
q)@[`x;0;{y+sum x};10]            / the function may look at it
`x
q)x
11 2 3
q)@[`x;0;{x+count get`x}]
`x
q)x
14 2 3

/ arithmetic that goes around
q)-3 xbar 0W
-0W

/ found by the fuzzer
q)([]s:`a`b`a;n:1 2 3)~t:([]s:`a`b`a;n:1 2 3)
1b
q)select(((::))0)by from t
'length
  [0]  select(((::))0)by from t
       ^
q)group(`a`b!1 2)!11b!1 1
'type
  [0]  group(`a`b!1 2)!11b!1 1
       ^
q)@[value;100300#"'";{x}]
"limit"
q)@[value;100300#":";{x}]
"limit"
q)differ[`p`q`r;""]
`boolean$()
q)do[0N;'never]
q)delete from([]n:1 2 3)where n>1,n
n
-
1
q)b:`a`b!1 2;b[1 2 3!```]:()
'type
  [0]  b:`a`b!1 2;b[1 2 3!```]:()
                              ^
q)asc([]a:2 1;b:([]c:2 1))
a b       
----------
1 (,`c)!,1
2 (,`c)!,2
