/ test/q/ref/til.q: the first naturals
q)til 5
0 1 2 3 4
q)til 0
`long$()
q)til 1b
,0
q)til 0b
`long$()
q)til each(3h;3i;0x03)
0 1 2
0 1 2
0 1 2
q)til 0W
'limit
  [0]  til 0W
       ^
q)last til 1000000
999999
q)sum[til 1001]=500*1001
1b
q)til -1
'domain
  [0]  til -1
       ^
q)til -3h
'domain
  [0]  til -3h
       ^
q)til 0N
'domain
  [0]  til 0N
       ^
q)til 5f
'type
  [0]  til 5f
       ^
q)til 1 2
'type
  [0]  til 1 2
       ^
q)til"a"
'type
  [0]  til"a"
       ^
q)til 00:05
'type
  [0]  til 00:05
       ^
q)til[1;2]
'rank
  [0]  til[1;2]
       ^
