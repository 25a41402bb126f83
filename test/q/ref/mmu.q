/ test/q/ref/mmu.q: matrix and dot product, also $ of floats
q)a:2 4#2 4 8 3 5 6 0 7f
q)b:4 3#"f"$til 12
q)a mmu b
87 104 121
81 99  117
q)a$b
87 104 121
81 99  117
q)1 2 3f$4 5 6f
32f
q)1 2 3f mmu 4 5 6f
32f
q)1 2f mmu(1 2f;3 4f)                             / a row times a matrix
7 10f
q)(1 2f;3 4f)mmu 1 2f
5 11f
q)(enlist 2f)mmu enlist 3f
6f
q)(enlist enlist 2f)mmu enlist enlist 3f
6
q)(1 0n;0w 1)mmu(1 0f;0 1f)
   
0w 
q)1 2e mmu 3 4e
'type
  [0]  1 2e mmu 3 4e
            ^
q)c:3 3#2 4 8 3 5 6 0 7 1f
q)all raze 1e-12>abs(c mmu inv c)-"f"$3 3#1 0 0 0
1b
q)(flip a mmu b)~flip[b]mmu flip a
1b
q)x:50 60#3000?1f
q)y:60 40#2400?1f
q)all raze 1e-10>abs(x mmu y)-x wsum/:\:flip y
1b
q)(x mmu y)~mmu[;y]peach x
1b
q)a mmu a
'length
  [0]  a mmu a
         ^
q)1 2f mmu 1 2 3f
'length
  [0]  1 2f mmu 1 2 3f
            ^
q)1 2 mmu 3 4
'type
  [0]  1 2 mmu 3 4
           ^
q)(1 2;3 4)mmu(1 2;3 4)
'type
  [0]  (1 2;3 4)mmu(1 2;3 4)
                ^
q)(1 2f;3 4 5f)mmu(1 2f;3 4f)
'length
  [0]  (1 2f;3 4 5f)mmu(1 2f;3 4f)
                    ^
q)2f mmu 3f
'type
  [0]  2f mmu 3f
          ^
q)(`a`b;`c`d)mmu(1 2f;3 4f)
'type
  [0]  (`a`b;`c`d)mmu(1 2f;3 4f)
                  ^
q)mmu[a;b;a]
'rank
  [0]  mmu[a;b;a]
       ^
