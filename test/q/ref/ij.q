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
