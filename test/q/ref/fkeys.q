/ test/q/ref/fkeys.q: fkeys, the foreign-key columns of a table
q)f:([x:1 2 3]y:10 20 30)
q)g:([s:`a`b]z:1 2)
q)t:([]a:`f$2 2;b:0 1;c:`g$`b`a;d:`f$1 1)
q)fkeys t
a| f
c| g
d| f
q)fkeys`t
a| f
c| g
d| f
q)fkeys([]b:1 2)
q)count fkeys([]b:1 2)
0
q)fkeys([k:1 2]a:`f$1 2)
a| f
q)s:`a`b
q)count fkeys([]e:`s$`a`b)              / an enumeration is no foreign key
0
q)select a.y,c.z from t
y  z
----
20 2
20 1
q)@[fkeys;;::]each(5;{x})
"type"
"type"
q).[fkeys;1 2;::]
"rank"
