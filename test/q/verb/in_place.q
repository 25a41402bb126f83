/ changes in place: what others hold stays, an error changes nothing

q)x:til 5;y:x
q)x[1 3]+:10
q)(x;y)
0 11 2 13 4
0 1  2 3  4
q)x[1 1]+:1   / twice
q)x
0 13 2 13 4
q)d:`k`m!(1 2;3 4);e:d
q)d[`k],:5
q)@[`d;`m;,;6 7]
`d
q).[`d;(`k;0);:;9]
`d
q)d
k| 9 2 5
m| 3 4 6 7
q)e
k| 1 2
m| 3 4
q)n:`a`b!(`k`m!(1 2;3 4);0);o:n
q)n[`a;`k],:5
q)n[`a;`m;1]:7
q)n`a
k| 1 2 5
m| 3 7
q)o`a
k| 1 2
m| 3 4
q)m:(1 2;3 4);l:m
q)m[0],:5
q)m[1;0]+:10
q)m
1 2 5
13 4
q)l
1 2
3 4
q)t:([]a:1 2 3;b:`x`y`z);u:t
q)t[1;`a]:20
q)t[`a;2]+:100
q).[`t;(0;`b);:;`w]
`t
q)t
a   b
-----
1   w
20  y
103 z
q)u
a b
---
1 x
2 y
3 z
q)t[0;`b]:5
'type
  [0]  t[0;`b]:5
              ^
q)t[7;`a]:1
'length
  [0]  t[7;`a]:1
              ^
q)t
a   b
-----
1   w
20  y
103 z
q)k:([s:`a`b]v:1 2;l:(1 2;3));j:k
q)k[`a;`v]+:10
q)k[`b;`l],:4
q)k[`a;`l]:enlist 5 6   / the item is a list of one list
q)k
s| v  l   
-| -------
a| 11 ,5 6
b| 2  3 4 
q)j
s| v l  
-| -----
a| 1 1 2
b| 2 3  
q)d[`k]+:`a
'type
  [0]  d[`k]+:`a
            ^
q)d[`k],:"x"   / a list keeps its type
'type
  [0]  d[`k],:"x"
            ^
q)d
k| 9 2 5
m| 3 4 6 7
q)s:([]a:`s#1 2 3;b:`p#1 1 2);s[0;`a]:5;meta s
c| t f a
-| -----
a| j    
b| j   p

/ a key that a keyed table has not yet

q)k:([s:`a`b]v:1 2;l:(1 2;3))
q)k[`c]:`v`l!(5;2 3)
q)k[`d;`v]:7
q)k
s| v l       
-| ----------
a| 1 1 2     
b| 2 3       
c| 5 2 3     
d| 7 `long$()
q)k2:([s:`a`b;t:1 2]v:1 2)
q)k2[(`c;3)]:enlist 7
q)k2[(`a;1);`v]+:7
q)k2
s t| v
---| -
a 1| 8
b 2| 2
c 3| 7
q)k2[`d`e]:5
'type
  [0]  k2[`d`e]:5
               ^
q)count k2
3

/ a keyed table that changes and is looked into all the time

q)k:([a:til 100]b:til 100)
q)m:(til 100)!til 100
q)f:{[i]x:rand 400;$[0=i mod 3;`k upsert(x;i);1=i mod 3;k,:(x;i);k[x]:i];m[x]:i;k[x;`b]=m x}
q)all f each til 600
1b
q)m~exec a!b from k
1b
q)`k upsert([]a:500 501 500 3;b:1 2 3 4)
`k
q)k each 500 501 3
b
-
3
2
4
q)k,:(1;`x)
'type
  [0]  k,:(1;`x)
        ^
q)(count k)=2+count m
1b
q)d:`s#1 2 3!4 5 6                      / what is refused changes nothing
q)d[10]:7
'step
  [0]  d[10]:7
            ^
q)d
1| 4
2| 5
3| 6
q)kt:([k:1 2]v:3 4)
q)old:kt
q)kt,:([]k:2 7 7;v:20 70 71)
q)kt
k| v 
-| --
1| 3 
2| 20
7| 71
q)old
k| v
-| -
1| 3
2| 4
q)kt[8]:enlist 80
q)kt[1]:(enlist`v)!enlist 10
q)kt
k| v 
-| --
1| 10
2| 20
7| 71
8| 80
