/ test/q/ref/cross.q: cross, all pairs
q)1 2 cross 10 20
1 10
1 20
2 10
2 20
q)1 2 cross"ab"
1 "a"
1 "b"
2 "a"
2 "b"
q)(cross/)(0 1;`a`b;2)
0 `a 2
0 `b 2
1 `a 2
1 `b 2
q)1 cross 2 3
1 2
1 3
q)1 cross 2
1 2
q)(1 2;3 4)cross 5 6                    / items that are lists are joined
1 2 5
1 2 6
3 4 5
3 4 6
q)("ab";"c")cross("x";"yz")
"abx"
"abyz"
"cx"
"cyz"
q)-3!(enlist each(1 2;3 4))cross enlist 5 6
"((1 2;5;6);(3 4;5;6))"
q)count each(1 2 cross 0#0;(0#0)cross 1 2;()cross 1 2)
0 0 0
q)([]s:`a`b)cross([]v:1 2)
s v
---
a 1
a 2
b 1
b 2
q)([]s:`a`b)cross([]s:`c`d;w:1 2)       / a column of both is the right one's
s w
---
c 1
d 2
c 1
d 2
q)(`a`b!1 2)cross`c`d!3 4
`a`c| 1 3
`a`d| 1 4
`b`c| 2 3
`b`d| 2 4
q)1 2 cross 0N 3
1  
1 3
2  
2 3
q)count(til 100)cross til 200
20000
q).[cross;1 2 3;::]
"rank"
q)cross[1 2]3
1 3
2 3
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)   / any type; two of one type make vectors
q)raze{type each 1#(2#x)cross 2#x}each one
1 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19h
q)count each{(2#x)cross 3#x}each one
6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6 6
q)(1 2;`a)cross(3;"b")
1 2 3
(1;2;"b")
(`a;3)
(`a;"b")
q)([]a:1 2)cross`b`c!3 4                  / a dictionary is a row
a b c
-----
1 3 4
2 3 4
q)(`b`c!3 4)cross([]a:1 2)
b c a
-----
3 4 1
3 4 2
q){.[cross;x;::]}each(([]a:1 2;([]a:1 2));(([]a:1 2);`x`y);(([]a:1 2);5))
"type"
"type"
"type"
q)1 2 3 cross`s#1 2
1 1
1 2
2 1
2 2
3 1
3 2
