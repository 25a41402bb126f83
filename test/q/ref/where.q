/ test/q/ref/where.q: the indexes of the trues; copies of indexes and of keys
q)where 0110b
1 2
q)where 2 3 0 1
0 0 1 1 1 3
q)where each(2 0 1h;2 0 1i;0x020001)
0 0 2
0 0 2
0 0 2
q)where()
`long$()
q)where 0#0b
`long$()
q)where 0#0
`long$()
q)where 000b
`long$()
q)where enlist 1b
,0
q)where(0b;1b;1b)
1 2
q)where`a`b`c!2 0 1
`a`a`c
q)where`a`b`c!101b
`a`c
q)where 10 20!3 1
10 10 10 20
q)where([]k:`x`y)!01b
k
-
y
q)(where x)~raze x#'til count x:1000?3
1b
q)count where 1000000#10b
500000
q)where 1 0N                                      / a null is no copy
,0
q)where 2 -1
'domain
  [0]  where 2 -1
       ^
q)where`a`b!1 -1
'domain
  [0]  where`a`b!1 -1
       ^
q)where(1b;2)
'type
  [0]  where(1b;2)
       ^
q)where 1b
'type
  [0]  where 1b
       ^
q)where 1 2f
'type
  [0]  where 1 2f
       ^
q)where"abc"
'type
  [0]  where"abc"
       ^
q)where`a`b
'type
  [0]  where`a`b
       ^
q)where[1;2]
'rank
  [0]  where[1;2]
       ^
