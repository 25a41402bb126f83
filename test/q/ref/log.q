/ test/q/ref/log.q: log, the natural logarithm
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range log
"f.fffffff.fffzffff"
q)log 1 10 0 -1
0 2.302585 -0w 0n
q)log 0w -0w 0n -0.0
0w 0n 0n -0w
q)log each(0b;1b;0x00;0x01;0h;0i;0;0e;"\001")
-0w 0 -0w 0 -0w -0w -0w -0w 0
q)log(0N;0Nh;0Ni;0Ne;0Nd;0Nt)
0n 0n 0n 0n 0n 0n
q)log 0W                                / an integer infinity is its number
43.66827
q)log 2000.01.02 2000.01.01 1999.12.31
0 -0w 0n
q)log 2000.01.02T00                     / as the manual has it: a datetime is itself
2000.01.02T00:00:00.000
q)log(1;1 10;(1;()))
0f
0 2.302585
(0f;())
q)log each(();0#0;"";0#0x00)
()
`float$()
`float$()
`float$()
q)log`a`b!1 10
a| 0       
b| 2.302585
q)log([]x:1 0;y:-1 0N)
x   y
-----
0    
-0w  
q)log exp 42
42f
q)log.x:3                               / a name with a dot is no keyword
q)log.x
3
q)@[log;;::]each(`a;0Ng;{x};(1;`a))
"type"
"type"
"type"
"type"
q).[log;1 2;::]
"rank"
q)log:2
'assign
  [0]  log:2
          ^
