/ test/q/ref/attr.q: attr, the attribute of anything, and who keeps it
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)attr each one
``````````````````
q)attr each(1 2 3;`s#1 2 3;`u#1 2 3;`p#1 1 2;`g#1 2 1;();"";{x};+;::)
``s`u`p`g`````
q)attr each(`a`b!1 2;([]a:1 2);([k:1 2]v:1 2))
```
q)attr each(`s#`a`b!1 2;`s#([]a:1 2);`s#([k:1 2]v:1 2))
`s`s`s
q)attr each flip([]a:`s#1 2;b:`g#`x`y;c:1 2)
a| s
b| g
c|  
q)attr key`u#`a`b!1 2
'type
  [0]  attr key`u#`a`b!1 2
                 ^
q)attr key(`u#`a`b)!1 2
`u
q)attr each(til 3;asc 2 1;distinct 1 2 1;desc 1 2;reverse`s#1 2;1_`s#1 2 3)
``s````
q)x:`s#1 2 3
q)x,:4
q)attr x
`s
q)x,:0
q)attr x
`
q)x:`u#1 2 3
q)x,:4
q)attr x
`u
q)x,:4                                  / a second 4 loses it
q)attr x
`
q)x:`p#1 1 2
q)x,:2
q)attr x
`
q)x:`g#1 1 2
q)x,:1
q)attr x
`g
q)x[0]:5
q)attr x
`g
q)x:`s#1 2 3
q)x[0]:0
q)attr x
`
q)attr x:`#`g#1 2
`
q)`s#2 1
's-fail
  [0]  `s#2 1
         ^
q)@[#[`u];1 1;::]
"u-fail"
q)@[#[`p];1 2 1;::]
"u-fail"
q)@[#[`g];1 2 1;attr]
`g#1 2 1
q)@[#[`x];1 2;::]
"type"
q).[attr;1 2;::]
"rank"
