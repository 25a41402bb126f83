/ test/q/ref/mod.q: the remainder, of the sign of the divisor
q)v:(1b;0Ng;0x02;2h;2i;2;2e;2f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)v g[mod]/:\:v
"i.iiijef..pmdznuvt"
".................."
"i.iiijef..pmdznuvt"
"i.iiijef..pmdznuvt"
"i.iiijef..pmdznuvt"
"j.jjjjef..pmdznuvt"
"f.fffffff.ffzzffff"
"f.fffffff.ffzzffff"
".......f..pmdznuvt"
".................."
"n.nnnnnfn........."
"i.iiiiifi........."
"i.iiiii.i........."
"f.fffffff........."
"n.nnnnnfn........."
"u.uuuuufu........."
"v.vvvvvfv........."
"t.tttttft........."
q)(v g[mod]/:\:v)~(enlist each v)g[mod]/:\:v
1b
q)-3 -2 -1 0 1 2 3 4 mod 3
0 1 2 0 1 2 0 1
q)7 -7 mod/:\:3 -3 2.5 -2.5
1 -2 2   -0.5
2 -1 0.5 -2  
q)7 mod 2 3 4
1 1 3
q)7 mod 0N
0N
q)0N 7 0n mod 3
0n 1 0n
q)0W mod 10
7
q)9007199254740993 mod 10                         / all digits
3
q)101b mod 2
1 0 1
q)01:30:00.123 mod 1000
00:00:00.123
q)2000.01.08 2000.01.09 mod 7
0 1i
q)12:34 mod 60
00:34
q)2021.05m mod 12
4i
q)(10;20 30)mod(7 13;-12)
3  10
-4 -6
q)(`a`b!(10 -21 3;4 5 -6))mod 5
a| 0 4 3
b| 4 0 4
q)5 mod`a`b!(10 -21 3;4 5 -6)
a| 5 -16 2 
b| 1 0   -1
q)([k:`x`y]a:10 -21)mod 5
k| a
-| -
x| 0
y| 4
q)()mod 3
()
q)(0#0)mod 3
`long$()
q)1 2 mod 1 2 3
'length
  [0]  1 2 mod 1 2 3
           ^
q)`a mod 2
'type
  [0]  `a mod 2
          ^
q)2 mod`a
'type
  [0]  2 mod`a
         ^
q)mod[1;2;3]
'rank
  [0]  mod[1;2;3]
       ^
