/ test/q/ref/subtract.q: Subtract, x-y: every pair of types, nulls, infinities, shapes, errors
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(-)
"i.iiijefi.pmdznuvt"
".................."
"i.iiijefi.pmdznuvt"
"i.iiijefi.pmdznuvt"
"i.iiijefi.pmdznuvt"
"j.jjjjefj.pmdznuvt"
"e.eeeeefe.pmdznuvt"
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
q)1b-01b
1 0i
q)0x00-0xff                             / bytes have no sign, their differences do
-255i
q)-32767h-1h
-32768i
q)-2147483647i-1 2i                     / ints and longs go around
0N 0Wi
q)-9223372036854775807-1 2
0N 0W
q)0N-0N
0N
q)(0Nh;0Ni;0N)-1b
0Ni
0Ni
0N
q)0W-0W -0W 0N                          / integer infinities are numbers like others
0 -2 0N
q)0w-0w 1 -0w 0n
0n 0w 0w 0n
q)"a"-"b"
'type
  [0]  "a"-"b"
          ^
q)5-"abc"                               / as the table of the manual has it: not the other way
-92 -93 -94
q)2001.03.01-2001.02.28 2000.02.29 0N
1 366 0Ni
q)2001.03m-2000.03m
12i
q)2001.03.01-1
2001.02.28
q)2001.01m-1 12 0N
2000.12 2000.01 0Nm
q)2001.03.01D12-2001.03.01
'type
  [0]  2001.03.01D12-2001.03.01
                    ^
q)2001.03.01D12-2001.03.01D0
0D12:00:00.000000000
q)2001.03.01-00:00:00.001
2001.02.28D23:59:59.999000000
q)2001.03.01T12-2001.03.01T00 2001.03.02T00
0.5 -0.5
q)06:07-06:08 07:07
-00:01 -01:00
q)06:07:08-06:07
00:00:08
q)06:07:08.009-06:07:08
00:00:00.009
q)0D01-00:30
0D00:30:00.000000000
q)0D-0D00:00:00.000000001
-0D00:00:00.000000001
q)(0Nd;0Nm;0Nz;0Nt)-(0Nd;0Nm;0Nz;0Nt)
0Ni
0Ni
0n
0Nt
q)(5-2;5 -2;5 - 2;5-/1 2)               / a minus behind a blank belongs to the number
3
5 -2
3
2
q)x:700i
q)x-1
699
q)x -1                                   / an integer applied is a handle
'Cannot write to handle 700. OS reports: Bad file descriptor
  [0]  x -1
       ^
q)10-(1;2 3;(4;5 6f))
9
8 7
(6;5 4f)
q)(type each((0#0b)-1b;(0#0)-0#0i;2.-();0#.z.d-.z.d;(0#.z.d)-0#.z.d))
6 7 0 6 6h
q){.[-;x;::]}each((1 2;1 2 3);(`a;1);(1;`a`b);(0Ng;1);({x};1);1 2 3)
"length"
"type"
"type"
"type"
"type"
"rank"
q)(-[10]3;-[;10]3;(10-)3)
7 -7 7
q)d:`a`b!(1 2;3)
q)10-d
a| 9 8
b| 7
q)d-`b`c!1 2                            / what only the right has is subtracted from nothing
a| 1 2
b| 2
c| -2
q)(`b`c!1 2)-d
b| -2
c| 2
a| -1 -2
q)t:([]x:1 0N;d:2001.01.01 2001.01.02)
q)t-1
x d         
------------
0 2000.12.31
  2001.01.01
q)([s:`a`b]v:1 2)-([s:`b`c]v:10 20)
s| v  
-| ---
a| 1  
b| -8 
c| -20
q)x:10 20 30
q)x-:1 2 3
q)x[0]-:9
q)x
0 18 27
q)x-:1 2
'length
  [0]  x-:1 2
        ^
