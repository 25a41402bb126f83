/ test/q/ref/avg.q: avg, the mean
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range avg
"f.fffffff.ffffffff"
q)avg 1 2 4
2.333333
q)avg each(1 2;1 2h;1 2i;1 2e;1 2f;01b;0x0102;"ab")
1.5 1.5 1.5 1.5 1.5 0.5 1.5 97.5
q)avg 1 0N 3                            / nulls of a vector do not count
2f
q)avg each(0N 0N;0n 0n;0Nh 1h;0Nd 2000.01.03;0Nt 00:00:00.002;0Ne 3)
0n 0n 1 2 2 3
q)avg each(0#0;0#0n;0#0b;"";())
0n 0n 0n 0n 0n
q)avg each(1 0w;-0w 1;-0w 0w;0w 0w)
0w -0w 0n 0w
q)avg 0W 0W                             / integer infinities are numbers
9.223372e+18
q)avg(1;0n;2;3)                         / nulls of a mixed list are nothing
1.5
q)avg(1;2.5;3i)
2.166667
q)avg(1 2;0N 4;5 6)                     / of a nested one they stay
0n 4
q)avg(1 2;3 4f)
2 3f
q)avg(1 2;3)
2 2.5
q)avg each 5 0N,1b
5 0n 1
q)avg each(7;2.5;1b;"a";2000.01.05;0D00:00:00.000000005;0N)
7 2.5 1 97 4 5 0n
q)avg 2001.01.01 2001.01.03
367f
q)avg 00:10 00:20
15f
q)avg`a`b!(1 2;3 5)
2 3.5
q)avg`a`b!3 5
4f
q)avg([]a:3 5;b:6 8f)
a| 4
b| 7
q)avg([k:`x`y]a:3 0N)
a| 3
q)avg([]a:0#0)
a| 
q)avg`a`b
'type
  [0]  avg`a`b
       ^
q)@[avg;;::]each(`a;0Ng;2#0Ng;{x};([]s:`a`b);(1;`a))
"type"
"type"
"type"
"type"
"type"
"type"
q)avg(1 2;1 2 3)
'length
  [0]  avg(1 2;1 2 3)
       ^
q).[avg;1 2;::]
"rank"
q)avg[2 4]
3f
q)exec avg v by k from([]k:`a`b`a;v:1 2 4)
a| 2.5
b| 2  
q)avg 1000000#2147483647i               / without overflow
2.147484e+09
