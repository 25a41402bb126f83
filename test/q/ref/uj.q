/ test/q/ref/uj.q: union join
q)s:([]a:1 2;b:2 3;c:5 7)
q)t:([]a:1 2 3;b:2 3 7;c:10 20 30;d:"ABC")
q)s uj t
a b c  d
--------
1 2 5   
2 3 7   
1 2 10 A
2 3 20 B
3 7 30 C
q)t uj s
a b c  d
--------
1 2 10 A
2 3 20 B
3 7 30 C
1 2 5   
2 3 7   
q)(2!s)uj 2!t
a b| c  d
---| ----
1 2| 10 A
2 3| 20 B
3 7| 30 C
q)(2!t)uj 2!s
a b| c  d
---| ----
1 2| 5  A
2 3| 7  B
3 7| 30 C
q)([a:1 2]b:`x`y;c:10 20)uj([a:1 2]b:``z;c:1 0N)  / nulls overwrite
a| b c
-| ---
1|   1
2| z  
q)([a:1 2]b:`x`y;c:10 20)ujf([a:1 2]b:``z;c:1 0N) / unless it is ujf
a| b c 
-| ----
1| x 1 
2| z 20
q)([]a:1 2)uj([]b:`x`y)
a b
---
1  
2  
  x
  y
q)(uj/)(([]a:1 2);([]b:3 4);([]a:5 6;c:"xy"))
a b c
-----
1    
2    
  3  
  4  
5   x
6   y
q)s uj 0#t
a b c d
-------
1 2 5  
2 3 7  
q)(0#s)uj t
a b c  d
--------
1 2 10 A
2 3 20 B
3 7 30 C
q)meta s uj t
c| t f a
-| -----
a| j    
b| j    
c| j    
d| c    
q)([]a:1 2;n:(1 2;3 4))uj([]a:3 4)                / the null of a list is an empty list
a n       
----------
1 1 2     
2 3 4     
3 `long$()
4 `long$()
q)s uj 1 2
'type
  [0]  s uj 1 2
         ^
q)(1!s)uj t
'type
  [0]  (1!s)uj t
            ^
q)uj[s;t;1]
'rank
  [0]  uj[s;t;1]
       ^
