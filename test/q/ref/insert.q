/ test/q/ref/insert.q: insert, records into the table of a name
q)t:([]s:`a`b;v:1 2)
q)`t insert(`c;3)
,2
q)`t insert(`d`e;4 5)
3 4
q)`t insert`s`v!(`f;6)
,5
q)`t insert`v`s!(7;`g)                  / a record in another order
,6
q)`t insert([]s:`h`i;v:8 9)
7 8
q)t
s v
---
a 1
b 2
c 3
d 4
e 5
f 6
g 7
h 8
i 9
q)`t insert(`j;1.5)
'type
  [0]  `t insert(`j;1.5)
          ^
q)`t insert(`j;1;2)
'length
  [0]  `t insert(`j;1;2)
          ^
q)`t insert([]s:enlist`x;w:1)
'mismatch
  [0]  `t insert([]s:enlist`x;w:1)
          ^
q)count t                               / what failed has changed nothing
9
q)`t insert(`symbol$();0#0)
`long$()
q)k:([s:`a`b]v:1 2)
q)`k insert(`c;3)
,2
q)`k insert(`a;9)                       / a key that is there
'insert
  [0]  `k insert(`a;9)
          ^
q)`k insert([s:`d`e]v:4 5)
3 4
q)`k insert(`f`a;6 7)
'insert
  [0]  `k insert(`f`a;6 7)
          ^
q)count k
5
q)`new insert([]a:1 2)                  / an undefined name becomes the table
0 1
q)new
a
-
1
2
q)u:([]name:();age:())
q)`u insert(`tom`dick;30 40)            / untyped columns take the type
0 1
q)exec t from meta u
"sj"
q)`u insert(`harry;50)
,2
q)f:([x:1 2 3]y:10 20 30)
q)g:([]a:`f$1 2)
q)`g insert enlist 3
,2
q)`g insert enlist 9                           / no such foreign key
'cast
  [0]  `g insert enlist 9
          ^
q)sc:([]c:`s#1 2)
q)`sc insert enlist 3
,2
q)attr sc`c
`s
q)`sc insert enlist 0
,3
q)attr sc`c
`
q)uc:([]c:`u#1 2)
q)`uc insert enlist 2
,2
q)attr uc`c
`
q)h:{`loc insert x;loc}([]a:1 2)        / the name is global
q)h
a
-
1
2
q){.[insert;x;::]}each((5;1 2);(`t;{x});(([]a:1 2);3))
"type"
"type"
"type"
q).[insert;(`t;1;2);::]
"rank"
q)insert[`t](`z;0)
,9
q)sym:`a`b`c
q)en:([]e:`sym$`a`b;n:1 2)
q)`en insert(`c;3)                      / a column of an enumeration takes symbols of its domain
,2
q)`en insert(`c`a;4 5)
3 4
q)en
e n
---
a 1
b 2
c 3
c 4
a 5
q)`en insert(`z;3)
'cast
  [0]  `en insert(`z;3)
           ^
q)`en insert((`a;`b`c);6 7)             / and no lists of them
'type
  [0]  `en insert((`a;`b`c);6 7)
           ^
