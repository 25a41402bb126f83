/ .z.vs hears of globals that are set, and which part
q).z.vs:{0N!(x;y;value x)}
q)m:(1 2;3 4)
(`m;();(1 2;3 4))
q)m[1;1]:0
(`m;1 1;(1 2;3 0))
q)m[0]+:1
(`m;,0;(2 3;3 0))
q)@[`m;1;:;9 9];
(`m;,1;(2 3;9 9))
q){a::x}5;
(`a;();5)
q)`b set 6;
(`b;();6)
q).n.c:7                         / other namespaces are not told
q).z.vs:{y;c::x}                   / nor is what it sets itself
q)a:1
q)c
`a
q).z.vs:{y;'"no"}                  / its error is the assignment's, which stands
q)@[value;"a:2";::]
"no"
q)a
2
