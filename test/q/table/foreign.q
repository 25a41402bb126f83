/ foreign keys and enumerations

q)p:([id:1 2 3]name:`a`b`c)
q)t:([]k:`p$1 2 1;q:10 20 30)
q)meta t
c| t f a
-| -----
k| j p  
q| j    
q)fkeys t
k| p
q)`t insert (3;40)
,3
q)`t insert (`p$2;50)
,4
q)`t insert (9;50)
'cast
  [0]  `t insert (9;50)
          ^
q)select k.name,q from t
name q 
-------
a    10
b    20
a    30
c    40
b    50
q)select sum q by k.name from t
name| q 
----| --
a   | 40
b   | 70
c   | 40
q)select from t where k.name=`a
k q 
----
1 10
1 30
q)update k:3 from t where q=10
k q 
----
3 10
2 20
1 30
3 40
2 50
q)t lj p
'id
  [0]  t lj p
         ^
q)t lj ([k:1 2]z:`u`v)
k q  z
------
1 10 u
2 20 v
1 30 u
3 40  
2 50 v
q)sym:`x`y`z
q)e:([]s:`sym$`z`x`y`x;v:1 2 3 4)
q)select sum v by s from e
s| v
-| -
x| 6
y| 3
z| 1
q)e lj ([s:`x`y]w:5 6)
s v w
-----
z 1  
x 2 5
y 3 6
x 4 5
q)aj[`s`v;e;([]s:`x`x`z;v:1 3 0;w:1 2 3)]
s v w
-----
z 1 3
x 2 1
y 3  
x 4 2
q)`e insert (`y;9)
,4
q)`e insert (`q;9)
'cast
  [0]  `e insert (`q;9)
          ^
q)e
s v
---
z 1
x 2
y 3
x 4
y 9
q)meta e
c| t f a
-| -----
s| s    
v| j    
q)select from e where s=`x
s v
---
x 2
x 4
q)exec distinct s from e
`sym$`z`x`y
q)`s xasc e
s v
---
x 2
x 4
y 3
y 9
z 1
q)e,e
s v
---
z 1
x 2
y 3
x 4
y 9
z 1
x 2
y 3
x 4
y 9
q)e upsert (`x;1)
s v
---
z 1
x 2
y 3
x 4
y 9
x 1
q){[t;n] select from t where v>n}[e;3]
s v
---
x 4
y 9
q)select s.nosuch from e
's.nosuch
  [0]  select s.nosuch from e
       ^
q)select time.hh,time.minute,time.date from ([]time:2020.01.01D10:11:12 2021.02.03D04:05:06)
hh minute date      
--------------------
10 10:11  2020.01.01
4  04:05  2021.02.03
q)select count i by d.month from ([]d:2020.01.01 2020.01.05 2020.02.01)
month  | x
-------| -
2020.01| 2
2020.02| 1
q)select nosuch from e
'nosuch
  [0]  select nosuch from e
       ^
q)two:([sym:`A`B`C;ex:`NYSE`NYSE`NDQ]shares:10 20 30)       / a key of several columns
q)`two$(`A`NYSE;`C`NDQ)
`two!0 2
q)`two$`C`NDQ
`two!2
q)`two$()
`two!()
q)`two$(`A`NYSE;`C`NYSE)
'cast
  [0]  `two$(`A`NYSE;`C`NYSE)
           ^
q)`two$5
'type
  [0]  `two$5
           ^
q)use:([]sym:`A`B;ex:`NYSE`NYSE;price:2 3f)
q)update k:`two$(use[`sym],'use[`ex]) from `use
`use
q)select sym,worth:price*k.shares from use
sym worth
---------
A   20   
B   60   
q)`use insert(`C;`NDQ;4f;`two$`C`NDQ)
,2
q)meta use
c    | t f   a
-----| -------
sym  | s      
ex   | s      
price| f      
k    | j two  
