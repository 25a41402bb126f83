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
"goodbye"
""
q)read0(`:t.txt;3;8)
"lo"
"goodb"
q)read0(`:t.txt;3;3)                     / a single line, without its end
"lo"
q)read0(`:crlf;0)
,"a"
,"b"
q)read0(`:t.txt;5;1)
""
q)read0(`:t.txt;6;4)
"good"
q)`:foo 0:enlist"hello world"
`:foo
q)read0(`:foo;6)
"world"
q)read0(`:foo;6;2)
"wo"
q)read0(`:foo;100)
""
q)read0(`:foo;0;1000)
"hello world"
q)count read0`:big 0:string til 10000
10000
q)(raze{read0(`:big;x;y)}'[0 4890;4890 4000])~string til 2000
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
