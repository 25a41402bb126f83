/ test/q/ref/rtrim.q: without nulls at the end
q)rtrim"   IBM   "
"   IBM"
q)rtrim"   "
""
q)rtrim""
""
q)rtrim"a"
"a"
q)rtrim 0N 1 0N 2 0N 0N
0N 1 0N 2
q)rtrim``a`
``a
q)rtrim 1 0n
,1f
q)rtrim 2001.01.01 0Nd
,2001.01.01
q)rtrim 42
42
q)e:"bgxhijefcspmdznuvt"$\:()
q)(rtrim each e)~e
1b
q)rtrim("a ";("b  ";" c"))
,"a"
(,"b";" c")
q)rtrim`a`b!("x ";" y")
a| ,"x"
b| " y"
q)rtrim([]a:("x ";"yy "))
a   
----
,"x"
"yy"
q)(rtrim x)~reverse ltrim reverse x:"  a b  "
1b
q)rtrim["a";"b"]
'rank
  [0]  rtrim["a";"b"]
       ^
