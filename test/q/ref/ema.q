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
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)        / y is numeric or temporal, the result float
q){.[{.Q.t type x ema y};(0.5;2#x);"."]}each one
"f.ffffff..ffffffff"
q){.[{.Q.t type x ema y};(x;1 2);"."]}each one    / so is x
"f.ffffff..ffffffff"
q)0.5 ema`a`b!(1 2;3 4)
a| 1 2
b| 2 3
q)0.5 ema([k:1 2]v:1 3)
k| v
-| -
1| 1
2| 2
q)0.5 ema(1 2;3 4;5 0N)
1   2
2   3
3.5  
q)0.5 ema 0w 1
0w 0w
q)0.5 ema -0w 0w
-0w 0n
q)ema[0.5]each(1 2;2 4f)
1 1.5
2 3  
q)1 0N ema 1 2
1 0n
