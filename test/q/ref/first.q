/ test/q/ref/first.q: first and last
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{(x~first 2#x)&x~last 2#x}each one
1b
q)all{(x~first x)&x~last x}each one     / an atom is its own first
1b
q)first each(1 2;"ab";`a`b;(1 2;3);(`a;1);101b)
1
"a"
`a
1 2
`a
1b
q)last each(1 2;"ab";`a`b;(1 2;3);(`a;1);101b)
2
"b"
`b
3
1
1b
q)first each 0#'one                     / of nothing: the null, or the least
0b
00000000-0000-0000-0000-000000000000
0x00
0Nh
0Ni
0N
0Ne
0n
" "
`
0Np
0Nm
0Nd
0Nz
0Nn
0Nu
0Nv
0Nt
q)(last each 0#'one)~first each 0#'one
1b
q)(first;last)@\:()
()
()
q)(first;last)@\:`a`b!(1 2;3)
1 2
3
q)(first;last)@\:([]a:1 2;b:`x`y)       / a row is a dictionary
a b
---
1 x
2 y
q)first([k:`a`b]v:1 2)
v| 1
q)last([k:`a`b]v:1 2)
v| 2
q)first([]a:0#0;b:0#`)
a| 0N
b| `
q)first each((1 2 3;4 5);"ab";7)
1 2 3
"a"
7
q)first({x};+)
{x}
q)(first;last)@\:{x}
{x}
{x}
q)first first enlist enlist 5
5
q)exec first v by k from([]k:`a`b`a;v:1 2 3)
a| 1
b| 2
q)last 1 2 0N
0N
q){.[x;1 2;::]}each(first;last)
"rank"
"rank"
q)(first;last)
*:
last
