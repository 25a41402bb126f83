/ test/q/ref/in.q: in, is x an item of y?
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all one in'enlist each one            / each type in a list of its own
1b
q)any one in'0#'one
0b
q)all one in'one                        / and in an atom
1b
q)1 3 7 in 5 4 1
100b
q)(0N in 1 0N;0n in 1 0n;(`)in``a;" "in"a b";0Nd in 0#0Nd;0Ng in 2#0Ng)
111101b
q)"x"in"abc"
0b
q)"ab"in"bcd"
01b
q)`a`b in`b
01b
q)(1 2;3;())in 1 3                      / atomic on the left beside a vector
10b
1b
`boolean$()
q)("abc";("de";"f"))in"bed"
010b
(11b;0b)
q)1 2 in(1 2;9)                         / whole beside a mixed list
1b
q)1 2 in((1 2;3 4);9)
0b
q)"wx"in("abc";"wx")
1b
q)(1 2;3 4)in((1 2;3 4);9)
1b
q)1 2 in(9;1 2)                         / a list whose first item is an atom
00b
q)3 in(1 2;3)
0b
q)3 in(3;1 2)
1b
q)2 in 1 2 3f
'type
  [0]  2 in 1 2 3f
         ^
q)1 2. in 2                             / an atom or a list of one is not so strict
01b
q)1 2. in 1#2
01b
q)1 2. in 0#2
'type
  [0]  1 2. in 0#2
            ^
q)1 2. in 2#2
'type
  [0]  1 2. in 2#2
            ^
q)1 in()
0b
q)1 2 in()
00b
q)()in 1 2
`boolean$()
q)(0#0)in 1 2
`boolean$()
q)1=1.0000000000001
1b
q)1.0 in 1.0000000000001 2              / without tolerance
0b
q)([]a:1 2)in([]a:2 3)
01b
q)(`a`b!1 2)in([]a:1 3;b:2 4)
1b
q)(`x`y!1 2)in 2 3
x| 0
y| 1
q)s:`a`b`c
q)(`s$`a`c)in`c`d
01b
q){.[in;x;::]}each((`a;1 2);("a";1 2);(1;`a`b);(2001.01.01;1 2);1 2 3)
"type"
"type"
"type"
"type"
"rank"
q)in[1 2]2 3
01b
q)select from([]s:`a`b`c;v:1 2 3)where s in`a`c
s v
---
a 1
c 3
q)(x in y)~(count y)>y?x:1000?100;y:50?100
'y
  [0]  (x in y)~(count y)>y?x:1000?100;y:50?100
                          ^
q)f:([f:1 2 3]y:10 20 30)
q)k:`f$1 3 2                            / a foreign key is what it stands for
q)(k in 1 2;3 in k;k?3 9)
101b
1b
1 3
q)select from([]a:k;v:1 2 3)where a in 2 3
a v
---
3 2
2 3
