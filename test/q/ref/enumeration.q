/ test/q/ref/enumeration.q: `d!indexes
q)d:`a`b`c`d
q)`d!1 2 3
`d$`b`c`d
q)`d!0
`d$`a
q)`d!0 3i
`d$`a`d
q)(`d!0 1)~`d$`a`b
1b
q)`d!0#0
`d$()
q)"i"$`d!3 0
3 0i
q)`d!0N 1                                         / a null is none of them
`d$``b
q)k:([k:`p`q]v:1 2)
q)`k!1 0
`k$`q`p
q)`d!`a
'type
  [0]  `d!`a
         ^
q)`d!1.5 2
'type
  [0]  `d!1.5 2
         ^
