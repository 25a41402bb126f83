/ test/q/ref/sv.q: join, and numbers from digits
q)","sv("one";"two";"three")
"one,two,three"
q)", "sv("one";"two")
"one, two"
q)"."sv string 192 168 1 23
"192.168.1.23"
q)` sv("one";"two")
"one\ntwo\n"
q)","sv enlist"one"
"one"
q)","sv()
""
q)","sv("";"";"")
",,"
q)""sv("ab";"cd")
"abcd"
q)` sv`quick`brown`fox
`quick.brown.fox
q)` sv`:/home/q`data`trade
`:/home/q/data/trade
q)` sv`:/home`
`:/home/
q)` sv enlist`a
`a
q)` sv`symbol$()
`
q)0x03 sv(0x0102;0x04)
0x01020304
q)0x0203 sv(enlist 0x01;enlist 0x04)
0x01020304
q)10 sv 2 3 5 7
2357
q)100 sv 2010 3 17
20100317
q)0 24 60 60 sv 2 3 5 7
183907
q)2 sv 1 0 1 1
11
q)10 sv 0#0
0
q)10 sv 1 0N
0N
q)1.5 sv 1 2
3.5
q)10 sv(1 2;3 4)                                  / columns of digits
13 24
q)10 sv 1 2h
12
q)10h sv 1 2
12
q)0 24 60 sv/:(1 2 3;4 5 6)
1563 6066
q)0x0 sv 0x00ff
255h
q)0x0 sv 0x80ff
-32513h
q)0x0 sv 0x004080ff
4227327i
q)0x0 sv"x"$til 8
283686952306183
q)0b sv 64#1b
-1
q)0b sv 32#1b
-1i
q)0b sv 16#1b
-1h
q)0b sv 00010001b
0x11
q)(0b sv 0b vs g)~g:first 1?0Ng
1b
q){x~0x0 sv 0x0 vs x}each(5h;-5i;0W)
111b
q)","sv"abc"                                      / a char is a string of one
"a,b,c"
q)` sv"abc"
"a\nb\nc\n"
q)0x0 sv 16#0x01                                  / sixteen bytes: a guid
01010101-0101-0101-0101-010101010101
q)10 sv 1 2i
12
q)24 60 sv 01:00 02:00                            / times count in their units
3720
q)10 10 sv 1 2 3
'length
  [0]  10 10 sv 1 2 3
             ^
q)0x0 sv 0x010203
'length
  [0]  0x0 sv 0x010203
           ^
q)0b sv 101b
'length
  [0]  0b sv 101b
          ^
q)1 2 3 sv 1 2
'length
  [0]  1 2 3 sv 1 2
             ^
q)","sv 1 2
'type
  [0]  ","sv 1 2
          ^
q)","sv`a`b
'type
  [0]  ","sv`a`b
          ^
q)` sv 1 2
'type
  [0]  ` sv 1 2
         ^
q)10 sv`a
'type
  [0]  10 sv`a
          ^
q)sv[1;2;3]
'rank
  [0]  sv[1;2;3]
       ^
