/ test/q/ref/except.q: except, the items of x that are not in y
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{0=count(2#x)except x}each one
1b
q)all{(2#x)~(2#x)except 0#x}each one
1b
q)1 2 3 1 4 except 1
2 3 4
q)1 2 3 1 4 except 2 3
1 1 4
q)(0N 1 0N except 0N;0n 1 except 0n;"a b c"except" ";`a``b except`)
,1
,1f
"abc"
`a`b
q)(1;`a;"b";1 2)except(`a;1 2)
1
"b"
q)("ab";"cd")except enlist"ab"
"cd"
q)(0#0)except 1
`long$()
q)1 2 except 0#0
1 2
q)1 2 except()
1 2
q)()except 1
()
q)([]a:1 2 3)except([]a:2 5)
a
-
1
3
q)1 2 3f except 1 2
'type
  [0]  1 2 3f except 1 2
              ^
q)1 1.0000000000001 except 1f           / without tolerance
,1f
q){.[except;x;::]}each((1 2;`a`b);(`a`b;1 2);1 2 3)
"type"
"type"
"rank"
q)`a`b`c except`b
`a`c
q)except[1 2 3]2
1 3
q)attr(`s#1 2 3)except 2
`
q)t:([]a:1 2 3;b:`x`y`x)
q)t except t 1                            / a record is a row
a b
---
1 x
3 x
q)t except`b`a!(`x;3)
a b
---
1 x
2 y
q).[except;(t;`a`c!(1;`x));::]
"mismatch"
