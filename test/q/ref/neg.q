/ test/q/ref/neg.q: negate
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)g:{@[{.Q.t abs type x y}x;y;"."]}               / the letter of a result's type, a dot where it fails
q)g[neg]each v
"i.ihijefi.pmdznuvt"
q)g[neg]each enlist each v
"i.ihijefi.pmdznuvt"
q)g[neg]each"bxhijefcpmdznuvt"$\:()
"iihijefipmdznuvt"
q)neg()
()
q)neg each(1b;0x05;3h;-4;2.5;"a")
-1i
-5i
-3h
4
-2.5
-97i
q)neg each v 10+til 8                             / what lies before 2000 or midnight
1999.12.31D00:00:00.000000000
1999.12m
1999.12.31
1999.12.31T00:00:00.000
-0D00:00:01.000000000
-00:01
-00:00:01
-00:00:00.001
q)neg each(0N;0Ni;0Nh;0n;0Ne;0Nd;0Nt)             / a null has no sign
0N
0Ni
0Nh
0n
0Ne
0Nd
0Nt
q)neg each(0W -0W;0w -0w;0Wi -0Wi;0Wp -0Wp)
-0W  0W 
-0w  0w 
-0W  0W 
-0Wp 0Wp
q)neg 01001b
0 -1 0 0 -1i
q)neg(1;(2 -3;4.5))
-1
(-2 3;-4.5)
q)neg`a`b!(1 -2;3)
a| -1 2
b| -3
q)neg([]a:1 -2;b:.5 0n)
a  b   
-------
-1 -0.5
2      
q)neg([k:`x`y]a:1 -2)
k| a 
-| --
x| -1
y| 2 
q)attr neg`s#1 2
`
q)x:1 2 3;y:neg x;x                               / the argument is left alone
1 2 3
q)neg[1;2]
'rank
  [0]  neg[1;2]
       ^
q)neg`a
'type
  [0]  neg`a
       ^
q)neg 1?0Ng
'type
  [0]  neg 1?0Ng
       ^
q)neg(1;`a)
'type
  [0]  neg(1;`a)
       ^
q)neg{x}
'type
  [0]  neg{x}
       ^
