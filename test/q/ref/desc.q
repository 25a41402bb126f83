/ test/q/ref/desc.q: desc, descending order
q)desc 1 3 2 1
3 2 1 1
q)desc each(01b;1 2h;1 2i;1 2e;1 2f;"ab";`a`b;0x0102)
1  0 
2  1 
2  1 
2  1 
2  1 
b  a 
b  a 
02 01
q)desc each(2000.01.01 2001.01.01;2001.01 2001.02m;2001.01.01D0 0Np;0D01 0D02;00:01 00:02;00:00:01 00:00:02;0Nt 00:00:00.002)
2001.01.01                    2000.01.01          
2001.02                       2001.01             
2001.01.01D00:00:00.000000000                     
0D02:00:00.000000000          0D01:00:00.000000000
00:02                         00:01               
00:00:02                      00:00:01            
00:00:00.002                                      
q)desc 3 0N 0W -0W 1
0W 3 1 -0W 0N
q)desc 3 0n 0w -0w 1
0w 3 1 -0w 0n
q)attr each desc each(1 2;`a`b;`s#1 2 3)
```
q)desc each(0#0;"";0#`;enlist 5)
`long$()
""
`symbol$()
,5
q)desc()
()
q)desc(2;`b;"c";1;2001.01.01;`a;0b)
2001.01.01
`b
`a
"c"
2
1
0b
q)desc("bat";"ab";"abc";"";"bb")
"bb"
"bat"
"abc"
"ab"
""
q)desc`a`b`c!2 1 2                      / stable
a| 2
c| 2
b| 1
q)desc([]a:1 2 1;b:`c`b`a)
a b
---
2 b
1 c
1 a
q)exec attr a from desc([]a:1 2 1)
`
q)desc([k:`a`b`c]v:2 1 3)
k| v
-| -
c| 3
a| 2
b| 1
q)(desc x)~x idesc x:1000?100
1b
q)@[desc;;::]each(5;"a";`a;{x};::)
"rank"
"rank"
"rank"
"type"
"type"
q).[desc;1 2;::]
"rank"
q)1%desc 1 0 -0.0 0 -1                    / the two zeros are equal and keep their places
1 0w -0w 0w -1
q)two:(01b;(0Ng;0x0 sv 16#0x01);0x0102;0N 1h;0N 1i;0N 1;0n 1e;0n 1f;" a";``a;0Np,2001.01.01D;0N 1m;0Nd,2001.01.01;0Nz,2001.01.01T;0Nn,0D;0Nu,00:01;0Nv,00:00:01;0Nt,00:00:00.001)   / any type, the null last
q)two~{reverse desc x}each two
1b
q){attr desc x}each two
``````````````````
q)(desc 0#)each two
`boolean$()
`guid$()
`byte$()
`short$()
`int$()
`long$()
`real$()
`float$()
""
`symbol$()
`timestamp$()
`month$()
`date$()
`datetime$()
`timespan$()
`minute$()
`second$()
`time$()
q)all{(desc x)~x idesc x}each two
1b
