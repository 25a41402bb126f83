/ test/q/ref/ltime.q: ltime, local time of UTC
q)`TZ setenv"America/New_York"
q)ltime 2001.01.01D00 2001.07.01D00     / winter and summer
2000.12.31D19:00:00.000000000 2001.06.30D20:00:00.000000000
q)ltime 2001.07.01T00
2001.06.30T20:00:00.000
q)ltime 2001.07.01T00 0Nz 0wz
2001.06.30T20:00:00.000 0Nz 0wz
q)ltime 0Wp -0Wp 0Np
0Wp -0Wp 0Np
q)ltime 2001.04.01D06:59:59.999999999 2001.04.01D07     / the hour that is skipped
2001.04.01D01:59:59.999999999 2001.04.01D03:00:00.000000000
q)ltime(2001.01.01D00;2001.07.01T00)
2000.12.31D19:00:00.000000000
2001.06.30T20:00:00.000
q)ltime`a`b!2001.01.01D00 2001.07.01D00
a| 2000.12.31D19:00:00.000000000
b| 2001.06.30D20:00:00.000000000
q)ltime([]t:enlist 2001.01.01D00)
t                            
-----------------------------
2000.12.31D19:00:00.000000000
q)type each(ltime 0#.z.p;ltime 0#.z.z;ltime())
12 15 0h
q)0D00:00:01>abs .z.P-ltime .z.p
1b
q)@[ltime;;::]each(5;`a;2001.01.01;12:00;0D01;{x};1 2;"ab")
"type"
"type"
"type"
"type"
"type"
"type"
"type"
"type"
q).[ltime;1 2;::]
"rank"
q)`TZ setenv"UTC"
q)ltime 2001.07.01D00
2001.07.01D00:00:00.000000000
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q){@[{.Q.t abs type x y}ltime;x;"."]}each one         / timestamps and datetimes only
"..........p..z...."
q)ltime each(0#.z.p;0#.z.z;0Wp;-0Wp;0Nz)
`timestamp$()
`datetime$()
0Wp
-0Wp
0Nz
