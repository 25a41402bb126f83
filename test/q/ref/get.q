/ test/q/ref/get.q: get, the value of a variable or a file
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)a:42
q)get`a
42
q)get`nosuch
'nosuch
  [0]  get`nosuch
       ^
q).n.x:1 2
q)get`.n.x
1 2
q)get"2+3"
5
q)get`q`w!(1 2;3)
1 2
3
q)get(+;1;2)
3
q)get(`a;::)
'type
  [0]  get(`a;::)
       ^
q)all{x~get`:f set x}each one           / each type through a file
1b
q)all{x~get`:f set x}each 2#'one
1b
q)all{x~get`:f set x}each 0#'one
1b
q)all{x~get`:f set x}each(();(1;`a;"b");("ab";"c");`a`b!1 2;([]a:1 2;s:`x`y);([k:1 2]v:3 4);{x+y};+;(::))
1b
q)attr get`:f set`s#1 2 3
`s
q)t:([]s:`x`y`x;v:1 2 3)
q)`:d/t/ set .Q.en[`:d]t
`:d/t/
q)get`:d/t/
s v
---
x 1
y 2
x 3
q)(get`:d/t)~get`:d/t/
1b
q)get`:d/t/v
1 2 3
q)get`:d/sym
`x`y
q)`:text 0:("not";"data");
q)get`:text
'type
  [0]  get`:text
       ^
q)@[get;`:nosuchfile;{x like"nosuchfile*No such file*"}]
1b
q)@[get;;::]each(5;1b;0x01)
5
1b
0x01
q).[get;1 2;::]
"rank"
q)get~value
1b
q)get each`a`.n.x
42
1 2
