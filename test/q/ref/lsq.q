/ test/q/ref/lsq.q: lsq, least squares
q)(enlist 5 11f)lsq(1 3f;2 4f)
1 2
q)a:1f+3 4#til 12
q)b:4 4#2 7 -2 5 5 3 6 1 -2 5 2 7 5 0 3 4f
q)a~(a lsq b)mmu b
1b
q)all raze 1e-9>abs(a lsq b)-a mmu inv b
1b
q)x:til 6
q)(enlist 1+(2*x)+3*x*x)lsq x xexp/:til 3
'type
  [0]  (enlist 1+(2*x)+3*x*x)lsq x xexp/:til 3
                             ^
q)all 1e-9>abs 1 2 3-first(enlist"f"$1+(2*x)+3*x*x)lsq x xexp/:til 3
1b
q)first(enlist 1 3 2f)lsq enlist 1 1 1f           / the mean
,2f
q)(enlist 1 2f)lsq(1 2f;2 4f)           / dependent rows
'domain
  [0]  (enlist 1 2f)lsq(1 2f;2 4f)
                    ^
q)(enlist 1 2 3f)lsq(1 2f;3 4f)
'length
  [0]  (enlist 1 2 3f)lsq(1 2f;3 4f)
                      ^
q){.[lsq;x;::]}each((1 2f;(1 2f;3 5f));(5;6);(`a;(1 2f;3 5f));(enlist 1 2;(1 2;3 5));1 2 3)
"type"
"type"
"type"
"type"
"rank"
