/ test/q/ref/xrank.q: buckets of equal size by value
q)4 xrank til 8
0 0 1 1 2 2 3 3
q)4 xrank til 9
0 0 0 1 1 2 2 3 3
q)7 xrank til 9
0 0 1 2 3 3 4 5 6
q)3 xrank 1 37 5 4 0 3
0 2 2 1 0 1
q)1 xrank 3 1 2
0 0 0
q)3 xrank 3 1 2
2 0 1
q)9 xrank 3 1 2                                   / more buckets than items
6 0 3
q)2 xrank`c`a`d`b
1 0 1 0
q)2 xrank"dacb"
1 0 1 0
q)2 xrank 2003.01.01 2001.01.01
1 0
q)2 xrank 0n 3 1 2
0 1 0 1
q)2 xrank 0#0
`long$()
q)value count each group 4 xrank 1000?1f
250 250 250 250
q)select lo:min a,hi:max a by 2 xrank a from([]a:5 3 9 1)
a| lo hi
-| -----
0| 1  3 
1| 5  9 
q)2 xrank 5
'rank
  [0]  2 xrank 5
         ^
q)1.5 xrank 1 2
'type
  [0]  1.5 xrank 1 2
           ^
q)`a xrank 1 2
'type
  [0]  `a xrank 1 2
          ^
q)xrank[1;2;3]
'rank
  [0]  xrank[1;2;3]
       ^
