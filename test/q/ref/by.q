/ test/q/ref/by.q: by, the groups of a query
q)t:([]s:`b`a`b`a;q:1 2 3 4;d:2001.01.01+0 0 1 1)
q)select sum q by s from t              / in order, keyed, sorted
s| q
-| -
a| 6
b| 4
q)attr key[select sum q by s from t]`s
`s
q)select q by s from t
s| q  
-| ---
a| 2 4
b| 1 3
q)select by s from t                    / the last of each
s| q d         
-| ------------
a| 4 2001.01.02
b| 3 2001.01.02
q)select sum q by s,d from t
s d         | q
------------| -
a 2001.01.01| 2
a 2001.01.02| 4
b 2001.01.01| 1
b 2001.01.02| 3
q)select sum q by g:q>2 from t
g| q
-| -
0| 3
1| 7
q)select n:count i,m:max q by d.month from t
month  | n m
-------| ---
2001.01| 4 4
q)select sum q by 2 xbar q from t
'dup names for cols/groups q
  [0]  select sum q by 2 xbar q from t
                                     ^
q)update m:max q by s from t
s q d          m
----------------
b 1 2001.01.01 3
a 2 2001.01.01 4
b 3 2001.01.02 3
a 4 2001.01.02 4
q)exec sum q by s from t
a| 6
b| 4
q)select sum q by s from t where q>1
s| q
-| -
a| 6
b| 3
q)select sum q by s from 0#t
s| q
-| -
q)select sum q by s from([]s:`a``a;q:1 2 3)             / nulls are a group
s| q
-| -
 | 2
a| 4
q)select sum q by f from([]f:0n 1 0n;q:1 2 3)
f| q
-| -
 | 4
1| 2
q)select sum q by m from([]m:("ab";"c";"ab");q:1 2 3)
m   | q
----| -
"c" | 2
"ab"| 4
q)0!select sum q by s from t
s q
---
a 6
b 4
q)select sum q by nosuch from t
'nosuch
  [0]  select sum q by nosuch from t
       ^
q)select sum q by 1 2 from t
'length
  [0]  select sum q by 1 2 from t
       ^
q)select s by s from t
'dup names for cols/groups s
  [0]  select s by s from t
                          ^
q)?[t;();enlist[`k]!enlist`s;enlist[`v]!enlist(sum;`q)]
k| v
-| -
a| 6
b| 4
