/ test/q/ref/within.q: bounds, inclusive
q)1 3 10 6 4 within 2 6
01011b
q)2 6 within 2 6
11b
q)5 within 2 6
1b
q)v:(1b;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)v{x within(y;y)}'v
11111111111111111b
q)"acyxmpu"within"br"
0100110b
q)`a`c`e within`b`d
010b
q)2001.01.01 2001.06.01 within 2001.02.01 2001.12.31
01b
q)09:30:01.500 within 09:30 16:00                 / times of other widths
1b
q)1 2 3 within 1.5 2.5
010b
q)1.5 within 1 2
1b
q)5 within 6 2                                    / no value lies between bounds in the wrong order
0b
q)0N 0W -0W within 0 10
000b
q)0N within 0N 5                                  / a null is less than anything
1b
q)1 2 3 within 2 0N
000b
q)1 2 3 within 2 0W
011b
q)5 within(1 2 6;3 5 7)                           / many pairs
010b
q)2 5 6 within(1 2 6;3 5 7)
111b
q)2 5 6 within(3;5 5 7)
011b
q)(2 3 4;(5;6 7;8))within 3 6
0  1   1 
1b 10b 0b
q)(1 3 10 6 4;"acyxmpu")within((2;"b");(6;"r"))
01011b
0100110b
q)(0#0)within 1 2
`boolean$()
q)(`a`b!1 5)within 2 6
a| 0
b| 1
q)([]a:1 5;b:3 9)within 2 6
a b
---
0 1
1 0
q)select from([]a:1 2 3)where a within 2 3
a
-
2
3
q)1 2 within 1 2 3
'length
  [0]  1 2 within 1 2 3
           ^
q)1 2 3 within(1 2;3 4)
'length
  [0]  1 2 3 within(1 2;3 4)
             ^
q)1 within`a`b
'type
  [0]  1 within`a`b
         ^
q)within[1;1 2;3]
'rank
  [0]  within[1;1 2;3]
       ^
