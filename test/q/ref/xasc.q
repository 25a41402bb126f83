/ test/q/ref/xasc.q: sort a table by columns
q)t:([]a:2 1 2 1;b:`y`x`x`y;c:1 2 3 4)
q)`a xasc t                                       / stable
a b c
-----
1 x 2
1 y 4
2 y 1
2 x 3
q)`a`b xasc t
a b c
-----
1 x 2
1 y 4
2 x 3
2 y 1
q)`b`a xasc t
a b c
-----
1 x 2
2 x 3
1 y 4
2 y 1
q)attr each flip`a`b xasc t                       / the first column is sorted
a| s
b|  
c|  
q)attr each flip`c xasc t
a|  
b|  
c| s
q)t
a b c
-----
2 y 1
1 x 2
2 x 3
1 y 4
q)`c`a xasc`t                                     / by name, in place
`t
q)`a xasc`t
`t
q)exec c from t
2 4 1 3
q)v:(10b;0x0201;2 1h;2 1i;2 1;2 1e;2 1f;"ba";`b`a;2001.01.02 2001.01.01;2001.02 2001.01m;00:02 00:01;2001.01.02D 2001.01.01D)
q)all{(exec x from`x xasc([]x))~asc x}each v
1b
q)exec x from`x xasc([]x:3 0N 1 -0W)
`s#0N -0W 1 3
q)exec x from`x xasc([]x:("b";"ab";"a"))
"a"
"b"
"ab"
q)exec x from`x xasc([]x:(2 1;1 9;1 2))
1 2
1 9
2 1
q)`k xasc([k:`b`a]v:1 2)                          / keyed
k| v
-| -
a| 2
b| 1
q)`v xasc([k:`b`a`c]v:2 1 3)
k| v
-| -
a| 1
b| 2
c| 3
q)`a xasc 0#t
a b c
-----
q)(0#`)xasc t
a b c
-----
1 x 2
1 y 4
2 y 1
2 x 3
q)`:dat/ set([]b:3 1 2;c:`int$10 30 20)           / a folder
`:dat/
q)`b xasc`:dat/
`:dat/
q)get`:dat/
b c 
----
1 30
2 20
3 10
q)`z xasc t
'z
  [0]  `z xasc t
          ^
q)`a xasc 1 2
'type
  [0]  `a xasc 1 2
          ^
q)1 xasc t
'type
  [0]  1 xasc t
         ^
q)`a xasc flip`a`b`a!3 2#til 6
'dup a
  [0]  `a xasc flip`a`b`a!3 2#til 6
          ^
q)xasc[`a;t;1]
'rank
  [0]  xasc[`a;t;1]
       ^
