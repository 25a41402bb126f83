/ test/q/ref/prior.q: (f)prior x
q)(+)prior til 5
0 1 3 5 7
q)(-)prior 1 3 6
1 2 3
q){x-y}prior 1 3 6
0N 2 3
q){x+y%10}prior til 4
0n 1 2.1 3.2
q)prior[-;1 3 6]
1 2 3
q)prior[-;]each(1 3;2 9)
1 2
2 7
q)(,)prior 1 2 3
1
2 1
3 2
q)(~)prior`a`a`b
010b
q){y}prior("ab";"c")
""
"ab"
q)(-)prior`a`b!1 3
a| 1
b| 2
q)(-)prior([]a:1 3)
a
-
1
2
q)(-)prior()
()
q)(deltas;(-)prior;-':)@\:5 7 4
5 2 -3
5 2 -3
5 2 -3
q)(+)prior 1 2,`a
'type
  [0]  (+)prior 1 2,`a
          ^
q)prior[-;1;2]
'rank
  [0]  prior[-;1;2]
       ^
