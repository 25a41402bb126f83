/ test/q/ref/ssr.q: replace what matches
q)ssr["toronto ontario";"ont";"x"]
"torxo xario"
q)ssr["toronto ontario";"t?r";upper]
"TORonto onTARio"
q)ssr["abc";"x";"y"]
"abc"
q)ssr["";"x";"y"]
""
q)ssr["aaa";"a";"bb"]
"bbbbbb"
q)ssr["a-b-c";"-";""]
"abc"
q)ssr["a1b22";"[0-9]";"#"]
"a#b##"
q)ssr["a1b22";"[0-9]";{"<",x,">"}]
"a<1>b<2><2>"
q)ssr["abc";"b";"x"]
"axc"
q)ssr["hello";"l";reverse]
"hello"
q)ssr["a.b";".";"!"]                              / a dot is a dot
"a!b"
q)ssr["a*b";"[*]";"x"]
"axb"
q)ssr/["the cat";("the";"cat");("a";"dog")]
"a dog"
q)ssr[;"a";"b"]each("aa";"ca")
"bb"
"cb"
q)count ssr[1000000#"ab";"a";"xy"]
1500000
q)ssr["abc";"b"]
ssr["abc";"b"]
q)ssr[`abc;"b";"x"]
'type
  [0]  ssr[`abc;"b";"x"]
       ^
q)ssr[1 2;"b";"x"]
'type
  [0]  ssr[1 2;"b";"x"]
       ^
