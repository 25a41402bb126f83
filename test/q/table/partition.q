/ databases: partitions, segments, queries on them

q)n:4
q)t:([]sym:`b`a`b`c;v:til n)
q)save1:{`t set update v+x from ([]sym:`b`a`b`c;v:til 4);.Q.dpft[`:db;2024.01.01+x;`sym;`t]}
q)save1 each 0 1 2
`t`t`t
q).Q.dpft[`:db;2024.01.03;`sym;`t];
q)tt:([]x:1 2)
q).Q.dpt[`:db;2024.01.03;`tt]
`tt
q)\l db
q)date
2024.01.01 2024.01.02 2024.01.03
q)sym
`b`a`c
q)t
date       sym v
----------------
2024.01.01 a   1
2024.01.01 b   0
2024.01.01 b   2
2024.01.01 c   3
2024.01.02 a   2
2024.01.02 b   1
2024.01.02 b   3
2024.01.02 c   4
2024.01.03 a   3
2024.01.03 b   2
2024.01.03 b   4
2024.01.03 c   5
q)tt
+(,`x)!`tt
q)count t
12
q)cols t
`date`sym`v
q)meta t
c   | t f a
----| -----
date| d    
sym | s   p
v   | j    
q).Q.s1 t
"+`sym`v!`t"
q).Q.pf
`date
q).Q.pt
`s#`t`tt
q).Q.PV!.Q.PD
2024.01.01| :.
2024.01.02| :.
2024.01.03| :.
q).Q.pn
t | 4 4 4
tt| ()
q)select from t where date=2024.01.02
date       sym v
----------------
2024.01.02 a   2
2024.01.02 b   1
2024.01.02 b   3
2024.01.02 c   4
q)select from t where date=2030.01.01
date sym v
----------
q)select from t where date>2024.01.01,sym=`a
date       sym v
----------------
2024.01.02 a   2
2024.01.03 a   3
q)select count i by date from t
date      | x
----------| -
2024.01.01| 4
2024.01.02| 4
2024.01.03| 4
q)select sum v by sym from t
sym| v 
---| --
a  | 6 
b  | 12
c  | 12
q)select sum v by date,sym from t where date<2024.01.03
date       sym| v
--------------| -
2024.01.01 a  | 1
2024.01.01 b  | 2
2024.01.01 c  | 3
2024.01.02 a  | 2
2024.01.02 b  | 4
2024.01.02 c  | 4
q)select sum v by sym,date from t where date<2024.01.03
sym date      | v
--------------| -
a   2024.01.01| 1
a   2024.01.02| 2
b   2024.01.01| 2
b   2024.01.02| 4
c   2024.01.01| 3
c   2024.01.02| 4
q)exec max v from t
5
q)exec v from t where date=2024.01.01
1 0 2 3
q)exec sum v by sym from t
a| 6 
b| 12
c| 12
q)select avg v,med v,count i from t
v   v1  x 
----------
2.5 2.5 12
q)select distinct sym from t
sym
---
a  
b  
c  
q)select last v by sym from t where date in 2024.01.01 2024.01.02
sym| v
---| -
a  | 2
b  | 3
c  | 4
q)select date,v from t where sym=`c,v=max v
date       v
------------
2024.01.01 3
2024.01.02 4
2024.01.03 5
q)select from t where date within 2024.01.01 2024.01.02,v=(max;v)fby sym
date       sym v
----------------
2024.01.01 a   1
2024.01.01 b   2
2024.01.01 c   3
2024.01.02 a   2
2024.01.02 b   3
2024.01.02 c   4
q)select v+1,date.month from t where date=2024.01.01,i<2
v month  
---------
2 2024.01
1 2024.01
q).Q.ind[t;0 5 11]
date       sym v
----------------
2024.01.01 a   1
2024.01.02 b   1
2024.01.03 c   5
q).Q.view 2#date
q)date
2024.01.01 2024.01.02
q)count t
8
q).Q.view[]
q)@[.Q.view;2030.01.01;{x}]
"invalid partition filter"
q)select[1]from t
'nyi
  [0]  select[1]from t
       ^
q)t,t
'par
  [0]  t,t
        ^
q)delete v from t
'par
  [0]  delete v from t
       ^
q)update v:1 from t
'par
  [0]  update v:1 from t
       ^
q)`t upsert (2024.01.01;`a;1)
'par
  [0]  `t upsert (2024.01.01;`a;1)
          ^
q)t`v
1 0 2 3 2 1 3 4 3 2 4 5
q).Q.qp t
1b
q)@[value;"select count i by date from tt";{x}]
"./2024.01.01/tt/x. OS reports: No such file or directory"
q).Q.bv[]
q)select count i by date from tt
date      | x
----------| -
2024.01.03| 2
q)meta tt
c   | t f a
----| -----
date| d    
x   | j    
q).Q.par[`:.;2024.01.09;`t]
`:./2024.01.09/t
q).Q.chk`:.
()
,`:./2024.01.02
,`:./2024.01.01
q)\cd ..
q)save1 3;
q)\l db
q)date
2024.01.01 2024.01.02 2024.01.03 2024.01.04
q).[.Q.dpft;(`:.;2024.01.05;`nosuch;`sym);{x}]
"type"
q)\cd ..
q)`:m/2024.01/t/ set ([]x:1 2)
`:m/2024.01/t/
q)`:m/2024.02/t/ set ([]x:3 4)
`:m/2024.02/t/
q)\l m
q)select from t
month   x
---------
2024.01 1
2024.01 2
2024.02 3
2024.02 4
q).Q.pf
`month
q)\cd ..
q)`:i/1/t/ set ([]x:1 2)
`:i/1/t/
q)`:i/12/t/ set ([]x:3 4)
`:i/12/t/
q)\l i
q)select sum x by int from t
int| x
---| -
1  | 3
12 | 7
q)\cd ..
q)`:s0/2024.01.01/t/ set ([]x:1 2)
`:s0/2024.01.01/t/
q)`:s1/2024.01.02/t/ set ([]x:3 4)
`:s1/2024.01.02/t/
q)`:seg/par.txt 0:("../s0";"../s1")
`:seg/par.txt
q)\l seg
q)select from t
date       x
------------
2024.01.01 1
2024.01.01 2
2024.01.02 3
2024.01.02 4
q).Q.P!.Q.D
:../s0| 2024.01.01
:../s1| 2024.01.02
q).Q.PV!.Q.PD
2024.01.01| :../s0
2024.01.02| :../s1
q).Q.par[`:.;2024.01.04;`t]
`:../s1/2024.01.04/t
q)\cd ..
q)`:k/sym set `a`b
`:k/sym
q)`:k/2024.01.01/t1/ set ([]id:101 102 103;v:1.1 2.2 3.3)
`:k/2024.01.01/t1/
q)`:k/2024.01.01/t2/ set ([]l:`t1!2 0 0 1;n:1 2 3 4)
`:k/2024.01.01/t2/
q)`:k/2024.01.02/t1/ set ([]id:104 105;v:4.4 5.5)
`:k/2024.01.02/t1/
q)`:k/2024.01.02/t2/ set ([]l:`t1!1 0 0;n:5 6 7)
`:k/2024.01.02/t2/
q)\l k
q)select date,n,l.v from t2
date       n v  
----------------
2024.01.01 1 3.3
2024.01.01 2 1.1
2024.01.01 3 1.1
2024.01.01 4 2.2
2024.01.02 5 5.5
2024.01.02 6 4.4
2024.01.02 7 4.4
q)select sum l.v by l.id from t2
id | v  
---| ---
101| 2.2
102| 2.2
103| 3.3
104| 8.8
105| 5.5
q)@[value;"select l.v from ([]l:`t1!0 1)";{x}]
"par"

/ partitions aggregate, and what they give aggregates again
q)\cd ..
q)\S 7
q)mk:{`t set ([]s:300?`a`b`c;v:300?100;p:300?1f);update v:0N from`t where 0=i mod 7;.Q.dpft[`:g;2024.01.01+x;`s;`t]}
q)mk each til 3
`t`t`t
q)\l g
q)m:select from t
q)same:{(value x)~value ssr[x;"from t";"from m"]}
q)same each("select max v,min p,sum v,count i,first p,last v,avg v,avg p by s from t";"select avg v,n:count i from t")
11b
q)same each("select max v,n:count i from t where v>1000";"select first v from t where s=`c,v>98";"exec avg v by s from t")
111b
q)same each("select count distinct v by s from t";"select dev p,med v by s from t";"select sum p*v by date.month from t")
111b
q)same each("select last p,max date by s from t";"select by s from t";"select(max v)-min v by s from t")
111b
q)cols key select n:count i by date,s from t where date=2024.01.01   / one partition
`date`s
q)exec sum n from select n:count i by date,s from t where date=2024.01.01
300
q)same each("select count i by date from t";"select n:count i,m:max v,l:2#v by d:date from t where s=`a";"select sum v by date from t where v>1000")
111b
