/ test/q/ref/wsum.q: the weighted sum
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)(first each v){g[wsum;x;2#y]}/:\:v
"i.iiijef..pmdznuvt"
".................."
"i.iiijef..pmdznuvt"
"i.iiijef..pmdznuvt"
"i.iiijef..pmdznuvt"
"j.jjjjef..pmdznuvt"
"e.eeeeef..pmdznuvt"
"f.fffffff.ffzzffff"
".......f..pmdznuvt"
".................."
"p.pppppfp........."
"m.mmmmmfm........."
"d.dddddzd........."
"z.zzzzzzz........."
"n.nnnnnfn........."
"u.uuuuufu........."
"v.vvvvvfv........."
"t.tttttft........."
q)2 3 4 wsum 1 2 4                                / two integer lists are floats first
24f
q)2 wsum 1 2 4
14
q)2 0N 4 wsum 1 2 0N
2f
q)1 2 wsum 0n 3
6f
q)(0#0)wsum 0#0
0f
q)3 wsum 4
12
q)(1 2;3 4)wsum(500 400;300 200)
1400 1600
q)1 2 wsum`a`b!(10 21 3;4 5 6)
18 31 15
q)101b wsum 1 2 4f
5f
q).5 .5 wsum 0w 1
0w
q)0W 0W wsum 2 2                                  / which cannot wrap
3.689349e+19
q)select n wsum p by s from([]s:`a`b`a;n:1 2 3;p:10 20 30f)
s| p  
-| ---
a| 100
b| 40 
q)1 2 wsum 1 2 3
'length
  [0]  1 2 wsum 1 2 3
           ^
q)1 2 wsum`a`b
'type
  [0]  1 2 wsum`a`b
           ^
q)wsum[1;2;3]
'rank
  [0]  wsum[1;2;3]
       ^
