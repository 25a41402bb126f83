/ tables in folders, mapped when they are used

q)t:([]a:til 5;b:5 0N 3 2 1.;s:("ab";"";"cd";"x";"yz"))
q)`:d/ set t
`:d/
q)key`:d
`.d`a`b`s`s#
q)t~get`:d/
1b
q)`:w/ set ([]s:`a`b)                  / symbols must be enumerated
'type
  [0]  `:w/ set ([]s:`a`b)
            ^
q)`:w/ set ([a:1 2]b:3 4)              / and there are no keys
'type
  [0]  `:w/ set ([a:1 2]b:3 4)
            ^
q)load`:d
`d
q).Q.s1 d
"+`a`b`s!`:d/"
q)d
a b s   
--------
0 5 "ab"
1   ""  
2 3 "cd"
3 2 "x" 
4 1 "yz"
q)count d
5
q)meta d
c| t f a
-| -----
a| j    
b| f    
s| C    
q)cols d
`a`b`s
q)select a from d where b>2
a
-
0
2
q)exec s from d where a in 0 4
"ab"
"yz"
q)d[1 2;`a]
1 2
q)d`b
5 0n 3 2 1
q)d,1#d
a b s   
--------
0 5 "ab"
1   ""  
2 3 "cd"
3 2 "x" 
4 1 "yz"
0 5 "ab"
q).Q.qp each(d;select from d)
0b
0
q)delete a from d                      / its files are its columns
'splay
  [0]  delete a from d
       ^
q)delete a from`d
'splay
  [0]  delete a from`d
       ^
q)update a:2*a from d where a=4
a b s   
--------
0 5 "ab"
1   ""  
2 3 "cd"
3 2 "x" 
8 1 "yz"
q)@[`:d;`n;:;10*til 5]
`:d
q).[`:d/.d;();,;`n]
`:d/.d
q)get`:d/.d
`a`b`s`n
q)`:d upsert(5;9.;"z";50)
`:d
q)`:d/ upsert ([]a:6 7;b:1 2.;s:("q";"r");n:1 2)
`:d/
q)select from `:d where a>3
a b s    n 
-----------
4 1 "yz" 40
5 9 "z"  50
6 1 "q"  1 
7 2 "r"  2 
q)count d                              / it shows what the files hold
8
q)@[`:d;`a;`s#]
's-fail
  [0]  @[`:d;`a;`s#]
       ^
q)attr get[`:d]`a
`
q)enlist[`a]!`:./d/
(,`a)!`:./d/
q)flip enlist[`a]!`:./d/
a
-
0
1
2
3
4
5
6
7
q)flip enlist[`a]!`:./nosuch/
+(,`a)!`:./nosuch/
q)select from flip enlist[`a]!`:./nosuch/
'./nosuch/a. OS reports: No such file or directory
  [0]  select from flip enlist[`a]!`:./nosuch/
       ^
q)hdel`:d/b
`:d/b
q)d                                    / what it is, when it is not there
+`a`b`s!`:d/
q)@[{select b from d};::;{x like"*/d/b. OS reports: No such file or directory"}]
1b

/ loading

q)`:x/v set 5
`:x/v
q)`:x/s.q 0:enlist"w:7"
`:x/s.q
q)`:x/y set `a`b
`:x/y
q)`:x/t/ set ([]a:1 2)
`:x/t/
q)system"l x/t"
`t
q)system"l x/v"
`v
q)\l x
q)(v;w;y;t)
5
7
`a`b
+(,`a)!`:./t/
q)w:8
q)`:v set 6
`:v
q)\l .
q)v,w                                  / data, no scripts
6 8
q)\cd ..
q)t                                    / it stays found
a
-
1
2
q)t.a
1 2
q)raze(t;t)
a
-
1
2
1
2
q)t[0;`a]:5
'splay
  [0]  t[0;`a]:5
              ^
q)t,:t
q)count t
4
q)load`x                               / a folder that is no table: all of it must be values
'load
  [0]  load`x
       ^
q)hdel`:x/s.q
`:x/s.q
q)load`x
`x
q)key x
`t`v`y
q)`:u/ set ([]a:1 2;n:(1 2;3 4);b:1. 2.);     / columns that grow where they are and others, together
q)`:u/ upsert([]a:3 4;n:(5 6;7 8);b:3. 4.)
`:u/
q)key`:u
`.d`a`b`n`n#
q)get`:u
a n   b
-------
1 1 2 1
2 3 4 2
3 5 6 3
4 7 8 4
