/ test/q/ref/pad.q: n$text
q)9$"foo"
"foo      "
q)-9$"foo"
"      foo"
q)2$"foo"
"fo"
q)-2$"foo"
"oo"
q)0$"foo"
""
q)3$""
"   "
q)3$"a"
"a  "
q)9$("The";("fox";("jumps";"over"));("the";"dog"))
"The      "
("fox      ";("jumps    ";"over     "))
("the      ";"dog      ")
q)-5$`a`b!("quick";"fox")
a| "quick"
b| "  fox"
q)4$string([]a:`ab`c)
a     
------
"ab  "
"c   "
q)3 -3$\:"a"
"a  "
"  a"
q)3 4$("a";"b")
"a  "
"b   "
q)3$`a
'type
  [0]  3$`a
        ^
q)3$1 2
'type
  [0]  3$1 2
        ^
q)1.5$"a"
'type
  [0]  1.5$"a"
          ^
