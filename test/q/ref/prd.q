/ test/q/ref/prd.q: the product of a list
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}
q)g[prd]each enlist each v
"i.iiijef..pmdznuvt"
q)prd each"bxhijef"$\:()                          / of nothing 1
1i
1i
1i
1i
1
1e
1f
q)prd()
1
q)prd each(7;2.5;3h)
7
2.5
3h
q)prd 2 3 0N 7
42
q)prd each(0N 0N;0n 0n;2#0Ni)
1
1f
1i
q)prd each(0w 2;0w 0;-0w 2;2 0w 0n)
0w 0n -0w 0w
q)prd 1+til 20
2432902008176640000
q)prd 4#1000000                                   / integers wrap
2003764205206896640
q)prd 3#46341i
-1932785795i
q)prd each(110b;111b;0x0203;2 3h)
0 1 6 6i
q)prd enlist 5
5
q)prd(2;2.5;3h)
15f
q)prd(1 2 3;2 3 0N)
2 6 0N
q)prd(2;3 4)
6 8
q)prd`a`b`c!2 3 0N
6
q)prd`a`b!(1 2;3 4)
3 8
q)prd([]a:1 2 3;b:.5 .5 2)
a| 6
b| 0.5
q)prd([k:`x`y]a:1 2;b:3 4)
a| 2 
b| 12
q)select prd a by b from([]a:2 0N 3 4;b:`x`y`x`z)
b| a
-| -
x| 6
y| 1
z| 4
q)prd"abc"
'type
  [0]  prd"abc"
       ^
q)prd`a`b
'type
  [0]  prd`a`b
       ^
q)prd(1 2;1 2 3)
'length
  [0]  prd(1 2;1 2 3)
       ^
q)prd[1;2]
'rank
  [0]  prd[1;2]
       ^
