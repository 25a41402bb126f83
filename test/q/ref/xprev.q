/ test/q/ref/xprev.q: the item so many before
q)2 xprev 2 7 5 3 11
0N 0N 2 7 5
q)-2 xprev 2 7 5 3 11
5 3 11 0N 0N
q)0 xprev 1 2 3
1 2 3
q)(5 -5 xprev\:1 2)~2 2#0N
1b
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)(1 xprev/:2#'v)~prev each 2#'v
1b
q)(-1 xprev/:2#'v)~next each 2#'v
1b
q)1 xprev"abcde"
" abcd"
q)2 xprev`a`b`c
```a
q)1 xprev(1 2;"ab")
`long$()
1 2
q)1 xprev()
()
q)2 xprev(1;`a;"c")
0N 0N 1
q)all null raze 0N 0W -0W 3 -2 xprev\:1 2          / past all items there is nothing
1b
q)1b xprev 1 2
0N 1
q)2 xprev 0#0
`long$()
q)1 xprev([]a:1 2;b:`x`y)
a b
---
   
1 x
q)1 xprev`a`b!1 2
a|  
b| 1
q)1 2 xprev\:1 2 3
 1 2
   1
q)`a xprev 1 2
'type
  [0]  `a xprev 1 2
          ^
q)1.5 xprev 1 2
'type
  [0]  1.5 xprev 1 2
           ^
q)xprev[1;2;3]
'rank
  [0]  xprev[1;2;3]
       ^
