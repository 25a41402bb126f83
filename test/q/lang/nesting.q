/ test/q/lang/nesting.q: nesting without end, in texts, values and calls, is an error and not the end of the process

q)n:100000
q)error:{@[x;y;{"'",x}]}
q)error[value]each((n#"("),"1",n#")";raze[n#enlist"f["],"1",n#"]";(n#"{"),"1",n#"}")
"'limit"
"'limit"
"'limit"
q)error[value]each((n#"("),raze n#enlist";1)";"f",n#"'";raze[n#enlist"$[1;"],"1",raze n#enlist";0]")
"'limit"
"'limit"
"'limit"
q)error[value]each n#/:"([{"                    / not closed
"'limit"
"'limit"
"'limit"
q)error[parse]each(raze[n#enlist"1+"],"1";raze[n#enlist"neg "],"1";raze[n#enlist"a:"],"1")
"'limit"
"'limit"
"'limit"
q)error[parse]each("x",raze[n#enlist"[0]"],":1";"k)",(n#"("),"1",n#")";"select ",(n#"("),"a",(n#")")," from t")
"'limit"
"'limit"
"'limit"
q)error[.j.k]each((n#"["),"1",n#"]";raze[n#enlist"{\"a\":"],"1",n#"}";n#"[")
"'stack"
"'stack"
"'stack"
q)body:raze[n#enlist 0x000001000000],0xfa01000000
q)error[-9!]0x01000000,(reverse 0x0 vs`int$8+count body),body
"'badmsg"
q)deep:enlist/[n;1]
q)error[;deep]each(-8!;.j.j;string;1+;"j"$;null;{x<x};`:deep set)
"'stack"
"'stack"
"'stack"
"'stack"
"'stack"
"'stack"
"'stack"
"'stack"
q)count each(deep;distinct(deep;deep))
1 1
q)error[eval]each({(neg;x)}/[n;1];{(enlist;x)}/[n;1])
"'stack"
"'stack"
q)error[;0]each({.z.s x+1};{.z.s each x,1};{.z.s/[1;x]};{(.z.s')enlist x})
"'stack"
"'stack"
"'stack"
"'stack"
q)by_name:{value"by_name 1"}
q)by_handle:{0(`by_handle;x)}
q)by_tree:{eval(`by_tree;x)}
q)composed:{('[composed;neg])x}
q)error[;0]each(by_name;by_handle;by_tree;composed)
"'stack"
"'stack"
"'stack"
"'stack"
q){@[.z.s;x;`$]}0                               / whoever is innermost catches it
`stack
q)calls:0
q)@[{calls+:1;.z.s x};0;::]                     / lambdas that call lambdas need no C stack
"stack"
q)calls>2000
1b
