/ test/q/ref/inter.q: inter, the items of x that are in y
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{(2#x)~(2#x)inter 3#x}each one
1b
q)all{0=count(2#x)inter 0#x}each one
1b
q)1 3 4 2 inter 2 3 5                   / in the order of x
3 2
q)1 2 3 1 4 inter 4 1 4                 / with its repetitions
1 1 4
q)(0N 1 inter 0N 2;0n 1 inter 0n 2;"hello"inter"lo";`a``b inter``b)
,0N
,0n
"llo"
``b
q)(1;`a;1 2)inter(1 2;`a)
`a
1 2
q)("ab";"cd")inter("cd";"ef")
"cd"
q)(0#0)inter 1 2
`long$()
q)1 2 inter()
`long$()
q)()inter 1 2
()
q)([]a:1 2 3;b:`x`y`z)inter([]a:2 3 4;b:`y`q`r)
a b
---
2 y
q)(`a`b!1 2)inter`c`d!2 3               / the common values of dictionaries
,2
q)(`a`b!(1 2 3;`x`y`z))inter`a`b`c!(1 2 3;2 3 5;`x`y`z)
1 2 3
x y z
q)1 2 inter 2 3f
'type
  [0]  1 2 inter 2 3f
           ^
q){.[inter;x;::]}each((1 2;`a`b);(`a`b;1 2);1 2 3)
"type"
"type"
"rank"
q)inter[1 2 3]3 4
,3
q)1 2 inter/(2 3;2 4)
,2
q)t:([]a:1 2 3;b:`x`y`x)
q)t inter t 1                             / a record is a row
a b
---
2 y
