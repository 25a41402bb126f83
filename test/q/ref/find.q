/ test/q/ref/find.q: x?y
q)v:(10b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f;"ab";`a`b;2000.01.02D 2001.01.01D;2000.02 2001.01m;2000.01.02 2001.01.01;00:01 00:02;00:00:01 00:00:02;00:00:00.001 00:00:00.002;2?0Ng)
q){x?x 1}each v
1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
q){x?reverse x}each v
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
1 0
q){(0#x)?x 0}each v
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
q){(x;0#x)?\:first 0#x}each v 2 3 4 6 11            / a null that is not there
2 0
2 0
2 0
2 0
2 0
q)10 -8 3 5 -1 2 3?-8 3 17
1 2 7
q)1 0N 2 0N?0N
1
q)1 0n 2?0n
1
q)1 0w -0w?-0w
2
q)(1+0 1e-14)?1f                                  / no tolerance
0
q)(1+1e-14 0)?1f
1
q)0.0 1?-0.0
0
q)10 -8 3 5 -1?(10 5 -1;-8;3 17)                  / lists: an atom among them is not found
0 3 4
5
2 5
q)10 -8 3?((-8 3;10);(3;10 -8);3)
'type
  [0]  10 -8 3?((-8 3;10);(3;10 -8);3)
              ^
q)10 -8 3?((-8 3;10);enlist 3 -8;3)
(1 2;3)
,2 1
3
q)"abc"?("ab";enlist"c";"zz")
0 1
,2
3 3
q)("abcde";10 2 -6;(2 3;`ab))?10 2 -6
1
q)("abcde";10 2 -6;(2 3;`ab))?"abcde"
0
q)("abcde";10 2 -6;(2 3;`ab))?(2 3;`ab)
3 3
q)("ab";"cd")?"cd"
1
q)("ab";"cd")?("cd";"zz";"ab")
1 2 0
q)(1 2;3 4)?(3 4;5 6)
1 2
q)(1;`a;"x")?(`a;"y")
1 3
q)()?1
0
q)()?1 2
0 0
q)(`a`b`c!1 2 2)?2
`b
q)(`a`b!1 2)?5
`
q)(10 20!`x`y)?`y`z
20 0N
q)([]a:1 2;b:`x`y)?(2;`y)
1
q)([]a:1 2;b:`x`y)?`a`b!(2;`z)
2
q)([]a:1 2;b:`x`y)?([]a:2 1;b:`y`x)
1 0
q)([k:`x`y]v:1 2)?enlist[`v]!enlist 2
k| y
q)count[x]=x?`zzz                                 / with an index, too
'x
  [0]  count[x]=x?`zzz
                ^
q)s:`g#`b`a`b
q)s?`a`b`z
1 0 3
q)(`u#1 2 3)?3 9
2 3
q)(`s#1 2 3)?3 9
2 3
q)(`p#1 1 2)?2 9
2 3
q)l:asc distinct 500?100000
q)all(x=l j)|count[l]=j:l?x:1000?100000
1b
q)1 2 3?2f
'type
  [0]  1 2 3?2f
            ^
q)1 2 3?`a
'type
  [0]  1 2 3?`a
            ^
q)`a`b?1
'type
  [0]  `a`b?1
           ^
q)"abc"?`a
'type
  [0]  "abc"?`a
            ^
