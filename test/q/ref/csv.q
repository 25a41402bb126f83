/ test/q/ref/csv.q: csv, the comma as delimiter
q)csv
","
q)type csv
-10h
q)csv 0:([]a:1 2;b:`x`y)
"a,b"
"1,x"
"2,y"
q)("JS";csv)0:("1,x";"2,y")
1 2
x y
q)("JS";enlist csv)0:("a,b";"1,x";"2,y")
a b
---
1 x
2 y
q)csv vs"p,q,,r"
,"p"
,"q"
""
,"r"
q)csv sv("p";"q")
"p,q"
q)csv:";"
'assign
  [0]  csv:";"
          ^
