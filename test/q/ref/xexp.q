/ test/q/ref/xexp.q: x to the power of y
q)v:(1b;0Ng;0x02;2h;2i;2;2e;2f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)v g[xexp]/:\:v
"f.ffffff.........."
".................."
"f.ffffff.........."
"f.ffffff.........."
"f.ffffff.........."
"f.ffffff.........."
"f.ffffff.........."
"f.ffffff.........."
".................."
".................."
".................."
".................."
".................."
".................."
".................."
".................."
".................."
".................."
q)2 xexp 8
256f
q)2 xexp 0 1 0.5 -1
1 2 1.414214 0.5
q)-2 2 0n xexp .5                                 / of negative numbers there is none
0n 1.414214 0n
q)-2 xexp 2
0n
q)0 xexp 0 1 -1
1 0 0w
q)1.5 xexp -4.2 0 0.1 0n 0w
0.1821448 1 1.04138 0n 0w
q)2 xexp -0w 0w 0N
0 0w 0n
q)0w xexp -1 0 1
0 1 0w
q)3 xexp(1;2 3)
3f
9 27f
q)(2;3 4)xexp(1;2 3)
2f
9 64f
q)2 xexp 10b
2 1f
q)3 xexp`a`b!(1 2;3)
a| 3 9f
b| 27f
q)2 xexp([k:`x`y]a:1 2)
k| a
-| -
x| 2
y| 4
q)2 xexp()
()
q)2 xexp 0#0
`float$()
q)1 2 xexp 1 2 3
'length
  [0]  1 2 xexp 1 2 3
           ^
q)2 xexp"a"
'type
  [0]  2 xexp"a"
         ^
q)2000.01.01 xexp 2
'type
  [0]  2000.01.01 xexp 2
                  ^
q)`a xexp 2
'type
  [0]  `a xexp 2
          ^
q)xexp[1;2;3]
'rank
  [0]  xexp[1;2;3]
       ^
