/ test/q/verb/find.q: x?y, in, within, bin, binr, ?[b;x;y]
q)1 2 3?2
1
q)1 2 3?7
3
q)1 2 3?3 1 9
2 0 3
q)1 2 3?()
`long$()
q)1 2 3?(1 2;3 9)
0 1
2 3
q)1 2 3?2f
'type
  [0]  1 2 3?2f
            ^
q)1 0n 2?0n 5
1 3
q)"hello"?"lo"
2 4
q)`a`b?`b
1
q)(1 2;3 4)?3 4
1
q)(1 2;3 4)?(3 4;1 2;5 6)
1 0 2
q)("ab";"cd")?"cd"
1
q)("ab";"cd")?("cd";"x")
1 2
q)(1;`a;"x")?`a
1
q)()?1
0
q)(`a`b!1 2)?2 3
`b`
q)([]a:1 2;b:`x`y)?(2;`y)
1
q)([]a:1 2;b:`x`y)?`a`b!(2;`z)
2
q)([]a:1 2;b:`x`y)?([]b:`y`x;a:2 1)
1 0
q)([]a:1 2;b:`x`y)?(1 2;`x`y)
0 1
q)([k:1 2]v:3 4)?([]v:enlist 4)
k
-
2
q)1 3 in 1 2
10b
q)3 in 1 2
0b
q)`a in `a
1b
q)"b" in "abc"
1b
q)1 2 in (1 2;3 4)
1b
q)3 in (1 2;3)
0b
q)("ab";"cd") in ("cd";"ef")
01b
q)(1 2;3) in 1 3
10b
1b
q)1 2. in 2
01b
q)1 2. in 2 3
'type
  [0]  1 2. in 2 3
            ^
q)([]a:1 2) in ([]a:2 3)
01b
q)1 in `a`b!1 2
1b
q)() in 1 2
`boolean$()
q)1 5 9 within 2 7
010b
q)0n 1 3 within 1 2
010b
q)`b within `a`c
1b
q)"x" within "az"
1b
q)(1 2;3) within 2 3
01b
1b
q)1 2 3 within (0 2 4;1 2 3)
110b
q)2000.01.01 within 1999.01.01 2001.01.01
1b
q)5 within 1 2 3
'length
  [0]  5 within 1 2 3
         ^
q)0 2 4 bin -1 0 1 5
-1 0 0 2
q)0 2 4 binr -1 0 1 5
0 0 1 3
q)0 2 2 4 bin 2
2
q)0 2 2 4 binr 2
1
q)`a`c bin `b`z
0 1
q)1 2 3f bin 2
'type
  [0]  1 2 3f bin 2
              ^
q)("a";"c";"e") bin "d"
1
q)("apple";"banana") bin ("zoo";"aa")
1 -1
q)(`a`b!0 5) bin 3 7
`a`b
q)?[101b;1 2 3;10 20 30]
1 20 3
q)?[101b;1;2]
1 2 1
q)?[10b;`a`b;1 2]
`a
2
q)?[1b;`x;`y]
`x
q)?[10b;1 2 3;4]
'length
  [0]  ?[10b;1 2 3;4]
       ^
q)1 2 0N in 1#0Ni                      / one number of another type: nulls are equal, as in =
001b
q)0N in 1#0n
1b
q)1 2 3 in 1#2f
010b
q)@[1 2 3?;{enlist x}/[5000;1 2];{x}]  / nested without end
"stack"
q)@[1 2 3 bin;{enlist x}/[200000;1 2];{x}]
"stack"
