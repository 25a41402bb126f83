/ columns, keys, order, nesting

q)t:([]a:3 4 5;b:6 7 8;c:`z`u`i)
q)cols t
`a`b`c
q)cols`t
`a`b`c
q)`d`e xcol t
d e c
-----
3 6 z
4 7 u
5 8 i
q)(`a`c!`A`C)xcol t
A b C
-----
3 6 z
4 7 u
5 8 i
q)(enlist[`q]!enlist`r)xcol t
'length
  [0]  (enlist[`q]!enlist`r)xcol t
                            ^
q)`b xcols t
b a c
-----
6 3 z
7 4 u
8 5 i
q)cols xcols[`c`b`a;t]
`c`b`a
q)keys t
`symbol$()
q)keys 2!t
`a`b
q)`c xkey t
c| a b
-| ---
z| 3 6
u| 4 7
i| 5 8
q)`c xkey`t
`t
q)keys t
,`c
q)t:0!t
q)cols `c`b xkey t
`c`b`a
q)(`symbol$())xkey 1!t
c a b
-----
z 3 6
u 4 7
i 5 8
q)meta t
c| t f a
-| -----
c| s    
a| j    
b| j    
q)meta([]f:1.5 2;s:("ab";"c");m:(1;`a);e:(();()))
c| t f a
-| -----
f| f    
s| C    
m|      
e|      
q).Q.ty each(3 4;"abc";(3;`a);3 2#3 4 5;("ab";"c"))
"jc J "
q).Q.ft[{x 1 2};1!t]
c| a b
-| ---
u| 4 7
i| 5 8

/ order

q)s:([]sym:`b`a`b`a;n:1 2 3 4)
q)`sym xasc s
sym n
-----
a   2
a   4
b   1
b   3
q)`sym xdesc s
sym n
-----
b   1
b   3
a   2
a   4
q)`sym`n xasc([]sym:`b`a`b;n:3 2 1)
sym n
-----
a   2
b   1
b   3
q)attr exec sym from `sym xasc s
`s
q)`nosuch xasc s
'nosuch
  [0]  `nosuch xasc s
               ^
q)`sym xasc`s
`s
q)s
sym n
-----
a   2
a   4
b   1
b   3
q)`n xdesc 1!s
sym| n
---| -
a  | 4
b  | 3
a  | 2
b  | 1

/ groups

q)`a`b xgroup([]a:0 0 1 1 2;b:`a`a`c`d`e;c:til 5)
a b| c  
---| ---
0 a| 0 1
1 c| ,2 
1 d| ,3 
2 e| ,4 
q)g:`sym xgroup s
q)g
sym| n  
---| ---
a  | 2 4
b  | 1 3
q)ungroup g
sym n
-----
a   2
a   4
b   1
b   3
q)ungroup([]s:`a`b`c;p:(enlist 2;5 7 11;13 17);q:10 20 30;r:(enlist"A";"CDE";"FG"))
s p  q  r
---------
a 2  10 A
b 5  20 C
b 7  20 D
b 11 20 E
c 13 30 F
c 17 30 G
q)ungroup([]s:`a`b;p:(1 2;3 4);r:("abc";"de"))
'length
  [0]  ungroup([]s:`a`b;p:(1 2;3 4);r:("abc";"de"))
       ^
q)(sum;1 2 3 4)fby`a`b`a`b
4 6 4 6
q)(first;2 5 4 1 7)fby"abbac"
2 5 5 2 7
q)select from s where n=(max;n)fby sym
sym n
-----
a   4
b   3
q)(max;1 2 3 4)fby([]x:0 0 1 1;y:0 1 0 0)
1 2 4 4
q)({x-avg x};1 2 3 4f)fby`a`b`a`b
-1 -1 1 1f
q)(sum;1 2)fby`a`b`c
'length
  [0]  (sum;1 2)fby`a`b`c
                ^

/ names of tables

q)tables`.
`g`s`t
q).w.z:t
q)tables`.w
,`z
