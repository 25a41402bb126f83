/ test/q/ref/binr.q: binr, the first item not less than y
q)0 1 1 2 binr 0 1 2
0 1 3
q)0 2 4 6 binr -1 0 1 6 7
0 0 1 3 4
q)(1 3 5h binr 4h;1 3 5i binr 1i;1 3 5e binr 6e;1 3 5f binr 0n;"ace"binr"d";`a`c`e binr`b;0x010305 binr 0x03;01b binr 1b)
2 0 3 0 2 1 1 1
q)2001.01.01 2001.02.01 binr 2001.01.15 2001.02.01 2002.01.01 0Nd
1 1 2 0
q)0 2 4 binr(1;2 3;enlist 9)
1
1 2
,3
q)(0#0)binr 5
0
q)(`a`b`c!0 2 4)binr 1 4 9
`b`c`
q)("ab";"cd")binr("ab";"b";"zz")
0 0 2
q)1 2 3 binr 2f
'type
  [0]  1 2 3 binr 2f
             ^
q){.[binr;x;::]}each((1 2;`a);(5;5);({x};1);1 2 3)
"type"
"type"
"type"
"rank"
q)x:asc 1000?100
q)all(x binr x)=x?x
1b
q)all(x bin x)=-1+(x binr x)+(count each group x)x
1b
