/ test/q/ref/add.q: Add, x+y: every pair of types, nulls, infinities, shapes, errors
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(+)
"i.iiijef..pmdznuvt"
".................."
"i.iiijef..pmdznuvt"
"i.iiijef..pmdznuvt"
"i.iiijef..pmdznuvt"
"j.jjjjef..pmdznuvt"
"e.eeeeef..pmdznuvt"
"f.fffffff.ffzzffff"
".......f..pmdznuvt"
".................."
"p.pppppfp.n...pppp"
"m.mmmmmfm..i..pppp"
"d.dddddzd...i.pppp"
"z.zzzzzzz....fpzzz"
"n.nnnnnfn.ppppnnnn"
"u.uuuuufu.pppznuvt"
"v.vvvvvfv.pppznvvt"
"t.tttttft.pppznttt"
q)1b+1b                                 / booleans and bytes count in ints
2i
q)0xff+0x01ff
256 510i
q)32767h+1h                             / and so do shorts: no overflow
32768i
q)2147483647i+1i                        / ints and longs go around
0Ni
q)9223372036854775807+1 2
0N -0W
q)(0Nh;0Ni;0N)+1b                       / the null of the wider type
0Ni
0Ni
0N
q)0N+0x01,0x02
0N 0N
q)1 2i+0Nh 3h
0N 5i
q)0W -0W 0N+0 0 0
0W -0W 0N
q)0w -0w 0n+1                           / float infinities stay
0w -0w 0n
q)0w+-0w
0n
q)0We+1 2h
0w 0we
q)0N+1.5                                / a null long is a null float
0n
q)1+(0Np;0Nm;0Nd;0Nz;0Nn;0Nu;0Nv;0Nt)
0Np
0Nm
0Nd
0Nz
0Nn
0Nu
0Nv
0Nt
q)2000.01.31 2000.02.29 0Nd+1 1 1
2000.02.01 2000.03.01 0Nd
q)2001.02m+-2 0 11
2000.12 2001.02 2002.01m
q)2001.12.31+06:07 06:07:08             / a date and a time of day: a timestamp
2001.12.31D06:07:00.000000000 2001.12.31D06:07:08.000000000
q)2001.12.31D23:59:59.999999999+1 0N
2002.01.01D00:00:00.000000000 0Np
q)23:59+1 60                            / times of day go beyond the day
24:00 24:59
q)23:59:59.999+00:00:00.001 0Nt
24:00:00.000 0Nt
q)06:07+(06:07;06:07:08;06:07:08.009;0D01)
12:14
12:14:08
12:14:08.009
0D07:07:00.000000000
q)2001.02.03T12+0.5 1
2001.02.04T00:00:00.000 2001.02.04T12:00:00.000
q)-10+1.5*0 1 2
-10 -8.5 -7
q)type each(0#'one[0 2 3 4 5 6 7])+\:()   / an empty list beside the untyped one
0 0 0 0 0 0 0h
q)type each((0#0h)+0#0f;(0#0b)+0#0b;(0#0)+1h;(0#.z.d)+0D;2+0#.z.d)
9 6 7 12 14h
q)1+(2 3;(4;5 6f);())                   / any shape, to the atoms
3 4
(5;6 7f)
()
q)(1;2 3)+(10 20;30 40)
11 21
32 43
q)(,1)+,2                               / a glyph alone is no enlist in q
',
  [0]  (,1)+,2
        ^
q)(enlist 1)+2
,3
q)(enlist 1)+1 2                        / a list of one is no atom
'length
  [0]  (enlist 1)+1 2
                 ^
q){.[+;x;::]}each((1 2;1 2 3);(1 2;()) ;(1;`a);("a";1);("a";"b");(1 2;(3;"x"));(`a`b!1 2;"a");({x};1))
"length"
"length"
"type"
"type"
"type"
"type"
"type"
"type"
q).[+;1 2 3;::]                         / no third argument
"rank"
q)(+[1]2;+[;1]2;(2+)3;+[1;2])
3 3 5 3
q)3+/1 2 4
10
q)1 2 3+/:\:10 20
11 21
12 22
13 23
q)d:`a`b!(1 2;3)
q)d+10
a| 11 12
b| 13
q)d+`b`c!100 200                        / the union of the keys
a| 1 2
b| 103
c| 200
q)1 2+d
a| 2 3
b| 5
q)(`a`b!1 2)+1 2 3
'length
  [0]  (`a`b!1 2)+1 2 3
                 ^
q)t:([]x:1 0N;y:0.5 1.5)
q)t+1
x y  
-----
2 1.5
  2.5
q)t+t
x y
---
2 1
  3
q)t+`x`y!10 20
x  y   
-------
11 20.5
   21.5
q)t+([]x:1 2 3;y:3)
'length
  [0]  t+([]x:1 2 3;y:3)
        ^
q)k:([s:`a`b]v:1 2)
q)k+k
s| v
-| -
a| 2
b| 4
q)k+([s:`b`c]v:10 20)
s| v 
-| --
a| 1 
b| 12
c| 20
q)1.5+k
s| v  
-| ---
a| 2.5
b| 3.5
q)x:1 2 3
q)x+:10
q)x[1]+:100
q)x
11 112 13
q)x[0 0]+:1                             / an index twice is added to twice
q)x
13 112 13
q)d[`b]+:0.5
q)d
a| 1 2
b| 3.5
q)x+:0.5                                / the whole may change its type, an item may not
q)x
13.5 112.5 13.5
q)y:1 2
q)y[0]+:0.5
'type
  [0]  y[0]+:0.5
           ^
