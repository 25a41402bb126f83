/ test/q/ref/distinct.q: distinct, the items without their repetitions
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)distinct each 2#'one
1                                   
01010101-0101-0101-0101-010101010101
02                                  
3                                   
4                                   
5                                   
6                                   
7                                   
a                                   
s                                   
2001.01.02D03:00:00.000000000       
2001.02                             
2001.02.03                          
2001.02.03T04:00:00.000             
0D05:00:00.000000000                
06:07                               
06:07:08                            
06:07:08.009                        
q)distinct 2 3 7 3 5 3
2 3 7 5
q)distinct each(0N 1 0N;0n 0w 0n;"mississippi";`a``b`;101b;0x010201;0Nd 0Nd;0n 0N)
0N 1
0n 0w
"misp"
`a``b
10b
0x0102
,0Nd
,0n
q)distinct each(();0#0;"";0#`;enlist 1)
()
`long$()
""
`symbol$()
,1
q)distinct(1;`a;1;1i;"a";1 2;`a;1 2)
1
`a
1i
"a"
1 2
q)distinct("ab";"c";"ab";enlist"c")
"ab"
"c"
,"c"
q)count distinct 2+0f,10 xexp -13       / without tolerance
2
q)distinct -0.0 0
,-0f
q)attr distinct 1 2 1
`
q)distinct([]a:1 2 1;b:`x`y`x)
a b
---
1 x
2 y
q)distinct([]a:0#0)
a
-
q)distinct`a`b`c!1 2 1
1 2
q)distinct 5
'type
  [0]  distinct 5
       ^
q)@[distinct;;::]each("a";`a;{x};+;::)
"type"
"type"
"type"
"type"
"type"
q).[distinct;1 2;::]
"rank"
q)(count distinct@)each(1 1 2;`a`b;())
2 2 0
q)x:100000?1000
q)(distinct x)~x asc first each value group x
1b
