/ test/q/ref/scov.q: the covariance of samples
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)(2#'v)g[scov]/:\:2#'v
"f.fffffff.ffffffff"
".................."
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
".................."
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
"f.fffffff.ffffffff"
q)2 3 5 7 scov 3 3 5 9
6f
q)2 3 5 7 scov -2 -3 -5 -7
-4.916667
q)(scov[x;x])=svar x:3 1 4 1 5f
1b
q)(0#0)scov 0#0
0n
q)1 scov 2
0n
q)1 2 scov 3
0f
q)exec a scov b from([]a:2 3 5 7;b:4 3 0 2)
-2.416667
q)1 2 scov 1 2 3
'length
  [0]  1 2 scov 1 2 3
           ^
q)1 2 scov`a`b
'type
  [0]  1 2 scov`a`b
           ^
q)scov[1;2;3]
'rank
  [0]  scov[1;2;3]
       ^
q)(1 2;3 4)scov(1 2;3 6)                  / rows: column by column
2 4f
q)(1;3f)scov 1 3
2f
q)(`a`b!1 3)scov`a`b!1 3
2f
q)5 scov 6
0n
q)()scov()
0n
