/ test/q/ref/flip.q: flip, rows and columns exchanged
q)flip(1 2 3;4 5 6)
1 4
2 5
3 6
q)flip(1 2;"ab";`x`y)
1 "a" `x
2 "b" `y
q)flip(1 2 3;4)                         / an atom goes with every item
1 4
2 4
3 4
q)flip enlist 1 2 3
1
2
3
q)flip flip(1 2;3 4)
1 2
3 4
q)flip(1 2 3;4 5)
'length
  [0]  flip(1 2 3;4 5)
       ^
q)flip`a`b!(1 2;3 4)
a b
---
1 3
2 4
q)flip`a`b!(1 2;5)
a b
---
1 5
2 5
q)flip([]a:1 2;b:`x`y)
a| 1 2
b| x y
q)(flip flip([]a:1 2;b:3 4))~([]a:1 2;b:3 4)
1b
q)flip`a`b!(1 2;3 4 5)
'length
  [0]  flip`a`b!(1 2;3 4 5)
       ^
q)flip`a`b!1 2                          / atoms only
'rank
  [0]  flip`a`b!1 2
       ^
q)flip 1 2!(1 2;3 4)
'type
  [0]  flip 1 2!(1 2;3 4)
       ^
q)flip([k:`a`b]v:1 2)
'nyi
  [0]  flip([k:`a`b]v:1 2)
       ^
q)flip 1 2 3
'rank
  [0]  flip 1 2 3
       ^
q)@[flip;;::]each(5;`a;{x};"abc";())
"type"
"type"
"type"
"rank"
()
q)type each flip each((1 2;3 4);(1 2;3 4f);`a`b!(1 2;3 4);([]a:1 2))
0 0 98 99h
q)flip(();())
()
q)flip(0#0;0#`)
()
q)attr exec a from flip`a`b!(`s#1 2;3 4)
`s
q)+:[(1 2;3 4)]
1 3
2 4
q).[flip;1 2;::]
"rank"
