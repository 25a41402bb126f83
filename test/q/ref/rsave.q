/ test/q/ref/rsave.q: write a table splayed
q)t:([]a:1 2 3;b:1.5 2.5 3.5)
q)rsave`t
`:t/
q)key`:t
`.d`a`b
q)get[`:t/]~t
1b
q)t:1#t
q)rsave`t                                         / again: overwritten
`:t/
q)count get`:t/
1
q)sym:`x`y
q)e:([]s:`sym$`y`x;n:1 2)
q)rsave`e
`:e/
q)exec s from get`:e/
`sym$`y`x
q)s:([]s:`x`y)
q)rsave`s                                         / symbols are to be enumerated
'type
  [0]  rsave`s
       ^
q)k:([k:1 2]v:3 4)
q)rsave`k
'type
  [0]  rsave`k
       ^
q)l:1 2
q)rsave`l
'type
  [0]  rsave`l
       ^
q)rsave`nosuch
'nosuch
  [0]  rsave`nosuch
       ^
q)rsave 5
'type
  [0]  rsave 5
       ^
q)rsave[`t;1]
'rank
  [0]  rsave[`t;1]
       ^
