/ test/q/verb/window.q: msum mavg mmin mmax mcount mdev ema
q)3 msum 1 2 3 5 7 11
1 3 6 10 15 23
q)3 msum 0N 2 3 5 0N 11
0 2 5 10 8 16
q)3 msum 101b
1 1 2i
q)0 msum 1 2
0 0
q)9 msum 1 2
1 3
q)2 msum 1 0w -0w 2 3
1 0w 0n -0w 5
q)2 msum flip`a`b!(10 21 3;4 5 6)
a  b 
-----
10 4 
31 9 
24 11
q)2 msum`a`b!(10 21 3;4 5 6)
a| 10 21 3
b| 14 26 9
q)2 msum`a
'type
  [0]  2 msum`a
         ^
q)`a msum 1 2
'type
  [0]  `a msum 1 2
          ^
q)2 msum 0#0
`long$()
q)2 mavg 1 2 3 5 7 10
1 1.5 2.5 4 6 8.5
q)5 mavg 0N 2 0N 5 7 0N
0n 2 2 3.5 4.666667 4.666667
q)0 mavg 2 3
0n 0n
q)3 mmin 0N -3 -2 1 -0W 0
0N 0N 0N -3 -0W -0W
q)3 mmin 0n 2 1 3
0n 0n 0n 1
q)0 mmin 3 2
3 2
q)3 mmax 2 7 1 3 5 2 8
2 7 7 7 5 5 8
q)3 mmax 0N -3 -2 0N 1 0
-0W -3 -2 -2 1 1
q)2 mmax"hello"
"hhllo"
q)3 mcount 0N 1 2 3 0N 5
0 1 2 3 2 2
q)2 mcount`a`b!(10 21 3;4 5 6)
a| 1 1 1
b| 2 2 2
q)2 mdev 1 2 3 5 7 10
0 0.5 0.5 1 1 1.5
q)5 mdev 0N 2 0N 5 7 0N
0n 0 0 1.5 2.054805 2.054805
q)2 mdev 1e9+1 2 4
0 0.5 1
q)2 mdev`a`b!(10 21 3;4 5 6)
a| 0 0 0  
b| 3 8 1.5
q)2 mdev([k:`abc`def`ghi]a:10 21 3;b:4 5 6)
k  | a   b  
---| -------
abc| 0   0  
def| 5.5 0.5
ghi| 9   0.5
q).5 ema 1 2 3
1 1.5 2.25
q).5 1 .5 ema 1 2 3
1 2 2.5
q).5 .5 ema 1 2 3
'length
  [0]  .5 .5 ema 1 2 3
             ^
q)2 msum(1;2.5;3)
1 3.5 5.5
q)last each 1000 2000 msum\:4194305#1   / little more than is done between two looks at Ctrl-C
1000 2000
