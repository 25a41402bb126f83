/ test/q/ref/bin.q: bin and binr, binary search
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q){x bin y}'[2#'one;one]                / the last of two equals; binr: the first
1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
q){x binr y}'[2#'one;one]
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
q)0 2 4 6 bin -1 0 1 2 6 7
-1 0 0 1 3 3
q)0 2 4 6 binr -1 0 1 2 6 7
0 0 1 1 3 4
q)0 1 1 1 2 bin 1
3
q)0 1 1 1 2 binr 1
1
q)1 2 3 bin 0N -0W 0W
-1 -1 2
q)0N 1 2 bin 0N 0
0 0
q)1.5 2.5 bin 0n -0w 2 0w
-1 -1 0 1
q)"aceg"bin"abgz"
0 0 3 3
q)`a`c`e bin`b```z
0 -1 -1 2
q)2001.01.01 2001.02.01 bin 2001.01.15 0Nd
0 -1
q)00:00:00.000 12:00:00.000 bin 13:00:00.000
1
q)1 3 5 bin(2;3 4;enlist 9)             / atomic on the right
0
1 1
,2
q)(0#0)bin 1 2
-1 -1
q)(0#0)binr 1 2
0 0
q)()bin 1
-1
q)1 2 3 bin 0#0
`long$()
q)1 2 3 bin 2f                          / exactly the same type
'type
  [0]  1 2 3 bin 2f
             ^
q){.[bin;x;::]}each((1 2;2i);(1 2;`a);(1 2;"a");(2001.01.01 2001.01.02;2);(5;5);({x};1);1 2 3)
"type"
"type"
"type"
"type"
"type"
"type"
"rank"
q)(`a`b`c!0 2 4)bin -1 0 3 9            / a dictionary: its keys
``a`b`c
q)(`a`b`c!0 2 4)binr 1
`b
q)("ab";"cd";"ef")bin("cc";"cd";"zz")
0 1 2
q)("ab";"cd")bin"cd"
1
q)t:([]s:`a`a`a`b`b;v:0 2 4 1 3)
q)t bin`s`v!(`a;3)                      / equal in all columns but the last
1
q)t bin([]s:`a`b`b`c;v:-1 1 9 0)
0N 3 4 0N
q)t bin(`b;2)
3
q)kt:([k:`p`q`r]s:`a`a`b;v:0 2 1)
q)kt bin([]s:`a`b`b;v:3 0 5)
k
-
q
 
r
q)(bin[1 3 5]4;bin[;4]1 3 5;binr[1 3 5]4)
1 1 2
q)x:til 100000
q)x~x bin x
1b
q)t:([]a:(1 2;1 3;2 0))                 / a column of lists
q)t bin([]a:(1 2;1 2 3;9 9;0 0))
0 0 2 0N
q)t binr([]a:(1 3;9 9))
1 0N
q)t bin enlist[`a]!enlist 1 3
1
q)([]a:1 3 5)bin([]a:0 1 4 9)
0N 0 1 2
q)([]a:1 3 5)binr([]a:0 1 4 9)
0 0 2 0N
q)1 3 5 bin`a`b!1 6                       / a dictionary on the right: item by item
a| 0
b| 2
q)1 3 5 binr`a`b!(0 4;5)
a| 0 2
b| 2
q)(`x`y!1 3)bin`a`b!1 6
a| x
b| y
q)(1 2;3 4;5 0)bin 3 9
1
q)(1 2;3 4)bin(3 3;9 9;0 0)
0 1 -1
q)(2 1;3 4)binr(3 3;9 9;0 0)
1 2 0
q)(1;2h;"a";`b)bin(0;"a";`c)              / a mixed list: by type, then by value
1 2 3
q)e:`b`a
q)(`e$`a`b)bin`e$`b                       / enumerated symbols by name
1
q)(`e$`a`b)bin`a`c
0 1
q)(0x0 sv'16#'(0x01;0x03))bin 0x0 sv 16#0x02
0
q)-0W 0 0W bin -0W 1 0W 0N
0 1 2 -1
q)(`s#1 2 3;`u#1 2 3;`g#1 2 3;`p#1 2 3)bin\:2
1 1 1 1
q)([a:1 2]v:`x`y)bin([]v:`x`z)
a
-
1
2
q){.[bin;x;::]}each((1 2;([]a:1 2));(([]a:1 2);([]b:1 2));(([]a:1 2);1f);(`a`b!1 2;2f))
"type"
"mismatch"
"type"
"type"
