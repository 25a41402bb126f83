/ test/q/ref/union.q: what is in either
q)1 2 3 3 6 union 2 4 6 8
1 2 3 6 4 8
q)v:(10b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f;"ab";`a`b;2000.01.02D 2001.01.01D;2000.02 2001.01m;2000.01.02 2001.01.01;00:01 00:02;00:00:01 00:00:02;00:00:00.001 00:00:00.002)
q)all{(x union reverse x)~x}each v
1b
q)1 union 2
1 2
q)1 union 1
,1
q)1 2 union()
1 2
q)()union()
()
q)(0#0)union 0#0
`long$()
q)1 1 2 union 0#0
1 2
q)0N 0n union 0n
,0n
q)"abc"union"cde"
"abcde"
q)`a`b union`b`c
`a`b`c
q)1 2 union`a`b                                   / of several types
1
2
`a
`b
q)("ab";"cd")union("cd";"ef")
"ab"
"cd"
"ef"
q)([]x:2 3 5;y:"abc")union([]x:2 4;y:"ad")
x y
---
2 a
3 b
5 c
4 d
q)(x union y)~distinct(x:100?50),y:100?80
1b
q)([]a:1 2)union([]b:3 4)
'mismatch
  [0]  ([]a:1 2)union([]b:3 4)
                ^
q)union[1;2;3]
'rank
  [0]  union[1;2;3]
       ^
