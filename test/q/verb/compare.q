/ test/q/verb/compare.q: = <> < <= > >= ~ and comparison tolerance
q)(1+1e-13)=1
1b
q)1e13=1e13-1
1b
q)1e12=1e12-1
0b
q)0=1-sum 7#1%7
0b
q)1=sum 7#1%7
1b
q)0w=5 0w -0w 0n
0100b
q)1<1+1e-13
0b
q)1<=1-1e-13
1b
q)1>1-1e-13
0b
q)n:(0Nh;0Ni;0N;0Ne;0n)
q)n=/:\:n
11111b
11111b
11111b
11111b
11111b
q)inf:(0Wh;0Wi;0W;0We;0w)
q)n<neg inf
11111b
q)(>=)prior inf
11111b
q)(3;"a")=(2 3 4;"abc")
010b
100b
q)(3;"a")<(2 3 4;"abc")
001b
011b
q)"0"<("4";"f";"F";4)
1110b
q)`alpha>`omega
0b
q)`a`b`c<>`a`x`c
010b
q)`b<=`a`b`c
011b
q)1=1h
1b
q)1=`a
'type
  [0]  1=`a
        ^
q)0Ng=0Ng
1b
q)1 2=1 2 3
'length
  [0]  1 2=1 2 3
          ^
q)5>=`a`b!4 6
a| 1
b| 0
q)(`a`b!1 2)=`b`c!2 3      / a missing key is null
a| 0
b| 1
c| 0
q)(1 2;3)=(1 3;3)
10b
1b
q)([]a:1 2;b:3 4)>2
a b
---
0 1
0 1
q)2024.11.01D09:29:15=09:29
1b
q)0D09:29:15=09:29
0b
q)2001.02m<2001.01.31
0b
q)2001.01.01D<0Wd
1b
q)2001.01.01=2001.01.01T
1b
q)2001.01.01=12:00
'type
  [0]  2001.01.01=12:00
                 ^
q)2001.01.01=366
1b

q)l1:`a`b`c
q)e:`l1$`a`c`b             / enumerations compare by their symbols
q)e=`a
100b
q)e<`b
100b
q)e<>`l1$`a`b`b
010b
q)null e
000b
q)`a``b=`
010b
q)null`a`
01b

q)1~1h
0b
q)3~3.0
0b
q)(1+1e-13)~1f
1b
q)1 2 3~`s#1 2 3
1b
q)()~0#0
0b
q)(1 2;`a)~(1 2;`a)
1b
q)({x+y})~{x+y}
1b
