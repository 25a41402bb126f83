/ test/q/ref/rand.q: one at random
q)\S 42
q)r:{rand each 1000#enlist x}
q)(min;max)@\:r 5
0 4
q)v:(1b;0x0;9h;9i;9;9e;9f;" ";`3;2000.01.09D;2001.01m;2000.02.01;2000.02.01T;0D00:00:09;00:09;00:00:09;00:00:00.009)
q)(type each rand each v)~type each v                / a value of the type of an atom
1b
q)all r[2.5]within 0 2.5
1b
q)all r[" "]in .Q.a
1b
q)all(count each string r`4)=4
1b
q)all r[2012.09.12]within 2000.01.01 2012.09.11
1b
q)asc distinct r 1 30 45
`s#1 30 45
q)asc distinct r"abc"
`s#"abc"
q)type rand 0Ng
-2h
q)any("abc";`d)~\:rand("abc";`d)
1b
q)rand enlist 7
7
q)\S 42
q)a:rand 100
q)\S 42
q)a=first 1?100
1b
q)rand`a
'type
  [0]  rand`a
       ^
q)rand[1;2]
'rank
  [0]  rand[1;2]
       ^
