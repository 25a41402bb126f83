/ test/q/verb/sort.q: asc desc iasc idesc rank xrank
q)asc 3 1 2
`s#1 2 3
q)asc 0N 3 0W -0W
`s#0N -0W 3 0W
q)asc 1 0n -0w 0w
`s#0n -0w 1 0w
q)asc "hello"
`s#"ehllo"
q)asc `b`a`
`s#``a`b
q)asc 2000.01.02 2000.01.01
`s#2000.01.01 2000.01.02
q)asc 1 0 1b
`s#011b
q)asc 0x0305ff
`s#0x0305ff
q)asc ("b";"a")
`s#"ab"
q)asc ("bc";"b";"a")
"a"
"b"
"bc"
q)asc (1;`a;1b;"x";2 3)
1b
1
2 3
"x"
`a
q)asc `a`b`c!2 3 1
c| 1
a| 2
b| 3
q)asc ([]a:2 1 2;b:3 2 1)
a b
---
1 2
2 1
2 3
q)meta asc ([]a:2 1)
c| t f a
-| -----
a| j   s
q)asc ([k:`x`y]v:2 1)
k| v
-| -
y| 1
x| 2
q)asc ()
`s#()
q)asc 1
'rank
  [0]  asc 1
       ^
q)desc 3 1 2
3 2 1
q)desc `b`a`c
`c`b`a
q)desc `a`b!1 2
b| 2
a| 1
q)desc ([]a:1 2;b:"xy")
a b
---
2 y
1 x
q)iasc 3 1 2 1
1 3 2 0
q)idesc 3 1 2 1
0 2 1 3
q)iasc `b`a`b
1 0 2
q)iasc `x`y`z!3 1 2
`y`z`x
q)iasc ("b";"a")
1 0
q)iasc ([]a:2 1 2;b:1 5 0)
1 2 0
q)iasc 1 0n 2
1 0 2
q)rank 30 10 20
2 0 1
q)rank `b`a
1 0
q)4 xrank til 8
0 0 1 1 2 2 3 3
q)3 xrank 1 37 5 4 0 3
0 2 2 1 0 1
q)x:2 1
q)asc x
`s#1 2
q)x
2 1
q)y:1 2
q)z:asc y
q)attr y
`s
q)iasc 0#0
`long$()

/ symbols are in the order of their bytes, whatever their lengths

q)s:`$("";"a";"ab";"abcdefgh";"abcdefghi";"b";"A";"\377";"abcdefg";"abcdefghj";"abcdefgha";"abcdefghabcdefgh")
q)1_-1_asc s
`A`a`ab`abcdefg`abcdefgh`abcdefgha`abcdefghabcdefgh`abcdefghi`abcdefghj`b
q)"\377"~first string last asc s
1b
q)x:2000?`8;x,:`$string[x],\:"abc";x,:2000?`2
q)(iasc x)~iasc string x
1b
q)(idesc x)~idesc string x
1b
q)(string asc x)~asc string x
1b
