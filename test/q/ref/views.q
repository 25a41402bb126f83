/ test/q/ref/views.q: the names of the views
q)views[]
`symbol$()
q)w::b*10
q)v::2+a*3
q)views[]
`s#`v`w
q)a:b:1
q)views[]
`s#`v`w
q)v:1
q)views[]
`s#,`w
q)delete w from`.
`.
q)views[]
`symbol$()
q)\d .n
q.n)x::y
q.n)\d .
q)views[]
`symbol$()
q)system"b"
`symbol$()
