/ test/q/ref/select.q: the query template, all its phrases
q)t:([]s:`a`b`a`c`b;p:10 20 30 40 50;f:1 0n 3 4 5f)
q)select from t
s p  f
------
a 10 1
b 20  
a 30 3
c 40 4
b 50 5
q)(select from t)~t
1b
q)(select from`t)~t
1b
q)select p,s from t
p  s
----
10 a
20 b
30 a
40 c
50 b
q)select d:2*p,q:p%10 from t where s=`a
d  q
----
20 1
60 3
q)select p,p,2*p,p+f from t where i=0             / names: of the leftmost term, else x, numbered
p  p1 x  p2
-----------
10 10 20 11
q)select i,s from t where i within 1 2
x s
---
1 b
2 a
q)select sum p,n:count i from t
p   n
-----
150 5
q)select sum p from t where p>1000
p
-
0
q)select from t where p>1000
s p f
-----
q)select from t where s in`a`c,p>10               / one filter after the other
s p  f
------
a 30 3
c 40 4
q)select from t where p=(max;p)fby s
s p  f
------
a 30 3
c 40 4
b 50 5
q)select from t where 10100b
s p  f
------
a 10 1
a 30 3
q)select p by s from t
s| p    
-| -----
a| 10 30
b| 20 50
c| ,40  
q)select sum p,m:max f by s from t
s| p  m
-| ----
a| 40 3
b| 70 5
c| 40 4
q)select by s from t                              / the last of each group
s| p  f
-| ----
a| 30 3
b| 50 5
c| 40 4
q)select sum p by s,big:p>25 from t
s big| p 
-----| --
a 0  | 10
a 1  | 30
b 0  | 20
b 1  | 50
c 1  | 40
q)select q:sum p by 20 xbar p from t
p | q 
--| --
0 | 10
20| 50
40| 90
q)select n:count i by s from t where p>10
s| n
-| -
a| 1
b| 2
c| 1
q)select sum p by s from t where p>1000
s| p
-| -
q)select[2]from t
s p  f
------
a 10 1
b 20  
q)select[-2]from t
s p  f
------
c 40 4
b 50 5
q)select[1 2]from t
s p  f
------
b 20  
a 30 3
q)select[>p]s,p from t
s p 
----
b 50
c 40
a 30
b 20
a 10
q)select[2;>p]s,p from t
s p 
----
b 50
c 40
q)select[3;<s]s,p from t
s p 
----
a 10
a 30
b 20
q)select[9]from t where s=`c
s p  f
------
c 40 4
q)select distinct s from t
s
-
a
b
c
q)select distinct from([]a:1 1 2)
a
-
1
2
q)k:([k:`x`y`z]v:1 2 3)
q)select from k where v>1
k| v
-| -
y| 2
z| 3
q)select v from k                                 / keys are not taken along by themselves
v
-
1
2
3
q)select k,v from k where k=`y
k v
---
y 2
q)sup:([id:`s1`s2]city:`paris`rome)
q)o:([]id:`sup$`s1`s2`s1;n:1 2 3)
q)select n,id.city from o where id.city=`paris    / through a foreign key
n city 
-------
1 paris
3 paris
q)select(p,'f)from t where i<2
f    
-----
10 1f
20 0n
q)x:25;select p from t where p>x                  / columns before locals before globals
p 
--
30
40
50
q){[p]exec first p from t}[7]
10
q){[lim]select p from t where p<lim}15
p 
--
10
q)select last p,first s from t
p  s
----
50 a
q)select{x,1}p from t where i=0
p 
--
10
1 
q)select count each g from([]g:(1 2;3 4 5))
g
-
2
3
q)select max p by s from 0#t
s| p
-| -
q)select from([]a:())
a
-
q)select a from`a`b!(1 2;3)
a| 1 2
q)`cols`rows!(cols;count)@\:select s,p from t
cols| `s`p
rows| 5
q)select nosuch from t
'nosuch
  [0]  select nosuch from t
       ^
q)select from nosuch
'nosuch
  [0]  select from nosuch
                   ^
q)select from t where s
'type
  [0]  select from t where s
       ^
q)select from t where p>1 2
'length
  [0]  select from t where p>1 2
       ^
q)select p,f from t where 101b
'length
  [0]  select p,f from t where 101b
       ^
q)select from 5
'type
  [0]  select from 5
       ^
q)parse"select b by b from t"
'dup names for cols/groups b
  [1]  select b by b from t
                          ^
  [0]  parse"select b by b from t"
       ^
q)select from([]a:`s#1 2)where a in 0#`            / an attribute changes no error
'type
  [0]  select from([]a:`s#1 2)where a in 0#`
       ^
