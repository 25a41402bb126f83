/ test/q/ref/update.q: the query template
q)t:([]s:`a`b`a;p:10 20 30)
q)update q:2*p from t
s p  q 
-------
a 10 20
b 20 40
a 30 60
q)t                                               / the value is left alone
s p 
----
a 10
b 20
a 30
q)update p:neg p from t where s=`a
s p  
-----
a -10
b 20 
a -30
q)update n:1 from t where s=`a                    / a new column has nulls elsewhere
s p  n
------
a 10 1
b 20  
a 30 1
q)update c:"x",d:`y,e:0n,f:1b from t where i=1
s p  c d e f
------------
a 10       0
b 20 x y   1
a 30       0
q)update p:0 from t
s p
---
a 0
b 0
a 0
q)update p:p%10 from t
s p
---
a 1
b 2
a 3
q)update m:max p by s from t
s p  m 
-------
a 10 30
b 20 20
a 30 30
q)update sums p by s from t
s p 
----
a 10
b 20
a 40
q)update r:rank p by s from t where p>10
s p  r
------
a 10  
b 20 0
a 30 0
q)update p:1 from t where p>100
s p 
----
a 10
b 20
a 30
q)update p:p+1 from`t                             / by name, in place
`t
q)t
s p 
----
a 11
b 21
a 31
q)update q:0 from`t where s=`b
`t
q)t
s p  q
------
a 11  
b 21 0
a 31  
q)k:([k:`x`y]v:1 2)
q)update v:10*v from k where k=`y
k| v 
-| --
x| 1 
y| 20
q)update w:v from k
k| v w
-| ---
x| 1 1
y| 2 2
q)update a:a+1 from`a`b!1 2                       / dictionaries
a| 2
b| 2
q)update c:a+b from`a`b!1 2
a| 1
b| 2
c| 3
q)update g:(1 2;3;`x)from t
s p  q g  
----------
a 11   1 2
b 21 0 3  
a 31   `x 
q)update p:`s#p from([]p:1 2 3)
p
-
1
2
3
q)attr exec p from update p:`s#p from([]p:1 2 3)
`s
q)attr exec p from update p:0 from([]p:`s#1 2 3)where i=0
`
q)count update x:1 from 0#t
0
q)x:5;update z:x+p from([]p:1 2)
p z
---
1 6
2 7
q)update p:1.5 from t where s=`a                  / values keep the column's type
'type
  [0]  update p:1.5 from t where s=`a
       ^
q)update p:`x from t where s=`a
'type
  [0]  update p:`x from t where s=`a
       ^
q)update q:1 2 from t
'length
  [0]  update q:1 2 from t
       ^
q)update nosuch+1 from t
'nosuch
  [0]  update nosuch+1 from t
       ^
q)update x:1 from nosuch
'nosuch
  [0]  update x:1 from nosuch
                       ^
q)update a:1 by b from`a`b!1 2
'type
  [0]  update a:1 by b from`a`b!1 2
       ^
q)update p:1 from t where nosuch
'nosuch
  [0]  update p:1 from t where nosuch
       ^
q)e:0#([]s:`a`b;p:1.5 2.5)                / grouped, a table of no rows gains columns with a type
q)meta update a:sums p,m:max p,n:count i,l:`$string s by s from e
c| t f a
-| -----
s| s    
p| f    
a| f    
m| f    
n| j    
l| s    
q)meta update s:`$string s by p from e
c| t f a
-| -----
s| s    
p| f    
q)u:([]s:`a`b;p:1.5 2.5)
q)update a:sums p,n:count i by s from u where s=`z
s p   a n
---------
a 1.5    
b 2.5    
