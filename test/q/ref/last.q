/ test/q/ref/last.q: last, the last item
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{x~last 2#x}each one
1b
q)last each(1 2 3;"ab";`a`b;(1;`b);enlist 7;5;"c")
3
"b"
`b
`b
7
5
"c"
q)last each(0#0;0#0n;"";0#`;())         / of nothing: the null
0N
0n
" "
`
()
q)last 1 2 0N
0N
q)last(1 2;3 4)
3 4
q)last`a`b!(1;2 3)
2 3
q)last([]a:1 2;b:`x`y)
a| 2
b| `y
q)last([k:`a`b]v:1 2)
v| 2
q)last each([]a:1 2;b:3 4)
3 4
q)exec last v by k from([]k:`a`b`a;v:1 2 3)
a| 3
b| 2
q).[last;1 2;::]
"rank"
q)last{x}
{x}
