/ test/q/ref/xbar.q: round down to a multiple
q)v:(1b;0Ng;0x02;2h;2i;2;2e;2f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)v g[xbar]/:\:v
"i.iiijffi.pmdznuvt"
".................."
"i.iiijffi.pmdznuvt"
"i.iiijffi.pmdznuvt"
"i.iiijffi.pmdznuvt"
"j.jjjjffj.pmdznuvt"
"e.eeeeffe.pmdznuvt"
"f.fffffff.ffzzffff"
"......ff..pmdznuvt"
".................."
"p.ppppffp........."
"m.mmmmffm........."
"d.ddddzzd........."
"z.zzzzzzz........."
"j.jjjjffj.pmdznuvt"
"u.uuuuffu........."
"v.vvvvffv........."
"t.ttttfft........."
q)3 xbar til 16
0 0 0 3 3 3 6 6 6 9 9 9 12 12 12 15
q)3 xbar -4 -3 -1 0N
-6 -3 -3 0N
q)2.5 xbar 0 1 2.5 4.9 -0.1
0 0 2.5 2.5 -2.5
q)2.5 xbar 0n 0w
0n 0w
q)5 xbar 11:00 11:04 11:05 11:11
11:00 11:00 11:05 11:10
q)3 xbar 2019.11 2020.01m
2019.10 2020.01m
q)7 xbar 2000.01.01 2000.01.07 2000.01.08
2000.01.01 2000.01.01 2000.01.08
q)0D00:05 xbar 2001.01.01D10:07:08
2001.01.01D10:05:00.000000000
q)2 xbar 00:00:00.000000001 00:00:00.000000013
0D00:00:00.000000000 0D00:00:00.000000012
q)1000 xbar 12:34:56.789
12:34:56.000
q)`date$3 xbar`month$2019.11.19
2019.10.01
q)(3;4 5)xbar(10;20 -33)
9
20 -35
q)3 xbar`a`b!(10 -21 3;4 5 -6)
a| 9 -21 3 
b| 3 3   -6
q)3 xbar([k:`x`y]a:10 -21)
k| a  
-| ---
x| 9  
y| -21
q)select sum n by 10 xbar t from([]t:09:31 09:39 09:40;n:1 2 3)
t    | n
-----| -
09:30| 3
09:40| 3
q)3 xbar()
()
q)3 xbar 0#0
`long$()
q)2 3 xbar 1 2 3
'length
  [0]  2 3 xbar 1 2 3
           ^
q)3 xbar`a
'type
  [0]  3 xbar`a
         ^
q)`a xbar 3
'type
  [0]  `a xbar 3
          ^
q)xbar[1;2;3]
'rank
  [0]  xbar[1;2;3]
       ^
