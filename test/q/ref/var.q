/ test/q/ref/var.q: the variance
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[var]each 2#'v
"f.fffffff.ffffffff"
q)var each(();0#0;0#0n)
0n 0n 0n
q)var each(7;enlist 7;7 7)
0 0 0f
q)var 2 3 5 7
3.6875
q)var 2 3 5 0n 7                                  / nulls are left out
3.6875
q)var 0N 1 0N 3
1f
q)var 0n 0n
0n
q)var 1 0w
0n
q)var each(101b;0x0103;1 3h;1 3i;1 3e;"ac";00:01 00:03)
0.2222222 1 1 1 1 1 1
q)var(2 3;4 0N;1 7)
1.555556 4
q)var([]a:2 4 1;b:3 0N 7)
a| 1.555556
b| 4       
q)var([k:`x`y]a:1 3)
a| 1
q)select var a by b from([]a:1 2 3 6;b:`x`y`x`y)
b| a
-| -
x| 1
y| 4
q)var 1e9+1 2 3                                   / no cancellation
0.6666667
q)var`a`b
'type
  [0]  var`a`b
       ^
q)var 2?0Ng
'type
  [0]  var 2?0Ng
       ^
q)var[1;2]
'rank
  [0]  var[1;2]
       ^
