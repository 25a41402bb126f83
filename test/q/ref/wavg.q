/ test/q/ref/wavg.q: the weighted average
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)(2#'v)g[wavg]/:\:2#'v
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
q)2 3 4 wavg 1 2 4
2.666667
q)2 0N 4 5 wavg 1 2 0N 8                          / a null on either side drops the pair
6f
q)0 wavg 2 3
0n
q)0 wavg(1 2;3 4)
0n 0n
q)2 wavg 1 3
2f
q)1 2 wavg 3
3f
q)3 wavg 4
4f
q)(0#0)wavg 0#0
0n
q)(1 2;3 4)wavg(500 400;300 200)
350 266.6667
q)1 1 wavg 0w 1
0w
q)1 2 wavg`a`b!(10 21 3;4 5 6)
6 10.33333 5
q)101b wavg 1 2 4f
2.5
q)1 3 wavg 00:10 00:20
17.5
q)select n wavg p by s from([]s:`a`b`a;n:1 2 3;p:10 20 30f)
s| p 
-| --
a| 25
b| 20
q)1 2 wavg 1 2 3
'length
  [0]  1 2 wavg 1 2 3
           ^
q)1 2 wavg`a`b
'type
  [0]  1 2 wavg`a`b
           ^
q)wavg[1;2;3]
'rank
  [0]  wavg[1;2;3]
       ^
