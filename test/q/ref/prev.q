/ test/q/ref/prev.q: the item before
q)prev 2 3 5 7 11
0N 2 3 5 7
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)n:first each 0#'enlist each v
q)(prev each 2#'v)~n,'v
1b
q)e:"bgxhijefcspmdznuvt"$\:()
q)(prev each e)~e
1b
q)prev()
()
q)prev enlist 5
,0N
q)prev(1 2;"abc";`ibm)
`long$()
1 2
"abc"
q)prev(1;2 3)                                     / atoms of one type are a vector
0N 1
q)prev("ab";"cd")
""
"ab"
q)prev"abc"
" ab"
q)prev`a`b!1 2
a|  
b| 1
q)prev([]a:1 2;b:`x`y)
a b
---
   
1 x
q)update d:a-prev a by b from([]a:1 2 4 8;b:`x`y`x`y)
a b d
-----
1 x  
2 y  
4 x 3
8 y 6
q)attr prev`s#1 2 3
`
q)prev 5
'type
  [0]  prev 5
       ^
q)prev[1 2;3]
'rank
  [0]  prev[1 2;3]
       ^
