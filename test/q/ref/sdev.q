/ test/q/ref/sdev.q: the standard deviation of a sample
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[sdev]each 2#'v
"f.fffffff.ffffffff"
q)sdev each(();0#0;enlist 7;7)
0n 0n 0n 0n
q)sdev 10 343 232 55
155.1322
q)sdev 10 343 0N 232 55
155.1322
q)sdev each(101b;0x0103;1 3h;1 3i;1 3e;"ac";00:01 00:03)
0.5773503 1.414214 1.414214 1.414214 1.414214 1.414214 1.414214
q)sdev(2 3;4 0N;1 7)
1.527525 2.828427
q)sdev([]a:2 4 1;b:3 0N 7)
a| 1.527525
b| 2.828427
q)(sdev x)=sqrt svar x:3 1 4 1 5f
1b
q)sdev`a`b
'type
  [0]  sdev`a`b
       ^
q)sdev[1;2]
'rank
  [0]  sdev[1;2]
       ^
