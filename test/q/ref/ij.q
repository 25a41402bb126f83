/ test/q/ref/ij.q: ij and ijf, inner join
q)x:([]k:1 2 3 4;v:10 20 30 40)
q)x ij([k:2 3 5]w:`a`b`c)
k v  w
------
2 20 a
3 30 b
q)x ij([k:2 3]v:200 300;s:`a`b)         / common columns are y's
k v   s
-------
2 200 a
3 300 b
q)y:([k:1 2]v:0N 5;s:``z)
q)x ij y
k v s
-----
1    
2 5 z
q)x ijf y                               / but for nulls
k v  s
------
1 10  
2 5  z
q)x ij([k:7 8]w:1 2)
k v w
-----
q)x ij([k:2 2]w:1 2)                    / the first of several
k v  w
------
2 20 1
q)(1!x)ij([k:2 3]w:`a`b)
k| v  w
-| ----
2| 20 a
3| 30 b
q)([]a:1 1;b:`p`q)ij([a:1 2;b:`q`q]w:1 2)
a b w
-----
1 q 1
q)x ij([]k:2 3;w:1 2)
'type
  [0]  x ij([]k:2 3;w:1 2)
         ^
q)x ij([z:2 3]w:1 2)
'z
  [0]  x ij([z:2 3]w:1 2)
         ^
q){.[ij;x;::]}each((5;([k:1 2]w:3 4));(x;5);1 2 3)
"type"
"type"
"rank"
q)(0#x)ij([k:2 3]w:1 2)
k v w
-----
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)       / any type may be a key
q)distinct{exec v from([]k:2#x)ij([k:enlist x]v:enlist 7)}each one
7 7
q)distinct{exec v from([]k:enlist first 0#x)ij([k:2#0#x]v:7 8)}each one     / nulls are equal
7
q){.[{([]k:0 1)ij([k:enlist x]v:enlist 1);"."};enlist x;first]}each one
".t....tttttttttttt"
q)([]k:1 2 3;v:1 2 3)ij([k:3 1]v:0N 9;w:`x`y)          / nulls of y replace
k v w
-----
1 9 y
3   x
q)([]k:1 2 3;v:1 2 3)ijf([k:3 1]v:0N 9;w:`x`y)         / those of ijf do not
k v w
-----
1 9 y
3 3 x
q)([]k:1 1 2;j:`a`b`a)ij([k:1 2;j:`b`a]v:1.5 2.5)
k j v  
-------
1 b 1.5
2 a 2.5
q)([]k:("ab";"c"))ij([k:("c";"d")]v:1 2)
k v
---
c 1
q)(([]k:1 2)ij([k:0#0]v:0#`);(0#([]k:1 2))ij([k:1 2]v:`a`b))
+`k`v!(`long$();`symbol$())
+`k`v!(`long$();`symbol$())
q)t:([]k:1 2 3)
q)`t ij([k:2 3]v:5 6)                     / by name: in place
`t
q)t
k v
---
2 5
3 6
q){.[ij;x;::]}each((([]k:1 2);([]k:1 2));(5;([k:1 2]v:3 4));(([]a:1 2);([k:1 2]v:3 4));(`nosuch;([k:1 2]v:3 4)))
"type"
"type"
,"k"
"nosuch"
