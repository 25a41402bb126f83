/ test/q/ref/do.q: do, statements a number of times
q)a:0
q)do[5;a+:1]
q)a
5
q)do[0;a:99]
q)a
5
q)do[3;a+:1;a*:2]
q)a
54
q)(::)~{do[2;x]}1
1b
q){r:1;do[x;r*:2];r}each(3;3i;3h;0x03;1b)
8 8 8 8 2
q){r:0;do[x;r+:1];r}each -1 0N
0 0
q)r:();t:2*asin 1
q)do[5;r,:q:floor t;t:reciprocal t-q]
q)r
3 7 15 1 292
q){do[3;x:x,count x];x}0#0
0 1 2
q)n:0
q){do[2;do[3;n+:1]]}[];
q)n
6
q){do[5;if[x>2;:x];x+:1];`end}0
3
q)@[{do[x;0]};;::]each(`a;1 2;{x};())
"type"
"type"
"type"
"type"
q)@[{do[10;n+:1;if[n>8;'`stop]]};0;::]
"stop"
q)n
9
q)do[2;]
