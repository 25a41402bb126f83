/ like ss ssr lower upper trim vs sv md5 and the .Q formats
q)`quick`brown like "*[ck]"
10b
q)("ab";"cd") like "a*"
10b
q)(`a`b!`quick`brown) like "q*"
a| 1
b| 0
q)(`quick;`quack`quark) like "qu?ck"
'type
  [0]  (`quick;`quack`quark) like "qu?ck"
                             ^
q)1 like "1"
'type
  [0]  1 like "1"
         ^
q)"abcabc" ss "bc"
1 4
q)"abc" ss ""
'length
  [0]  "abc" ss ""
             ^
q)"abc" ss "b*"
'length
  [0]  "abc" ss "b*"
             ^
q)ssr["abcabc";"b?";"<>"]
"a<>a<>"
q)ssr["abcabc";"b";upper]
"aBcaBc"
q)ssr["a,b";",";" "]
"a b"
q)ssr["abc";"z";"x"]
"abc"
q)lower (`A;"BC";`D`E)
`a
"bc"
`d`e
q)upper "a1\303\251"
"A1\303\251"
q)lower 1
'type
  [0]  lower 1
       ^
q)trim (" a ";"b  ")
,"a"
,"b"
q)ltrim 0N 1 0N
1 0N
q)rtrim " a "
" a"
q)trim `
`
q)"," vs "a,,b,"
,"a"
""
,"b"
""
q)", " vs "a, b"
,"a"
,"b"
q)"," vs ""
""
q)` vs `a.b.c
`a`b`c
q)` vs `:dir/sub/file.q
`:dir/sub`file.q
q)` vs "a\r\nb\n"
,"a"
,"b"
q)0b vs 5h
0000000000000101b
q)0x0 vs 258
0x0000000000000102
q)0x0 vs 1 2h
0x0001
0x0002
q)10 vs 1995
1 9 9 5
q)2 vs 5 6
1 1
0 1
1 0
q)24 60 60 vs 3805 60
1  0
3  1
25 0
q)0 60 60 vs 100000
27 46 40
q)256 vs -1062731486i
192 168 1 34
q)0x40 vs 2
0x00000000000000000002
q)10 vs `a
'type
  [0]  10 vs `a
          ^
q)"," sv ("a";"bc")
"a,bc"
q)", " sv ("a";"bc")
"a, bc"
q)` sv ("a";"bc")
"a\nbc\n"
q)` sv `a`b`c
`a.b.c
q)` sv `:dir`sub`file.q
`:dir/sub/file.q
q)10 sv 1 9 9 5
1995
q)24 60 60 sv 1 3 25
3805
q)10 sv (1 2;3 4)
13 24
q)0b sv 0000000000000101b
5h
q)0x0 sv 0x0102
258h
q)0x0 sv 0x010203
'length
  [0]  0x0 sv 0x010203
           ^
q)"," sv `a`b
'type
  [0]  "," sv `a`b
           ^
q)md5 "abc"
0x900150983cd24fb0d6963f7d28e17f72
q).Q.s1 (1;`a;"b")
"(1;`a;\"b\")"
q).Q.s ([]a:1 2)
"a\n-\n1\n2\n"
q).Q.f[2;1.005 2]
'type
  [0]  .Q.f[2;1.005 2]
       ^
q).Q.f[2;] each 9.996 34.3445 -0.0001
"10.00"
"34.34"
"-0.00"
q).Q.fmt[8;2;3.14159]
"    3.14"
q).Q.fmt[3;2;3.14159]
"***"
q)-27!(2i;0.045)
"0.04"
q).Q.addmonths[2000.01.31;1 2]
2000.03.02 2000.03.31
q).Q.btoa "hello"
"aGVsbG8="
q)`char$.Q.atob "aGVsbG8="
"hello"
q)"brown"like/:("br*wn";"*ow*";"b*o*";"b**n";"*";"")
111110b
q)"the other the"like"*the*the*"          / a star more than one, and one at the end
'nyi
  [0]  "the other the"like"*the*the*"
                      ^
q)"the other the"like"*the*the"
'nyi
  [0]  "the other the"like"*the*the"
                      ^
