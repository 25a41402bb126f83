/ the suppliers and parts that come along

q)\c 25 80
q)\l sp.q
+`p`city!(`p$`p1`p2`p3`p4`p5`p6`p1`p2;`london`london`london`london`london`lon..
(`s#+(,`color)!,`s#`blue`green`red)!+(,`qty)!,900 1000 1200
+`s`p`qty!(`s$`s1`s1`s1`s2`s3`s4;`p$`p1`p4`p6`p2`p2`p4;300 200 100 400 200 300)
q)tables`
`p`s`sp
q)meta sp
c  | t f a
---| -----
s  | s s  
p  | s p  
qty| j    
q)sp 2 3
s  p  qty
---------
s1 p3 400
s1 p4 200
q)s 2 3
'length
  [0]  s 2 3
       ^
q).Q.ft[{x 2 3};s]
s | name  status city  
--| -------------------
s3| blake 30     paris 
s4| clark 20     london
q)select sum qty by p.color from sp where s.city=`london
color| qty
-----| ---
blue | 900
green| 400
red  | 900
q)sp?(`s1;`p4;200)
3
