/ test/q/ref/cast.q: x$y with a type on the left
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)k:"bgxhijefcspmdznuvt"
q)k{@[{.Q.t abs type x$y}x;y;"."]}/:\:v            / to anything from numbers and times; guids and symbols to themselves
"b.bbbbbbb.bbbbbbbb"
".g................"
"x.xxxxxxx.xxxxxxxx"
"h.hhhhhhh.hhhhhhhh"
"i.iiiiiii.iiiiiiii"
"j.jjjjjjj.jjjjjjjj"
"e.eeeeeee.eeeeeeee"
"f.fffffff.ffffffff"
"c.ccccccc.cccccccc"
"........ss........"
"p.ppppppp.pppppppp"
"m.mmmmmmm.mmmmmmmm"
"d.ddddddd.dddddddd"
"z.zzzzzzz.zzzzzzzz"
"n.nnnnnnn.nnnnnnnn"
"u.uuuuuuu.uuuuuuuu"
"v.vvvvvvv.vvvvvvvv"
"t.ttttttt.tttttttt"
q)all(k$'v)~/:(`boolean`guid`byte`short`int`long`real`float`char`symbol`timestamp`month`date`datetime`timespan`minute`second`time$'v;abs[type each v]$'v)
1b
q)k$\:()                                          / an empty list of each type
`boolean$()
`guid$()
`byte$()
`short$()
`int$()
`long$()
`real$()
`float$()
""
`symbol$()
`timestamp$()
`month$()
`date$()
`datetime$()
`timespan$()
`minute$()
`second$()
`time$()
q)all null(k except"bgxsc")$\:0N                  / null to null
1b
q)"hijef"$\:0n
0Nh
0Ni
0N
0Ne
0n
q)"hij"$\:0w                                      / a float's infinity to that of an integer
32767h
0Wi
0W
q)"jf"$\:0Wh                                      / an integer's keeps its bits
32767
32767f
q)"h"$40000 -40000
32767 -32767h
q)"i"$3000000000
0Wi
q)"i"$2.5 -2.5 3.5 0.49
3 -2 4 0i
q)"j"$-0.5 0.5 1.5
0 1 2
q)`int$(neg\)6.1 6.6
6  7 
-6 -7
q)"x"$3 255 256 -1
0x03ff00ff
q)"x"$"abc"
0x616263
q)"b"$0 1 -1 0N
0111b
q)"b"$" a\000"
110b
q)"c"$97 98
"ab"
q)"c"$0x6162
"ab"
q)"sij"$(`a;1;2)
`a
1i
2
q)12 13 14 15 16 17 18 19h$42
2000.01.01D00:00:00.000000042
2003.07m
2000.02.12
2000.02.12T00:00:00.000
0D00:00:00.000000042
00:42
00:00:42
00:00:00.042
q)p:2015.10.28D03:55:58.123456789
q)"mdzuvtn"$\:p                                   / parts are cut, not rounded
2015.10m
2015.10.28
2015.10.28T03:55:58.123
03:55
03:55:58
03:55:58.123
0D03:55:58.123456789
q)"mduvt"$\:1999.12.31D23:59:59.999               / before 2000, too
1999.12m
1999.12.31
23:59
23:59:59
23:59:59.999
q)"pz"$\:2000.02m
2000.02.01D00:00:00.000000000
2000.02.01T00:00:00.000
q)"nvt"$\:12:30
0D12:30:00.000000000
12:30:00
12:30:00.000
q)"p"$2000.01.02 0Nd 0Wd
2000.01.02D00:00:00.000000000 0Np 0Wp
q)"p"$1666.09.02                                  / out of range
-0Wp
q)`year`mm`dd`hh`uu`ss$p
2015 10 28 3 55 58i
q)`month`week$\:p
2015.10m
2015.10.26
q)`week$2015.10.25 2015.10.26 2015.11.01
2015.10.19 2015.10.26 2015.10.26
q)s:`year`month`mm`week`dd`hh`uu`ss
q)s{@[{x$y;"x"}x;y;" "]}/:\:(p;2015.10m;2015.10.28;"z"$p;0D03:55:58;03:55;03:55:58;03:55:58.1)
"xxxx    "
"xxxxxxxx"
"xxxxxxxx"
"x xx    "
"x xx    "
"x  xxxxx"
"x  xxxxx"
"x  xxxxx"
q)`mm$12:34 01:02                                 / times have no month, so it is the minute
34 2i
q)`year`dd$\:2015.10.28 0Nd
2015 
28   
q)("*";0h)$1
1 1
q)(12h;"m";`date)$42 43 44
2000.01.01D00:00:00.000000042
2003.08m
2000.02.14
q)(12h;13 14h)$(42;42 42)
2000.01.01D00:00:00.000000042
(2003.07m;2000.02.12)
q)"j"$(1.5;(2 3h;"a"))
2
(2 3;97)
q)"f"$`a`b!(1 2;3)
a| 1 2f
b| 3f
q)"f"$([]a:1 2)
a
-
1
2
q)("j"$x)~x:1 2 3
1b
q)`long$`a
'type
  [0]  `long$`a
            ^
q)"j"$0Ng
'type
  [0]  "j"$0Ng
          ^
q)`symbol$1
'type
  [0]  `symbol$1
              ^
q)"z"$1?0Ng
'type
  [0]  "z"$1?0Ng
          ^
q)`hh$2000.01.01
'type
  [0]  `hh$2000.01.01
          ^
q)"q"$1
'type
  [0]  "q"$1
          ^
q)25h$1
'type
  [0]  25h$1
          ^
q)"ij"$1 2 3
'length
  [0]  "ij"$1 2 3
           ^
q)\W 3
q)`week$2015.10.26 2015.10.27                     / a week begins on a Tuesday
2015.10.20 2015.10.27
q)\W 2
q)p:1707.09.22D12:34:56                             / a day without a midnight
q)("dznuvt"$\:p),`year`mm`dd`hh`uu`ss$\:p
1707.09.22
1707.09.22T12:34:56.000
0D12:34:56.000000000
12:34
12:34:56
12:34:56.000
1707i
9i
22i
12i
34i
56i
q)p~"p"$1707.09.22T12:34:56
1b
q)"p"$1707.09.22 2292.04.11
-0Wp 0Wp
