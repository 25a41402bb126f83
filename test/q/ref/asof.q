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
q)t asof([]s:`a`c;time:09:10 09:10)       / a table of questions; no answer: nulls
p v 
----
2 20
q)t asof`time`s!(09:15;`b)                / the last key is the one with an order
p| 
v| 
q)([s:`a`b;time:09:00 09:00]p:1 2)asof`s`time!(`b;09:05)
p| 2
q)t asof enlist[`time]!enlist 09:10       / with one key there is no group
s| `b
p| 5
v| 50
q){exec last v from t asof flip`s`time!(enlist`a;enlist x)}each 09:00 09:09 0Nu 0Wu
10 10 0N 30
q){.[asof;(t;x);::]}each(`s`time!(`a;5);()!();`s`time!`a`b;`a)
"type"
"type"
"type"
"type"
q)asof[t;`s`time!(`b;23:59)]
p| 5 
v| 50
