/ test/q/ref/show.q: print as the console does
q)show til 5
0 1 2 3 4
q)a:show`x
`x
q)a~(::)
1b
q)show"text"
"text"
q)show(1 2;"ab";`c)
1 2
"ab"
`c
q)show`a`b!1 2
a| 1
b| 2
q)show([]a:1 2)
a
-
1
2
q)show 0N
0N
q)show{x+1}
{x+1}
q)show()
()
q)show 1;show 2
1
2
q){show x;x+1}5
5
6
q)show each 1 2
1
2
::
::
q)\c 10 20
q)show til 100
0 1 2 3 4 5 6 7 8..
q)count show 100#0
0 0 0 0 0 0 0 0 0..
1
q)show[1;2]
'rank
  [0]  show[1;2]
       ^
