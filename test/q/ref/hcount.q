/ test/q/ref/hcount.q: hcount, the size of a file
q)`:f 1:0x010203;
q)hcount`:f
3
q)type hcount`:f
-7h
q)`:e 1:0#0x00;
q)hcount`:e
0
q)`:t 0:("ab";"");
q)hcount`:t
4
q)(`:c;17;2;6)set 10000#0               / a compressed file: of what it holds
`:c
q)hcount[`:c]=hcount`:p set 10000#0
1b
q)@[hcount;`:nosuch;{x like"nosuch*No such file*"}]
1b
q)@[hcount;;::]each(5;"f";`a`b;{x})
"type"
"type"
"type"
"type"
q).[hcount;1 2;::]
"rank"
q)hcount each`:f`:t
3 4
