/ test/q/ref/while.q: while, statements as long as a condition holds
q)r:1 1
q)x:10
q)while[x-:1;r,:sum -2#r]
q)r
1 1 2 3 5 8 13 21 34 55 89
q)x
0
q)while[0;x:99]
q)x
0
q)(::)~{while[0;x]}1                              / its value is null
1b
q)f:{n:0;while[x-:1;n+:1];n}                      / what counts: any number but zero
q)f each(3;3i;4h;1)
2 2 3 0
q){n:0;while[n<x;n+:1];n}each(2.5;0;-1)           / booleans
3 0 0
q){n:0;while[(x;0x00;0h;0b;0n;0N)n;n+:1];n}1      / a byte of zero ends it
1
q){while["a"<>first x;x:1_x];x}"cbab"
"ab"
q)i:j:0
q)while[i<3;i+:1;while[j<i*2;j+:1];j*:10]         / one in another
q)i,j
3 2000
q){while[1;if[x>4;:x];x+:1]}0                     / the only way out
5
q){while[x<3;if[x=1;y:`seen];x+:1];y}[0;`not]     / its brackets are no scope
`seen
q)n:0
q)@[{while[1;n+:1;if[n>8;'`stop]]};0;::]
"stop"
q)n
9
q)while[n>5;n-:1;]
q)n
5
q)while[n-:1]                                     / nothing but the condition
q)n
0
q)@[{while[x;0]};;::]each(`a;1 2;{x};();"")
"type"
"type"
"type"
"type"
"type"
