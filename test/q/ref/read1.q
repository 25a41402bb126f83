/ test/q/ref/read1.q: bytes of a file
q)`:t.txt 0:("hello";"goodbye")
`:t.txt
q)read1`:t.txt
0x68656c6c6f0a676f6f646279650a
q)"c"$read1`:t.txt
"hello\ngoodbye\n"
q)read1(`:t.txt;6)
0x676f6f646279650a
q)read1(`:t.txt;6;4)
0x676f6f64
q)read1(`:t.txt;6;1000)
0x676f6f646279650a
q)read1(`:t.txt;0;0)
`byte$()
q)read1(`:t.txt;1000)
`byte$()
q)`:bin 1:0x00ff10
`:bin
q)read1`:bin
0x00ff10
q)`:empty 1:0#0x00
`:empty
q)read1`:empty
`byte$()
q)(`:z;17;2;6)1:100#0x01
`:z
q)(100#0x01)~read1`:z
1b
q)`:v set 1 2
`:v
q)count read1`:v
32
q)raze[{read1(`:t.txt;x;5)}each 0 5 10]~read1`:t.txt
1b
q)h:hopen`$":fifo://t.txt"
q)"c"$read1(h;5)
"hello"
q)"c"$read1 h
"\ngoodbye\n"
q)hclose h
q)read1`:nosuch
'nosuch. OS reports: No such file or directory
  [0]  read1`:nosuch
       ^
q)read1 1.5
'type
  [0]  read1 1.5
       ^
q)read1(`:t.txt;-1)
'domain
  [0]  read1(`:t.txt;-1)
       ^
q)read1[`:t.txt;1]
'rank
  [0]  read1[`:t.txt;1]
       ^
