/ test/q/lang/counting.q: counters and items of simple lists and dictionaries change where they are

q)n:0
q)do[3;n+:2]
q)n
6
q)n+:1;m:n;n+:1                                 / who else holds the value keeps it
q)m,n
7 8
q)f:{a:x;b:a;a+:1;a*:2;(x;a;b)}
q)f 3
3 8 3
q){[a]a-:1;a}each 1 2 0N
0 1 0N
q)d:`a`b!1 2
q)e:d
q)d[`a]+:10
q)d[`b]:20
q)(d;e)
a  b 
-----
11 20
1  2 
q)d[`c]+:1                                      / a key that is not there
q)d
a| 11
b| 20
c|   
q){x[1]+:5;x}1 2 3
1 7 3
q){[v]v[0]:v[1]+:1;v}1 2 3                      / the value is what the item has become
3 3 3
q){[v]r:v[1]-:7;(r;v)}1 2 3
-5
1 -5 3
q)l:1 2 3
q)l[1]:5f
'type
  [0]  l[1]:5f
           ^
q)l[3]+:1
'length
  [0]  l[3]+:1
           ^
q)l
1 2 3
q)s:`s#1 2 3
q)s[0]:9;attr s                                 / no longer in order
`
q)l[0]:0N;l[0]+:1;l[1]:0W;l[1]+:1
q)l
0N 0N 3
q)v::2*n
q)n:4;v
8
q)n+:1;v                                        / views see it
10
q)c:1 2 3
q)w::sum c
q)w;c[0]+:10;w
16
q).z.vs:{0N!(x;y);}
q)n+:1
(`n;())
q)c[1]+:1
(`c;,1)
q)\x .z.vs
q)c mod 2
1 1 1
q)7 -7 7 -7 0N div'2 2 -2 -2 2
3 -4 -4 3 0N
q){(x mod y;x div y)}'[7 -7 7 -7 5;3 3 -3 -3 0]
1  2 
2  -3
-2 -3
-1 2 
   0W
q){$[x<y;`less;x>y;`more;`same]}'[1 2 0N 3;2 1 0 3]
`less`more`less`same
q){[x;y](x=y;x<>y;x<=y;x>=y)}[0N;0N]
1011b
