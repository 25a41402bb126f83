/ test/q/ref/join.q: Join, x,y, and Append, x,:y
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{(2#x)~x,x}each one                / of one type: a vector
1b
q)all{(3#x)~(2#x),x}each one
1b
q)all{(2#x)~(0#x),2#x}each one
1b
q)all raze{$[x~y;1b;0h=type x,y]}/:\:[one;one]          / of two: a mixed list
1b
q)1 2,3 4
1 2 3 4
q)1,2.5
1
2.5
q)(1;`a),("b";2 3)
1
`a
"b"
2 3
q)(),5
,5
q)1 2,()
1 2
q)type each((),1;1 2,();(),();(0#0),1i 2i)
7 7 0 6h
q)"ab","cd"
"abcd"
q)`a,`b`c
`a`b`c
q)1 2 3,\:10
1 10
2 10
3 10
q)1 2,'10 20
1 10
2 20
q)0N,0n
0N
0n
q)({x};+),sum
{x}
+
sum
q)(`a`b!1 2),`b`c!3 4
a| 1
b| 3
c| 4
q)(`a`b!1 2),()!()
a| 1
b| 2
q)([]a:1 2),([]a:3 4)
a
-
1
2
3
4
q)([]a:1 2;b:3 4),([]b:5;a:enlist 6)    / columns by name
a b
---
1 3
2 4
6 5
q)([]a:1 2;b:3 4),`a`b!5 6
a b
---
1 3
2 4
5 6
q)([]a:1 2),([]b:1 2)
'mismatch
  [0]  ([]a:1 2),([]b:1 2)
                ^
q)1,([]a:1 2)                            / beside anything else a table is a list of its rows
1
(,`a)!,1
(,`a)!,2
q)([]a:1 2),1
(,`a)!,1
(,`a)!,2
1
q)type each(1 2,0#([]a:1 2);(0#([]a:1 2)),1;(),([]a:1 2);([]a:1 2),())
7 7 98 98h
q){.[,;x;::]}each(((`a`b!1 2);5);(5;`a`b!1 2))
"type"
"type"
q)([]a:1 2),'([]b:3 4)
a b
---
1 3
2 4
q)([k:`a`b]v:1 2),([k:`b`c]v:3 4)
k| v
-| -
a| 1
b| 3
c| 4
q)([k:`a`b]v:1 2),([k:`b`c]w:3 4)
'mismatch
  [0]  ([k:`a`b]v:1 2),([k:`b`c]w:3 4)
                      ^
q)sym:`a`b
q)sym2:`c`b
q)(`sym$`b),`sym2$`b
`sym$`b
`sym2$`b
q)(`sym$`b),`b
`sym$`b
`b
q)(`sym$`a`b),`sym$`a
`sym$`a`b`a
q)(`sym$`a`b),`sym2$`b`c
`a`b`b`c
q)(`sym$`a),`c`d
`a`c`d
q)`a`b,`sym2$`c
`a`b`c
q)attr each(1 2,`s#3 4;(`s#1 2),3;(`u#1 2),3;(`g#1 2),3;(`p#1 1),2)
``s`u`g`
q).[,;1 2 3;::]
"rank"
q)(,[1]2;,[;1]2;(1,)2)
1 2
2 1
1 2
q)s:1 2
q)s,:3
q)s,:4 5
q)s
1 2 3 4 5
q)s,:5f                                 / Append keeps the type
'type
  [0]  s,:5f
        ^
q)s,:6i
'type
  [0]  s,:6i
        ^
q)s,:()
q)count s
5
q)all{[x]a::2#x;a,:x;a~3#x}each one
1b
q)d:`a`b!1 2
q)d,:`b`c!3 4
q)d
a| 1
b| 3
c| 4
q)d,:enlist[`d]!enlist 5f
'type
  [0]  d,:enlist[`d]!enlist 5f
        ^
q)g:(::;3)
q)g,:5f
q)g,:"ab"
q)g
::
3
5f
"a"
"b"
q)m:enlist 1 2 3                        / a list of lists takes a list as one item
q)m,:4 5 6
q)m
1 2 3
4 5 6
q)st:enlist"ab"
q)st,:"cd"
q)st
"ab"
"cd"
q)e:`sym$`a`b
q)e,:`b
q)e
`sym$`a`b`b
q)e,:`zz
'cast
  [0]  e,:`zz
        ^
q)e,:5
'cast
  [0]  e,:5
        ^
q)e,:(`a;`b`a)                          / a list is no item of it
'type
  [0]  e,:(`a;`b`a)
        ^
q)e,:()
q)e,:0#`
q)e
`sym$`a`b`b
q)ke:([k:`sym$`a`b]v:1 2)               / also the keys of a keyed table
q)ke,:([]k:`a`sym;v:3 4)
'cast
  [0]  ke,:([]k:`a`sym;v:3 4)
         ^
q)sym,:`c
q)ke,:([]k:`a`c;v:3 4)
q)exec k from ke
`sym$`a`b`c
q)fk:([f:1 2 3]y:10 20 30)              / a foreign key takes keys of its table
q)x:`fk$1 2
q)x,:3
q)x,:1 4
'cast
  [0]  x,:1 4
        ^
q)x
`fk$1 2 3
q)t:([]x;v:1 2 3)
q)t,:(2;6)
q)t,:([]x:3 1;v:7 8)
q)exec x.y from t
10 20 30 20 30 10
q)p:`a`c
q)p,:`sym$`b
q)p
`a`c`b
q)t:([]a:1 2;b:3 4)
q)t,:5 6
q)t,:(7 8;9 10)
q)t,:`a`b!11 12
q)t
a  b 
-----
1  3 
2  4 
5  6 
7  8 
9  10
11 12
q)t:([]a:1 2;b:3 4)
q)t,:([a:5])                            / what is missing is null
q)t,:([]b:6 7)
q)t
a b
---
1 3
2 4
5  
  6
  7
q)t,:([]a:5 6f;b:7 8)
'type
  [0]  t,:([]a:5 6f;b:7 8)
        ^
q)k:([k:`a`b]a:1 2;b:3 4)
q)k,:((`c;5;6);(`d;7;8))
q)k,:([k:`e;a:1;b:3])
q)k,:([k:`c`f]a:10 12)
q)k
k| a  b
-| ----
a| 1  3
b| 2  4
c| 10 6
d| 7  8
e| 1  3
f| 12  
q)undefined,:5
q)undefined
,5
q)z:1
q)z,:2
q)z
1 2
q)f:{l:();l,:x;l,:`a;l}
q)f 1
'type
  [1]  f:{l:();l,:x;l,:`a;l}
                     ^
  [0]  f 1
       ^
q)a:b:1 2
q)a,:3
q)b                                     / others who share it see nothing
1 2
q)f:([f:1 2 3]y:10 20 30)
q)x:`a`b
q)x[0]:`f$2                             / a foreign key whose key is no symbol
'type
  [0]  x[0]:`f$2
           ^
q)x,:`f$2
'type
  [0]  x,:`f$2
        ^
q)(`a`b;`f$2 3)
a b
2 3
q)`a`b,`f$2 3
`a
`b
2
3
q)t:([]a:`s#1 2;b:`x`y)                   / tables side by side, with ,'
q)t,'([]b:`z`w;c:1.5 2.5)
a b c  
-------
1 z 1.5
2 w 2.5
q)attr(t,'([]c:3 4))`a
`s
q)(0#t),'0#([]c:1.5 2.5)                  / no rows, but columns
a b c
-----
q)meta(0#t),'0#([]c:1.5 2.5)
c| t f a
-| -----
a| j    
b| s    
c| f    
q)([k:1 2]v:3 4),'([]w:5 6)
k| v w
-| ---
1| 3 5
2| 4 6
q)([k:1 2]v:3 4),'([k:2 1]w:5 6)
k| v w
-| ---
1| 3 6
2| 4 5
q).[,';(t;([]c:1 2 3));::]
"length"
q)t:([]a:1 2 3;b:`x`y`z)                  / a record joined to each row
q)t,\:`b`c!(`w;"ab")
a b c   
--------
1 w "ab"
2 w "ab"
3 w "ab"
q)(`c`a!5 6),/:t
c a b
-----
5 1 x
5 2 y
5 3 z
q)meta(0#t),\:`c`d!(1.5;2001.01.01)
c| t f a
-| -----
a| j    
b| s    
c| f    
d| d    
q)([k:`p`q]v:1 2),\:`w`v!3 4
k| v w
-| ---
p| 4 3
q| 4 3
q)t,\:([a:1 3]c:10 30)                    / the rows of a keyed table, found by its key: lj
a b c 
------
1 x 10
2 y   
3 z 30
q)(t,\:([a:1 3]b:`p`q))~t lj([a:1 3]b:`p`q)
1b
q).[,\:;(t;([]c:1 2 3));::]
"type"
