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
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)       / any type may be a key
q)distinct{exec v from ej[`k;([]k:2#x);([]k:(x;x;first 0#x);v:1 2 3)]}each one
1 2 1 2
q)distinct{exec v from ej[`k;([]k:enlist x);([]k:(first 0#x;x);v:1 2)]}each(0Ng;0Nh;0Ni;0N;0Ne;0n;" ";`;0Np;0Nm;0Nd;0Nz;0Nn;0Nu;0Nv;0Nt)  / nulls are equal
1 2
q){.[{ej[`k;([]k:0 1);([]k:2#x)];"."};enlist x;first]}each one
".t....tttttttttttt"
q)ej[`k;([]k:("ab";"c";"ab");a:1 2 3);([]k:("c";"ab");b:4 5)]
k    a b
--------
"ab" 1 5
"c"  2 4
"ab" 3 5
q)ej[`k`l;([]k:1 1 2;l:`a`b`a;v:1 2 3);([]k:1 2 1;l:`a`a`a;w:4 5 6)]
k l v w
-------
1 a 1 4
1 a 1 6
2 a 3 5
q)ej[`k;([k:1 2]a:3 4);([k:2 1]b:5 6)]     / keyed tables are as good
k a b
-----
1 3 6
2 4 5
q)ej[`k;0#([]k:1 2;a:3 4);([]k:1 2;b:5 6)]
k a b
-----
q){.[ej;x;::]}each((`z;([]k:1 2);([]k:1 2));(5;([]k:1 2);([]k:1 2));(`k;([]k:1 2);5);(`k;`nosuch;([]k:1 2));(0#`;([]k:1 2);([]v:1 2)))
,"z"
"type"
"type"
"nosuch"
"length"
