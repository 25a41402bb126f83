/ test/q/verb/count.q: count first last til reverse rotate enlist
q)count 1 2 3
3
q)count `a`b!1 2
2
q)count ([]a:1 2;b:3 4)
2
q)count each (1;1 2;"abc";();{x})
1 2 3 0 1
q)count (::)
1
q)first each (1 2;"ab";`a`b;1b;0x01;2000.01.01 2000.01.02)
1
"a"
`a
1b
0x01
2000.01.01
q)first 0#0h
0Nh
q)first ()
()
q)first `a`b!(1 2;3)
1 2
q)first ([]a:1 2;b:"xy")
a| 1
b| "x"
q)first 0#([]a:1 2;b:"xy")
a| 0N
b| " "
q)last 1 2 3
3
q)last ([a:1 2]b:3 4)
b| 4
q)last 5
5
q)til 5
0 1 2 3 4
q)til 0
`long$()
q)til 3h
0 1 2
q)til 0b
`long$()
q)til -1
'domain
  [0]  til -1
       ^
q)til 2f
'type
  [0]  til 2f
       ^
q)til 1 2
'type
  [0]  til 1 2
       ^
q)reverse 1 2 3
3 2 1
q)reverse "abc"
"cba"
q)reverse (1;"ab";`c)
`c
"ab"
1
q)reverse `a`b!1 2
b| 2
a| 1
q)reverse ([]a:1 2;b:"xy")
a b
---
2 y
1 x
q)reverse 7
7
q)2 rotate til 5
2 3 4 0 1
q)-7 rotate til 5
3 4 0 1 2
q)1 rotate ([]a:1 2 3)
a
-
2
3
1
q)1 rotate "abc"
"bca"
q)2 rotate ()
()
q)1 rotate 5
'type
  [0]  1 rotate 5
         ^
q)enlist 1
,1
q)enlist "abc"
"abc"
q)enlist `a`b!1 2
a b
---
1 2
q)enlist[1;`a;"x"]
1
`a
"x"
q)enlist[1;2;3]
1 2 3
q)enlist each 1 2
1
2
q)enlist (::)
::
q)type each enlist each (1;1 2;`a)
7 0 11h
