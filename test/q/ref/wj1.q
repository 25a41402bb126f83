/ test/q/ref/wj1.q: the window join without what prevails on entry
q)s:([]sym:`a`a`a`b;time:2001.01.01D09+0D00:01*0 1 5 3;p:1 2 5 9f)
q)u:([]sym:`a`a`b;time:2001.01.01D09+0D00:01*2 5 2)
q)w:-0D00:01 0D00:01+\:u.time
q)wj1[w;`sym`time;u;(s;(::;`p))]                  / both ends belong to the window
sym time                          p
-----------------------------------
a   2001.01.01D09:02:00.000000000 2
a   2001.01.01D09:05:00.000000000 5
b   2001.01.01D09:02:00.000000000 9
q)wj1[w;`sym`time;u;(s;(avg;`p))]
sym time                          p
-----------------------------------
a   2001.01.01D09:02:00.000000000 2
a   2001.01.01D09:05:00.000000000 5
b   2001.01.01D09:02:00.000000000 9
q)exec p from wj1[w-0D01;`sym`time;u;(s;(::;`p))]
`float$()
`float$()
`float$()
q)exec n from wj1[w;`sym`time;u;(update n:p from s;(count;`n);(max;`p))]
1 1 1
q)u~cols[u]#wj1[w;`sym`time;u;(s;(sum;`p))]
1b
q)x:asc 200?1000
q)m:([]sym:200#`a;time:x;v:200?10)
q)y:20?1000
q)r:wj1[-10 10+\:y;`sym`time;([]sym:20#`a;time:y);(m;(sum;`v))]
q)(r`v)~{sum exec v from m where time within x+-10 10}each y
1b
