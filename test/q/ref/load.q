/ test/q/ref/load.q: load, files into variables of their names
q)t:([]x:1 2;y:`a`b)
q)`:t set t;
q)`:v set 1 2 3;
q)delete t from`.
`.
q)load`t
`t
q)t
x y
---
1 a
2 b
q)load`:v
`v
q)v
1 2 3
q)`:w set 5;
q)load`v`w
`v`w
q)w
5
q)`:dir/p set 10;
q)`:dir/q set`a`b!1 2;
q)load`:dir                             / a folder: a dictionary
`dir
q)key dir
`p`q
q)dir`p
10
q)`:text 0:("not";"data");
q)@[load;`text;::]
"load"
q)@[load;`nosuch;{x like"nosuch*No such file*"}]
1b
q)@[load;;::]each(5;"t";{x})
"type"
"type"
"type"
q).[load;1 2;::]
"rank"
