/ test/q/ref/scan.q: f\ and scan: every step of over
q)(+\)2 3 4
2 5 9
q)(+)scan 2 3 4
2 5 9
q)scan[+;2 3 4]
2 5 9
q)10+\2 3 4
12 15 19
q)+\[10;2 3 4]
12 15 19
q)(,\)2 3 4                                       / the identity of , is ()
,2
2 3
2 3 4
q){x,y}\[2 3 4]
2
2 3
2 3 4
q)42{[x;y]x}\2 3 4
42 42 42
q)({[x;y]x}\)2 3 4
2 2 2
q)({count x,y}\)("The";"quick";"brown";"fox")
"The"
8
6
4
q)(-\)10 1 2
10 9 7
q)(|\)3 1 4 1 5
3 3 4 4 5
q){x+y*z}\[1000;5 10 15 20;2 3 4 5]
1010 1040 1100 1200
q){x+y*z}\[1000 2000;5 10;3]
1015 2015
1045 2045
q)(1000f)(1 2 3 4f)\5 6 7 8f                      / z+x*y of floats
1005 2016 6055 24228f
q){z+x*y}\[1000f;1 2 3 4f;5 6 7 8f]
1005 2016 6055 24228f
q)(+\)`a`b`c!1 2 3
a| 1
b| 3
c| 6
q)(+\)([]a:1 2;b:3 4)
a b
---
1 3
3 7
q)(+\)(1 2;3 4)
1 2
4 6
q)3{2*x}\1
1 2 4 8
q)0{2*x}\1
,1
q)3{2*x}\2 7
2  7 
4  14
8  28
16 56
q)(10>){2*x}\2
2 4 8 16
q){x<100}{x+x}\2
2 4 8 16 32 64 128
q)(neg\)1
1 -1
q)({x div 2}\)20
20 10 5 2 1 0
q)(rotate[1]\)"abcd"
"abcd"
"bcda"
"cdab"
"dabc"
q)l:2 0 1
q)(l\)0
0 2 1
q)4 l\0
0 2 1 0 2
q)m:(0 1 2;1 2 0;2 0 1)                           / a matrix is a machine: state and input
q)0 m\1 1 2 1
1 2 1 2
q)(m\)1 1 2 1
1 2 1 2
q)(`Berlin<>)(`London`Paris`Milan!`Paris`Milan`Berlin)\`London
`London`Paris`Milan`Berlin
q)(,\)"abc"
,"a"
"ab"
"abc"
q)()~{x+y*z}\[`foo;0#0;0#0]
1b
q)type each(0#0;*\[0#0];{x*y}\[0#0])
7 -7 0h
q)(+\)()
()
q)(+\)5
5
q)(+\)enlist 5
,5
q)5+\()
()
q)type(+\)
108h
q){x+y*z}\[1;1 2;1 2 3]
'length
  [0]  {x+y*z}\[1;1 2;1 2 3]
       ^
q)(+\)(1;`a)
'type
  [0]  (+\)(1;`a)
        ^
q){x+y}\[1;2;3]
'rank
  [0]  {x+y}\[1;2;3]
       ^
