/ handles: the console, files, what is not open
q)0"1+1"
2
q)0(+;2;2)
4
q)0".z.w"
0i
q)1"hi\n"
hi
1
q)a:-1"hi"
hi
q)a
-1
q)-1("quick";"brown")
quick
brown
-1
q).z.w
0i
q).z.W
q).z.H
`s#`int$()
q)-38!`int$()
()
q)h:hopen`:log/x.txt
q)type h
-6h
q)h~h"quick brown fox"
1b
q)neg[h]~neg[h]("quick";"brown";"fox")
1b
q)h~h 0x0a
1b
q)hclose h
q)read0`:log/x.txt
"quick brown foxquick"
"brown"
"fox"
""
q).[{x y};(h;"x");{x~"Cannot write to handle ",string[h],". OS reports: Bad file descriptor"}]
1b
q)hclose 99
'close. OS reports: Bad file descriptor
  [0]  hclose 99
       ^
q)@[hopen;(`::1;100);{x}]
"hop. OS reports: Connection refused"
q)hopen 1.5
'type
  [0]  hopen 1.5
       ^
q)system"p"
0i
q)system"p 0"
q)-30!(99;0b;1)
'domain
  [0]  -30!(99;0b;1)
          ^
q)-30!1
'type
  [0]  -30!1
          ^
q)-25!(7 8;0)
'7 is not an ipc handle
  [0]  -25!(7 8;0)
          ^
q).z.ps:{(`zps;x)}
q)0"2+2"
`zps
"2+2"
q)\x .z.ps
q)0"2+2"
4
q)@[0;"1+`";{x}]
"type"
q)\t
0i
q)\t 0
q)9999"a"                     / no handle: the system's error for what could be written
'Cannot write to handle 9999. OS reports: Bad file descriptor
  [0]  9999"a"
       ^
q)9999 1 2 3
9999 1 2 3
q)9999(::)                    / a function never could
'type
  [0]  9999(::)
       ^
q)9999[+]
'type
  [0]  9999[+]
       ^
q)9999()                      / nothing to write
9999
q)hdel 01001b                 / not and hdel are one primitive
10110b
q)`::[(":localhost:1";100);"1"]                  / one question, with a timeout
'hop. OS reports: Connection refused
  [0]  `::[(":localhost:1";100);"1"]
       ^
q)`::[1;2;3]
'rank
  [0]  `::[1;2;3]
       ^
