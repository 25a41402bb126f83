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
q)q1:{[x]u:flip`k`at`v!(1 2 2;x 0 0 1;1 2 3);exec v from aj[`k`at;flip`k`at!(2 2 1;x 0 1 1);u]}        / the last column is of any type with an order
q)q1 each(01b;0x0102;1 2h;1 2i;1 2e;0n 2f;"ab";`a`b;0x0 sv'16#'(0x00;0x01);("ab";"abc"))
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
q)q1 each(2001.01.01D+0 1;2001.01 2001.02m;2001.01.01+0 1;2001.01.01T+0 1;0D+0 1;00:00+0 1;00:00:00+0 1;00:00:00.000+0 1)
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
2 3 1
q)q2:{[x]exec v from aj[`k`at;flip`k`at!(x 1 0 1;2 0 5);flip`k`at`v!(x 0 1 1;1 1 5;1 2 3)]}             / and so are those before it
q)q2 each(01b;0x0102;1 2h;1 2i;1 2e;0n 2f;"ab";`a`b;0x0 sv'16#'(0x00;0x01);("ab";"abc");2001.01.01D+0 1;2001.01.01+0 1;00:00+0 1)
2  3
2  3
2  3
2  3
2  3
2  3
2  3
2  3
2  3
2  3
2  3
2  3
2  3
q)aj[`k;([]k:`a`c``z);([]k:`b`d;v:1 2)]
k v
---
a  
c 1
   
z 2
q)e:`b`a`c                                / enumerated symbols have the order of their names
q)aj[`k;([]k:`e$`b`a`c);([]k:`e$`a`b;v:1 2)]
k v
---
b 2
a 1
c 2
q)aj0[`s`time;([s:`m`i]time:10:02 10:02);u]       / keys stay keys
s| time  p  
-| ---------
m| 10:00 101
i| 10:02 98 
q)aj[`s`time;([]s:`m`i;time:10:02 10:02);`s`time xkey u]
s time  p  
-----------
m 10:02 101
i 10:02 98 
q)aj[`time;([]time:0N 0W);([]time:0N 1;v:1 2)]    / a null comes before all else
time v
------
     1
0W   2
q).[aj;(0#`;t;u);::]
"length"
q).[aj;(`s`time;5;u);::]
"type"
q).[aj;(`s`time;`nosuch;u);::]
"nosuch"
q).[aj;(`s`time;([]s:`a`b);u);::]
"time"
