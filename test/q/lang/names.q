/ dotted names of temporals, links, files amended in place, case over dictionaries
q)time:09:10:52.139
q)(time.hh; time.mm; time.ss)
9 10 52i
q)time.foo
'time.foo
  [0]  time.foo
       ^
q)u:2000.01.01D12:00:01.5 2001.02.03D04
q)u.date
2000.01.01 2001.02.03
q)t:([]id:101 102 103 104;parent:101 101 102 102)
q)update parent:`t!id?parent from `t;
q)meta t
c     | t f a
------| -----
id    | j    
parent| j t  
q)select id, g:parent.parent.id from t
id  g  
-------
101 101
102 101
103 101
104 101
q)`:d set til 5
`:d
q)@[`:d;1 2;:;10 20]
`:d
q)get`:d
0 10 20 3 4
q).[`:n;();,;([]a:1 2)]
`:n
q).[`:n;();,;([]a:3 4)]
`:n
q)exec a from get`:n
1 2 3 4
q).[`:d;0;+;`a]                  / what fails leaves the file alone
'type
  [0]  .[`:d;0;+;`a]
       ^
q)0 2 0'["abc";"xyz";"123";"789"]
"a2c"
q)0 2 0'[`a`b`c!"abc";"xyz";"123";`a`b!"78"]
'length
  [0]  0 2 0'[`a`b`c!"abc";"xyz";"123";`a`b!"78"]
       ^
q)0 2 0'[`a`b`c!"abc";"xyz";"123";`b`a`c!"789"]
'domain
  [0]  0 2 0'[`a`b`c!"abc";"xyz";"123";`b`a`c!"789"]
       ^
q)value each (::;+;-;*;%)
0 1 2 3 4
q)(parse"(aggr;data) fby grp")~(fby;(enlist;`aggr;`data);`grp)
1b
q)eval parse"(1;2;`a)"
1
2
`a
q)meta ([]stock:`$();n:`long$())
c    | t f a
-----| -----
stock| s    
n    | j    
q)@[value;"2\000+3";::]
"char"
q).z.M                        / the root: there are no modules
`.
