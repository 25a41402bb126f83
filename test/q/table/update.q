/ update and delete

q)t:([]sym:`b`a`b`a`c;px:10 20 30 40 50)
q)update v:2*px from t
sym px v  
----------
b   10 20 
a   20 40 
b   30 60 
a   40 80 
c   50 100
q)update px:0 from t where sym=`a
sym px
------
b   10
a   0 
b   30
a   0 
c   50
q)update px:px%2 from t  / a whole column may change its type
sym px
------
b   5 
a   10
b   15
a   20
c   25
q)update px:1.5 from t where sym=`a
'type
  [0]  update px:1.5 from t where sym=`a
       ^
q)update note:`big from t where px>25  / nulls elsewhere
sym px note
-----------
b   10     
a   20     
b   30 big 
a   40 big 
c   50 big 
q)update cum:sums px,top:max px by sym from t
sym px cum top
--------------
b   10 10  30 
a   20 20  40 
b   30 40  30 
a   40 60  40 
c   50 50  50 
q)update d:deltas px by sym from t where px>15
sym px d 
---------
b   10   
a   20 20
b   30 30
a   40 20
c   50 50
q)update r:reverse px by sym from t
sym px r 
---------
b   10 30
a   20 40
b   30 10
a   40 20
c   50 50
q)update px:1 2 from t
'length
  [0]  update px:1 2 from t
       ^
q)update sym:`z from `t where px=50
`t
q)t
sym px
------
b   10
a   20
b   30
a   40
z   50
q)update px:neg px from t where 0b
sym px
------
b   10
a   20
b   30
a   40
z   50
q)update v:v+1 from ([k:`x`y]v:1 2)
k| v
-| -
x| 2
y| 3
q)update b:a+b from `a`b!1 2
a| 1
b| 3
q)d:`a`b!1 2
q)update c:3 from `d
`d
q)d
a| 1
b| 2
c| 3

/ delete

q)delete from t where px>15
sym px
------
b   10
q)delete px from t
sym
---
b  
a  
b  
a  
z  
q)delete nosuch from t
'nosuch
  [0]  delete nosuch from t
       ^
q)delete from `t where sym=`a
`t
q)t
sym px
------
b   10
b   30
z   50
q)delete from t
sym px
------
q)delete a from `a`b!1 2
b| 2
q)delete from ([k:`x`y]v:1 2) where k=`x
k| v
-| -
y| 2
q)x:1
q)delete x from `.
`.
q)x
'x
  [0]  x
       ^

/ as functions

q)![t;enlist(=;`sym;enlist`b);0b;(enlist`px)!enlist 7]
sym px
------
b   7 
b   7 
z   50
q)![t;();(enlist`sym)!enlist`sym;(enlist`n)!enlist(count;`px)]
sym px n
--------
b   10 2
b   30 2
z   50 1
q)![t;enlist(=;`px;10);0b;`$()]
sym px
------
b   30
z   50
q)![t;();0b;enlist`px]
sym
---
b  
b  
z  
