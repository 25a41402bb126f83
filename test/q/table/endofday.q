/ the end of a day: the tables of the process go to a partition and are empty afterwards

q)u:([]s:`b`a;v:1 2)
q)w:([]x:1 2)
q).Q.hdpf[`::1;`:eod;2024.01.01;`s]   / nobody is there to be told: the tables are saved all the same
.Q.hdpf: the historical database was not told: hop. OS reports: Connection refused
q)u
s v
---
q)w   / has no column s
x
-
1
2
q)get`:eod/2024.01.01/u/v
2 1
q)attr get`:eod/2024.01.01/u/s
`p
