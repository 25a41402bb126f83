/ test/q/ref/over.q: f/ and over: fold, converge, do, while
q)(+/)2 3 4
9
q)(+)over 2 3 4
9
q)over[+;2 3 4]
9
q)+/[2 3 4]
9
q)10+/2 3 4                                       / from a first value
19
q)+/[10;2 3 4]
19
q){x,y}/[2 3 4]
2 3 4
q)({count x,y}/)("The";"quick";"brown";"fox")
4
q)(-/)10 1 2
7
q)10-/1 2
7
q)(,/)(1 2;3;4 5)
1 2 3 4 5
q)(&/;|/;*/)@\:3 1 2
1 3 6
q)(~/)1 1 1
0b
q){x+y*z}/[1000;5 10 15 20;2 3 4 5]
1200
q){x+y*z}/[1000 2000;5 10 15 20;3]
1150 2150
q){[a;b;c;d]a+b*c-d}/[0;1 2;3 4;5 6]
-6
q)ssr/["a b";("a";"b");("x";"y")]
"x y"
q)(+/)`a`b!1 2
3
q)(+/)([]a:1 2;b:3 4)
a| 3
b| 7
q)(1 2 0/)0                                      / a list on the left: its items are followed
2
q)3{2*x}/1                                        / so many times
8
q)0{2*x}/1
1
q){2*x}/[3;1]
8
q)10{x,sum -2#x}/0 1
0 1 1 2 3 5 8 13 21 34 55 89
q)(10>){2*x}/2                                    / while
16
q){x<1000}{x+x}/2
1024
q){x+x}/[1000>;2]
1024
q)({x*x}/)0.1                                     / until nothing changes
0f
q){floor x%2}/[100]
0
q)(neg/)1                                         / or the start comes again
-1
q)({-1+x%2}/)10f
-2f
q)raze over(1 2;(3 4;5 6))
1 2 3 4 5 6
q)route:`London`Paris`Genoa`Milan!`Paris`Genoa`Milan`London
q)3 route/`London
`Milan
q)(`Milan<>)route/`London
`Milan
q)("j"$1=2){'x}/5
5
q)(+/)()
0
q)(+/)0#0
0
q)(*/)0#0
1
q)(,/)()
()
q)(&/)0#0
0W
q)(|/)0#0
-0W
q)()~({x+y}/)0#0
1b
q)42+/0#0
42
q)`foo+/0#0                                       / not evaluated
`foo
q){x+y*z}/[42;0#0;0#0]
42
q)(+/)5
5
q)(+/)enlist 5
5
q)({x+y}/)enlist`a
`a
q)type(+/)
107h
q){x+y*z}/[1;1 2;1 2 3]
'length
  [0]  {x+y*z}/[1;1 2;1 2 3]
       ^
q)(+/)(1;`a)
'type
  [0]  (+/)(1;`a)
        ^
q)(+/)(1 2;1 2 3)
'length
  [0]  (+/)(1 2;1 2 3)
        ^
q){x+y}/[1;2;3]
'rank
  [0]  {x+y}/[1;2;3]
       ^
