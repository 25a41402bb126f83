/ test/q/ref/svar.q: the variance of a sample
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[svar]each 2#'v
"f.fffffff.ffffffff"
q)svar each(();0#0;enlist 7;7)                    / of one nothing is known
0n 0n 0n 0n
q)svar 2 3 5 7
4.916667
q)svar 2 3 5 0n 7
4.916667
q)svar 0N 1 0N 3
2f
q)svar each(101b;0x0103;1 3h;1 3i;1 3e;"ac";00:01 00:03)
0.3333333 2 2 2 2 2 2
q)svar(2 3;4 0N;1 7)
2.333333 8
q)svar([]a:2 4 1;b:3 0N 7)
a| 2.333333
b| 8       
q)svar`a`b
'type
  [0]  svar`a`b
       ^
q)svar[1;2]
'rank
  [0]  svar[1;2]
       ^
