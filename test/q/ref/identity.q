/ test/q/ref/identity.q: ::
q)(::)1
1
q)::[1 2]
1 2
q)(::;neg)@\:5
5 -5
q)1 2 3 ::
1 2 3
q)(`a`b!1 2)[::]
a| 1
b| 2
q)3 ::
3
q)@[til 5;(::;2 3);10+]
10 11 22 23 14
q)(1 2;3 4)[::;1]
2 4
q)enlist{1;}[]
::
q)enlist{x}[]
::
q)type(::)
101h
q)null(::)
1b
q)(::)~(::)
1b
q)x:(::;1;2);x,:`a;x
::
1
2
`a
q)count(::)
1
q)string(::)
"::"
q)(::)each 1 2
1 2
q)f:neg ::;f 3
-3
q)(1;;3)2
1 2 3
q)x:1 2 3;x,:`a
'type
  [0]  x:1 2 3;x,:`a
                ^
