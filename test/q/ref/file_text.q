/ test/q/ref/file_text.q: the five forms of 0:
q)csv 0:([]a:1 2 3;b:`x`y`z)
"a,b"
"1,x"
"2,y"
"3,z"
q)"|"0:(`a`b`c;1 2 3;"xyz")
"a|1|x"
"b|2|y"
"c|3|z"
q)v:(1b;0Ng;0x0a;1h;1i;1;1.5e;1.5;"a";`a;2000.01.02D03:04:05.000000006;2000.02m;2000.01.02;2000.01.02T03:04:05.006;1D00:00:01;00:01;00:00:01;00:00:00.001)
q)flip 1_'","vs/:csv 0:flip(`$'.Q.a til 18)!enlist each v
,"b" "00000000-0000-0000-0000-000000000000"
,"c" "0a"                                  
,"d" ,"1"                                  
,"e" ,"1"                                  
,"f" ,"1"                                  
,"g" "1.5"                                 
,"h" "1.5"                                 
,"i" ,"a"                                  
,"j" ,"a"                                  
,"k" "2000-01-02D03:04:05.000000006"       
,"l" "2000-02"                             
,"m" "2000-01-02"                          
,"n" "2000-01-02T03:04:05.006"             
,"o" "1D00:00:01.000000000"                
,"p" "00:01"                               
,"q" "00:00:01"                            
,"r" "00:00:00.001"                        
q)csv 0:([]a:0N 1;b:``x;c:0n 0w;d:0Nd 0Wd;e:" y")
"a,b,c,d,e"
",,,, "
"1,x,0w,0Wd,y"
q)","0:([]x:("foo";"bar,baz";"qu\"ux";"fred\",barney"))
,"x"
"foo"
"\"bar,baz\""
"qu\"ux"
"\"fred\"\",barney\""
q)csv 0:([]("foo\nbar";"baz"))
,"x"
"\"foo\nbar\""
"baz"
q)csv 0:0#([]a:1 2)
,"a"
q)csv 0:([]a:1 2;b:("ab";1))
'type
  [0]  csv 0:([]a:1 2;b:("ab";1))
           ^
q)csv 0:([]a:(1 2;3 4))
'type
  [0]  csv 0:([]a:(1 2;3 4))
           ^
q)`:f.txt 0:("one";"";"three")
`:f.txt
q)read1`:f.txt
0x6f6e650a0a74687265650a
q)`:f.txt 0:enlist"again"
`:f.txt
q)read0`:f.txt
"again"
q)`:sub/f.txt 0:()
`:sub/f.txt
q)`:f.csv 0:csv 0:t:([]a:1 2;b:`x`y;c:1.5 0n)
`:f.csv
q)("JSF";enlist",")0:`:f.csv
a b c  
-------
1 x 1.5
2 y    
q)t~("JSF";enlist csv)0:`:f.csv
1b
q)("JSF";",")0:`:f.csv                            / names are data without enlist
  1   2
b x   y
  1.5  
q)(" SF";enlist",")0:`:f.csv                      / a blank skips
b c  
-----
x 1.5
y    
q)("J*F";enlist",")0:`:f.csv
a b    c  
----------
1 ,"x" 1.5
2 ,"y"    
q)("JSF";",")0:(`:f.csv;6)
1   2
x   y
1.5  
q)("JSF";",")0:(`:f.csv;6;8)
1  
x  
1.5
q)k:"BGXHIJEFCSPMDZNUVT"
q)x:("1";"8c680a01-5a49-5aab-5a65-d4bfddb6a661";"2a";"42";"42";"42";"4.5";"4.5";"a";"a";"2000.01.02D03:04:05.6";"2000.02";"2000.01.02";"2000.01.02T03:04:05.6";"3D04:05:06.7";"12:34";"12:34:56";"12:34:56.789")
q)(k;",")0:","sv x
1b
8c680a01-5a49-5aab-5a65-d4bfddb6a661
0x2a
42h
42i
42
4.5e
4.5
"a"
`a
2000.01.02D03:04:05.600000000
2000.02m
2000.01.02
2000.01.02T03:04:05.600
3D04:05:06.700000000
12:34
12:34:56
12:34:56.789
q)((k;",")0:","sv x)~k$'x                         / as tok reads them
1b
q)(k except"SCB";",")0:15#","                     / nothing: nulls
00000000-0000-0000-0000-000000000000
0x00
0Nh
0Ni
0N
0Ne
0n
0Np
0Nm
0Nd
0Nz
0Nn
0Nu
0Nv
0Nt
q)("JJ";",")0:("1,2";"3";"4,5,6")                 / too few, too many
1 3 4
2   5
q)("J*";",")0:enlist"1,\"a,\"\"b\""
1      
"a,\"b"
q)("I*";",";1)0:("0,\"ab\nc\"";"1,\"def\"")
0       1    
"ab\nc" "def"
q)("JS";enlist"\t")0:("a\tb";"1\tx")
a b
---
1 x
q)("JJ";",")0:()
`long$()
`long$()
q)("DT";8 9)0:enlist"20130315185540686"
2013.03.15  
18:55:40.686
q)("J J";2 1 2)0:("12-34";"56-78")
12 56
34 78
q)("*C";3 1)0:("abcd";"ef g")
"abc" "ef "
d     g    
q)"S=;"0:"one=1;two=2"
one  two 
,"1" ,"2"
q)"I=;"0:"1=first;2=second"
1       2       
"first" "second"
q)(!/)"J=\n"0:"8=a\n9=bc"
8| ,"a"
9| "bc"
q)0N!"S=*,"0:"a=\"hello,world\",b=1";
(`a`b;("hello,world";,"1"))
q)"S=;"0:""
`symbol$()
()
q)"D=;"0:"1=2"
'IJS
  [0]  "D=;"0:"1=2"
            ^
q)("j";",")0:enlist"1"
'type
  [0]  ("j";",")0:enlist"1"
                ^
q)("JQ";",")0:enlist"1,2"
'type
  [0]  ("JQ";",")0:enlist"1,2"
                 ^
q)("JJ";",")0:`:nosuch
'nosuch. OS reports: No such file or directory
  [0]  ("JJ";",")0:`:nosuch
                 ^
q)5 0:enlist"a"
'type
  [0]  5 0:enlist"a"
         ^
q)`a 0:enlist"a"
'type
  [0]  `a 0:enlist"a"
          ^
q)`:f 0:1 2
'type
  [0]  `:f 0:1 2
           ^
q)`:f 0:("a";1)
'type
  [0]  `:f 0:("a";1)
           ^
