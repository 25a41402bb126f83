/ test/q/ref/differ.q: differ, where an item is not the one before
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{10b~differ 2#x}each one
1b
q)differ 1 1 2 2 1
10101b
q)differ each(0N 0N 1;0n 0n 1;"aab";`a``;110b;0x0101;2001.01.01 2001.01.01;0Nt 0Nt)
101b
101b
101b
110b
101b
10b
10b
10b
q)differ each(();0#0;"";enlist 7)
`boolean$()
`boolean$()
`boolean$()
,1b
q)differ(1;1f;1;1;"a";"a")              / a type of its own makes a difference
111010b
q)differ(1 2;1 2;2 1;())
1011b
q)differ 1 1.0000000000001 1.1          / within the tolerance
101b
q)differ([]a:1 1 1;b:`x`x`y)
101b
q)differ`a`b`c!1 1 2
a| 1
b| 0
c| 1
q)where differ"aabbbc"
0 2 5
q)(where differ x)cut x:1 1 2 3 3
1 1
,2
3 3
q)differ[1;1 1 2]                       / deprecated: what came before
001b
q)differ[enlist[`a]!enlist 1;([]a:1 1 2)]
001b
q)@[differ;;::]each(5;`a)
"type"
"type"
