/ test/q/ref/drop.q: x _ y
q)v:(10b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f;"ab";`a`b;2000.01.02D 2001.01.01D;2000.02 2001.01m;2000.01.02 2001.01.01;00:01 00:02;00:00:01 00:00:02;00:00:00.001 00:00:00.002)
q)all{(1_x)~enlist last x}each v
1b
q)all{(-1_x)~enlist first x}each v
1b
q)all{(9_x)~0#x}each v
1b
q)(1b;0x01;1h;1i;1)_\:1 2 3
2 3
2 3
2 3
2 3
2 3
q)2_"abcd"
"cd"
q)-2_"abcd"
"ab"
q)0_1 2 3
1 2 3
q)5 -5_\:1 2
`long$()
`long$()
q)0W -0W _\:1 2
`long$()
`long$()
q)1_()
()
q)1_(1 2;"ab";`x)
"ab"
`x
q)2_(1 2;"ab";`x)
,`x
q)d:`a`b`c!1 2 3
q)1_d
b| 2
c| 3
q)-1_d
a| 1
b| 2
q)9_d
q)`a _ d
b| 2
c| 3
q)`a`c _ d
b| 2
q)`z _ d
a| 1
b| 2
c| 3
q)(`a`z;`b)_\:d
`b`c!2 3
`a`c!1 3
q)d _`b
a| 1
c| 3
q)d _`z
a| 1
b| 2
c| 3
q)n:100 200!`a`b                                  / an integer on the left counts, on the right is a key
q)(1_n;n _ 1;n _ 100;enlist[100]_n;100_n)
(,200)!,`b
100 200!`a`b
(,200)!,`b
(,200)!,`b
(`long$())!`symbol$()
q)0 1 2 3 4_2
0 1 3 4
q)"abcd"_1
"acd"
q)(1 2;"ab";`x)_1
1 2
`x
q)1 2 3_3                                         / there is no such item
1 2 3
q)1 2 3_-1
1 2 3
q)t:([]a:1 2 3;b:`x`y`z)
q)1_t
a b
---
2 y
3 z
q)-1_t
a b
---
1 x
2 y
q)t _ 1
a b
---
1 x
3 z
q)enlist[`a]_t
b
-
x
y
z
q)`a`z _ t
b
-
x
y
z
q)k:([k:`x`y]v:1 2)
q)1_k
k| v
-| -
y| 2
q)k _`x
k| v
-| -
y| 2
q)([]k:enlist`x)_k
k| v
-| -
y| 2
q)d _:`b
q)d
a| 1
c| 3
q)x:1 2 3 4
q)x _:1
q)x
1 3 4
q)x:1 2 3 4;1_x;x
1 2 3 4
q)`a _ t
'type
  [0]  `a _ t
          ^
q)t _`a
'type
  [0]  t _`a
         ^
q)t _`a`b
'type
  [0]  t _`a`b
         ^
q)(`a`b!1 2)_`a`b
'type
  [0]  (`a`b!1 2)_`a`b
                 ^
q)1.5_1 2
'type
  [0]  1.5_1 2
          ^
q)1_5
'type
  [0]  1_5
        ^
q)`a _ 1 2
'type
  [0]  `a _ 1 2
          ^
q)"a"_ 1 2
'type
  [0]  "a"_ 1 2
          ^
q)_[1;2;3]
'rank
  [0]  _[1;2;3]
       ^
