/ test/q/ref/cor.q: cor, correlation
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(cor)
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
q)1 3 9 cor 1 3 9
1f
q)1 3 9 cor neg 1 3 9
-1f
q)29 10 54 cor 1 3 9
0.7727746
q)1 3 1 3 cor 1 1 3 3
0f
q)1 1 1 cor 1 3 9                       / no variance
0n
q)(1 2 3h cor 1 2 3i;1 2 3e cor 2 4 6f;011b cor 0x010202)
1 1 1f
q)1 0N 3 9 cor 1 5 3 9                  / a pair with a null does not count
1f
q)(0#0)cor 0#0
0n
q)(enlist 5)cor enlist 6
0n
q)1 0w cor 1 2
0n
q)2000.01.01 2000.01.03 cor 00:00 00:07
1f
q)1 2 cor 1 2 3
'length
  [0]  1 2 cor 1 2 3
           ^
q){.[cor;x;::]}each((`a`b;1 2);(1 2;`a`b);(2#0Ng;1 2);1 2 3)
"type"
"type"
"type"
"rank"
q)exec a cor b by k from([]k:`x`x`y`y;a:1 2 1 2;b:1 2 2 1)
x| 1 
y| -1
q)(1 2;3 4;5 3)cor(1 2;2 4;3 3)           / rows: column by column
1 1f
q)(1;2.5;4h)cor 1 2.5 4
1f
q)(`a`b!1 3)cor`a`b!1 2
1f
q)()cor()
0n
q)5 cor 6
0n
