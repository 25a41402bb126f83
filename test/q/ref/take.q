/ test/q/ref/take.q: x#y
q)v:(1b;0Ng;0x01;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)e:0#'v                                          / an atom makes a list of its type
q)(type each e)~abs type each v
1b
q)all(3#'v)~'{x,x,x}each v
1b
q)all(-2#'e)~'2#'first each e                     / of nothing there are nulls
1b
q)5#0 1 2 3 4 5 6 7 8
0 1 2 3 4
q)-5#0 1 2 3 4 5 6 7 8
4 5 6 7 8
q)5#1 2 3                                         / around the end
1 2 3 1 2
q)-5#1 2 3
2 3 1 2 3
q)0#1 2 3
`long$()
q)0#(1 2;"ab")
()
q)2#()
()
()
q)3#(1 2;"ab")
1 2
a b
1 2
q)2#"abc"
"ab"
q)3#(+)
+
+
+
q)(1b;0x02;2h;2i;2)#\:7 8 9                        / any integer counts
,7
7 8
7 8
7 8
7 8
q)2 3#til 6
0 1 2
3 4 5
q)2 3#til 4
0 1 2
3 0 1
q)2 2 2#til 8
0 1 2 3
4 5 6 7
q)count each 2 0#til 6
0 0
q)0 2#til 6
()
q)enlist[4]#til 3
0 1 2 0
q)2 2#"x"
"xx"
"xx"
q)0N 3#til 7
0 1 2
3 4 5
,6
q)2 0N#til 7
0 1 2
3 4 5 6
q)2 2#`a`b`c
a b
c a
q)2 2#()
() ()
() ()
q)(1 0 2;2 3 0N;0N 2 1;-1 2 3){@[x#;y;`$]}\:til 3
`domain`domain`domain`domain
q)d:`a`b`c!1 2 3
q)2#d
a| 1
b| 2
q)-2#d
b| 2
c| 3
q)4#d
a| 1
b| 2
c| 3
a| 1
q)`c`a#d
c| 3
a| 1
q)`a`z#d
a| 1
z|  
q)enlist[`b]#d
b| 2
q)0#d
q)t:([]a:1 2 3;b:`x`y`z)
q)2#t
a b
---
1 x
2 y
q)-1#t
a b
---
3 z
q)4#t
a b
---
1 x
2 y
3 z
1 x
q)0#t
a b
---
q)`b`a#t
b a
---
x 1
y 2
z 3
q)enlist[`b]#t
b
-
x
y
z
q)k:([k:`x`y`z]v:1 2 3)
q)2#k
k| v
-| -
x| 1
y| 2
q)([]k:`z`x)#k
k| v
-| -
z| 3
x| 1
q)([]k:`z`q)#k                                    / what is no key is left out
k| v
-| -
z| 3
q)`u#0#0
`u#`long$()
q)0W#2
'limit
  [0]  0W#2
         ^
q)`a#t
'type
  [0]  `a#t
         ^
q)`a#d
'type
  [0]  `a#d
         ^
q)1.5#1 2
'type
  [0]  1.5#1 2
          ^
q)"a"#1 2
'type
  [0]  "a"#1 2
          ^
q)`z`a#t
'z
  [0]  `z`a#t
           ^
q)0N#1 2
'domain
  [0]  0N#1 2
         ^
q)#[1;2;3]
'rank
  [0]  #[1;2;3]
       ^
