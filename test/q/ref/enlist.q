/ test/q/ref/enlist.q: enlist, a list of its arguments
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all(type each enlist each one)=neg type each one
1b
q)all{x~first enlist x}each one
1b
q)enlist 5
,5
q)enlist 1 2
1 2
q)enlist enlist 1 2
1 2
q)count each(enlist 1 2;enlist enlist 1 2)
1 1
q)enlist[1;2;3]
1 2 3
q)enlist[1;`a;"bc"]
1
`a
"bc"
q)enlist["ab";"cd"]
"ab"
"cd"
q)count enlist[1;2;3;4;5;6;7;8;9;10]
10
q)enlist`a`b!1 2                        / a dictionary makes a table of one row
a b
---
1 2
q)enlist[`a`b!1 2;`a`b!3 4]
a b
---
1 2
3 4
q)enlist 1 2!3 4
1 2!3 4
q)enlist([]a:1 2)
+(,`a)!,1 2
q)enlist{x}
{x}
q)enlist()
()
q)enlist(::)
::
q)type each(enlist 5;enlist 1 2;enlist{x};enlist`a`b!1 2)
7 0 0 98h
q)enlist[1;]2
1 2
q)(1;;3)2                               / a list with a hole projects it
1 2 3
q)enlist each 1 2
1
2
q),:[5]
,5
