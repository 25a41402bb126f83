/ test/q/ref/trim.q: without nulls at either end
q)trim"   IBM   "
"IBM"
q)trim"a b"
"a b"
q)trim"   "
""
q)trim""
""
q)trim"a"
"a"
q)trim 42
42
q)e:"bgxhijefcspmdznuvt"$\:()
q)(trim each e)~e
1b
q)v:(0Ng;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)n:{first 0#enlist x}each v
q)(1_trim each n,'v,'n,'v,'n)~1_v,'n,'v
1b
q)trim each(0110b;0x000100)                       / booleans and bytes have no null
0110b
0x000100
q)trim 0N 0N 1 2 0N 3 0N
1 2 0N 3
q)trim 0n 1 0n
,1f
q)trim``a``b`
`a``b
q)trim(("fox";("jumps ";"over   "));("a";" dog "))
"fox" ("jumps";"over")
"a"   "dog"           
q)trim`a`b!(" x ";"y ")
a| ,"x"
b| ,"y"
q)trim([]a:(" x";"yy "))
a   
----
,"x"
"yy"
q)trim()
()
q)trim["a";"b"]
'rank
  [0]  trim["a";"b"]
       ^
