/ .j.j .j.jd .j.k
q).j.j 1 2 3
"[1,2,3]"
q).j.j 1.5 0n 0w
"[1.5,null,inf]"
q).j.j `a`b!(1;"x")
"{\"a\":1,\"b\":\"x\"}"
q).j.j ([]a:1 2;b:`x`y)
"[{\"a\":1,\"b\":\"x\"},\n {\"a\":2,\"b\":\"y\"}]"
q).j.j ([k:`a`b]v:1 2)
"[{\"k\":\"a\",\"v\":1},\n {\"k\":\"b\",\"v\":2}]"
q).j.j "a\"b\n"
"\"a\\\"b\\n\""
q).j.j (1b;0N;2000.01.01;::;`s)
"[true,null,\"2000-01-01\",null,\"s\"]"
q).j.j ()
"[]"
q).j.j 1 2!`a`b
"{\"1\":\"a\",\"2\":\"b\"}"
q).j.jd(-0w 0 1 2 3 0w;([null0w:1b]))
"[null,0,1,2,3,null]"
q).j.k "{\"a\":[1,2],\"b\":\"x\"}"
a| 1 2f
b| ,"x"
q).j.k "[{\"a\":1,\"b\":\"p\"},{\"a\":2,\"b\":\"q\"}]"
a b   
------
1 ,"p"
2 ,"q"
q).j.k "[1,null,true]"
1f
0n
1b
q).j.k "\"\\u00e9\\n\""
"\303\251\n"
q).j.k "[]"
()
q).j.k "{}"
q).j.k "[1,"
'json. the text ends too early
  [0]  .j.k "[1,"
       ^
q).j.k "nul"
'json. unexpected text at 0
  [0]  .j.k "nul"
       ^
