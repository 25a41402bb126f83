/ insert and upsert

q)t:([]sym:`a`b;px:1 2)
q)`t insert(`c;3)
,2
q)`t insert(`d`e;4 5)
3 4
q)`t insert([]px:6 7;sym:`f`g)
5 6
q)`t insert`sym`px!(`h;8)
,7
q)t
sym px
------
a   1 
b   2 
c   3 
d   4 
e   5 
f   6 
g   7 
h   8 
q)`t insert(`i;9.5)
'type
  [0]  `t insert(`i;9.5)
          ^
q)`t insert(`i;9;9)
'length
  [0]  `t insert(`i;9;9)
          ^
q)`t insert([]sym:`i`j)
'mismatch
  [0]  `t insert([]sym:`i`j)
          ^
q)count t
8
q)u:([]name:();age:())
q)`u insert(`tom`dick;30 40)
0 1
q)meta u
c   | t f a
----| -----
name| s    
age | j    
q)`nosuch insert(`a;1)
'nosuch
  [0]  `nosuch insert(`a;1)
               ^
q)`fresh insert([]a:1 2)
0 1
q)fresh
a
-
1
2

/ keyed

q)k:([k:`x`y]v:10 20)
q)`k insert(`z;30)
,2
q)`k insert(`z;30)
'insert
  [0]  `k insert(`z;30)
          ^
q)`k insert(`p`p;1 2)
'insert
  [0]  `k insert(`p`p;1 2)
          ^
q)`k upsert(`z;31)
`k
q)k upsert((`y;21);(`w;40))
k| v 
-| --
x| 10
y| 21
z| 31
w| 40
q)k upsert([]k:`x`x;v:1 2)  / the last of a key stays
k| v 
-| --
x| 2 
y| 20
z| 31
q)k upsert([k:`y`q]v:5 6)
k| v 
-| --
x| 10
y| 5 
z| 31
q| 6 
q)`k upsert`k`v!(`q;7)
`k
q)k
k| v 
-| --
x| 10
y| 20
z| 31
q| 7 

/ by value, missing columns

q)t upsert(`z;0)
sym px
------
a   1 
b   2 
c   3 
d   4 
e   5 
f   6 
g   7 
h   8 
z   0 
q)([]a:1 2;b:`x`y)upsert([]b:`z`w)
a b
---
1 x
2 y
  z
  w
q)([]a:1 2;b:`x`y)upsert([]c:1 2)
'mismatch
  [0]  ([]a:1 2;b:`x`y)upsert([]c:1 2)
                       ^
q)([]a:1 2;b:("ab";"c"))upsert(3;"xyz")
a b    
-------
1 "ab" 
2 "c"  
3 "xyz"
q)([]a:1 2;b:("ab";"c"))upsert((3;"xyz");(4;"w"))
a b    
-------
1 "ab" 
2 "c"  
3 "xyz"
4 "w"  
q)([]a:1 2)upsert()
a
-
1
2

/ attributes

q)s:([]a:`s#1 2;b:`g#`x`y)
q)`s insert(3;`x)
,2
q)meta s
c| t f a
-| -----
a| j   s
b| s   g
q)`s insert(1;`x)
,3
q)meta s
c| t f a
-| -----
a| j    
b| s   g

/ append by name, as t,:row does

q)t2:([]a:1 2;b:`x`y)
q).[`t2;();,;(3;`z)]
`t2
q)t2
a b
---
1 x
2 y
3 z
q)L:1 2
q).[`L;();,;3]
`L
q).[`L;();,;3.5]
'type
  [0]  .[`L;();,;3.5]
       ^
q)L
1 2 3
