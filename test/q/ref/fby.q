/ test/q/ref/fby.q: fby, an aggregate of the group of each item
q)(sum;2 5 4 1 7)fby"abbac"
3 9 9 3 7
q)(first;2 5 4 1 7)fby"abbac"
2 5 5 2 7
q){(x;1 2 3 4)fby`a`b`a`b}each(max;min;count;avg;last)
3 4 3 4
1 2 1 2
2 2 2 2
2 3 2 3
3 4 3 4
q)({max[x]-min x};1 2 5 9)fby 0 1 0 1
4 7 4 7
q)(sum;1 0N 3)fby 0N 0N 1               / nulls are a group
1 1 3
q)(sum;0#0)fby 0#`
`long$()
q){(x;0#0n)fby 0#`}each(max;min;avg;med;dev;first;last)  / no row, no group: the type all the same
`float$()
`float$()
`float$()
`float$()
`float$()
`float$()
`float$()
q)({max[x]-min x};0#0D)fby()
`timespan$()
q)select from([]s:0#`;q:0#0)where q=(max;q)fby s
s q
---
q)(sum;1 2 3)fby([]a:1 1 2;b:`x`x`x)    / several columns make the group
3 3 3
q)(sum;1.5 2.5)fby 10b
1.5 2.5
q)({x>avg x};1 2 3 9)fby`a`b`a`b        / a list a group: item by item
0011b
q)t:([]s:`a`b`a`b;q:1 2 3 4;w:10 20 30 40)
q)select from t where q=(max;q)fby s
s q w 
------
a 3 30
b 4 40
q)select from t where q>(avg;q)fby s
s q w 
------
a 3 30
b 4 40
q)update m:(sum;q)fby s from t
s q w  m
--------
a 1 10 4
b 2 20 6
a 3 30 4
b 4 40 6
q)select from t where({exec w<15+first w from x};([]q;w))fby s
s q w 
------
a 1 10
b 2 20
q)(sum;1 2 3)fby 1 2
'length
  [0]  (sum;1 2 3)fby 1 2
                  ^
q)(sum;`a`b)fby 1 1
'type
  [0]  (sum;`a`b)fby 1 1
                 ^
q).[fby;1 2 3;::]
"rank"
q)fby[(sum;1 2)]0 0
3 3
q){.[fby;x;::]}each((1 2;1 2);((sum;1 2);`a);((sum;enlist 1);`a);((sum;1 2);`a`b!1 2);((sum;1 2);{x});(sum;1 2);(({x};`a`b!1 2);1 2))
"type"
"type"
"type"
"type"
"type"
"type"
"type"
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)       / data and groups of any type
q)distinct{(count;2#x)fby 2#x}each one
2 2
q)distinct{(count;(x;first 0#x;x))fby(x;first 0#x;first 0#x)}each one
1 2 2
q)all{((first;(x;first 0#x))fby 0 0)~2#x}each one
1b
q)(count;1 2 3)fby("ab";"c";"ab")
2 1 2
q)({x where x>1};1 2 3)fby`a`b`a
'length
  [0]  ({x where x>1};1 2 3)fby`a`b`a
                            ^
q).[fby;((sum;1 2 3);`a`b);::]
"length"
