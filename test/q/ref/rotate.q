/ test/q/ref/rotate.q: shift around the end
q)2 rotate 2 3 5 7 11
5 7 11 2 3
q)-2 rotate 2 3 5 7 11
7 11 2 3 5
q)0 1 5 6 -1 -6 rotate\:til 5
0 1 2 3 4
1 2 3 4 0
0 1 2 3 4
1 2 3 4 0
4 0 1 2 3
4 0 1 2 3
q)v:(100b;0x010203;1 2 3h;1 2 3i;1 2 3;1 2 3e;1 2 3f;"abc";`a`b`c;2000.01.01+til 3;00:00+til 3;00:00:00.000+til 3)
q)all{(1 rotate x)~x 1 2 0}each v
1b
q)(1b;0x01;1h;1i;1)rotate\:1 2 3                  / any integer
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
q)e:"bgxhijefcspmdznuvt"$\:()
q)(3 rotate/:e)~e
1b
q)1 rotate()
()
q)3 rotate enlist 5
,5
q)1 rotate(1 2;"abc";`x)
"abc"
`x
1 2
q)1 rotate([]a:1 2 3;b:"xyz")
a b
---
2 y
3 z
1 x
q)1 rotate`a`b`c!1 2 3
b| 2
c| 3
a| 1
q)1 rotate([k:`x`y]a:1 2)
k| a
-| -
y| 2
x| 1
q)0W -0W rotate\:1 2 3
2 3 1
3 1 2
q)attr 1 rotate`s#1 2 3
`
q)1 rotate 5
'type
  [0]  1 rotate 5
         ^
q)1.5 rotate 1 2 3
'type
  [0]  1.5 rotate 1 2 3
           ^
q)`a rotate 1 2 3
'type
  [0]  `a rotate 1 2 3
          ^
q)1 2 rotate 1 2 3
'type
  [0]  1 2 rotate 1 2 3
           ^
q)rotate[1;2;3]
'rank
  [0]  rotate[1;2;3]
       ^
