/ test/q/ref/system.q: commands of q and of the shell
q)system"echo hi"
"hi"
q)system"printf 'a\\nb\\n'"
,"a"
,"b"
q)system"true"
()
q)type system"echo"
0h
q)t:([]a:1 2)
q)system"a"
,`t
q)system"v"
,`t
q)f:{x}
q)system"f"
,`f
q)system"P"
7i
q)system"P 3"
q)1%3
0.333
q)system"P 7"
q)system"c"
25 80i
q)system"d"
`.
q)system"d .x"
q.x)system"d"
`.x
q.x)system"d ."
q)system"s"
0i
q)type system"t 1+1"
-7h
q)type each system"ts til 10"
-7 -7h
q)count system"w"
6
q)system"W"
2i
q)system"z"
0
q)system"echo out > file;";read0`:file
"out"
q)@[system;"l file";::]
"out"
q)(system"pwd")~enlist system"cd"
1b
q)`:s.q 0:("b:1";"b+:1")
`:s.q
q)system"l s.q"
q)b
2
q)@[system;"exit 3";{x}]
"os"
q)system 5
'type
  [0]  system 5
       ^
q)system`a
'type
  [0]  system`a
       ^
q)system["a";1]
'rank
  [0]  system["a";1]
       ^
