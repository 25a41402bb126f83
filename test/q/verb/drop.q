/ test/q/verb/drop.q: x _ y and cut
q)2_til 5
2 3 4
q)-2_til 5
0 1 2
q)9_til 5
`long$()
q)-9_til 5
`long$()
q)0_til 3
0 1 2
q)0N _til 3
0 1 2
q)1_`a`b!1 2
b| 2
q)-1_([]a:1 2 3)
a
-
1
2
q)1 2 3_1
1 3
q)1 2 3_7
1 2 3
q)"abc"_1
"ac"
q)`a _ `a`b!1 2
b| 2
q)`a`z _ `a`b!1 2
b| 2
q)(`a`b!1 2)_`b
a| 1
q)(`a`b!1 2)_`a`b
'type
  [0]  (`a`b!1 2)_`a`b
                 ^
q)`a _ ([]a:1 2;b:3 4)
'type
  [0]  `a _ ([]a:1 2;b:3 4)
          ^
q)enlist[`a]_([]a:1 2;b:3 4)
b
-
3
4
q)([]a:1 2;b:3 4)_0
a b
---
2 4
q)([k:`a`b]v:1 2)_`a
k| v
-| -
b| 2
q)([]k:enlist`a)_([k:`a`b]v:1 2)
k| v
-| -
b| 2
q)0 2 4 _til 6
0 1
2 3
4 5
q)2 2 _til 4
`long$()
2 3
q)1 3 _([]a:til 4)
+(,`a)!,1 2
+(,`a)!,,3
q)3 1 _til 4
'domain
  [0]  3 1 _til 4
           ^
q)4 cut til 10
0 1 2 3
4 5 6 7
8 9
q)0 3 cut til 5
0 1 2
3 4
q)2 cut "abcde"
"ab"
"cd"
,"e"
q)2 cut ([]a:1 2 3)
+(,`a)!,1 2
+(,`a)!,,3
q)2 cut ()
()
q)2_5
'type
  [0]  2_5
        ^
q)`a _ 1 2
'type
  [0]  `a _ 1 2
          ^
q)d:`a`b!1 2
q)d _:`a
q)d
b| 2
q)1_-1_til 5                            / the minus sign belongs to the number
1 2 3
q)x_:5
q)x_-1
4
