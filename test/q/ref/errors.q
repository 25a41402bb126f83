/ test/q/ref/errors.q: errors by their documented names, where no keyword's own file has them
q)select price trade                    / a query without its table
'from
  [0]  select price trade
                         ^
q)exec a
'from
  [0]  exec a
             ^
q)"D=;"0:"0=hello;1=world"              / keys are I, J or S
'IJS
  [0]  "D=;"0:"0=hello;1=world"
            ^
q)`a`b xasc flip`a`b`a!()               / () under each key
'dup a
  [0]  `a`b xasc flip`a`b`a!()
            ^
q)flip`a`b!()
a b
---
q)t:([]a:1 2)
q)select a,a by a from t
'dup names for cols/groups a
  [0]  select a,a by a from t
                            ^
q)(1):2
'match
  [0]  (1):2
          ^
q)@[{-0W?0Ng};0;::]                     / more than there is room for
"limit"
q)0W#2
'limit
  [0]  0W#2
         ^
q)v::w+1
q)w::v+1
q)@[get;`v;::]
"loop"
q)d:`s#`a`b!1 2
q)`d upsert`c`d!3 4                     / a step dictionary
'step
  [0]  `d upsert`c`d!3 4
          ^
q)'42
'stype
  [0]  '42
       ^
q)s:`a`b
q)`s$`c
'cast
  [0]  `s$`c
         ^
q)nosuch+1
'nosuch
  [0]  nosuch+1
       ^
q)"no end
'"
  [0]  "no end
       ^
q)(1;2
'(
  [0]  (1;2
           ^
