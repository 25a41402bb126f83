/ test/q/ref/cos.q: cos, cosine
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)range:{[f]{[f;x]@[{.Q.t abs type x y}f;x;"."]}[f]each one}
q)range cos
"f.fffffff.fffzffff"
q)cos 0 1 -1 0.5
1 0.5403023 0.5403023 0.8775826
q)cos 0w -0w 0n
0n 0n 0n
q)cos each(1b;0x01;1h;1i;1;1e;"\001")
0.5403023 0.5403023 0.5403023 0.5403023 0.5403023 0.5403023 0.5403023
q)cos(0N;0Nh;0Ni;0Ne;0Nd;0Nt)
0n 0n 0n 0n 0n 0n
q)cos 2000.01.01 2000.01.02             / days
1 0.5403023
q)cos(1;0 1;(0;()))
0.5403023
1 0.5403023
(1f;())
q)cos each(();0#0;"";0#0x00)
()
`float$()
`float$()
`float$()
q)cos([]x:0 1;y:1 0n)
x         y        
-------------------
1         0.5403023
0.5403023          
q)1=sum{x*x}(cos;sin)@\:0.7
1b
q)@[cos;;::]each(`a;0Ng;{x};(1;`a))
"type"
"type"
"type"
"type"
q).[cos;1 2;::]
"rank"
q)x:0 1
q)@[x;1;cos]
'type
  [0]  @[x;1;cos]
       ^
