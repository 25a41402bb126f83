/ test/q/syscmds/commands.q: each command without and with an argument, and one that it refuses
q)\a
`symbol$()
q)aa:bb:23
q)tt:([]dd:12 34)
q)\a
,`tt
q).nn.vv:([]uu:12 45)
q)\a .n
'.n
q)\a .nn
,`vv
q)x:y:1
q)v::x+y
q)w::x+1
q)\b
`s#`v`w
q)\B
`v`w
q)v
2
q)\B
,`w
q)\b .nn
`symbol$()
q)\c
25 80i
q)\c 5 5
q)\c
10 10i
q)til each 20+til 3
0 1 2 3..
0 1 2 3..
0 1 2 3..
q)\c 25 80
q)\c 1
'type
q)\C
36 2000i
q)\C 36 2000
q)\d
`.
q)\d .o
q)a:1
q)\d .
q).o.a
1
q)\e
0i
q)\e 2
q)\e
2i
q)\e 3
'domain
q)\e 0
q)\E
0i
q)\E 1
'\E: set it with the option -E
q)f:g:h:{x+2*y}
q)\f
`f`g`h
q)\f .nosuch
'.nosuch
q)\g
0i
q)\g 1
q)\g
1i
q)\g 2
'domain
q)\g 0
q)\o
0N
q)\o 1
q)\o
1
q)\o 390
q)\o
390
q)\o 0N
q)\p
0i
q)\p -5000
'-5000: one thread serves all connections
q)\p localhost:-2000/2010
'localhost:-2000/2010: one thread serves all connections
q)\p nosuchservice
'nosuchservice is not a port
q)\p
0i
q)\P
7i
q)\P 3
q)1%3
0.333
q)\P 18
'domain
q)\P x
'type
q)\P 7
q)\r
'\r: only a process with -l has replicas
q)\r a
'\r: from and to, please
q)\S
-314159i
q)\S 7
q)\S
7
q){s:system"S 0N";r:5?10;system"S ",string s;(r~5?10),s~system"S"}[]    / a state is given whole
11b
q)\S x
'type
q)\S -314159
q)5?10
8 1 9 5 4
q)\t
0i
q)\t 0
q)\t x+1;
0
q)system"t"
0i
q)\T
0i
q)\T 5
q)\T
5i
q)\T -1
'domain
q)\T 0
q)\u
q)\u x
'\u: reads the file of -u again, and no other
q)\v
`aa`bb`tt`v`w`x`y
q)\w 3
'-w init via cmd line
q)\W
2i
q)\W 0
q)\W
0i
q)\W 7
'domain
q)\W 2
q)\x .z.pg
q).z.pg:{x}
q)\x .z.pg
q).z.pg
'.z.pg
  [0]  .z.pg
       ^
q)\z
0
q)"D"$"06/01/2010"
2010.06.01
q)\z 1
q)"D"$"06/01/2010"
2010.01.06
q)\z 2
'domain
q)\z 0
q)\_
0b
q)\_ t.q
'can't. \_ t.q: code is not hidden here
q)\1
'\1, \2: a file, please
q)\nosuchcommand 2>/dev/null
'os
q)\echo hi there
"hi there"
q)system"P"
7i
q)system`P
'type
  [0]  system`P
       ^
q)system"P 5"
q)1%3
0.33333
q)system"P 7"
q)\sleep 20 & echo started                           / what runs on in the background is not waited for
"started"
q)\(sleep 0.1;echo late)& true
q)system"true"
()
q)system"mkfifo pipe;(echo one;echo two)>pipe&";
q).Q.fps[show]`:pipe
"one"
"two"
q)count first system"head -c 300000 /dev/zero|tr '\\0' x"
300000
q)\exit 3
'os
q)a:1
q)\x a
'\x: a name of .z, please
q)\x
'\x: a name of .z, please
q)a
1
q)\b .nosuch
'.nosuch
q)\B .nosuch
'.nosuch
q)\d 1
'domain
q)\d .a b
'domain
q)\d ..
'domain
q)\d
`.
q)\d a_1.b2
q)\d
`.a_1.b2
q)\d .
