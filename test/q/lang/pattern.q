/ patterns left of a colon, in parameters and in :[v;p;r;..]
q)(b;c):2 3
q)b,c
2 3
q)a:(b;:1+):1 2
q)a
1 3
q)f:{[(a;b);c]a+b+c}
q)f[1 2;3]
6
q){[x;]x}[3;4]
3
q):[1i;r:`f;"float";r:`i;"int";"other"]
"int"
q)r
1i
q):[1 2 3;(a;b);a;(a;b;c);a+b+c;0]
6
q)g:{:[x;(a;b);a+b;`none]}
q)g each (1 2;3;4 5 6)
3
`none
`none
q)(1 2!(one;two)):1 2 3!"abc"
q)two
"b"
q)([six:;four:d]):`one`two`three`four`five!1 2 3 4 5
'match
  [0]  ([six:;four:d]):`one`two`three`four`five!1 2 3 4 5
                      ^
q)((a;b):`F):3 4f
q)b
4f
q)(:`f):3e
'type
  [0]  (:`f):3e
            ^
q)h:{[x:{$[x<0;'"too cold";x]}]32+1.8*x}
q)h 20
68f
q)h -4.5
'too cold
  [2]  h@:{$[x<0;'"too cold";x]}
                 ^
  [1]  h:{[x:{$[x<0;'"too cold";x]}]32+1.8*x}
           ^
  [0]  h -4.5
       ^
q)z:1 2 3
q)(z[1]):4
q)z
1 4 3
q)x:1 2;(x;y):3 4 5     / nothing is set when the match fails
'length
  [0]  x:1 2;(x;y):3 4 5
                  ^
q)x
1 2
