/ test/q/ref/syscmds.q: the system commands
q)\a
`symbol$()
q)t:([]a:1 2);.nn.v:([]u:1 2)
q)\a
,`t
q)\a .nn
,`v
q)\a .none
'.none
q)b::x+1
q)\b
`s#,`b
q)\B
,`b
q)x:10
q)b
11
q)\B
`symbol$()
q)x:11
q)\B
,`b
q)\c
25 80i
q)\c 5 5
q)\c
10 10i
q)til each 20+til 10
0 1 2 3..
0 1 2 3..
0 1 2 3..
0 1 2 3..
0 1 2 3..
0 1 2 3..
0 1 2 3..
..
q)\c 9999 9999
q)\c
2000 2000i
q)\c 25 80
q)\C
36 2000i
q)\C 1 1
q)\C
10 10i
q)\d
`.
q)\d .s
q.s)key`.s
()
q.s)a:1
q.s)\v
,`a
q.s)\d .
q).s.a
1
q)\e
0i
q)\e 2
q)\e
2i
q)\e 0
q)\E
0i
q)f:g:{x+2*y}
q)\f
`f`g
q){x where x like"ht??"}system"f .h"
`htac`html`http
q)\f .none
'.none
q)\g
0i
q)\g 1
q)\g
1i
q)\g 0
q)\o
0N
q)\o 390
q)\o
390
q)00:30<00:01*"j"$(.z.P-.z.p)%0D00:01
1b
q)\o 0N
q)\P
7i
q)\P 3
q)(1%3;123456789f)
0.333 1.23e+08
q)\P 0
q)1%3
0.33333333333333331
q)\P 17
q)0.1
0.10000000000000001
q)\P 7
q)\P 18
'domain
q)\P -1
'domain
q)`:a.txt 0:enlist"line"
`:a.txt
q)\r a.txt b.txt
q)key`:.
,`b.txt
q)\r none.txt c.txt
'none.txt. OS reports: No such file or directory
q)\s
0i
q)\s 0N
0i
q)\S
-314159i
q)5?10
8 1 9 5 4
q)\S -314159
q)5?10
8 1 9 5 4
q)\S
-314159
q)x:system"S 0N";r:10?10;system"S ",string x;r~10?10
1b
q)\t
0i
q)type system"t til 10"
-7h
q)type system"t:10 til 10"
-7h
q)type each system"ts:10 til 10"
-7 -7h
q)\T
0i
q)\T 5
q)\T
5i
q)\T 0
q)\v
`b`r`t`x
q){x where x like"????"}system"v .h"
`HOME`logo
q)\v .none
'.none
q)count system"w"
6
q)count system"w 0"
2
q)\w 3
'-w init via cmd line
q)\W
2i
q)\W 0
q)`week$2015.10.28
2015.10.24
q)\W 2
q).z.pi
'.z.pi
  [0]  .z.pi
       ^
q).z.po:{x}
q)\x .z.po
q).z.po
'.z.po
  [0]  .z.po
       ^
q)\z
0
q)"D"$"06/01/2010"
2010.06.01
q)\z 1
q)\z
1
q)"D"$"06/01/2010"
2010.01.06
q)\z 0
q)\z 2
'domain
q)\_
0b
q)`:t1.q 0:enlist"a:123;f:{x+2*y}"
`:t1.q
q)\_ t1.q
'can't. \_ t1.q: code is not hidden here
q)d:system"cd"
q)\cd sub/dir
q)system["cd"]~d,"/sub/dir"
1b
q)system"cd ",d
q)\l nosuch.q
'nosuch.q. OS reports: No such file or directory
q)`:v set 1 2
`:v
q)\l v
`v
q)v
1 2
q)`:s.q 0:("aa:1";"f:{";" x+1}";"/ a comment";"bb:f aa")
`:s.q
q)\l s.q
q)bb
2
q)`:bad.q 0:("cc:1";"1+`a";"dd:2")
`:bad.q
q)@[system;"l bad.q";::]
"type"
q)cc
1
q)dd
'dd
  [0]  dd
       ^
q)\l .
q)\echo text
"text"
q)\l
'type
