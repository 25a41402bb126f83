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

/ a lambda of k says so, and can be read again

q)f:value"k){#x}"
q)f
k){#x}
q)f 4 5 6
3
q)(value string f)~f
1b
q)(-9!-8!f)~f
1b
q)f`a`b;value"k){x+`a}1"
'type
  [2]  k){x+`a}
           ^
  [1]  {x+`a}1
       ^
  [0]  f`a`b;value"k){x+`a}1"
             ^
