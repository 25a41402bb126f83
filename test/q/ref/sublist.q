/ test/q/ref/sublist.q: up to so many items
q)p:2 3 5 7 11
q)3 sublist p
2 3 5
q)10 sublist p                                    / no more than there are
2 3 5 7 11
q)-2 sublist p
7 11
q)-10 sublist p
2 3 5 7 11
q)0 sublist p
`long$()
q)1 2 sublist p
3 5
q)4 9 sublist p
,11
q)9 2 sublist p
`long$()
q)0 0 sublist p
`long$()
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)(2 sublist/:3#'v)~2#'v
1b
q)(5 sublist/:0#'v)~0#'v
1b
q)3 sublist(1 2;"ab")
1 2
a b
q)2 sublist`a`b`c!1 2 3
a| 1
b| 2
q)-1 sublist`a`b`c!1 2 3
c| 3
q)1 1 sublist`a`b`c!1 2 3
b| 2
q)2 sublist([]a:1 2 3)
a
-
1
2
q)1 5 sublist([]a:1 2 3)
a
-
2
3
q)1 sublist([k:`x`y]a:1 2)
k| a
-| -
x| 1
q){x$x sublist y}[10;]"take me"
"take me   "
q)2h sublist p
2 3
q)3 sublist()
()
q)-1 2 sublist p                                  / from the front, where the start is before it
2 3
q)1 -1 sublist p
`long$()
q)0 0W sublist p
2 3 5 7 11
q)(2 sublist`s#p)~2 sublist p
1b
q)2.5 sublist p
'type
  [0]  2.5 sublist p
           ^
q)`a sublist p
'type
  [0]  `a sublist p
          ^
q)1 2 3 sublist p
'length
  [0]  1 2 3 sublist p
             ^
q)sublist[1;2;3]
'rank
  [0]  sublist[1;2;3]
       ^
