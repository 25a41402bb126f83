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
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)        / any type
q){x binr y}'[2#'one;one]
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
q){.[{x binr y;"."};(0 1;x);first]}each one       / but the same type
"ttttt.tttttttttttt"
q)two:(01b;(0Ng;0x0 sv 16#0x01);0x0102;0N 1h;0N 1i;0N 1;0n 1e;0n 1f;" a";``a;0Np,2001.01.01D;0N 1m;0Nd,2001.01.01;0Nz,2001.01.01T;0Nn,0D;0Nu,00:01;0Nv,00:00:01;0Nt,00:00:00.001)     / the null is least
q)distinct{x binr(last x;first x)}each two
1 0
