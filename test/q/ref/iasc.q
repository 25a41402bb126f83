/ test/q/ref/iasc.q: iasc, the indexes that put a list in order
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q){iasc 2#x}each one                    / any type; equal items keep their places
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
0 1
q)iasc each(2 1 0N;2 0n -0w;"cab";`c``a;101b;0x020100;2001.01.02 0Nd 2001.01.01)
2 1 0
1 2 0
1 2 0
1 2 0
1 0 2
2 1 0
1 2 0
q)iasc 3 1 2 1 3
1 3 2 0 4
q)iasc each(0#0;();"";enlist 5)
`long$()
`long$()
`long$()
,0
q)iasc(2;`b;1;`a)                       / by type first
2 0 3 1
q)iasc("b";"ab";"a";"")
2 0 3 1
q)iasc("bc";"ab";"a";"")
2 3 1 0
q)iasc 1 0.9999999999999                / without tolerance
1 0
q)iasc`a`b`c!2 3 1                      / a dictionary: its keys
`c`a`b
q)iasc`a`b`c!("b";"a";0)
`c`b`a
q)iasc([]a:2 1 2;b:`c`b`a)              / a table: its rows
1 2 0
q)iasc([k:`a`b]v:2 1)
k
-
b
a
q)iasc iasc 30 10 20                    / the rank
2 0 1
q)(til 5)~(til 5)iasc iasc 5#0
1b
q)attr iasc 1 2 3
`
q)@[iasc;;::]each(5;`a;{x};::)
"rank"
"rank"
"type"
"type"
q).[iasc;1 2;::]
"rank"
