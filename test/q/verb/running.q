/ test/q/verb/running.q: sums prds mins maxs avgs deltas ratios differ fills prev next xprev
q)sums 7
7
q)sums 2 3 0N 7
2 5 5 12
q)sums 0N 2
0 2
q)sums 101b
1 1 2i
q)sums()
()
q)sums(1 2 3;2 3 5)
1 2 3
3 5 8
q)sums`a`b!(10 21 3;4 5 6)
a| 10 21 3
b| 14 26 9
q)sums([]a:1 2;b:3 4)
a b
---
1 3
3 7
q)sums"abc"
'type
  [0]  sums"abc"
       ^
q)x:1 2 3
q)(sums x;x)               / x is left as it was
1 3 6
1 2 3
q)prds 2 3 0N 7
2 6 6 42
q)mins 0N 5 0N 1 3
0W 5 5 1 1
q)maxs 0N 5 0N 1 3
-0W 5 5 5 5
q)maxs"genie"
"ggnnn"
q)mins 0n 2 1
0w 2 1
q)avgs 1 2 3 0n 4 -0w 0w
1 1.5 2 2 2.5 -0w 0n
q)avgs(1 2;3 4)
1 2
2 3
q)deltas 1 4 9 16
1 3 5 7
q)deltas 10110b
1 -1 1 0 -1i
q)deltas 2001.01.01 2001.01.05
366 4i
q)deltas 2001.01.01D00 2001.01.01D01
366D00:00:00.000000000 0D01:00:00.000000000
q)deltas(1 2;3 5)
1 2
2 3
q)deltas 0#0
`long$()
q)ratios 2000 2005 2007
2000 1.0025 1.000998
q)ratios flip`a`b!(10 21 3;4 5 6)
a         b   
--------------
10        4   
2.1       1.25
0.1428571 1.2 
q)differ`IBM`IBM`MSFT`CSCO`CSCO
10110b
q)differ 1 3 3 4 5 6 6
1101110b
q)differ(7;`a;`a;09:34)
1101b
q)differ 1+0 1e-14 .1
101b
q)differ 0n 0n 1
101b
q)differ([]a:1 1 2)
101b
q)differ()
`boolean$()
q)fills 0N 2 3 0N 0N 7 0N
0N 2 3 3 3 7 7
q)fills`x``y```z
`x`x`y`y`y`z
q)fills"a b "
"aabb"
q)fills([]a:1 0N;b:0n 2)
a b
---
1  
1 2
q)fills(1 0N;0N 2)
1  
1 2
q)prev 2 3 5 7 11
0N 2 3 5 7
q)next 2 3 5 7 11
3 5 7 11 0N
q)prev(1 2;"abc";`ibm)
`long$()
1 2
"abc"
q)next(1 2;"abc";`ibm)
"abc"
`ibm
`long$()
q)prev`a`b!1 2
a|  
b| 1
q)next([]a:1 2;b:`x`y)
a b
---
2 y
   
q)2 xprev 2 7 5 3 11
0N 0N 2 7 5
q)-2 xprev 2 7 5 3 11
5 3 11 0N 0N
q)9 xprev 1 2
0N 0N
q)1 xprev"abcde"
" abcd"
q)0 xprev 1 2
1 2
q)`a xprev 1 2
'type
  [0]  `a xprev 1 2
          ^
q)prev 5
'type
  [0]  prev 5
       ^
q)deltas[10;15 27 93]            / what comes before the first
5 12 66
q)ratios[2;4 8]
2 2f
q)deltas each (1 2;3 5)
1 1
3 2
