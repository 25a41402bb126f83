/ files of values, text and bytes
q)`:f set 42
`:f
q)get`:f
42
q)read1`:f
0xff01f92a00000000000000
q)hcount`:f
11
q)`:d/e set `a`b!(1 2;"xyz")
`:d/e
q)value`:d/e
a| 1 2
b| "xyz"
q)`:v set til 3
`:v
q)read1`:v
0xfe2007000000000003000000000000000000000000000000010000000000000002000000000..
q)get`:v
0 1 2
q)attr get`:s set `s#1 2 3
`s
q)`:t.txt 0:("hello";"goodbye")
`:t.txt
q)read0`:t.txt
"hello"
"goodbye"
q)read1`:t.txt
0x68656c6c6f0a676f6f646279650a
q)read0(`:t.txt;6)
"goodbye"
q)read0(`:t.txt;6;4)
"good"
q)read1(`:t.txt;6;4)
0x676f6f64
q)read1(`:t.txt;100)
`byte$()
q)`:c.txt 1:"a\r\nb\r\n\r\nc"
`:c.txt
q)read0`:c.txt
,"a"
,"b"
""
,"c"
q)`:e.txt 1:""
`:e.txt
q)read0`:e.txt
()
q)hdel`:t.txt
`:t.txt
q)hdel`:t.txt
't.txt. OS reports: No such file or directory
  [0]  hdel`:t.txt
       ^
q)hcount`:t.txt
't.txt. OS reports: No such file or directory
  [0]  hcount`:t.txt
       ^
q)read0`:t.txt
't.txt. OS reports: No such file or directory
  [0]  read0`:t.txt
       ^
q)get`:t.txt
't.txt. OS reports: No such file or directory
  [0]  get`:t.txt
       ^
q)get`:c.txt
'type
  [0]  get`:c.txt
       ^
q)hsym`a`:b
`:a`:b
q)hsym`10.43.23.197
`:10.43.23.197
q)hsym`abc`:def`::ghi
`:abc`:def`::ghi
q)hsym 1
'type
  [0]  hsym 1
       ^
q)`:hello 1: 0x68656c6c6f776f726c64
`:hello
q)read1`:hello
0x68656c6c6f776f726c64
q)`:hello 1: 1
`:hello
q)read1`:hello
0x0100000000000000
q)("ich";4 1 2)1:0x00000000410000FF00000042FFFF
0 255
A B  
0 -1 
q)("ich";4 1 2)1:"arthur!"
1752461921
u         
8562      
q)(enlist 4;enlist"i")1:0x01000000
16777216
q)(enlist"i";enlist 4)1:0x01000000
1
q)("**";4 4)1:"abcd\"ef\""
"abcd"  
"\"ef\""
q)("i i";4 4 4)1:0x010000000200000003000000
1
3
q)t:([]x:2 3 5;y:`ibm`amd`intel;z:"npn")
q)save`t
`:t
q)save`t.csv
`:t.csv
q)read0`:t.csv
"x,y,z"
"2,ibm,n"
"3,amd,p"
"5,intel,n"
q)save`t.txt
`:t.txt
q)read0`:t.txt
"x\ty\tz"
"2\tibm\tn"
"3\tamd\tp"
"5\tintel\tn"
q)delete t from `.
`.
q)load`t
`t
q)t
x y     z
---------
2 ibm   n
3 amd   p
5 intel n
q)a:til 6
q)b:"xy"
q)save`a`b
`:a`:b
q)load`:a
`a
q)save`nosuch
'nosuch
  [0]  save`nosuch
       ^
q)`:l set ()
`:l
q)h:hopen`:l
q)h enlist(`upd;1);
q)h enlist(`upd;2);
q)hclose h
q)get`:l
`upd 1
`upd 2
q)s:0
q)upd:{s+:x}
q)-11!`:l
2
q)s
3
q)-11!(-2;`:l)
2
q)-11!(1;`:l)
1
q)`:l 1:-3_read1`:l
`:l
q)-11!(-2;`:l)
1 28
q)-11!`:l
'badtail
  [0]  -11!`:l
          ^

/ folders
q)u:([]a:1 2 3;c:("xx";"yz";"ww"))
q)`:db/u/ set u
`:db/u/
q)key`:db
,`u
q)key`:db/u/
`.d`a`c`c#
q)key`:db/nosuch
()
q)key`:db/u/a
`:db/u/a
q)get`:db/u
a c   
------
1 "xx"
2 "yz"
3 "ww"
q)load`:db
`db
q)db`u
a c   
------
1 "xx"
2 "yz"
3 "ww"
q)sym:`a`b
q)es:([]s:`sym$`b`a`b)
q)rsave`es
`:es/
q)delete es from `.
`.
q)rload`es
`es
q)es
s
-
b
a
b
q)meta es
c| t f a
-| -----
s| s    
q)`:w/ set ([]s:`a`b)
'type
  [0]  `:w/ set ([]s:`a`b)
            ^
q)(`:packed_raw;17;2;9)1:100#0x0          / raw bytes, compressed; what is read is what was written
`:packed_raw
q)hcount`:packed_raw
100
q)(read1`:packed_raw)~100#0x0
1b
q)(`:packed_text;17;2;9)1:"one\ntwo\n"
`:packed_text
q)read0`:packed_text
"one"
"two"
q)hdel each`:packed_raw`:packed_text
`:packed_raw`:packed_text
