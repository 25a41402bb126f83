/ test/q/ref/type.q: what an object is
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)type each v
-1 -2 -4 -5 -6 -7 -8 -9 -10 -11 -12 -13 -14 -15 -16 -17 -18 -19h
q)type each enlist each v
1 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19h
q)type each 0#'enlist each v
1 2 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19h
q)type each(();(1;`a);(1 2;3 4);("ab";"cd");enlist 1 2)
0 0 0 0 0h
q)type each(`a`b!1 2;([]a:1 2);([k:1 2]v:3 4))
99 98 99h
q)d:`a`b
q)type each(`d$`a;`d$`a`b)
-20 20h
q)type each({x};neg;+;(/);+[1];(neg abs@);+';+/;+\;-':;+/:;+\:)
100 101 102 103 104 105 106 107 108 109 110 111h
q)type(::)
101h
q)type each(1 2;1 2h;"a";"ab";"";`)
7 5 -10 10 10 -11h
q)type(1;2;3)                                     / items of one type are a vector
7h
q)type 1 2f,3
0h
q)type type 1
-5h
q)type`nosuch
-11h
q)type each flip([]a:1 2;b:`x`y)
a| 7 
b| 11
q)type[1;2]
'rank
  [0]  type[1;2]
       ^
