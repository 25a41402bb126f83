/ test/q/ref/flip_splayed.q: names!folder is a table on disk
q)`:db/t/ set([]a:1 2;b:3 4f)
`:db/t/
q)`a`b!`:./db/t/
`a`b!`:./db/t/
q)flip`a`b!`:./db/t/
a b
---
1 3
2 4
q)x:flip`a`b!`:./db/t/
q)count x
2
q)select from x where a>1
a b
---
2 4
q)exec sum b from x
7f
q)x 1
a| 2
b| 4f
q)cols x
`a`b
q)type x
98h
q)select a from flip(enlist`a)!`:./db/t/
a
-
1
2
q)flip(enlist`a)!`:./none/
+(,`a)!`:./none/
q)select from flip(enlist`a)!`:./none/
'./none/a. OS reports: No such file or directory
  [0]  select from flip(enlist`a)!`:./none/
       ^
q)flip(enlist`a)!`s
+(,`a)!`s
q)select from flip(enlist`a)!`s
's
  [0]  select from flip(enlist`a)!`s
       ^
q)`:p/2001.01.01/t/ set([]a:1 2)
`:p/2001.01.01/t/
q)`:p/2001.01.02/t/ set([]a:3 4)
`:p/2001.01.02/t/
q)\l p
q).Q.s1 t
"+(,`a)!`t"
q)flip enlist[`a]!`t
date       a
------------
2001.01.01 1
2001.01.01 2
2001.01.02 3
2001.01.02 4
q)select[1]from flip enlist[`a]!`t
'nyi
  [0]  select[1]from flip enlist[`a]!`t
       ^
q)exec a from t where date=2001.01.02
3 4
