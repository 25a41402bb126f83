/ test/q/ref/hopen.q: hopen and hclose, handles of files and processes
q)h:hopen`:f.txt                        / made when it is not there
q)type h
-6h
q)h"one\n";
q)(h"two\n")=h
1b
q)h=neg neg[h]"three"                   / negative: with a newline
1b
q)hclose h
q)read0`:f.txt
"one"
"two"
"three"
q)h:hopen":f.txt"                       / a string will do; what is there stays
q)h"four\n";
q)hclose h
q)count read0`:f.txt
4
q)@[h;"x";{x like"Cannot write to handle*Bad file descriptor"}]
1b
q)h:hopen`:b.dat
q)h 0x0102;
q)hclose h
q)read1`:b.dat
0x0102
q)h:hopen`:new/sub/f                    / with its folders
q)hclose h
q)key`:new/sub
,`f
q)@[hopen;`:localhost:1;{x like"hop*"}]
1b
q)@[hopen;(`:localhost:1;100);{x like"hop*"}]
1b
q)@[hopen;`:unix://1;{x like"hop*"}]
1b
q)@[hopen;;::]each(1.5;{x};`a`b)
"type"
"type"
"type"
q)hclose 9999
'close. OS reports: Bad file descriptor
  [0]  hclose 9999
       ^
q)@[hclose;;::]each(`a;1.5;{x})
"type"
"type"
"type"
q){.[x;1 2;::]}each(hopen;hclose)
"rank"
"rank"
