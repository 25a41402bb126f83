/ test/q/ref/idesc.q: idesc, the indexes that put a list in descending order
q)idesc each(2 1 0N;2 0n -0w;"cab";`c``a;101b;0x020100;2001.01.02 0Nd 2001.01.01;0Ng,0x0 sv 16#0x01)
0 1 2
0 2 1
0 2 1
0 2 1
0 2 1
0 1 2
0 2 1
1 0
q)idesc 3 1 2 1 3                       / equal items keep their places
0 4 2 1 3
q)idesc each(0#0;();"";enlist 5)
`long$()
`long$()
`long$()
,0
q)idesc(2;`b;1;`a)
1 3 0 2
q)idesc("bc";"ab";"a";"")
0 1 3 2
q)idesc`a`b`c!2 3 1
`b`a`c
q)idesc([]a:2 1 2;b:`c`b`a)
0 2 1
q)idesc([k:`a`b]v:1 2)
k
-
b
a
q)idesc idesc 30 10 20
1 2 0
q)@[idesc;;::]each(5;`a;{x};::)
"rank"
"rank"
"type"
"type"
q).[idesc;1 2;::]
"rank"
q)two:(01b;(0Ng;0x0 sv 16#0x01);0x0102;0N 1h;0N 1i;0N 1;0n 1e;0n 1f;" a";``a;0Np,2001.01.01D;0N 1m;0Nd,2001.01.01;0Nz,2001.01.01T;0Nn,0D;0Nu,00:01;0Nv,00:00:01;0Nt,00:00:00.001)
q)distinct{idesc x}each two               / any type, the null last
1 0
q)distinct{idesc 2#first x}each two       / equal items keep their places
0 1
