/ test/q/ref/exec.q: exec, columns as lists and dictionaries
q)t:([]s:`a`b`a;q:1 2 3;w:1.5 2.5 3.5)
q)exec from t                           / the last record
s| `a
q| 3
w| 3.5
q)exec q from t
1 2 3
q)exec n:q from t
n| 1 2 3
q)exec q,s from t
q| 1 2 3
s| a b a
q)exec(q;s)from t
1 2 3
a b a
q)exec distinct s from t
`a`b
q)exec q,distinct s from t              / lengths need not agree
q| 1 2 3
s| `a`b
q)exec q from t where s=`a
1 3
q)exec sum q by s from t
a| 4
b| 2
q)exec q by s from t
a| 1 3
b| ,2
q)exec n:sum q by s from t
 | n
-| -
a| 4
b| 2
q)exec sum q,max w by s from t
 | q w  
-| -----
a| 4 3.5
b| 2 2.5
q)exec sum q by s:s from t
s|  
-| -
a| 4
b| 2
q)exec n:sum q by g:s from t
g| n
-| -
a| 4
b| 2
q)exec q,s by 0b from t
q s
---
1 a
2 b
3 a
q)exec sum q by s,b:q>1 from t
s b|  
---| -
a 0| 1
a 1| 3
b 1| 2
q)exec first q from t where q>9
0N
q)exec q from t where q>9
`long$()
q)exec sum q from t
6
q)exec sum q,avg w from t
q| 6
w| 2.5
q)exec i from t where s=`a
0 2
q)exec v from([k:`a`b]v:1 2)
1 2
q)exec k!v from([]k:`a`b;v:1 2)
a| 1
b| 2
q)exec nosuch from t
'nosuch
  [0]  exec nosuch from t
       ^
q)exec q from 5
'type
  [0]  exec q from 5
       ^
q)exec q from t where q
1 2 2 3 3 3
q)exec b from`a`b!1 2
2
q)?[t;();();`q]                         / the functional form
1 2 3
q)?[t;();`s;(sum;`q)]
a| 4
b| 2
q)attr exec a from([]a:`s#1 2 3)
`s
