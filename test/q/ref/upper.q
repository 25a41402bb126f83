/ test/q/ref/upper.q: capitals
q)upper"ibm"
"IBM"
q)upper"a"
"A"
q)upper`ibm
`IBM
q)upper`ibm`msft
`IBM`MSFT
q)upper"1a-Z \303\244"                            / bytes beyond ASCII stay
"1A-Z \303\244"
q)upper`
`
q)upper""
""
q)upper 0#`
`symbol$()
q)upper()
()
q)upper(`The;(`quick`brown;"fox");"a")
`THE
(`QUICK`BROWN;"FOX")
"A"
q)upper`a`b!("x";`y)
a| "X"
b| `Y
q)upper([]a:`x`y;b:("ab";"cd"))
a b   
------
X "AB"
Y "CD"
q)(lower upper x)~lower x:.Q.A,.Q.a
1b
q)upper 1
'type
  [0]  upper 1
       ^
q)upper 1 2f
'type
  [0]  upper 1 2f
       ^
q)upper 2000.01.01
'type
  [0]  upper 2000.01.01
       ^
q)upper[`a;`b]
'rank
  [0]  upper[`a;`b]
       ^
