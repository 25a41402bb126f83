/ test/q/ref/upsert.q: append, or overwrite by key
q)t:([]n:`tom`dick;a:28 29)
q)t upsert(`jane;30)
n    a 
-------
tom  28
dick 29
jane 30
q)t upsert((`jane;30);(`dick;31))
n    a 
-------
tom  28
dick 29
jane 30
dick 31
q)t upsert`n`a!(`jane;30)
n    a 
-------
tom  28
dick 29
jane 30
q)t upsert([]a:49 23;n:`dick`jane)                / columns by name
n    a 
-------
tom  28
dick 29
dick 49
jane 23
q)t upsert([]n:enlist`bob)                        / what is missing is null
n    a 
-------
tom  28
dick 29
bob    
q)(t upsert 0#t)~t
1b
q)t
n    a 
-------
tom  28
dick 29
q)`t upsert(`x;1)                                 / by name, in place
`t
q)count t
3
q)k:([k:`a`b]v:1 2;w:3 4)
q)k upsert(`b;20;40)
k| v  w 
-| -----
a| 1  3 
b| 20 40
q)k upsert((`b;20;40);(`c;30;60))
k| v  w 
-| -----
a| 1  3 
b| 20 40
c| 30 60
q)k upsert([k:`c`a]v:5 6;w:7 8)
k| v w
-| ---
a| 6 8
b| 2 4
c| 5 7
q)k upsert([]w:enlist 9;v:8;k:`b)                 / unkeyed, in any order
k| v w
-| ---
a| 1 3
b| 8 9
q)k upsert`k`v`w!(`z;0;0)
k| v w
-| ---
a| 1 3
b| 2 4
z| 0 0
q)k upsert([k:`c`a]v:100 200)                     / what is missing stays, and is null in a new row
k| v   w
-| -----
a| 200 3
b| 2   4
c| 100  
q)k2:k;`k2 upsert`k`v!(`b;7);k2
k| v w
-| ---
a| 1 3
b| 7 4
q)k2:k;k2,:([k:`c`a]v:100 200);k2~k upsert([k:`c`a]v:100 200)     / as append does it
1b
q)k upsert([]v:1 2)
'mismatch
  [0]  k upsert([]v:1 2)
         ^
q)k upsert([]k:`a`d;z:1 2)
'mismatch
  [0]  k upsert([]k:`a`d;z:1 2)
         ^
q)`k upsert(`a;0N;0N)
`k
q)k
k| v w
-| ---
a|    
b| 2 4
q)`new upsert([]a:1 2)                            / a name that is not there
`new
q)new
a
-
1
2
q)(`a`b!1 2)upsert`b`c!3 4
a| 1
b| 3
c| 4
q)([]a:())upsert enlist 5
a
-
5
q)e:([]a:`long$();b:`symbol$())
q)e upsert(1;`x)
a b
---
1 x
q)`:tser set([]c1:`a`b;c2:1.1 2.2)                / a file
`:tser
q)`:tser upsert(`c;3.3)
`:tser
q)get`:tser
c1 c2 
------
a  1.1
b  2.2
c  3.3
q)`:splay/ set([]c:1 2)                           / a folder
`:splay/
q)`:splay/ upsert([]c:3 4)
`:splay/
q)exec c from get`:splay/
1 2 3 4
q)attr exec a from([]a:`s#1 2)upsert enlist 3
`s
q)t upsert(`x;`notanumber)
'type
  [0]  t upsert(`x;`notanumber)
         ^
q)t upsert(`x;1;2)
'length
  [0]  t upsert(`x;1;2)
         ^
q)t upsert([]zz:1 2)
'mismatch
  [0]  t upsert([]zz:1 2)
         ^
q)k upsert(`x;1)
'length
  [0]  k upsert(`x;1)
         ^
q)t upsert 5
'type
  [0]  t upsert 5
         ^
q)d:`s#`a`b!1 2
q)`d upsert`c`d!3 4                               / not in place into steps
'step
  [0]  `d upsert`c`d!3 4
          ^
q)upsert[1;2;3]
'rank
  [0]  upsert[1;2;3]
       ^
