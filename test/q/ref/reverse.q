/ test/q/ref/reverse.q: the other way round
q)reverse 1 2 3 4
4 3 2 1
q)e:"bgxhijefcspmdznuvt"$\:()
q)(reverse each e)~e
1b
q)v:(10b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f;"ab";`a`b;2000.01.02D 2001.01.01D;2000.02 2001.01m;2000.01.02 2001.01.01;00:01 00:02;00:00:01 00:00:02;00:00:00.001 00:00:00.002)
q)all{(reverse x)~x 1 0}each v
1b
q)reverse each(1;"a";`a;0Ng)                      / an atom is itself
1
"a"
`a
00000000-0000-0000-0000-000000000000
q)reverse()
()
q)reverse enlist 5
,5
q)reverse(1 2;"abc";`x)
`x
"abc"
1 2
q)reverse"abc"
"cba"
q)reverse`a`b!(1 2 3;"xyz")
b| x y z
a| 1 2 3
q)reverse([]a:1 2 3;b:"xyz")
a b
---
3 z
2 y
1 x
q)reverse([k:`x`y]a:1 2)
k| a
-| -
y| 2
x| 1
q)x~reverse reverse x:1000?100
1b
q)attr each reverse each(`s#1 2 3;`u#1 3 2;`p#1 1 2;`g#1 2 1)
````
q)reverse`s#1 2 3
3 2 1
q)reverse[1 2;3]
'rank
  [0]  reverse[1 2;3]
       ^
