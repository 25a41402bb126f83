/ test/q/ref/ej.q: ej, equi join
q)t:([]s:`a`b`b`c;v:1 2 3 4)
q)u:([]s:`a`b`d;w:10 20 30)
q)ej[`s;u;t]                            / a row for each pair that matches
s w  v
------
a 10 1
b 20 2
b 20 3
q)ej[`s;t;u]
s v w 
------
a 1 10
b 2 20
b 3 20
q)ej[`k;([]k:1 2 3;c:10 20 30);([]k:2 2 3 5;c:200 222 300 500)]         / common columns from the second
k c  
-----
2 200
2 222
3 300
q)ej[`a`b;([]a:1 1 2;b:`x`y`x;v:1 2 3);([]a:1 2 2;b:`y`x`y;w:4 5 6)]
a b v w
-------
1 y 2 4
2 x 3 5
q)ej[`s;t;0#u]
s v w
-----
q)ej[`s;0#t;u]
s v w
-----
q)ej[`z;t;u]
'z
  [0]  ej[`z;t;u]
       ^
q)ej[`s;5;u]
'type
  [0]  ej[`s;5;u]
       ^
q)ej[`s;1!t;1!u]
s v w 
------
a 1 10
b 2 20
b 3 20
q).[ej;(`s;t;u;1);::]
"rank"
q)ej[`s;t]u
s v w 
------
a 1 10
b 2 20
b 3 20
q)count ej[`k;([]k:1000#til 10);([]k:til 10)]
1000
