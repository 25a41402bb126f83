/ test/q/ref/dev.q: dev, standard deviation
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range dev
"f.fffffff.ffffffff"
q)dev 2 4 4 4 5 5 7 9
2f
q)dev each(1 3;1 3h;1 3i;1 3e;1 3f;01b;0x0103;"ac")
1 1 1 1 1 0.5 1 1
q)dev each(2000.01.01 2000.01.03;00:01 00:03;00:00:01 00:00:03;0D 0D00:00:00.000000002)
1 1 1 1f
q)dev 1 0N 3                            / nulls do not count
1f
q)dev each(0#0;enlist 5;0N 0N;5 5 5;())
0n 0 0n 0 0n
q)dev each(1 0w;0n 0n)
0n 0n
q)dev 7
0f
q)dev(2 3;4 0N;1 7)                     / column by column
1.247219 2
q)dev([]a:2 4 1;b:3 0N 7)
a| 1.247219
b| 2       
q)dev 1e9+1 3                           / around the mean, so digits stay
1f
q)(dev x)=sqrt var x:1000?100f
1b
q)dev`a`b
'type
  [0]  dev`a`b
       ^
q)@[dev;;::]each(2#0Ng;{x};([]s:`a`b))
"type"
"type"
"type"
q).[dev;1 2;::]
"rank"
q)exec dev v by k from([]k:`a`b`a;v:1 2 3)
a| 1
b| 0
