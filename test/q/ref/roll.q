/ test/q/ref/roll.q: x?y: roll, deal and permute
q)\S 7
q)v:(1b;0x0;9h;9i;9;9e;9f;" ";`3;2000.01.09D;2001.01m;2000.02.01;2000.02.01T;0D00:00:09;00:09;00:00:09;00:00:00.009;0Ng)
q)(type each 5?/:v)~abs type each v
1b
q)count each 0 1 7?\:100
0 1 7
q)(min;max)@\:1000?5
0 4
q)all(1000?2.5)within 0 2.5
1b
q)asc distinct 1000?0b
`s#01b
q)count distinct 10000?0x0
256
q)(asc distinct 1000?" ")~asc .Q.a
1b
q)distinct count each string 100?`8
,8
q)all raze[string 1000?`2]in"abcdefghijklmnop"
1b
q)all(1000?2000.01.11)within 2000.01.01 2000.01.10
1b
q)all(1000?00:10)within 00:00 00:09
1b
q)type each 2?/:(0;0i)
7 6h
q)count distinct 1000?0
1000
q)asc distinct 100?1 30 45                        / items of a list
`s#1 30 45
q)asc distinct 100?"abc"
`s#"abc"
q)3?enlist`only
`only`only`only
q)count distinct 50?(1 2;"ab";`x)
3
q)t:([]a:1 2 3;b:`x`y`z)
q)cols 2?t
`a`b
q)all(5?t)in t
1b
q)asc -5?5                                        / dealt: no two from one place
`s#0 1 2 3 4
q)count distinct -100?1000
100
q)asc -3?`a`b`c
`s#`a`b`c
q)asc -2?`x`x
`s#`x`x
q)count distinct -1000?0Ng
1000
q)count distinct -100?`4
100
q)asc 0N?10                                       / permuted
`s#0 1 2 3 4 5 6 7 8 9
q)asc 0N?`c`a`b
`s#`a`b`c
q)asc 0N?"cab"
`s#"abc"
q)(count 0N?("the";1 2 4;`x))~3
1b
q)0N?0
`long$()
q)\S 7
q)a:(3?100;2?1f;-3?9)
q)\S 7
q)a~(3?100;2?1f;-3?9)                             / again from the seed
1b
q)0?5
`long$()
q)0?`a`b
`symbol$()
q)-6?5
'length
  [0]  -6?5
         ^
q)-4?`a`b`c
'length
  [0]  -4?`a`b`c
         ^
q)-3?2.5
'type
  [0]  -3?2.5
         ^
q)-3?" "
'type
  [0]  -3?" "
         ^
q)1.5?5
'type
  [0]  1.5?5
          ^
q)3?`x
'type
  [0]  3?`x
        ^
