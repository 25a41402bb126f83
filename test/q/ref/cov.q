/ test/q/ref/cov.q: cov, covariance
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(cov)
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
q)2 3 5 7 cov 3 3 5 9
4.5
q)1 2 3 cov 3 2 1
-0.6666667
q)(1 2 3h cov 1 2 3i;1 2 3e cov 1 2 3f;011b cov 0x010203)
0.6666667 0.6666667 0.3333333
q)1 0N 3 cov 1 2 3                      / a pair with a null does not count
1f
q)1 2 3 cov 1 0n 3
1f
q)(0#0)cov 0#0
0n
q)(enlist 5)cov enlist 6
0f
q)0N 0N cov 1 2
0n
q)1 0w cov 1 2
0n
q)2000.01.01 2000.01.03 cov 1 3
1f
q)x:100?10
q)(x cov x)=var x
1b
q)1 2 cov 1 2 3
'length
  [0]  1 2 cov 1 2 3
           ^
q){.[cov;x;::]}each((`a`b;1 2);(1 2;`a`b);(2#0Ng;1 2);1 2 3)
"type"
"type"
"type"
"rank"
q)exec a cov b from([]a:2 3 5 7;b:4 3 0 2)
-1.8125
q)cov[1 2 3]1 2 3
0.6666667
q)(1 2;3 4)cov(1 2;3 6)                   / rows: column by column
1 2f
q)1 2 cov(1 2;3 6)
0.5 1
q)(1;2.5;3h)cov 1 2 3
0.6666667
q)(`a`b!1 3)cov`a`b!1 3
1f
q)([]a:1 3;b:2 2)cov([]a:1 3;b:0 9)
a| 1
b| 0
q)()cov()
0n
q)5 cov 1 2 3
0f
q)5 cov 6
0f
q)0x0103 cov"ac"
1f
q){.[cov;x;::]}each((`a`b;(1 2;3 4));({x};1 2);((1 2;3 4);1 2 3);(1;`a))
"type"
"type"
"length"
"type"
