/ test/q/ref/each.q: each, one item after another
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)one~{x}each one
1b
q)count each(1 2;"abc";`a;())
2 3 1 0
q)neg each 1 2
-1 -2
q){x*2}each(1;2 3)
2
4 6
q)each[count](1 2;3)
2 1
q)(count each)("ab";"c")
2 1
q)reverse each("ab";1 2)
b a
2 1
q)count each()
()
q)count each 0#0
()
q){x}each 0#`
()
q)count each 5                          / an atom is its own item
1
q)neg each`a`b!1 2
a| -1
b| -2
q)count each`a`b!(1 2 3;4)
a| 3
b| 1
q){x`a}each([]a:1 2;b:3 4)
1 2
q)sum each([]a:1 2;b:3 4)
4 6
q)sum each([k:`p`q]a:1 2;b:3 4)
k|  
-| -
p| 4
q| 6
q){`s`t!(x;2*x)}each 1 2                / like dictionaries make a table
s t
---
1 2
2 4
q)(1 2 3;`a`b!5 6)each 0 1              / what is indexed, too
1 2 3
`a`b!5 6
q)10 20 30 each 0 2
10 30
q)(`a`b!5 6)each`b`a
6 5
q)(2+)each 1 2
3 4
q)(+\)each(1 2;3 4)
1 3
3 7
q)(,/)each((1 2;3);(4;5))
1 2 3
4 5
q){x+y}each 1 2                         / one argument: projections
{x+y}[1]
{x+y}[2]
q){'"no"}each 1 2
'no
  [1]  {'"no"}
        ^
  [0]  {'"no"}each 1 2
              ^
q){'`no}each()
()
q){x+`a}each 1 2
'type
  [1]  {x+`a}
         ^
  [0]  {x+`a}each 1 2
             ^
q){$[x=2;'`two;x]}each 1 2 3
'two
  [1]  {$[x=2;'`two;x]}
              ^
  [0]  {$[x=2;'`two;x]}each 1 2 3
                       ^
q)each[count;1 2;3]
'rank
  [0]  each[count;1 2;3]
       ^
q)n:0
q){n+:x}each 1 2 3;
q)n
6
q)count each'((1 2;3);(4;5 6 7))
2 1
1 3
q)type({x}each 1 2;{x}each(1;`a))
0h
