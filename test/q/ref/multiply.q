/ test/q/ref/multiply.q: Multiply, x*y: every pair of types, nulls, infinities, shapes, errors
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)matrix:{[f]one{[f;x;y]@[{.Q.t abs type x . y}f;(x;y);"."]}[f]/:\:one}
q)matrix(*)
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
"p.pppppfp........."
"m.mmmmmfm........."
"d.dddddzd........."
"z.zzzzzzz........."
"n.nnnnnfn........."
"u.uuuuufu........."
"v.vvvvvfv........."
"t.tttttft........."
q)101b*110b
1 0 0i
q)0xff*0xff
65025i
q)200h*200h
40000i
q)65536i*32768 65536i                   / ints and longs go around
0N 0i
q)4294967296*2147483648 4294967296
0N 0
q)0N*0 1                                / nothing times a null is a null
0N 0N
q)0n*0
0n
q)0w*0 1 -1
0n 0w -0w
q)0W*1 -1
0W -0W
q)(0Nh;0Ni;0N;0Ne)*1b
0Ni
0Ni
0N
0Ne
q)0N*2.5
0n
q)-0.0*0 1
-0 -0f
q)1%-1*0.0
-0w
q)2*2001.02m
2002.03m
q)2000.01.11*0 1 2.5                    / days since 2000
2000.01.01T00:00:00.000 2000.01.11T00:00:00.000 2000.01.26T00:00:00.000
q)3*06:07 0Nu
18:21 0Nu
q)0.5*06:08                             / a float makes floats of times of day
184f
q)2*0D01 0Wn
0D02:00:00.000000000 -0D00:00:00.000000002
q)1.5*2000.01.02T00
2000.01.02T12:00:00.000
q)(2;3 4)*(10 20;(1;2 3))
20 40  
3  8 12
q)type each((0#0b)*1b;(0#0)*2f;()*2;2*0#0Nt)
6 9 0 19h
q){.[*;x;::]}each((1 2;1 2 3);(`a;2);("a";2);(2001.01.01;2001.01.01);(06:07;0D01);(0Ng;1);1 2 3)
"length"
"type"
"type"
"type"
"type"
"type"
"rank"
q)(*[6]7;*[;6]7;(6*)7)
42 42 42
q)d:`a`b!(1 2;3)
q)d*`b`c!10 20
a| 1 2
b| 30
c| 20
q)2*d
a| 2 4
b| 6
q)t:([]price:10 20.5;size:1 0N)
q)t*2
price size
----------
20    2   
41        
q)t*\:0.1 10
price size
----------
1     10  
2.05      
q)2*([s:`a`b]v:1 2)
s| v
-| -
a| 2
b| 4
q)x:1 2 3
q)x*:2
q)x[0 2]*:10
q)x
20 4 60
q)x*:0.5
q)x
10 2 30f
