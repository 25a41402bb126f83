/ the errors that the manual lists (basics/errors), in its order
/
 Elsewhere, since it takes another process: access, badmsg, close, con, conn, expected response, failed to load TLS certificates, invalid,
 rb, restricted, timeout, TLS not enabled, utf8 (test/net); wsfull (test/unit). Of what is not here: binary mismatch, branch, cond, constants, cores and other
 licences, elim, globals, hwr, locals, main thread only, mlim, mq, name too long, need zlib, no `g#, nosocket, params, pwuid, sys,
 threadview, too many syms, vd1, wsm; -w abort is 'wsfull (doc/differences.md).
\
q)d:`a`b!1 2
q)d[::]:5                                          / adict
'adict
  [0]  d[::]:5
            ^
q)d[]:5
'adict
  [0]  d[]:5
          ^
q)d[]+:5
q)d
a| 6
b| 7
q)`:test set til 100;
q)-17!`:test                                       / arch
'arch
  [0]  -17!`:test
          ^
q)cos:12                                           / assign
'assign
  [0]  cos:12
          ^
q)m:-8!{x+1}
q)-9!@[m;where m=0x7b;:;0x28]                      / bad lambda: (x+1}
'bad lambda
  [0]  -9!@[m;where m=0x7b;:;0x28]
         ^
q)(`:z;17;2;6)set til 1000;
q)system"cp z z1;truncate -s -4 z1";
q)get`:z1                                          / bad meta data in file
'bad meta data in file z1
  [0]  get`:z1
       ^
q)system"cp z z2;printf xxxxxxxx | dd of=z2 bs=1 seek=20 conv=notrunc 2>/dev/null";
q)get`:z2                                          / decompression error at block
'decompression error at block 0 in z2
  [0]  get`:z2
       ^
q)`:log set();h:hopen`:log;h enlist(`upd;1 2);hclose h;
q)upd:{x}
q)-11!`:log
1
q)`:log 1:b,-3_8_b:read1`:log;
q)-11!`:log                                        / badtail
'badtail
  [0]  -11!`:log
          ^
q)-11!(-2;`:log)
1 41
q)delete upd from`.;
q)-11!(1;`:log)                                    / upd
'upd
  [0]  -11!(1;`:log)
          ^
q)\_ t.q
'can't. \_ t.q: code is not hidden here
q)s:`a`b
q)c:`s$`a`e                                        / cast
'cast
  [0]  c:`s$`a`e
           ^
q)til -1                                           / domain
'domain
  [0]  til -1
       ^
q)`a`b xasc flip`a`b`a!()                          / dup
'dup a
  [0]  `a`b xasc flip`a`b`a!()
            ^
q)select a,a by a from([]a:1 2)                    / dup names for cols/groups
'dup names for cols/groups a
  [0]  select a,a by a from([]a:1 2)
                                   ^
q)`:p/par.txt 0:enlist"seg";
q)`:p/seg/x set 1;
q)@[system;"l p";::]                               / empty
"empty"
q)\cd ..
q)\s 4
'enable secondary threads via cmd line -s only
q)select price trade                               / from
'from
  [0]  select price trade
                         ^
q)hopen`:localhost:1                               / hop
'hop. OS reports: Connection refused
  [0]  hopen`:localhost:1
       ^
q)"D=\001"0:"0=hello\0011=world"                   / IJS
'IJS
  [0]  "D=\001"0:"0=hello\0011=world"
               ^
q)t:([k:0 1]a:2 3)
q)`t insert(0;3)                                   / insert
'insert
  [0]  `t insert(0;3)
          ^
q)()+til 1                                         / length
'length
  [0]  ()+til 1
         ^
q)0W#2                                             / limit
'limit
  [0]  0W#2
         ^
q)`:txt 0:enlist"no value";
q)load`:txt                                        / load
'load
  [0]  load`:txt
       ^
q)a::b::a
q)@[get;`a;::]                                     / loop
"loop"
q)(1):2                                            / match
'match
  [0]  (1):2
          ^
q)(1 2!(one;two)):1 3!"ac"
'match
  [0]  (1 2!(one;two)):1 3!"ac"
                      ^
q)([]a:til 4),([]b:til 3)                          / mismatch
'mismatch
  [0]  ([]a:til 4),([]b:til 3)
                  ^
q)t:([]a:1 2 3)
q)n:`a`b`c
q)update b:{`n?`d;:`n?`d}[]from`t                  / noamend
'noamend
  [2]  {`n?`d;:`n?`d}
          ^
  [0]  update b:{`n?`d;:`n?`d}[]from`t
       ^
q)update b:{`n?`c}[]from`t                         / nothing is changed
`t
q)(t;n)
+`a`b!(1 2 3;`n$`c`c`c)
`a`b`c
q)(`:sym;17;2;6)set`a`b;
q)`:sym?`c                                         / no append to zipped enums
'no append to zipped enums: sym
  [0]  `:sym?`c
            ^
q)reval(set;enlist`x;1)                            / noupdate
'noupdate
  [0]  reval(set;enlist`x;1)
       ^
q)"a"like"**"                                      / nyi
'nyi
  [0]  "a"like"**"
          ^
q)\foo bar 2>/dev/null
'os
q)(`$":",1000#"a")set 1 2 3                        / path too long
'path too long
  [0]  (`$":",1000#"a")set 1 2 3
                       ^
q)(`$":",5000#"a")set 1 2 3
'path too long
  [0]  (`$":",5000#"a")set 1 2 3
                       ^
q)@[get;`$":root/",(250#"path/"),"file";{(2#x;-70#x)}] / of a long one the end
".."
"h/path/path/path/path/path/file. OS reports: No such file or directory"
q)+[2;3;4]                                         / rank
'rank
  [0]  +[2;3;4]
       ^
q)`s#3 2                                           / s-fail
's-fail
  [0]  `s#3 2
         ^
q)@[{.z.s[]};0;::]                                 / stack
"stack"
q)d:`s#`a`b!1 2
q)`d upsert`c`d!3 4                                / step
'step
  [0]  `d upsert`c`d!3 4
          ^
q)'42                                              / stype
'stype
  [0]  '42
       ^
q)til 2.2                                          / type
'type
  [0]  til 2.2
       ^
q)`:v set`s#1 2 3;
q)@[`:v;0;:;5]                                     / type/attr error amending file
'type/attr error amending file v
  [0]  @[`:v;0;:;5]
       ^
q)`u#2 2                                           / u-fail
'u-fail
  [0]  `u#2 2
         ^
q)`p#1 2 1
'u-fail
  [0]  `p#1 2 1
         ^
q)t:([]sym:`a`b;a:(();()))
q)@[.Q.dpft[`:thdb;2020.01.01;`sym];`t;::]         / unmappable
"unmappable"
q)-36!(`:txt;"pwd")                                / unrecognized key format
'Unrecognized key format
  [0]  -36!(`:txt;"pwd")
          ^
q)v::1+2
q)v[0]:5                                           / view
'view
  [0]  v[0]:5
           ^
q)v+:1
'view
  [0]  v+:1
        ^
q)v
3
q)v:4                                              / no longer a view
q)v+:1
q)v
5
q)\w 3
'-w init via cmd line
q)x:1
q)delete x from system"d";x                        / XXX
'x
  [0]  delete x from system"d";x
                               ^
q)read0`:nosuch.txt                                / XXX:YYY
'nosuch.txt. OS reports: No such file or directory
  [0]  read0`:nosuch.txt
       ^
q)"hello
'"
  [0]  "hello
       ^
q)([{
'{
  [0]  ([{
          ^
q)@[value;"1\0002";::]                                  / char
"char"
q)([]a::5)                                         / parse
'parse
  [0]  ([]a::5)
           ^
q)`:db/2020.01.01/t/ set([]a:1 2);
q)`:db/one/ set([]a:1 2);
q)\l db
q)t+1                                              / par
'par
  [0]  t+1
        ^
q)delete from`t
'par
  [0]  delete from`t
       ^
q)delete from`one                                  / splay
'splay
  [0]  delete from`one
       ^
