/ test/q/ref/lower.q: lower, text in lower case
q)lower"AbC 1_Z"
"abc 1_z"
q)lower`AbC`
`abc`
q)lower"A"
"a"
q)lower each("";0#`;enlist"Q")
""
`symbol$()
,"q"
q)lower(`A;("BC";"D");`E`F)
`a
("bc";"d")
`e`f
q)lower()
()
q)lower"\303\204\001Z"                  / only the letters of ASCII
"\303\204\001z"
q)lower`a`b!("X";`Y`Z)
a| "x"
b| `y`z
q)lower([]s:`A`B;t:("CD";"E"))
s t   
------
a "cd"
b "e" 
q)lower([k:`K`L]v:"VW")
k| v
-| -
K| v
L| w
q)@[lower;;::]each(1 2;5;2.5;0b;0x41;{x};(`A;1))
"type"
"type"
"type"
"type"
"type"
"type"
"type"
q).[lower;1 2;::]
"rank"
q)attr lower`s#`a`b
`
q)s:`A`B
q)lower`s$`A`B`A
`a`b`a
q)(lower upper x)~x:"abc xyz"
1b
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)       / characters and symbols only
q){@[{.Q.t abs type x y}lower;x;"."]}each one
"........cs........"
q)lower("AB";"";"C";("DE";`Fg))
"ab"
""
"c"
("de";`fg)
q)lower([k:`A`B]v:("XY";"z"))
k| v   
-| ----
A| "xy"
B| "z" 
q)(lower;upper)@\:" !@[`{~09_"
" !@[`{~09_"
" !@[`{~09_"
q)lower"\304\326"                         / letters beyond ASCII are left alone
"\304\326"
