/ test/q/ref/apply.q: . and @: functions to arguments, lists and dictionaries to indexes
q)(+). 2 3
5
q).[+;2 3]
5
q){x+y*z}. 1 2 3
7
q)neg@5
-5
q)@[neg;5]
-5
q){x+1}@1 2
2 3
q){42}. enlist(::)                                / without parameters: null as the argument
42
q){42}@(::)
42
q){x,y}.("ab";"cd")
"abcd"
q)neg . enlist 5
-5
q)f:{x,y,z}
q)f[1].(2;3)
1 2 3
q)(f . 1 2)3                                      / fewer arguments: a projection
1 2 3
q)f[;2;]. 1 3
1 2 3
q)`f . 1 2 3                                      / a name stands for its value
1 2 3
q)"abc"@1
"b"
q)"abc". enlist 1
"b"
q)d:((1 2 3;4 5 6 7);(8 9;10;11 12);(13 14;15 16 17 18;19 20))
q)d . enlist 1
8 9
10
11 12
q)d . 1 2
11 12
q)d . 1 2 0
11
q)d@/1 2 0
11
q)(d .())~d
1b
q)(d . enlist(::))~d
1b
q)d .(::;0)
1 2 3
8 9
13 14
q)d .(0 2;::;1 0)
(2 1;5 4)
(14 13;16 15;20 19)
q)d .(2 0;0 1)
13 14 15 16 17 18
1 2 3 4 5 6 7    
q)d .(0 2;0;1 0)
2  1 
14 13
q)1 2 3@(0 1;2)
1 2
3
q)(1 2 3)0 5 -1                                   / outside of the list, null
1 0N 0N
q)(1b;0x01;1h;1i;1)@\:0 1                         / atoms have no items
'type
  [0]  (1b;0x01;1h;1i;1)@\:0 1
                        ^
q)(10 20 30)@/:(1b;0x01;1h;1i;1)                  / any integer type is an index
20 20 20 20 20
q)(10b;0x0102;1 2h;1 2i;1 2e;1 2f;"ab";`a`b;2#0Ng;2000.01.01 2000.01.02)@\:9
0b
0x00
0Nh
0Ni
0Ne
0n
" "
`
00000000-0000-0000-0000-000000000000
0Nd
q)e:`a`b`c!(1;2 3;"xyz")
q)e`b
2 3
q)e`c`a
"xyz"
1
q)e .(`c;0 2)
"xz"
q)(1;`a`b!(2 3 4;10 20 30 40)).(1;`b;2)
30
q)(`a`b!1 2)`z
0N
q)(`a`b!("x";`y))`z
" "
q)t:([]a:1 2;b:`x`y)
q)t 1
a| 2
b| `y
q)t`a
1 2
q)t .(0;`b)
`x
q)t .(::;`a)
1 2
q)t[;`b`a]
`x 1
`y 2
q)k:([k:`p`q]v:1 2)
q)k`q
v| 2
q)k .`q`v
2
q)e:(10*til 10)!til 10
q)e 80 35 20 -10
8 0N 2 0N
q)(`s#e)80 35 20 -10                              / a step dictionary
8 3 2 0N
q)(`s#`cat`cow`dog!1 2 3)`ant`cat`cod`zoo
0N 1 1 3
q)(first;last)@\:1 2 3
1 3
q)(til count@)"abc"                               / a composition
0 1 2
q)(reciprocal(%).)2 3
1.5
q)0 1 1 0@2                                       / a list is a function of its indexes
1
q)(+). 2 3 4
'rank
  [0]  (+). 2 3 4
          ^
q){x}. 1 2
'rank
  [0]  {x}. 1 2
          ^
q)neg . 1 2
'rank
  [0]  neg . 1 2
           ^
q)(+).(1;`a)
'type
  [0]  (+).(1;`a)
          ^
q)1 2 3 . 0 1
'rank
  [0]  1 2 3 . 0 1
             ^
q)`nosuch . 1 2
'nosuch
  [0]  `nosuch . 1 2
               ^
q)`nosuch@1
'nosuch
  [0]  `nosuch@1
              ^
q)1 2 3@`a
'type
  [0]  1 2 3@`a
            ^
q)1 2 3@1.5
'type
  [0]  1 2 3@1.5
            ^
q)1 2 3@"a"
'type
  [0]  1 2 3@"a"
            ^
q)e@`a
'type
  [0]  e@`a
        ^
q)t`zz
'zz
  [0]  t`zz
       ^
q)(+). 5
'type
  [0]  (+). 5
          ^
