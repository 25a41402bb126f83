/ test/q/ref/set_attribute.q: `s#x and the other attributes
q)`s#1 2 2 3
`s#1 2 2 3
q)`u#3 1 2
`u#3 1 2
q)`p#2 2 1
`p#2 2 1
q)`g#2 1 2
`g#2 1 2
q)`#`s#1 2
1 2
q)v:(01b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f;"ab";`a`b;2000.01.02D 2001.01.01D;2000.02 2001.01m;2000.01.02 2001.01.01;00:01 00:02;00:00:01 00:00:02;00:00:00.001 00:00:00.002;asc 2?0Ng)
q)`s`u`p`g~/:{attr each`s`u`p`g#\:x}each v
1111111111111111b
q)attr each`s#/:((1 2;3 4);("ab";"cd");(1;2;"a"))
`s`s`s
q)attr each`s#'0#'v
`s`s`s`s`s`s`s`s`s`s`s`s`s`s`s`s
q)x:1 2 3
q)attr each(x,0N;(`s#x),4;(`s#x),0;(`u#x),4;(`u#x),1;(`g#x),1;(`p#x),4)
``s``u``g`
q)attr each(x;asc x;`s#x;x+1;reverse`s#x;distinct`s#1 1)
`s`s`s```
q)y:`s#1 2 3;y,:4;attr y
`s
q)y,:0;attr y
`
q)y:`u#1 2 3;y,:3;attr y
`
q)y:`g#1 2;y,:1;attr y
`g
q)y[0]:9;attr y
`g
q)y:`s#1 2 3;y[0]:0;attr y
`
q)attr`s#`a`b!1 2
`s
q)(`s#10 20!`a`b)5 10 15 25
``a`a`b
q)exec a from meta`s#([]t:1 2;v:3 4)
`p`
q)t:([1 2 4]y:7 8 9);`s#t;attr each(t;key t)
``s
q)attr`s#t
`s
q)`s#2 1
's-fail
  [0]  `s#2 1
         ^
q)`s#`b`a!1 2
's-fail
  [0]  `s#`b`a!1 2
         ^
q)`s#("b";"a";1)
's-fail
  [0]  `s#("b";"a";1)
         ^
q)`u#1 1
'u-fail
  [0]  `u#1 1
         ^
q)`p#1 2 1
'u-fail
  [0]  `p#1 2 1
         ^
q)`g#(1 2;3 4)
'type
  [0]  `g#(1 2;3 4)
         ^
q)`p#(1 2;3 4)
'type
  [0]  `p#(1 2;3 4)
         ^
q)`u#((1 2);3 4)
1 2
3 4
q)`u#`a`b!1 2
'type
  [0]  `u#`a`b!1 2
         ^
q)`z#1 2
'type
  [0]  `z#1 2
         ^
q)t:([]a:1 2;b:4 3)
q)attr each(t;`s#t)                       / the table is copied, its key column marked
``s
q)attr each(t;t`a;(`s#t)`a)
```p
q)u:([]a:1 2)
q)`s#u;
q)attr each(u;u`a)
``s
q)d:`a`b!1 2
q)`s#d;
q)attr each(d;key d)
``s
q)attr each(`#`s#t;(`#`s#t)`a;key`#`s#d)
```
