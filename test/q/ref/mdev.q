/ test/q/ref/mdev.q: moving deviations
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}
q)distinct(1b;0x01;1h;1i;1)g[mdev]/:\:2#'v
"f.fffffff.ffffffff"
q)distinct raze v[1,6+til 12]g[mdev]/:\:2#'v
,"."
q)2 mdev 1 2 3 5 7 10
0 0.5 0.5 1 1 1.5
q)5 mdev 0N 2 0N 5 7 0N
0n 0 0 1.5 2.054805 2.054805
q)3 mdev 2 4 6
0 1 1.632993
q)3 mdev 4 4 4 0 2 0 2 2 2 1 1 1f                  / equal items do not deviate, after whatever others
0 0 0 1.885618 1.632993 0.942809 0.942809 0.942809 0 0.4714045 0.4714045 0
q)3 mdev 1000000007+0 0 0 1 1 1                   / nor near a great mean
0 0 0 0.4714045 0.4714045 0
q)1 mdev 1 5 9
0 0 0f
q)9 mdev 1 3
0 1f
q)2 mdev 0#0
`float$()
q)2 mdev enlist 4
,0f
q)2 mdev 010b
0 0.5 0.5
q)2 mdev 00:10 00:20
0 5f
q)2 mdev([]a:10 21 3;b:4 5 6)
a   b  
-------
0   0  
5.5 0.5
9   0.5
q)2 mdev`a`b!(10 21 3;4 5 6)
a| 0 0 0  
b| 3 8 1.5
q)2 mdev([k:`x`y]a:1 3)
k| a
-| -
x| 0
y| 1
q)(last 4 mdev x)~dev -4#x:3 1 4 1 5 9 2 6
1b
q)2 mdev`a`b
'type
  [0]  2 mdev`a`b
         ^
q)2.5 mdev 1 2
'type
  [0]  2.5 mdev 1 2
           ^
q)mdev[2;1 2;3]
'rank
  [0]  mdev[2;1 2;3]
       ^
