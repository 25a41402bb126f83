/ exec: lists and dictionaries

q)t:([]sym:`b`a`b`a`c;px:10 20 30 40 50;qty:1 2 3 4 5)
q)exec px from t
10 20 30 40 50
q)exec sum px from t
150
q)exec sym,px from t
sym| b  a  b  a  c 
px | 10 20 30 40 50
q)exec lo:min px,hi:max px from t
lo| 10
hi| 50
q)exec from t
sym| `c
px | 50
qty| 5
q)exec px by sym from t
a| 20 40
b| 10 30
c| ,50
q)exec sum px by sym from t
a| 60
b| 40
c| 50
q)exec s:sum px by sym from t
 | s 
-| --
a| 60
b| 40
c| 50
q)exec sum px by s:sym from t
s|   
-| --
a| 60
b| 40
c| 50
q)exec px,qty by 0b from t
px qty
------
10 1  
20 2  
30 3  
40 4  
50 5  
q)exec px!qty by sym from t
a| 20 40!2 4
b| 10 30!1 3
c| (,50)!,5
q)exec distinct sym from t
`b`a`c
q)exec (`a`b`c)#sym!px by qty>2 from t  / a pivot
 | a  b  c 
-| --------
0| 20 10   
1| 40 30 50
q)exec i from t where sym=`a
1 3
q)exec a from `a`b!1 2
1
q)exec px from t where px>1000
`long$()

/ as functions

q)?[t;();();`px]
10 20 30 40 50
q)?[t;();`sym;(sum;`px)]
a| 60
b| 40
c| 50
q)?[t;enlist(>;`px;25);();`sym`px!`sym`px]
sym| b  a  c 
px | 30 40 50
q)?[t;0 2;`px]
10 30
q)?[t;0 1 2;(*;(min;`px);(avg;`qty))]
20f
q)?[`t;enlist(in;`sym;enlist`a`c);0b;()]
sym px qty
----------
a   20 2  
a   40 4  
c   50 5  
q)?[t;enlist(=;`sym;enlist`c);0b;(enlist`v)!enlist(*;2;`px)]
v  
---
100
q)?[t;();0b;();2;(idesc;`px)]
sym px qty
----------
c   50 5  
a   40 4  
q)?[t;();1b;(enlist`sym)!enlist`sym]
sym
---
b  
a  
c  
