/ lib/Q.q: alphabets, names, command lines, files by the chunk, shapes of tables
q).Q.an
"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789"
q).Q.t?"j"
7
q)csv
","
q).Q.x10 12345
"AAAAAAADA5"
q).Q.j10 .Q.x10 12345
12345
q).Q.j12 .Q.x12 12345
12345
q).Q.dd[`:dir]`file
`:dir/file
q).Q.id each `$("a/b";"two words";"2+2";"+";"_")
`ab`twowords`a22`a`a_
q)cols .Q.id(`$("count+";"count*";"count1"))xcol([]1 2;3 4;5 6)
`count1`count11`count12
q).Q.opt ("x";"-p";"val1";"-q";"as";"asd";"-r")
p| ,"val1"
q| ("as";"asd")
r| ()
q).Q.x
,"x"
q).Q.def[`abc`xyz`efg!(1;2.;`a)].Q.opt("-abc";"123";"-xyz";"z")
abc| 123
xyz| 0n
efg| `a
q)`:f.txt 0: string til 100
`:f.txt
q).Q.fsn[{show count x};`:f.txt;100]
36
33
31
290
q).Q.fs[0N!]`:f.txt
(,"0";,"1";,"2";,"3";,"4";,"5";,"6";,"7";,"8";,"9";"10";"11";"12";"13";"14";"..
290
q).Q.ld ("/ multi";"f:{";"  x+y";" }";"g:{x*y}")
1         2                5        
"/ multi" "f:{\n  x+y\n }" "g:{x*y}"
q).Q.fc[{x*x};til 5]
0 1 4 9 16
q).Q.fu[{0N!x;x*x};3 3 4 4 4]
3 4
9 9 16 16 16
q).Q.fu[neg;3]
-3
q).Q.qt each (1;([]a:1 2);([k:1 2]a:1 2);`a`b!1 2;::)
01100b
q).Q.ff[([]a:1 2;b:`x`y)] enlist `b`r`s!3#1
a b r s
-------
1 x    
2 y    
q).Q.ff[([k:`x`y]a:1 2)] ([]a:1 2;f:1 2f)
k| a f
-| ---
x| 1  
y| 2  
q).Q.ff[([]a:1 2);([]a:3 4)]
a
-
1
2
q)s:([s:`a`b]v:1 2)
q)e:`a`b
q).Q.fk each(`s$`a`b;`e$`a`b;1 2)
`s``
q).Q.V s
s| a b
v| 1 2
q).Q.v`e
`a`b
q)key .Q.w[]
`used`heap`peak`wmax`mmap`mphy`syms`symw
q)0W~.Q.M
1b
q).Q.id (2#.Q.res)!1 2
abs1 | 1
acos1| 2
q).Q.addr each`$("127.0.0.1";"")
2130706433 -1i
q)`:d/f.txt 0: enlist "xy"
`:d/f.txt
q)key`:d
,`f.txt
q)key`:d/f.txt
`:d/f.txt
q)key`:nosuch
()
q).Q.Xf                             / removed in 4.1
'.Q.Xf
  [0]  .Q.Xf
       ^
