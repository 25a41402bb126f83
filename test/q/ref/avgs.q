/ test/q/ref/avgs.q: avgs, the means of what came so far
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range avgs
"f.ffffff..ffffffff"
q)avgs 1 2 3 10
1 1.5 2 4
q)avgs 1 2 3 0n 4 -0w 0w
1 1.5 2 2 2.5 -0w 0n
q)avgs 0N 2 0N 4                        / nulls do not count
0n 2 2 3
q)avgs each(1 2h;1 2i;1 2e;01b;0x0102)
1 1.5
1 1.5
1 1.5
0 0.5
1 1.5
q)avgs 2000.01.02 2000.01.04
1 2f
q)avgs each(0#0;0#0n;0#0b;enlist 3)
`float$()
`float$()
`float$()
,3f
q)avgs([]a:1 3;b:2 4f)
a b
---
1 2
2 3
q)avgs`a`b`c!1 2 6
a| 1  
b| 1.5
c| 3  
q)avgs(1 2;3 4)
1 2
2 3
q)@[avgs;;::]each(`a`b;2#0Ng;{x})
"type"
"type"
"type"
q).[avgs;1 2;::]
"rank"
q)avgs 5
5f
