/ test/q/ref/raze.q: items joined
q)raze(1 2;3 4 5)
1 2 3 4 5
q)raze(1 2;(3 4;5 6);7;8)
1
2
3 4
5 6
7
8
q)raze/[(1 2;(3 4;5 6);7;8)]
1 2 3 4 5 6 7 8
q)raze 42
,42
q)raze`a
,`a
q)raze 1 2 3
1 2 3
q)raze"abc"
"abc"
q)raze enlist"abc"
"abc"
q)raze("ab";"";"c")
"abc"
q)raze()
()
q)raze(();();())
()
q)raze(0#0;0#0)
`long$()
q)raze(1 2;"ab";`x)                               / of several types
1
2
"a"
"b"
`x
q)raze(1;2;3)
1 2 3
q)raze(1;2f)
1
2f
q)raze enlist each 1 2 3
1 2 3
q)raze`q`w!(1 2;3 4)
1 2 3 4
q)raze(`a`b!1 2;`b`c!3 4)                         / dictionaries upsert
a| 1
b| 3
c| 4
q)raze(([]a:1 2);([]a:3 4))
a
-
1
2
3
4
q)raze(([k:`x`y]a:1 2);([k:`y`z]a:3 4))
k| a
-| -
x| 1
y| 3
z| 4
q)raze flip`a`b!(1 2;3 4)
a| 2
b| 4
q)raze 3 2#til 6
0 1 2 3 4 5
q)count raze 1000#enlist til 1000
1000000
q)attr raze(`s#1 2;`s#3 4)
`
q)raze(10;`a`b!(1 2;3 5))
'type
  [0]  raze(10;`a`b!(1 2;3 5))
       ^
q)raze(([]a:1 2);([]b:3 4))
'mismatch
  [0]  raze(([]a:1 2);([]b:3 4))
       ^
q)raze[1;2]
'rank
  [0]  raze[1;2]
       ^
