/ test/q/ref/dsave.q: dsave, tables splayed, enumerated, parted
q)t:([]s:`a`a`b;p:1 2 3)
q)u:([]s:`a`c;q:1.5 2.5)
q)`:db dsave`t`u
`t`u
q)key`:db
`sym`t`u
q)get`:db/sym
`a`b`c
q)attr get[`:db/t]`s
`p
q)get`:db/t/.d
`s`p
q)`:db2`2001.01.01 dsave`t              / the root and a partition
`t
q)key`:db2
`2001.01.01`sym
q)key`:db2/2001.01.01
,`t
q)value each t                          / the tables are as they were
`a 1
`a 2
`b 3
q)attr t`s
`
q)w:([]s:`b`a`b;p:1 2 3)
q)@[{`:db dsave`w};0;::]                / what is not parted fails
"u-fail"
q)@[{`:db dsave`nosuch};0;::]
"nosuch"
q){.[dsave;x;::]}each((5;`t);(`:db;5);1 2 3)
"type"
"type"
"rank"
q)\l db
q)exec sum p from t where s=`a
3
