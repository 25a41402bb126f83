/ what the console and -3! show
q)()
()
q)enlist 1
,1
q)enlist enlist 1
1
q)enlist "a"
,"a"
q)enlist `a
,`a
q)(1;`a;"b")
1
`a
"b"
q)(1 2;3 4)
1 2
3 4
q)(1 20;300 4)
1   20
300 4 
q)(1 2;`a`bc)
1 2 
a bc
q)((1;"ab");`x`y)
1 "ab"
x y   
q)("abc";"de")
"abc"
"de"
q)(1 2;1 2 3)
1 2
1 2 3
q)(1 0N;0n 2)
1  
  2
q)1 2f
1 2f
q)1.5 2
1.5 2
q)enlist 1f
,1f
q)1e10 2
1e+10 2
q)0n 0w -0w
0n 0w -0w
q)0N 0W -0W
0N 0W -0W
q)0Nh
0Nh
q)0Wh
32767h
q)0Wi
0Wi
q)`long$()
`long$()
q)`symbol$()
`symbol$()
q)0#2000.01.01
`date$()
q)""
""
q)"a\"b\\\n\t\303"
"a\"b\\\n\t\303"
q)`a`b!1 2
a| 1
b| 2
q)`a`b!(1 2;3 4)
a| 1 2
b| 3 4
q)`a`b!(1 2;3 4 5)
a| 1 2
b| 3 4 5
q)`a`b!(1f;"x")
a| 1f
b| "x"
q)1 2!`a`b
1| a
2| b
q)([]a:1 2;b:`x`)
a b
---
1 x
2  
q)([]a:1 2;b:("ab";"c");c:(1 2;enlist 3))
a b    c  
----------
1 "ab" 1 2
2 "c"  ,3 
q)([k:`a`b]v:1 0N)
k| v
-| -
a| 1
b|  
q)([]a:();b:())
a b
---
q)`s#1 2 3
`s#1 2 3
q)(1;::)
1
::
q){x+y}
{x+y}
q){x+y}[1;]
{x+y}[1;]
q)+
+
q)(+;neg;count;in)
+
-:
#:
in
q)+/
+/
q)(+/)[1;]
+/[1;]
q)+[;2]
+[;2]
q)2+
+[2]
q)(neg abs@)
-:@[abs]
q)-3!`a`b!1 2
"`a`b!1 2"
q)-3!([]a:1 2)
"+(,`a)!,1 2"
q)-3!enlist `a`b!1 2
"+`a`b!(,1;,2)"
q)-3!"a\001"
"\"a\\001\""
q)-3!(::;1)
"(::;1)"
q)til 100
0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 ..
q)\c 10 20
q)til 100
0 1 2 3 4 5 6 7 8..
q)([]a:til 100;b:til 100)
a b
---
0 0
1 1
2 2
3 3
4 4
..
q)(til 20;til 20)
0 1 2 3 4 5 6 7 8..
0 1 2 3 4 5 6 7 8..
q)`a`b!(til 20;"a")
a| 0 1 2 3 4 5 6 ..
b| "a"
q)\c 25 80
q)1%3
0.3333333
q)100000 1000000 10000000f
100000 1000000 1e+07
q)123456789f
1.234568e+08
q)\P 0
q)1%3
0.33333333333333331
q)0.1
0.10000000000000001
q)\P 7
q)`a`b!(();())                / a list of () has no columns to show
a| 
b| 
q)`a`b!(();1 2)
a| ()
b| 1 2

/ lists of one length in a column of a table stand as the rows of a matrix; others as one would type them

q)([]s:`a`b;v:(1 0 -1i;10 1 1i))
s v      
---------
a 1  0 -1
b 10 1 1 
q)([]v:(1 0 -1i;1 1i))
v      
-------
1 0 -1i
1 1i   
q)select part:p,qty by s from([]s:`x`y`x;p:`p1`p2`p3;qty:300 200 100)where s=`y
s| part qty
-| --------
y| p2   200
q)([k:1 2]v:(1 0n;2.5 3))
k| v    
-| -----
1| 1    
2| 2.5 3
q)([]v:("ab";"cd");b:(10b;01b);x:(0x0102;0x0304))
v    b   x     
---------------
"ab" 10b 0x0102
"cd" 01b 0x0304
q)([]v:((1;`a);(2;`bc)))
v    
-----
1 `a 
2 `bc
q)([]k:1 2)!(1 2i;3 4i)
k|    
-| ---
1| 1 2
2| 3 4
q)([]v:(();()))
v 
--
()
()
