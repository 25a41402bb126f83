/ test/q/ref/any.q: any, is one of them true?
q)one:2#/:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range any
"b.bbbbbbb.bbbbbbbb"
q)any each(0 0;0 1;0N 0;0n 0;0b;1b;5;();0#0)
011101100b
q)any each(000b;0x0001;0 0h;0 2i;0 0e;0 -1f;"\000\000";" \000")
01010101b
q)any each(2000.01.01 2000.01.02;enlist 2000.01m;0D 0D01;00:00 00:00;0Nd)
10101b
q)any(001b;000b)                        / item by item
001b
q)any(0 1;0)
01b
q)any(0;0b;`a)
'type
  [0]  any(0;0b;`a)
       ^
q)any`a`b!(0 0;0 1)
01b
q)any([]x:0 0;y:0 1)
x| 0
y| 1
q)any([k:`a`b]v:0 3)
v| 1
q)@[any;;::]each(`a;`a`b;0Ng;{x})
"type"
"type"
"type"
"type"
q)any(0 1;0 1 0)
'length
  [0]  any(0 1;0 1 0)
       ^
q).[any;1 2;::]
"rank"
q)exec any v by s from([]s:`a`b`a;v:000b)
a| 0
b| 0
