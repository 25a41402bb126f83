/ test/q/ref/asof.q: asof, the last row not later
q)t:([]s:`a`a`a`b`b;time:09:00 09:10 09:20 09:00 09:10;p:1 2 3 4 5;v:10 20 30 40 50)
q)t asof`s`time!(`a;09:15)
p| 2 
v| 20
q)t asof`s`time!(`a;09:10)
p| 2 
v| 20
q)t asof`s`time!(`a;08:00)              / too early
p| 
v| 
q)t asof`s`time!(`c;09:15)              / not there
p| 
v| 
q)t asof([]s:`b`c`a;time:09:05 09:05 10:00)
p v 
----
4 40
    
3 30
q)([]time:1 3 5;x:`p`q`r)asof enlist[`time]!enlist 4
x| q
q)t asof([]s:0#`;time:0#00:00)
p v
---
q)t asof`s`nosuch!(`a;1)
'nosuch
  [0]  t asof`s`nosuch!(`a;1)
         ^
q){.[asof;x;::]}each((5;`a`b!1 2);(t;5);1 2 3)
"type"
"type"
"rank"
