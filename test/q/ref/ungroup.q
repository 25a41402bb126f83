/ test/q/ref/ungroup.q: a row for each item of the lists in a row
q)ungroup([]s:`a`b`c;p:((enlist 2);5 7 11;13 17);q:10 20 30;r:((enlist"A");"CDE";"FG"))
s p  q  r
---------
a 2  10 A
b 5  20 C
b 7  20 D
b 11 20 E
c 13 30 F
c 17 30 G
q)ungroup`s xgroup([]s:`b`a`b;v:1 2 3)
s v
---
a 2
b 1
b 3
q)ungroup select v by s from([]s:`b`a`b;v:1 2 3)
s v
---
a 2
b 1
b 3
q)ungroup([]a:1 2;b:3 4)                          / nothing to do
a b
---
1 3
2 4
q)ungroup([]a:`x`y;b:(1 2;`long$()))              / an empty list leaves no row
a b
---
x 1
x 2
q)ungroup([k:`x`y]v:(1 2;3 4 5))
k v
---
x 1
x 2
y 3
y 4
y 5
q)ungroup([]a:`x`y;b:("ab";enlist"c"))
a b
---
x a
x b
y c
q)count ungroup 0#([]a:1 2;b:(1 2;3))
0
q)ungroup([]a:(1 2;3 4);b:(1 2;3 4 5))
'length
  [0]  ungroup([]a:(1 2;3 4);b:(1 2;3 4 5))
       ^
q)ungroup 5
'type
  [0]  ungroup 5
       ^
q)ungroup[1;2]
'rank
  [0]  ungroup[1;2]
       ^
