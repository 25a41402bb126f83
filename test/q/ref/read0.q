/ test/q/ref/read0.q: lines of a file
q)`:t.txt 0:("hello";"goodbye";"")
`:t.txt
q)read0`:t.txt
"hello"
"goodbye"
""
q)`:crlf 1:"x"$"a\r\nb\r\n"
`:crlf
q)read0`:crlf
,"a"
,"b"
q)`:nolast 1:"x"$"a\nb"
`:nolast
q)read0`:nolast
,"a"
,"b"
q)`:empty 1:0#0x00
`:empty
q)read0`:empty
()
q)`:one 1:"x"$"\n"
`:one
q)read0`:one
""
q)read0(`:t.txt;6)
"goodbye\n\n"
q)read0(`:t.txt;6;4)
"good"
q)`:foo 0:enlist"hello world"
`:foo
q)read0(`:foo;6)
"world\n"
q)read0(`:foo;6;2)
"wo"
q)read0(`:foo;100)
""
q)read0(`:foo;0;1000)
"hello world\n"
q)count read0`:big 0:string til 10000
10000
q)(raze{read0(`:big;x;10000)}each 10000*til 5)~"c"$read1`:big
1b
q)(`:z;17;2;6)1:"x"$"packed\nlines\n"
`:z
q)read0`:z
"packed"
"lines"
q)read0`:nosuch
'nosuch. OS reports: No such file or directory
  [0]  read0`:nosuch
       ^
q)read0`a
'type
  [0]  read0`a
       ^
q)read0 1.5
'type
  [0]  read0 1.5
       ^
q)read0(`:foo;-1)
'domain
  [0]  read0(`:foo;-1)
       ^
q)read0[`:foo;1]
'rank
  [0]  read0[`:foo;1]
       ^
