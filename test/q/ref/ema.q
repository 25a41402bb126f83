/ test/q/ref/ema.q: ema, exponential moving average
q)0.5 ema 1 2 3 4
1 1.5 2.25 3.125
q)(1%3)ema 1,5#0
1 0.6666667 0.4444444 0.2962963 0.1975309 0.1316872
q)1 ema 3 1 2
3 1 2f
q)0 ema 3 1 2
3 3 3f
q)0.5 ema/:(1 3h;1 3i;1 3e;1 3f;01b;0x0103)
1 2  
1 2  
1 2  
1 2  
0 0.5
1 2  
q)0.5 0.5 1 ema 1 3 7                   / a factor for each
1 2 7f
q)0.5 ema 1 0n 3
1 0n 0n
q)0.5 ema 0n 1
0n 0n
q)0.5 ema enlist 7
,7f
q)0.5 ema 0#0
`float$()
q)0.5 0.5 ema 1 2 3
'length
  [0]  0.5 0.5 ema 1 2 3
               ^
q){.[ema;x;::]}each((0.5;`a`b);(`a;1 2);1 2 3)
"type"
"type"
"rank"
q)ema[0.5;1 3]
1 2f
q)exec 0.5 ema v by k from([]k:`a`b`a;v:1 2 3)
a| 1 2f
b| ,2f
