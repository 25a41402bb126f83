/ -N! of the language, .Q.trpd .Q.ts .Q.gz, system commands that show and set
q)-4!"select this from that"
"select"
," "
"this"
," "
"from"
," "
"that"
q)-4!"f[x;1 2 3]+aa_bb"
,"f"
,"["
,"x"
,";"
"1 2 3"
,"]"
,"+"
"aa_bb"
q)-4!`a
'type
  [0]  -4!`a
         ^
q)-5!"1+2"
+
1
2
q)-6!(+;1;2)
3
q)-2!`s#1 2
`s
q)-1!`a
`:a
q)a:b:c:1 2 3
q)-16!a
3i
q)-120!a
0
q)last -34!(+;2 3)
5
q)last .Q.ts[+;2 3]
5
q).Q.trpd[{x+y};(1;2);{-1}]
3
q).Q.trpd[{x+y};(1;`2);{y;x}]
"type"
q).Q.trpd[{x+y};(1;`2);0]
0
q)f:{`hello+x}
q).Q.trp[f;2;{1@.Q.sbt y;-1}]              / what failed, the trap, what called it
  [2]  f:{`hello+x}
                ^
  [1]  (.Q.trp)

  [0]  .Q.trp[f;2;{1@.Q.sbt y;-1}]
       ^
-1
q){.Q.trpd[{.Q.trp[f;x;{'x}]};enlist x;{1@.Q.sbt y;-1}]}3
  [3]  {.Q.trp[f;x;{'x}]}
        ^
  [2]  (.Q.trpd)

  [1]  {.Q.trpd[{.Q.trp[f;x;{'x}]};enlist x;{1@.Q.sbt y;-1}]}
        ^
  [0]  {.Q.trpd[{.Q.trp[f;x;{'x}]};enlist x;{1@.Q.sbt y;-1}]}3
       ^
-1
q).Q.gz .Q.gz(9;20#"helloworld")
"helloworldhelloworld"
q)count .Q.gz(9;10000#"helloworld")
66
q).Q.gz .Q.gz(1;0x010203)
0x010203
q).Q.gz "junk"
'domain
  [0]  .Q.gz "junk"
       ^
q).Q.gz[::]
1b
q)\z
0
q)\o
0N
q)\o 390
q)\o
390
q)\o 0N
q)\o -5
q)\o
-5
q)\a .nosuch
'.nosuch
q).nn.t:([]u:1 2)
q)\a .nn
,`t
q)x:system"S 0N";r:10?10;system"S ",string x;r~10?10
1b
q)x~system"S"
1b
q)\g 1
q)\g
1i
q)\w 3
'-w init via cmd line
q)\_
0b
q)\E
0i
q)`:a.txt 0: ("x1";"y2");
q)\r a.txt b.txt
q)read0`:b.txt
"x1"
"y2"
q)\r nosuch b.txt
'nosuch. OS reports: No such file or directory
q).z.r
0b
q)reval parse".z.r"
1b
q)count .z.l
9
q)count .z.e
0
q)\cd new/folder
q)last"/"vs system"cd"
"folder"
q)@[.Q.prf0;;::]each(0;.z.i;`a;0N)          / of another process
"domain"
"domain"
"type"
"domain"
q)@[-37!;0;::]
"domain"
q).Q.fqk each("";"Q.q";"/home/a.q")
010b
q)(deltas;sums;raze;differ;not;hdel)       / words that cover something shorter are shown by it
-':
+\
,/
$["b"]~~':
~:
~:
q)parse"deltas x"
-':
`x
q)value differ
$["b"]
~~':
q)value sums
+
q)xbar
k){x*y div x:$[16h=abs[@x];"j"$x;x]}
q){key[.q]where x~/:string value .q}"~:"
`not`hdel
q).q?(~:;like)                             / .q has the words that are no primitives
`not`
q)any .Q.res in key .q
0b
q)type parse"`a"                           / a quoted name is a symbol vector
11h
q)type last parse"b=`a"
11h
q)`:native set til 100;                      / -17! reads what has the other byte order
q)-17!`:native
'arch
  [0]  -17!`:native
          ^
q)-17!3
'type
  [0]  -17!3
          ^
q).Q.rp each(`:::a/b;`::a;`:a;`a)            / there are no modules
`:a/b`:a`:a`a
q).Q.ipc[5;([z:0b])]
'5 is not an ipc handle
  [0]  .Q.ipc[5;([z:0b])]
       ^
q).Q.ipc[5;`z]
'type
  [0]  .Q.ipc[5;`z]
       ^
q)(`p`P`i`K`w`ph in key`.z;`z in key`;`ex in key`.z)
111111b
0b
0b
q).z.ph("nosuchfile";()!())
"HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Type: text/plain; cha..
q).z.ph 1
'type
  [0]  .z.ph 1
       ^
