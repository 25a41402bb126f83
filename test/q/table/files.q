/ values in files: vectors that are mapped, lists of lists, compression, growing

q)`:v set til 20000
`:v
q)x:get`:v
q)sum x
199990000
q)x[3]:100                              / ours; the file stays
q)sum[x],sum get`:v
199990097 199990000
q).[`:v;();,;1 2 3]
`:v
q)count get`:v
20003
q).[`:v;();,;`a]                        / another type
'type
  [0]  .[`:v;();,;`a]
       ^
q)@[`:v;0 1;+;5]
`:v
q)3#get`:v
5 6 2
q)(`:z;17;2;6)set x
`:z
q)1_-21!`:z
uncompressedLength| 160016
algorithm         | 2i
logicalBlockSize  | 17i
zipLevel          | 6i
q)hcount[`:z],hcount`:v
160016 160040
q)x~get`:z
1b
q)`:z upsert 1 2 3
`:z
q)1_-21!`:z
uncompressedLength| 160040
algorithm         | 2i
logicalBlockSize  | 17i
zipLevel          | 6i
q){(`:p;17;x;$[x=5;3;0])set x#til 100000;(x#til 100000)~get`:p}each 1 2 4 5
1111b
q)count -21!`:v
0
q)-19!(`:v;`:vz;16;2;1)
`:vz
q)get[`:v]~get`:vz
1b
q).z.zd:17 2 1
q)`:y set 1000#0
`:y
q)`:y.dat set 1000#0
`:y.dat
q)(-21!`:y)`algorithm
2i
q)count -21!`:y.dat
0
q)\x .z.zd
q)(`:q;9;2;6)set x                      / blocks of 2 to the 9th
'domain
  [0]  (`:q;9;2;6)set x
                  ^
q)(`:q;17;2;10)set x
'domain
  [0]  (`:q;17;2;10)set x
                    ^
q)(`:q;17;16;6)set x                    / encryption
'no master key: -36! loads it
  [0]  (`:q;17;16;6)set x
                    ^
q)`:n set("abc";"def";"")
`:n
q)type a:get`:n
77h
q)a
"abc"
"def"
""
q)a,:enlist"x"
q)type a
0h
q)`:m set((1 2;3 4);`time`vol!(0D01;1.);([]a:1 2;b:("ab";"cd"));{x+y};`a`b)
`:m
q)get`:m
(1 2;3 4)
`time`vol!(0D01:00:00.000000000;1f)
+`a`b!(1 2;("ab";"cd"))
{x+y}
`a`b
q)key`:.
`m`m#`n`n#`p`v`vz`y`y.dat`z
q)(hsym`$"n#")set 1 2 3                  / another's second file
`:n#
q)get`:n
'n: not a whole file of a value
  [0]  get`:n
       ^
q)f:hsym`$"sym/s"
q)f?`x`y`x
`s$`x`y`x
q)f?`z`y
`s$`z`y
q)s
`x`y`z
q)get f
`x`y`z
q)@[hsym;`a;`]
`:a
q)`:e set f?`x`y
`:e
q)get`:e
`s$`x`y
q)read1`:sym/s
0xff010b0003000000780079007a00
q)`:l set ()
`:l
q).[`:l;();,;enlist(`f;1)]
`:l
q).[`:l;();,;enlist(`f;2)]
`:l
q)f:{r,:x}
q)r:()
q)-11!`:l
2
q)r
1 2
q).[`:nosuch;();,;1 2]
`:nosuch
q)get`:nosuch
1 2
q).[`:t;();:;([]a:1 2)]
`:t
q).[`:t;();,;([]a:3 4)]
`:t
q)get`:t
a
-
1
2
3
4
q)`:a set((1 2;3 4);(1 2;3 4))
`:a
q)`:b 1:((1 2;3 4);(1 2;3 4))
`:b
q)type each(get[`:a]0;get[`:b]0)
0 77h
q)`:en set`:ensym?`a`b`a           / plain vectors only
`:en
q)@[`:en;0;:;`ensym?`b]
'type/attr error amending file en
  [0]  @[`:en;0;:;`ensym?`b]
       ^
q)`:en set`s#1 2 3
`:en
q)@[`:en;0;:;0]
'type/attr error amending file en
  [0]  @[`:en;0;:;0]
       ^
q)(`:en;17;2;6)set 1 2 3
`:en
q)@[`:en;0;:;0]
'type/attr error amending file en
  [0]  @[`:en;0;:;0]
       ^
q)`:en set(1 2;3)
`:en
q)@[`:en;0;:;0]
'type/attr error amending file en
  [0]  @[`:en;0;:;0]
       ^
q)hdel each`:en`:ensym
`:en`:ensym
