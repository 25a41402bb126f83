/ test/q/ref/case.q: i'[a;b;c]: from each place of which argument
q)0 1 0'["abc";"xyz"]
"ayc"
q)2 0 1 1 2'[til 5;10+til 5;100+til 5]
100 1 12 13 104
q)0 2 0'["abc";"xyz";"123";"789"]                 / more arguments than needed
"a2c"
q)0 1 0'["a";"xyz"]                               / an atom goes with all
"aya"
q)0 1 0'[1 2 3;`a`b`c]
1
`b
3
q)0 1h'[1 2;3 4]
1 4
q)0 2 0'[`a`b`c!"abc";"xyz";"123";`a`b`c!"789"]
"a2c"
q)(`home`office?`office`home)'["hh";"oo"]
"oh"
q)0 2 0'[`a`b`c!"abc";"xyz";"123";`a`b!"78"]
'length
  [0]  0 2 0'[`a`b`c!"abc";"xyz";"123";`a`b!"78"]
       ^
q)0 2 0'[`a`b`c!"abc";"xyz";"123";`b`a`c!"789"]
'domain
  [0]  0 2 0'[`a`b`c!"abc";"xyz";"123";`b`a`c!"789"]
       ^
q)0 1 0'["ab";"xyz"]
'length
  [0]  0 1 0'["ab";"xyz"]
       ^
