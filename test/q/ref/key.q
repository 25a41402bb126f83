/ test/q/ref/key.q: key, in all its meanings
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)key`a`b!1 2
`a`b
q)key 1 2!`x`y
1 2
q)d:`q`w!(1 2;3)
q)key`d
`q`w
q)key([k:`a`b]v:1 2)                    / a keyed table: the table of its keys
k
-
a
b
q)t:([k:`a`b]v:1 2)
q)key`t
k
-
a
b
q)key each 2#'one
`boolean`guid`byte`short`int`long`real`float`char`symbol`timestamp`month`date..
q)-4#key each 0#'one
`timespan`minute`second`time
q)key 5                                 / an integer: til
0 1 2 3 4
q)key each 0 1 3i
`long$()
,0
0 1 2
q)key -1
'domain
  [0]  key -1
       ^
q)ids:`a`b`c
q)key`ids$`a`c                          / an enumeration: its domain
`ids
q)f:([f:1 2 3]v:`a`b`c)
q)key`f$3 2                             / a foreign key: its table
`f
q)key exec x from([]x:`f$1 2)
`f
q)x:5
q)key`x                                 / is a name defined?
`x
q)key`nosuch
()
q)()~key`nosuch
1b
q).foo.a:1
q)key`.foo
``a
q)key`.foo.a
`.foo.a
q)()~key`.foo.b
1b
q)()~key`.nosuch
1b
q)\d .foo
q.foo)key`x
()
q.foo)key`a
`a
q.foo)key`..x
`..x
q.foo)\d .
q)`x in key`.
1b
q)`foo in key`
1b
q)`neg`not in key`.q
11b
q)key`:f.dat                            / a file: itself, if it is there
()
q)`:f.dat set 1 2;
q)key`:f.dat
`:f.dat
q)key`:nodir
()
q)()~key`:nodir
1b
q)`:dir/b set 1;
q)`:dir/a set 2;
q)key`:dir                              / a folder: what is in it, in order
`a`b
q)hdel each`:dir/a`:dir/b;
q)key`:dir
`symbol$()
q)key([]a:1 2)
'type
  [0]  key([]a:1 2)
       ^
q)@[key;;::]each(1.5;"a";0Ng;{x};2001.01.01)
"type"
"type"
"type"
"type"
"type"
q).[key;1 2;::]
"rank"
