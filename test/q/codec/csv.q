/ 0: in its five forms
q)","0:([]a:1 2;b:`x`y)
"a,b"
"1,x"
"2,y"
q)","0:([]a:1.5 0n;b:("p,q";"r\"s");d:2000.01.01 0Nd)
"a,b,d"
"1.5,\"p,q\",2000-01-01"
",r\"s,"
q)"\t"0:(1 2;`a`b)
"1\ta"
"2\tb"
q)","0:([]a:(1 2;3))
'type
  [0]  ","0:([]a:(1 2;3))
          ^
q)("JS";",")0:("1,a";"2,b")
1 2
a b
q)("JS";enlist",")0:("x,y";"1,a";"2,b")
x y
---
1 a
2 b
q)("J S";",")0:("1,z,a";"2,z,b")
1 2
a b
q)("J*F";",")0:("1,\"a,\"\"b\"\"\",2.5";"x,,")
1           
"a,\"b\"" ""
2.5         
q)("JF";",")0:"1,2.5"
1
2.5
q)("JJ";",")0:"1,2\n3,4\n"
1 3
2 4
q)("I*";",";1)0:("0,\"ab\nc\"";"1,\"def\"")
0       1    
"ab\nc" "def"
q)("DTB";",")0:enlist"2000.01.02,01:02:03.004,t"
2000.01.02  
01:02:03.004
1           
q)("j";",")0:enlist"1"
'type
  [0]  ("j";",")0:enlist"1"
                ^
q)("DT";8 9)0:enlist"20130315185540686"
2013.03.15  
18:55:40.686
q)("S C";2 1 1)0:("ab-c";"de-f")
ab de
c  f 
q)"S=;"0:"a=1;b=2"
a    b   
,"1" ,"2"
q)"I=*,"0:"5=\"x,y\",6=z"
5     6   
"x,y" ,"z"
q)(!)."J=;"0:"1=a;2=b"
1| ,"a"
2| ,"b"
q)`:t.csv 0: ","0:([]a:1 2;b:`x`y)
`:t.csv
q)("JS";enlist",")0:`:t.csv
a b
---
1 x
2 y
q)("JS";",")0:(`:t.csv;4)
1 2
x y
q)("JS";",")0:(`:t.csv;4;4)
1
x
q)`:sub/dir/t.txt 0: ("ab";enlist"c")
`:sub/dir/t.txt
q)("J";",")0:`:none.csv
'none.csv. OS reports: No such file or directory
  [0]  ("J";",")0:`:none.csv
                ^
q)`:t.csv 0: 1 2
'type
  [0]  `:t.csv 0: 1 2
               ^
