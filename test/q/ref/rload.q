/ test/q/ref/rload.q: read a splayed table into a variable of its name
q)t:([]a:1 2 3;b:1.5 2.5 3.5)
q)rsave`t
`:t/
q)u:t
q)delete t from`.
`.
q)rload`t
`t
q)t~u
1b
q)`:sub/w/ set u
`:sub/w/
q)rload`:sub/w
`w
q)w~u
1b
q)rload`nosuch
'nosuch. OS reports: No such file or directory
  [0]  rload`nosuch
       ^
q)rload 5
'type
  [0]  rload 5
       ^
q)rload[`t;1]
'rank
  [0]  rload[`t;1]
       ^
