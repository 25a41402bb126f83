/ test/q/ref/functional.q: ?[t;c;b;a] and ![t;c;b;a]
q)t:([]n:`x`y`x`z`z`y;p:0 15 12 20 25 14)
q)(?[t;();0b;()])~t
1b
q)?[t;enlist(>;`p;14);0b;()]
n p 
----
y 15
z 20
z 25
q)?[t;((>;`p;0);(in;`n;enlist`x`y));0b;()]
n p 
----
y 15
x 12
y 14
q)?[t;();0b;`p`q!(`p;(*;2;`p))]
p  q 
-----
0  0 
15 30
12 24
20 40
25 50
14 28
q)?[t;();(enlist`n)!enlist`n;`m`s!((max;`p);(sum;`p))]
n| m  s 
-| -----
x| 12 12
y| 15 29
z| 25 45
q)(?[t;();(enlist`n)!enlist`n;()])~select by n from t
1b
q)?[t;();1b;(enlist`n)!enlist`n]                  / distinct
n
-
x
y
z
q)(?[t;();1b;()])~distinct t
1b
q)?[`t;enlist(=;`n;enlist`x);0b;()]
n p 
----
x 0 
x 12
q)?[t;();0b;();2]                                 / how many
n p 
----
x 0 
y 15
q)?[t;();0b;();1 2]
n p 
----
y 15
x 12
q)@[?[t;();0b;();2;];`p;::]                         / (how;by what), nothing else
"type"
q)?[t;();0b;();2;(idesc;`p)]                      / in which order
n p 
----
z 25
z 20
q)?[t;();();`p]                                   / exec
0 15 12 20 25 14
q)?[t;enlist(=;`n;enlist`z);();(sum;`p)]
45
q)?[t;();();`a`b!((min;`p);(max;`p))]
a| 0 
b| 25
q)?[t;();`n;`p]
x| 0  12
y| 15 14
z| 20 25
q)?[t;();`n;(sum;`p)]
x| 12
y| 29
z| 45
q)?[t;0 2;`p]                                     / simple exec
0 12
q)?[t;0 1 2;(last;`p)]
12
q)![t;enlist(>;`p;14);0b;(enlist`p)!enlist 0]
n p 
----
x 0 
y 0 
x 12
z 0 
z 0 
y 14
q)![t;();(enlist`n)!enlist`n;(enlist`p)!enlist(max;`p)]
n p 
----
x 12
y 15
x 12
z 25
z 25
y 15
q)![t;enlist(=;`n;enlist`x);0b;`symbol$()]        / delete rows
n p 
----
y 15
z 20
z 25
y 14
q)![t;();0b;enlist`n]                             / and columns
p 
--
0 
15
12
20
25
14
q)![`t;enlist(=;`n;enlist`z);0b;`symbol$()]       / by name, in place
`t
q)count t
4
q)![`t;();0b;(enlist`q)!enlist(neg;`p)]
`t
q)cols t
`n`p`q
q)c:`p
q)?[t;enlist(>;c;12);0b;(enlist`r)!enlist c]      / names at run time
r 
--
15
14
q)?[t;enlist(>;`p;(avg;`p));0b;()]
n p  q  
--------
y 15 -15
x 12 -12
y 14 -14
q)f:{x>y};?[t;enlist(`f;`p;12);0b;()]                / a function by its name
n p  q  
--------
y 15 -15
y 14 -14
q)?[t;();0b;(enlist`s)!enlist enlist`const]       / a symbol is enlisted
s    
-----
const
q)?[t;enlist(>;`nosuch;1);0b;()]
'nosuch
  [0]  ?[t;enlist(>;`nosuch;1);0b;()]
       ^
q)?[5;();0b;()]
'type
  [0]  ?[5;();0b;()]
       ^
