/ test/q/ref/xdesc.q: sort a table downwards
q)t:([]a:2 1 2 1;b:`y`x`x`y;c:1 2 3 4)
q)`a xdesc t
a b c
-----
2 y 1
2 x 3
1 x 2
1 y 4
q)`a`b xdesc t
a b c
-----
2 y 1
2 x 3
1 y 4
1 x 2
q)attr each flip`a xdesc t                        / no attribute
a| 
b| 
c| 
q)attr each flip`a xdesc`a xasc t
a| 
b| 
c| 
q)`b xasc`a xdesc t                               / sorts combine
a b c
-----
2 x 3
1 x 2
2 y 1
1 y 4
q)`a xdesc`t
`t
q)exec c from t
1 3 2 4
q)v:(01b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f;"ab";`a`b;2001.01.01 2001.01.02;2001.01 2001.02m;00:01 00:02)
q)all{(exec x from`x xdesc([]x))~desc x}each v
1b
q)exec x from`x xdesc([]x:3 0N 1 -0W)             / nulls last
3 1 -0W 0N
q)`k xdesc([k:`a`b]v:1 2)
k| v
-| -
b| 2
a| 1
q)`a xdesc 0#t
a b c
-----
q)`:dat/ set([]b:3 1 2)
`:dat/
q)`b xdesc`:dat/
`:dat/
q)exec b from get`:dat/
3 2 1
q)`z xdesc t
'z
  [0]  `z xdesc t
          ^
q)`a xdesc 1 2
'type
  [0]  `a xdesc 1 2
          ^
q)`a xdesc flip`a`b`a!3 2#til 6
'dup a
  [0]  `a xdesc flip`a`b`a!3 2#til 6
          ^
q)xdesc[`a;t;1]
'rank
  [0]  xdesc[`a;t;1]
       ^
