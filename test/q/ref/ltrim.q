/ test/q/ref/ltrim.q: ltrim, a list without its leading nulls
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{x~ltrim x}each one                / atoms
1b
q)all{x~ltrim x}each 2#'one
1b
q)ltrim"  a b "
"a b "
q)ltrim each("   ";"";enlist" ";"a")
""
""
""
"a"
q)ltrim each(0N 0N 1 0N;0n 1 0n;0Nh 2h;```a`;0Nd 2001.01.01 0Nd;0Ng,0x0 sv 16#0x01)
1 0N
1 0n
,2h
`a`
2001.01.01 0Nd
,01010101-0101-0101-0101-010101010101
q)ltrim each(0x0001;001b)               / what has no null stays
0x0001
001b
q)ltrim 0N 0N
`long$()
q)ltrim("  a";(" b";"c "))
,"a"
(,"b";"c ")
q)ltrim()
()
q)ltrim`a`b!("  x";" y ")
a| ,"x"
b| "y "
q)ltrim([]a:(" x";"y ");b:("  z";"w"))
a    b   
---------
,"x" ,"z"
"y " "w" 
q)@[ltrim;;::]each({x};+)
"type"
"type"
q).[ltrim;1 2;::]
"rank"
