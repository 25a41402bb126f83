/ test/q/ref/inv.q: inv, matrix inverse
q)0.5 0 0 0.25=raze inv(2 0f;0 4f)
1111b
q)inv(1 2f;3 4f)
-2  1   
1.5 -0.5
q)m:(4 7 2f;3 6 1f;2 5 3f)
q)all raze 1e-12>abs(m mmu inv m)-"f"$til[3]=/:til 3
1b
q)inv enlist enlist 4f
0.25
q)all null raze inv(1 2f;2 4f)                     / singular
1b
q)inv(1 2;3 4)
'type
  [0]  inv(1 2;3 4)
       ^
q)inv(1 2 3f;4 5 6f)
'length
  [0]  inv(1 2 3f;4 5 6f)
       ^
q)@[inv;;::]each(5f;1 2f;`a;{x};(1 2f;3 4);(`a`b;1 2f))
"type"
"length"
"type"
"type"
"type"
"type"
q).[inv;1 2;::]
"rank"
q)inv inv(1 2f;3 5f)
1 2
3 5
q)all null raze inv(0n 1f;1 0f)
1b
