/ test/q/ref/keys.q: keys, the names of the key columns
q)keys([k:1 2]v:3 4)
,`k
q)keys([a:1 2;b:3 4]v:5 6)
`a`b
q)keys([]v:1 2)
`symbol$()
q)t:([k:1 2]v:3 4)
q)keys`t
,`k
q)keys`v xkey 0!t
,`v
q).n.t:t
q)keys`.n.t
,`k
q)@[keys;;::]each(5;1 2;{x};`nosuch)
"type"
"type"
"type"
"nosuch"
q).[keys;1 2;::]
"rank"
q)keys each(t;0!t)
,`k
`symbol$()
