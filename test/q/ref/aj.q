/ test/q/ref/aj.q: aj aj0 ajf ajf0, as-of joins
q)t:([]time:10:01 10:03 10:04;s:`m`i`g;q:100 200 150)
q)u:([]time:10:00 10:00 10:00 10:02 10:03;s:`i`m`m`i`i;p:100 99 101 98 0N)
q)aj[`s`time;t;u]
time  s q   p  
---------------
10:01 m 100 101
10:03 i 200    
10:04 g 150    
q)aj0[`s`time;t;u]                      / the time of the second
time  s q   p  
---------------
10:00 m 100 101
10:03 i 200    
10:04 g 150    
q)t0:([]time:2#00:01;s:`a`b;p:1 1;n:`r`s)
q)t1:([]time:2#00:01;s:`a`b;p:0 1)
q)t2:([]time:2#00:00;s:`a`b;p:1 0N;n:`r`s)
q)aj[`s`time;t1;t2]
time  s p n
-----------
00:01 a 1 r
00:01 b   s
q)t0~ajf[`s`time;t1;t2]                 / nulls are filled from the first
1b
q)ajf0[`s`time;t1;t2]
time  s p n
-----------
00:00 a 1 r
00:00 b 1 s
q)aj[`time;([]time:1 3 5);([]time:2 4;v:20 40)]
time v 
-------
1      
3    20
5    40
q)aj[`time;([]time:2 4);([]time:2 2 4;v:1 2 3)]         / the last of equals
time v
------
2    2
4    3
q)aj[`s`d`time;([]s:`a`a;d:1 2;time:5 5);([]s:`a`a`a;d:1 1 2;time:1 4 6;v:1 2 3)]
s d time v
----------
a 1 5    2
a 2 5     
q)(aj[`s`time;t;update`g#s from u])~aj[`s`time;t;u]
1b
q)(aj[`s`time;t;`s`time xasc u])~aj[`s`time;t;u]
1b
q)aj[`s`time;0#t;u]
time s q p
----------
q)aj[`s`time;t;0#u]
time  s q   p
-------------
10:01 m 100  
10:03 i 200  
10:04 g 150  
q)aj[`s`time;`t;u]                      / a name: in place
`t
q)cols t
`time`s`q`p
q)aj[`s`nosuch;t;u]
'nosuch
  [0]  aj[`s`nosuch;t;u]
       ^
q)aj[`s`time;t;5]
'type
  [0]  aj[`s`time;t;5]
       ^
q).[aj;(`s;t;u;1);::]
"rank"
q)aj[`s`time;([]s:`a`a;time:1 2f);([]s:`a`a;time:1 2;v:3 4)]
'type
  [0]  aj[`s`time;([]s:`a`a;time:1 2f);([]s:`a`a;time:1 2;v:3 4)]
       ^
