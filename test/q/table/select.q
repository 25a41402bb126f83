/ select: columns, rows, groups, limits

q)t:([]sym:`b`a`b`a`c;px:10 20 30 40 50;qty:1 2 3 4 5)
q)select from t where px>15
sym px qty
----------
a   20 2  
b   30 3  
a   40 4  
c   50 5  
q)select from t where px>15,sym in`a`c
sym px qty
----------
a   20 2  
a   40 4  
c   50 5  
q)select from t where 01010b
sym px qty
----------
a   20 2  
a   40 4  
q)select from t where 1b  / one flag for all
sym px qty
----------
b   10 1  
a   20 2  
b   30 3  
a   40 4  
c   50 5  
q)count select from t where 0b
0
q)select sym,v:px*qty from t
sym v  
-------
b   10 
a   40 
b   90 
a   160
c   250
q)select v:sum px*qty from t  / atoms alone make one row
v  
---
550
q)select px,sum px from t  / an atom beside a list fills
px px1
------
10 150
20 150
30 150
40 150
50 150
q)select i,px from t  / the virtual column
x px
----
0 10
1 20
2 30
3 40
4 50
q)select from t where i in 0 2
sym px qty
----------
b   10 1  
b   30 3  
q)select px from t where sym=`none
px
--
q)select from t where sym=`b,i=0  / i counts in the whole table
sym px qty
----------
b   10 1  

/ by

q)select sum px,n:count i by sym from t
sym| px n
---| ----
a  | 60 2
b  | 40 2
c  | 50 1
q)select px by sym from t
sym| px   
---| -----
a  | 20 40
b  | 10 30
c  | ,50  
q)select by sym from t  / the last row of each group
sym| px qty
---| ------
a  | 40 4  
b  | 30 3  
c  | 50 5  
q)select from(select vwap:qty wavg px by sym from t)where vwap>25
sym| vwap    
---| --------
a  | 33.33333
c  | 50      
q)select last px by big:px>25,sym from t
big sym| px
-------| --
0   a  | 20
0   b  | 10
1   a  | 40
1   b  | 30
1   c  | 50
q)select r:(max px)-min px,d:dev px by sym from t
sym| r  d 
---| -----
a  | 20 10
b  | 20 10
c  | 0  0 
q)select f:{x-first x}px by sym from t
sym| f   
---| ----
a  | 0 20
b  | 0 20
c  | ,0  
q)select {`lo`hi!(min x;max x)}px by sym from t  / rows of dictionaries make a table
sym| px          
---| ------------
a  | `lo`hi!20 40
b  | `lo`hi!10 30
c  | `lo`hi!50 50
q)select n:5 by sym from t
sym| n
---| -
a  | 5
b  | 5
c  | 5
q)select count i by sym from t where px>1000
sym| x
---| -
q)meta select sum px by sym from t
c  | t f a
---| -----
sym| s   s
px | j    
q)meta select sum px by sym from 0#t
c  | t f a
---| -----
sym| s   s
px | j    

/ keyed tables

q)k:([k:`x`y`z]v:1 2 3)
q)select from k where v>1
k| v
-| -
y| 2
z| 3
q)select v from k
v
-
1
2
3
q)select from k where k=`y
k| v
-| -
y| 2

/ limits

q)select[2] from t
sym px qty
----------
b   10 1  
a   20 2  
q)select[-2] from t
sym px qty
----------
a   40 4  
c   50 5  
q)select[1 2] from t
sym px qty
----------
a   20 2  
b   30 3  
q)select[2;>px] from t
sym px qty
----------
c   50 5  
a   40 4  
q)select[<sym] sym,px from t
sym px
------
a   20
a   40
b   10
b   30
c   50
q)n:1
q)select[n] from t
sym px qty
----------
b   10 1  
q)select distinct sym from t
sym
---
b  
a  
c  
q)select distinct from (t,t)
sym px qty
----------
b   10 1  
a   20 2  
b   30 3  
a   40 4  
c   50 5  

/ locals and globals

q)lim:15
q)f:{[lim]select from t where px>lim}
q)f 35
sym px qty
----------
a   40 4  
c   50 5  
q)select from t where px>lim
sym px qty
----------
a   20 2  
b   30 3  
a   40 4  
c   50 5  
q){[a;s]exec px from t where px>a,sym=s}[5;`b]
10 30

/ errors

q)@[value;"select nosuch from t";::]
"nosuch"
q)select px,2#sym from t
'length
  [0]  select px,2#sym from t
       ^
q)select from t where 101b
'length
  [0]  select from t where 101b
       ^
q)select from t where sym
'type
  [0]  select from t where sym
       ^
q)select from nosuch
'nosuch
  [0]  select from nosuch
                   ^
q)cols update `g#s from ([]s:`a`b;v:1 2)   / a column is named after the leftmost variable
`s`v
q)cols select 2*v,v*2,`g#s from ([]s:`a`b;v:1 2)
`x`v`s
q)select from([]v:1 2)where v=$[1b;1;2]    / Cond is not of queries
'rank
  [0]  select from([]v:1 2)where v=$[1b;1;2]
       ^
q)select from([]v:1 2)where v={$[x;1;2]}1b
v
-
1
