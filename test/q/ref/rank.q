/ test/q/ref/rank.q: each item's place in the sorted list
q)rank 2 7 3 2 5
0 4 2 1 3
q)rank each(101b;0x030102;3 1 2h;3 1 2i;3 1 2e;3 1 2f;"cab";`c`a`b;2003.01.01 2001.01.01 2002.01.01;00:03 00:01 00:02)
1 0 2
2 0 1
2 0 1
2 0 1
2 0 1
2 0 1
2 0 1
2 0 1
2 0 1
2 0 1
q)rank 0N 5 -0W 0W                                / a null is the least
0 2 1 3
q)rank 3 0n -0w
2 0 1
q)rank()
`long$()
q)rank 0#`
`long$()
q)rank enlist 4
,0
q)rank`a`b`c!3 1 2
2 0 1
q)rank("b";"ab";"a")
1 2 0
q)rank(2 1;1 9;1 2)
2 1 0
q)rank([]a:2 1 2;b:1 5 0)
2 0 1
q)asc[x]~x iasc rank x:100?50
1b
q)x~asc[x]rank x                                   / what sorting and ranking make is the list again
1b
q)(rank x)~iasc iasc x
1b
q)rank 5
'rank
  [0]  rank 5
       ^
q)rank[1 2;3]
'rank
  [0]  rank[1 2;3]
       ^
