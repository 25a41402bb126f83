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

/ of any length, ones anywhere; any and all of the same
q)masks:raze{(x#0b;x#1b;x?0b;0=x?20)}each til 70
q)all(where each masks)~'{"j"$raze x#'til count x}each masks
1b
q)(any each masks)~{1 in x}each masks
1b
q)(all each masks)~{not 0b in x}each masks
1b
q)last_one:@[1000#0b;999;:;1b]
q)(any last_one;any -1_last_one;all not last_one;all 999#not last_one)
1001b
q)where last_one
,999
q)(any 1000#0n;all 1000#0n;any 1000#0;all @[1000#1;700;:;0];any@[1000#0f;999;:;0n])
11001b
