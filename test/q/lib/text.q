/ lib/text.q: alphabets, names, command lines, files by the chunk
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
