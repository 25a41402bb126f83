/ joins on keys

q)x:([]a:1 2 3;b:`I`J`K;c:10 20 30)
q)y:([a:1 3;b:`I`K]c:1 2;d:10 20)
q)x lj y
a b c  d 
---------
1 I 1  10
2 J 20   
3 K 2  20
q)(1!x)lj 1!([]a:3 4;c:7 8)
a| b c 
-| ----
1| I 10
2| J 20
3| K 7 
q)x lj()
a b c 
------
1 I 10
2 J 20
3 K 30
q)x lj x
'type
  [0]  x lj x
         ^
q)`x lj 1!([]a:2 2;z:`p`q)  / the first of a key counts
`x
q)x
a b c  z
--------
1 I 10  
2 J 20 p
3 K 30  
q)x:([]a:1 2;b:`x`y;c:10 20)
q)y:([a:1 2]b:``z;c:1 0N)
q)x lj y
a b c
-----
1   1
2 z  
q)x ljf y
a b c 
------
1 x 1 
2 z 20
q)x ij 1!([]a:2 3;v:1.5 2.5)
a b c  v  
----------
2 y 20 1.5
q)x ijf y
a b c 
------
1 x 1 
2 z 20
q)([]a:1 2 3;c:10 20 30)pj([a:1 3]c:1 2;d:10 20)
a c  d 
-------
1 11 10
2 20 0 
3 32 20
q)([]s:1 2;b:2 3)uj([]b:4 5;d:"AB")
s b d
-----
1 2  
2 3  
  4 A
  5 B
q)([a:1 2]b:2 3)uj([a:2 3]b:7 8;c:`p`q)
a| b c
-| ---
1| 2  
2| 7 p
3| 8 q
q)x uj 1!x
'type
  [0]  x uj 1!x
         ^
q)ej[`k;([]k:1 2 3;c:10 20 30);([]k:2 2 3 5;c:200 222 300 500;v:1 2 3 4)]
k c   v
-------
2 200 1
2 222 2
3 300 3
q)([]a:1 2i;b:3 4)lj([a:1 2]c:`x`y)  / ints find longs
a b c
-----
1 3 x
2 4 y

/ as of

q)t:([]time:10:01:01 10:01:03 10:01:04;sym:`msft`ibm`ge;qty:100 200 150)
q)q:([]time:10:01:00 10:01:00 10:01:00 10:01:02;sym:`ibm`msft`msft`ibm;px:100 99 101 98)
q)aj[`sym`time;t;q]
time     sym  qty px 
---------------------
10:01:01 msft 100 101
10:01:03 ibm  200 98 
10:01:04 ge   150    
q)aj0[`sym`time;t;q]
time     sym  qty px 
---------------------
10:01:00 msft 100 101
10:01:02 ibm  200 98 
10:01:04 ge   150    
q)aj[`time;([]time:09:00:00 10:01:01);q]
time     sym  px 
-----------------
09:00:00         
10:01:01 msft 101
q)t0:([]time:2#00:00:01;sym:`a`b;p:1 1;n:`r`s)
q)t1:([]time:2#00:00:01;sym:`a`b;p:0 1)
q)t2:([]time:2#00:00:00;sym:`a`b;p:1 0N;n:`r`s)
q)t0~ajf[`sym`time;t1;t2]
1b
q)ajf0[`sym`time;t1;t2]
time     sym p n
----------------
00:00:00 a   1 r
00:00:00 b   1 s
q)q asof`sym`time!(`ibm;10:01:05)
px| 98
q)q asof([]sym:`msft`ge;time:10:01:05)
px 
---
101
   
q)q asof`sym`time!(`none;10:01:05)
px| 
q)aj[`sym`nosuch;t;q]
'nosuch
  [0]  aj[`sym`nosuch;t;q]
       ^
q)aj[`sym`time;t;update time:`minute$time from q]
'type
  [0]  aj[`sym`time;t;update time:`minute$time from q]
       ^

/ windows

q)t:([]sym:3#`ibm;time:10:01:01 10:01:04 10:01:08;price:100 101 105)
q)q:([]sym:`ibm;time:10:01:01+til 9;ask:101 103 103 104 104 107 108 107 108;bid:98 99 102 103 103 104 106 106 107)
q)w:-2 1+\:t.time
q)wj[w;`sym`time;t;(q;(max;`ask);(min;`bid))]
sym time     price ask bid
--------------------------
ibm 10:01:01 100   103 98 
ibm 10:01:04 101   104 99 
ibm 10:01:08 105   108 104
q)wj[w;`sym`time;t;(q;(::;`ask);(::;`bid))]
sym time     price ask             bid            
--------------------------------------------------
ibm 10:01:01 100   101 103         98 99          
ibm 10:01:04 101   103 103 104 104 99 102 103 103 
ibm 10:01:08 105   107 108 107 108 104 106 106 107
q)wj1[w;`sym`time;t;(select from q where 1=(til count q)mod 3;(::;`ask))]
sym time     price ask    
--------------------------
ibm 10:01:01 100   ,103   
ibm 10:01:04 101   103 104
ibm 10:01:08 105   ,107   
q)wj[w;`sym`time;t;(select from q where 1=(til count q)mod 3;(::;`ask))]
sym time     price ask    
--------------------------
ibm 10:01:01 100   ,103   
ibm 10:01:04 101   103 104
ibm 10:01:08 105   104 107
q)wj[w;`sym`time;t;(q;(wavg;`ask;`bid))]
sym time     price bid     
---------------------------
ibm 10:01:01 100   98.5049 
ibm 10:01:04 101   101.756 
ibm 10:01:08 105   105.7535
q)wj[1_'w;`sym`time;t;(q;(max;`ask))]
'length
  [0]  wj[1_'w;`sym`time;t;(q;(max;`ask))]
       ^
q)wt:([]sym:3#`ibm;time:10:01:01 10:01:04 10:01:08;price:100 101 105)
q)wx:([]sym:1#`ibm;time:enlist 10:01:00 10:01:05;price:7)    / the windows say the times
q)wj[flip exec time from wx;`sym`time;wx;(wt;(min;`price))]
sym time              price
---------------------------
ibm 10:01:00 10:01:05 100  
q)wj[flip exec time from wx;`sym`time;delete price from wx;(wt;(min;`price);(max;`price))]
sym time              price price
---------------------------------
ibm 10:01:00 10:01:05 100   101  
