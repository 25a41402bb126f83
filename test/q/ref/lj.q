/ test/q/ref/lj.q: lj and ljf, left join
q)x:([]a:1 2 3;b:10 20 30)
q)x lj([a:1 3]b:100 300;c:`p`q)
a b   c
-------
1 100 p
2 20   
3 300 q
q)x lj([a:1 3]c:`p`q)
a b  c
------
1 10 p
2 20  
3 30 q
q)x lj([a:1 1]b:7 8)                    / the first of several
a b 
----
1 7 
2 20
3 30
q)y:([a:1 2]b:0N 5;c:``z)
q)x lj y                                / nulls of y count
a b  c
------
1     
2 5  z
3 30  
q)x ljf y                               / or do not
a b  c
------
1 10  
2 5  z
3 30  
q)(1!x)lj([a:1 3]b:100 300)             / a keyed left stays keyed
a| b  
-| ---
1| 100
2| 20 
3| 300
q)([]a:1 1 2;b:`p`q`p;v:1 2 3)lj([a:1 2;b:`q`p]w:10 20)
a b v w 
--------
1 p 1   
1 q 2 10
2 p 3 20
q)x lj()
a b 
----
1 10
2 20
3 30
q)x lj([a:0#0]c:0#0n)
a b  c
------
1 10  
2 20  
3 30  
q)(0#x)lj([a:1 3]c:`p`q)
a b c
-----
q)`x lj([a:1 3]c:`p`q)                  / a name: in place
`x
q)cols x
`a`b`c
q)x lj([]a:1 3;b:100 300)
'type
  [0]  x lj([]a:1 3;b:100 300)
         ^
q)x lj([z:1 3]c:1 2)                    / no such column
'z
  [0]  x lj([z:1 3]c:1 2)
         ^
q){.[lj;x;::]}each((5;([a:1 2]c:3 4));(x;5);1 2 3)
"type"
"type"
"rank"
q)x lj([a:1 2f]c:1 2)
'type
  [0]  x lj([a:1 2f]c:1 2)
         ^
q)attr exec a from([]a:`s#1 2)lj([a:1 2]c:3 4)
`s
q)([]d:2001.01.01 2001.01.02)lj([d:2001.01.02 2001.01.03]r:"xy")
d          r
------------
2001.01.01  
2001.01.02 x
q)count(([]k:100000?1000)lj([k:til 1000]v:til 1000))
100000
q)exec all k=v from([]k:1000?100)lj([k:til 100]v:til 100)
1b
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)       / any type may be a key, any a value
q)distinct{exec v from([]k:2#x)lj([k:enlist x]v:enlist 7)}each one
7 7
q){type exec v from([]k:0 5)lj([k:enlist 5]v:enlist x)}each one
1 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19h
q)all{(first 0#x)~first exec v from([]k:0 5)lj([k:enlist 5]v:enlist x)}each one           / a null of its type where there is no match
1b
q){.[{([]k:0 1)lj([k:enlist x]v:enlist 1);"."};enlist x;first]}each one
".t....tttttttttttt"
q)([]k:1 2;v:`a`b)lj([k:2 3]v:`x`y)       / without a match a common column is left as it is
k v
---
1 a
2 x
q)([]k:1 2;v:`a`b)ljf([k:1 2]v:``y)       / ljf: and under a null
k v
---
1 a
2 y
q)([]k:("ab";"c"))lj([k:("c";"d")]v:1 2)
k    v
------
"ab"  
"c"  1
q)meta(0#([]k:1 2))lj([k:1 2]v:`a`b)
c| t f a
-| -----
k| j    
v| s    
q)meta([]k:1 2)lj 0#([k:1 2]v:`a`b)
c| t f a
-| -----
k| j    
v| s    
