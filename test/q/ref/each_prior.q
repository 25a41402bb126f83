/ test/q/ref/each_prior.q: f': and prior
q)(-':)1 1 2 3 5 8 13
1 0 1 1 2 3 5
q)-':[5 16 42 103]
5 11 26 61
q)(-)prior 5 16 42 103
5 11 26 61
q)prior[-;5 16 42]
5 11 26
q)10-':5 16 42                                    / what comes before the first
-5 11 26
q)1950-':`S`J`C!1952 1954 1960
S| 2
J| 2
C| 6
q)(*':)2 3 4                                      / an operator's identity comes before the first
2 6 12
q)(,':)2 3 4
2
3 2
4 3
q)(%':)2 4 8f
2 2 2f
q)(+':)2 3 4
2 5 7
q)(&':)2 3 1
2 2 1
q)(|':)2 3 1
2 3 3
q)(=':)1 1 2
010b
q)(~':)1 1 2
010b
q)(<>':)1 1 2
101b
q){x+2*y}':[2 3 4]                                / else a null
0N 7 10
q){(x;y)}prior`a`b`c
a  
b a
c b
q){(x;y)}prior("ab";"c")
"ab" ""  
"c"  "ab"
q)0{x,y}':1 2 3
1 0
2 1
3 2
q)(-':)`S`J`C!1952 1954 1960
S| 1952
J| 2   
C| 6   
q)(-':)([]a:1 3 6)
a
-
1
2
3
q)(-':)(1 2;4 8)
1 2
3 6
q)(-':)()
()
q)(-':)0#0
`long$()
q)(-':)enlist 5
,5
q){x-y}prior 2001.01.01 2001.01.05
0N 4i
q)2{x+y}':1 2 3
3 3 5
q)type(-':)
109h
q)-':[1;2;3]
'rank
  [0]  -':[1;2;3]
       ^
q)(+':)1 2,`a
'type
  [0]  (+':)1 2,`a
        ^
