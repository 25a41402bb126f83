/ test/q/ref/each_both.q: f' and each
q)(count')("the";"quick";"")
3 5 0
q)count each("the";"quick";"")
3 5 0
q)count'[("ab";"c")]
2 1
q)each[count;("ab";"cde")]
2 3
q)1 2 3+'10 20 30
11 22 33
q)1 2 3,'10 20 30
1 10
2 20
3 30
q)1,'2 3                                          / an atom goes with each item
1 2
1 3
q)2 3,'1
2 1
3 1
q)1,'2
1 2
q)1 2 3 in'(1 0 1;til 100;5 6 7)
110b
q){x+y*z}'[1000000;1 0 1;5000 6000 7000]
1005000 1000000 1007000
q){x+y+z}.'2 3#til 6
3 12
q){[a;b;c;d]a,b,c,d}'[1;2 3;4;5 6]
1 2 4 5
1 3 4 6
q)(+/)'[(1 2;3 4 5)]
3 12
q)(neg reverse@)each(1 2;3 4)
-2 -1
-4 -3
q)(1 2 3;4 5)@'0 1
1 5
q)(1 2 3;4 5 6)@'(0 1;2)
1 2
6
q)(`a`b!10 20)each`b`a
20 10
q)"abc"each(0 1;2)
"ab"
"c"
q)count each`a`b`c!(1 2 3;4 5;6)
a| 3
b| 2
c| 1
q)(`a`b!1 2)+'`a`b!10 20
a| 11
b| 22
q)(`a`b!(1 2;3))+'`a`b!(10;20 30)
a| 11 12
b| 23 33
q)(`a`b!1 2),'10 20
a| 1 10
b| 2 20
q)count each([]a:1 2;b:3 4)                       / a table's items are its rows
2 2
q)value each([]a:1 2;b:`x`y)
1 `x
2 `y
q)sum each([]a:1 2;b:3 4)
4 6
q)([]a:1 2),'([]b:3 4)
a b
---
1 3
2 4
q)([k:`x`y]a:1 2),'([k:`y`x]b:3 4)
k| a b
-| ---
x| 1 4
y| 2 3
q)count each"abc"
1 1 1
q)count each 5
1
q)type each(1;`a;"x";1 2)
-7 -11 -10 7h
q){x}each 1 2 3                                   / results of one type are a vector
1 2 3
q)type{(1;2f)x}each 0 1
0h
q)(::)each 1 2
1 2
q)+''[(1 2;3 4);(10 20;30 40)]
11 22
33 44
q)count''[(("ab";"c");enlist"def")]
2 1
,3
q)f:+'
q)f[1 2;3 4]
4 6
q)type f
106h
q)type each(count';+/;+\;-':;+/:;+\:)
106 107 108 109 110 111h
q)()~{x+y*z}'[`foo;();()]                         / nothing is evaluated for an empty list
1b
q)type(2*')til 0
0h
q)count each()
()
q)count each 0#`
()
q){'x}each()
()
q)1 2 3+'1 2
'length
  [0]  1 2 3+'1 2
            ^
q)(`a`b!1 2)+'1 2 3
'length
  [0]  (`a`b!1 2)+'1 2 3
                 ^
q){x+y*z}'[1 2;1 2;1 2 3]
'length
  [0]  {x+y*z}'[1 2;1 2;1 2 3]
       ^
q)neg'[1;2]
'rank
  [0]  neg'[1;2]
       ^
q){x}'[1 2;3 4]
'rank
  [0]  {x}'[1 2;3 4]
       ^
q)1 2 3+'`a`b`c
'type
  [0]  1 2 3+'`a`b`c
            ^
q){1+x}each(1;`a)
'type
  [1]  {1+x}
         ^
  [0]  {1+x}each(1;`a)
            ^
