/ test/q/ref/wj.q: aggregates over a window of time around each row
q)t:([]sym:3#`ibm;time:10:01:01 10:01:04 10:01:08;price:100 101 105)
q)a:101 103 103 104 104 107 108 107 108
q)b:98 99 102 103 103 104 106 106 107
q)q:([]sym:`ibm;time:10:01:01+til 9;ask:a;bid:b)
q)f:`sym`time
q)w:-2 1+\:t.time
q)wj[w;f;t;(q;(max;`ask);(min;`bid))]
sym time     price ask bid
--------------------------
ibm 10:01:01 100   103 98 
ibm 10:01:04 101   104 99 
ibm 10:01:08 105   108 104
q)wj[w;f;t;(q;(::;`ask))]
sym time     price ask            
----------------------------------
ibm 10:01:01 100   101 103        
ibm 10:01:04 101   103 103 104 104
ibm 10:01:08 105   107 108 107 108
q)wj1[w;f;t;(q;(::;`ask))]
sym time     price ask            
----------------------------------
ibm 10:01:01 100   101 103        
ibm 10:01:04 101   103 103 104 104
ibm 10:01:08 105   107 108 107 108
q)s:([]sym:`a`a`a`b`b;time:09:00 09:10 09:20 09:00 09:30;p:1 2 3 10 20)
q)u:([]sym:`a`b`a`c;time:09:15 09:15 08:00 09:15)
q)wj[0 5+\:u.time;f;u;(s;(::;`p))]                / what prevails on entry counts
sym time  p       
------------------
a   09:15 2 3     
b   09:15 ,10     
a   08:00 `long$()
c   09:15 `long$()
q)wj1[0 5+\:u.time;f;u;(s;(::;`p))]               / in wj1 it does not
sym time  p       
------------------
a   09:15 ,3      
b   09:15 `long$()
a   08:00 `long$()
c   09:15 `long$()
q)wj[0 5+\:u.time;f;u;(s;(sum;`p))]
sym time  p 
------------
a   09:15 5 
b   09:15 10
a   08:00 0 
c   09:15 0 
q)wj1[0 5+\:u.time;f;u;(s;(sum;`p))]
sym time  p
-----------
a   09:15 3
b   09:15 0
a   08:00 0
c   09:15 0
q)wj1[-60 60+\:u.time;f;u;(s;({x wavg y};`p;`p))] / several columns
sym time  p       
------------------
a   09:15 2.333333
b   09:15 16.66667
a   08:00 1       
c   09:15         
q)wj[0 5+\:0#u.time;f;0#u;(s;(max;`p))]
sym time p
----------
q)wj[0 5+\:u.time;f;u;(0#s;(::;`p))]
sym time  p       
------------------
a   09:15 `long$()
b   09:15 `long$()
a   08:00 `long$()
c   09:15 `long$()
q)wj[0 5+\:u.time;f;`u;(s;(max;`p))]              / by name, in place
`u
q)cols u
`sym`time`p
q)wj[w;`sym`nosuch;t;(q;(max;`ask))]
'nosuch
  [0]  wj[w;`sym`nosuch;t;(q;(max;`ask))]
       ^
q)wj[w;f;t;(q;(max;`nosuch))]
'nosuch
  [0]  wj[w;f;t;(q;(max;`nosuch))]
       ^
