/ test/q/ref/set.q: a variable, a file, a splayed table
q)`a set 42
`a
q)a
42
q)`.n.b set 1 2
`.n.b
q).n.b
1 2
q)set[`c;`x]
`c
q)c
`x
q)(`d`e)set'1 2
`d`e
q)d+e
3
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)all{x~get`:f set x}each v                       / what is written is read
1b
q)all{x~get`:f set x}each enlist each v
1b
q)all{x~get`:f set x}each 0#'enlist each v
1b
q)all{x~get`:f set x}each(();(1;`a);("ab";"";enlist"c");(1 2;3 4);`a`b!1 2;([]a:1 2;b:("x";"yy"));([k:`x`y]v:1 2);{x+y};(+);(+/);(neg abs@);+[2])
1b
q)attr each{get`:f set x}each(`s#1 2;`u#1 2;`p#1 1 2;`g#1 2)
`s`u`p`g
q)`:dir/sub/f set 5                               / folders are made
`:dir/sub/f
q)get`:dir/sub/f
5
q)t:([]a:1 2 3;b:1.5 2.5 3.5)
q)`:sp/ set t
`:sp/
q)key`:sp
`.d`a`b
q)get[`:sp/]~t
1b
q)get`:sp/a
1 2 3
q)`:sp2/ set([]s:("ab";enlist"c");n:(1 2;3 4 5))
`:sp2/
q)get`:sp2/
s    n    
----------
"ab" 1 2  
,"c" 3 4 5
q)(`:z;17;2;6)set til 100000
`:z
q)get[`:z]~til 100000
1b
q)(-21!`:z)`algorithm`zipLevel
2 6i
q)(-21!`:z)[`compressedLength]<hcount`:z
1b
q)(`:zs/;17;2;6)set t
`:zs/
q)get[`:zs/]~t
1b
q)(`:zd/;``a!(17 5 3;17 2 6))set([]a:til 10000;b:til 10000)
`:zd/
q)`:sp3/ set([]s:`x`y)                            / symbols are to be enumerated
'type
  [0]  `:sp3/ set([]s:`x`y)
              ^
q)`:sp3/ set([k:1 2]v:3 4)
'type
  [0]  `:sp3/ set([k:1 2]v:3 4)
              ^
q)`:sp3/ set 1 2
'type
  [0]  `:sp3/ set 1 2
              ^
q)1 set 2
'type
  [0]  1 set 2
         ^
q)"a"set 2
'type
  [0]  "a"set 2
          ^
q)`a`b set 1
'type
  [0]  `a`b set 1
            ^
q)set[`a;1;2]
'rank
  [0]  set[`a;1;2]
       ^
