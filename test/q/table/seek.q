/ test/q/table/seek.q: a constraint that an attribute answers keeps the rows that it keeps without one
q)plain:([]s:200#0 1 2 3 4;v:til 200)
q)grouped:update`g#s from plain
q)count select from grouped where s in 1 2
80
q)count select from grouped where s in(1i;1)       / each row once
40
q)count select from plain where s in(1i;1)
40
q)names:`a`b
q)e:100#`names$`a`b`a
q)e,:e 1000                             / a null of the enumeration
q)exec i from([]e)where e=`
,100
q)exec i from([]e:`g#e)where e=`
,100
q)count select from([]e:`g#e)where e in``b
34
q)count select from([]e:`g#e)where e=`c / in no row
0
