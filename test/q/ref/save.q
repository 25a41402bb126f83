/ test/q/ref/save.q: write a variable to a file of its name
q)t:([]x:2 3 5;y:`ibm`amd`intel;z:"npn")
q)save`t
`:t
q)get[`:t]~t
1b
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
q)save`t.xml
`:t.xml
q)read0`:t.xml
"<R>"
"<r><x>2</x><y>ibm</y><z>n</z></r>"
"<r><x>3</x><y>amd</y><z>p</z></r>"
"<r><x>5</x><y>intel</y><z>n</z></r>"
"</R>"
q)save`t.xls
`:t.xls
q)first read0`:t.xls
"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
q)save`t.json
`:t.json
q)read0`:t.json
"[{\"x\":2,\"y\":\"ibm\",\"z\":\"n\"},"
" {\"x\":3,\"y\":\"amd\",\"z\":\"p\"},"
" {\"x\":5,\"y\":\"intel\",\"z\":\"n\"}]"
q)save`$"sub/t"
`:sub/t
q)get[`:sub/t]~t
1b
q)save`$"sub/t.csv"
`:sub/t.csv
q)count read0`:sub/t.csv
4
q)a:til 3
q)b:"xyz"
q)save`a`b
`:a`:b
q)get each`:a`:b
0 1 2
x y z
q)c:(enlist"a";"b,c";"say \"hi\"")
q)q:([]c)
q)save`q.csv
`:q.csv
q)read0`:q.csv
,"c"
,"a"
"\"b,c\""
"say \"hi\""
q)save`nosuch
'nosuch
  [0]  save`nosuch
       ^
q)save 5
'type
  [0]  save 5
       ^
q)save[`t;1]
'rank
  [0]  save[`t;1]
       ^
