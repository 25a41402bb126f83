/ test/q/verb/take.q: x#y
q)3#til 10
0 1 2
q)-3#til 10
7 8 9
q)5#1 2
1 2 1 2 1
q)-5#1 2 3
2 3 1 2 3
q)0#`a`b
`symbol$()
q)2#0#0Nd
0Nd 0Nd
q)3#"x"
"xxx"
q)2#(1 2;3)
1 2
3
q)2#`a`b`c!1 2 3
a| 1
b| 2
q)-1#`a`b`c!1 2 3
c| 3
q)2#([]a:1 2 3)
a
-
1
2
q)4#([]a:1 2 3)
a
-
1
2
3
1
q)`b`z#`a`b!1 2
b| 2
z|  
q)enlist[`b]#([]a:1 2;b:3 4)
b
-
3
4
q)`z#([]a:1 2)
'type
  [0]  `z#([]a:1 2)
         ^
q)enlist[`z]#([]a:1 2)
'z
  [0]  enlist[`z]#([]a:1 2)
                 ^
q)([]k:`a`z)#([k:`a`b]v:1 2)
k| v
-| -
a| 1
q)2 3#til 6
0 1 2
3 4 5
q)2 2#`a
a a
a a
q)2 3 4#"a"
"aaaa" "aaaa" "aaaa"
"aaaa" "aaaa" "aaaa"
q)0N 3#til 10
0 1 2
3 4 5
6 7 8
,9
q)3 0N#til 10
0 1 2
3 4 5
6 7 8 9
q)2 0N#0#0
`long$()
`long$()
q)enlist[2]#til 10
0 1
q)(0N;0)#til 3
'domain
  [0]  (0N;0)#til 3
             ^
q)-1 2#til 3
'domain
  [0]  -1 2#til 3
           ^
q)1.5#til 3
'type
  [0]  1.5#til 3
          ^
q)"a"#til 3
'type
  [0]  "a"#til 3
          ^
q)`s#1 2 2
`s#1 2 2
q)`s#2 1
's-fail
  [0]  `s#2 1
         ^
q)`u#1 2 3
`u#1 2 3
q)`u#1 1
'u-fail
  [0]  `u#1 1
         ^
q)`p#1 1 2 2
`p#1 1 2 2
q)`p#1 2 1
'u-fail
  [0]  `p#1 2 1
         ^
q)`g#1 2 1
`g#1 2 1
q)`#`s#1 2
1 2
q)attr `s#`a`b!1 2
`s
q)attr each (1 2;`s#1 2;`u#1 2;`p#1 2;`g#1 2;1)
``s`u`p`g`
q)`s#`b`a!1 2
's-fail
  [0]  `s#`b`a!1 2
         ^
q)`x#1 2
'type
  [0]  `x#1 2
         ^
q)(`s#0 10 20!`a`b`c) 5 10 99 -1
`a`b`c`
q)3 sublist 1 2
1 2
q)-2 sublist til 5
3 4
q)1 2 sublist til 5
1 2
q)4 9 sublist til 5
,4
q)9 2 sublist til 5
`long$()
q)2 sublist `a`b`c!1 2 3
a| 1
b| 2
q)1 1 sublist ([]a:1 2 3)
a
-
2
q)1 2 3 sublist til 5
'length
  [0]  1 2 3 sublist til 5
             ^
