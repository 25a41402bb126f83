/ test/q/ref/hsym.q: hsym, symbols of files and processes
q)hsym`$"a/b.txt"
`:a/b.txt
q)hsym`:a
`:a
q)hsym`localhost:5000`:x`::y
`:localhost:5000`:x`::y
q)hsym`
`:
q)hsym 0#`
`symbol$()
q)@[hsym;;::]each("a";5;1 2;{x})
"type"
"type"
"type"
"type"
q).[hsym;1 2;::]
"rank"
q)hsym each`a`b
`:a`:b
