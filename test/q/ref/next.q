/ test/q/ref/next.q: the item after
q)next 2 3 5 7 11
3 5 7 11 0N
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)n:first each 0#'enlist each v
q)(next each 2#'v)~v,'n                           / null comes last
1b
q)e:"bgxhijefcspmdznuvt"$\:()
q)(next each e)~e
1b
q)next()
()
q)next enlist 5
,0N
q)next(1 2;"abc";`ibm)                            / behind items of several types an empty list
"abc"
`ibm
`long$()
q)next("ab";"cd")
"cd"
""
q)next(1 2;3 4)
3 4
`long$()
q)next"abc"
"bc "
q)next`a`b!1 2
a| 2
b|  
q)next([]a:1 2;b:`x`y)
a b
---
2 y
   
q)next([k:`x`y]a:1 2)
k| a
-| -
x| 2
y|  
q)update next a by b from([]a:1 2 3 4;b:`x`y`x`y)
a b
---
3 x
4 y
  x
  y
q)attr next`s#1 2 3
`
q)next 5
'type
  [0]  next 5
       ^
q)next[1 2;3]
'rank
  [0]  next[1 2;3]
       ^
