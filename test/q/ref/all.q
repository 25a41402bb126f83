/ test/q/ref/all.q: all and any, flags of a list
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range all
"b.bbbbbbb.bbbbbbbb"
q)range any
"b.bbbbbbb.bbbbbbbb"
q)all each(1 2;1 0;0 0;();0#0;0#0b;0;5;0b)
100111010b
q)any each(1 2;1 0;0 0;();0#0;0#0b;0;5;0b)
110000010b
q)all each(0N 0W;0n 0w;0Nd 2000.01.02;0Nt;0Nh)     / a null is not zero
11111b
q)any each(0 0N;0n 0;0Ne 0;2000.01.01 0N)
1111b
q)all each("ab";"a\000";"";" ";"\000")  / only \000 is zero
10110b
q)any each("ab";"a\000";"";" ";"\000")
11010b
q)all each(2000.01.01 2000.01.02;2000.01m,2000.02m;00:00 00:01;0D 0D01;0x0102;0x0001)
000010b
q)all(101b;110b)                        / item by item of a nested list
100b
q)any(101b;100b)
101b
q)all(1 0 2;3 4 0)
100b
q)all((1;0 1);(1;1 1))
1b
01b
q)all(1;1b;2.5;"a")
1b
q)all(1;0;2.5)
0b
q)any(0;0b;0.0;"\000")
0b
q)all`a`b`c!1 2 0                       / the values of a dictionary, the columns of a table
0b
q)any`a`b!(0 1;0 0)
01b
q)all([]x:1 2;y:0 1;z:0n 0w)
x| 1
y| 0
z| 1
q)any([s:`a`b]v:0 1;w:00b)
v| 1
w| 0
q)all([]x:0#0)
x| 1
q)all`a
'type
  [0]  all`a
       ^
q)@[all;;::]each(`a`b;0Ng;2#0Ng;{x};([]s:`a`b);(1;`a))
"type"
"type"
"type"
"type"
"type"
"type"
q)all(1 2;1 2 3)
'length
  [0]  all(1 2;1 2 3)
       ^
q){.[x;1 2;::]}each(all;any)
"rank"
"rank"
q)exec all v by s from([]s:`a`b`a;v:1 1 0)
a| 0
b| 1
q)all each 2 3 0
110b
