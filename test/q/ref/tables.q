/ test/q/ref/tables.q: the names of tables in a namespace
q)tables[]
`symbol$()
q)t:([]a:1 2)
q)k:([k:1 2]v:3 4)
q)b:([]x:())
q)l:1 2;d:`a`b!1 2;f:{x}
q)tables[]
`b`k`t
q)tables`.
`b`k`t
q)tables`
`b`k`t
q).w.tab:t
q).w.x:1
q)tables`.w
,`tab
q)tables`.none
`symbol$()
q)(tables[])~system"a"
1b
q)v::select from t
q)tables[]
`b`k`t`v
q)tables 5
'type
  [0]  tables 5
       ^
q)tables[`.;1]
'rank
  [0]  tables[`.;1]
       ^
