/ test/q/ref/pj.q: plus join
q)x:([]a:1 2 3;b:`x`y`z;c:10 20 30)
q)y:([a:1 3;b:`x`z]c:1 2;d:10 20)
q)x pj y
a b c  d 
---------
1 x 11 10
2 y 20 0 
3 z 32 20
q)(x pj y)~x+0^y[`a`b#x]
1b
q)x pj 0#y
a b c  d
--------
1 x 10 0
2 y 20 0
3 z 30 0
q)(0#x)pj y
a b c d
-------
q)x pj([a:1 3]c:0N 5)                             / nulls add nothing
a b c 
------
1 x 10
2 y 20
3 z 35
q)x pj([a:1 1]c:5 6)                              / the first of equal keys
a b c 
------
1 x 15
2 y 20
3 z 30
q)([]a:1 2;c:00:01 00:02)pj([a:enlist 2]c:enlist 00:10)
a c    
-------
1 00:01
2 00:12
q)([]a:1 2;c:1.5 2.5)pj([a:enlist 2]c:enlist 1)
a c  
-----
1 1.5
2 3.5
q)([k:`p`q`r]a:1 2 3;c:10 20 30)pj([a:1 3]c:1 2)
k| a c 
-| ----
p| 1 11
q| 2 20
r| 3 32
q)`x pj y                                         / by name, in place
`x
q)exec c from x
11 20 32
q)x pj 0!y
'type
  [0]  x pj 0!y
         ^
q)x pj([z:1 2]c:3 4)
'z
  [0]  x pj([z:1 2]c:3 4)
         ^
q)x pj([a:1 3]c:`u`v)
'type
  [0]  x pj([a:1 3]c:`u`v)
         ^
q)pj[x;y;1]
'rank
  [0]  pj[x;y;1]
       ^
