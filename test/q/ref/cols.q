/ test/q/ref/cols.q: cols, the column names of a table
q)cols([]a:1 2;b:3 4)
`a`b
q)cols([k:1 2]v:3 4)
`k`v
q)t:([]a:1 2)
q)cols`t
,`a
q)cols([]a:();b:0#0)
`a`b
q)`:d/t/ set([]x:1 2;y:3 4)
`:d/t/
q)cols`:d/t/
`x`y
q)cols`:d/t
`x`y
q)cols get`:d/t/
`x`y
q).n.t:([]z:1 2)
q)cols`.n.t
,`z
q)cols`a`b!1 2
'type
  [0]  cols`a`b!1 2
       ^
q)@[cols;;::]each(5;1 2;"a";{x};`nosuch)
"type"
"type"
"type"
"type"
"nosuch"
q).[cols;1 2;::]
"rank"
q)cols each(([]a:1 2);([]b:1 2;c:3))
,`a
`b`c
