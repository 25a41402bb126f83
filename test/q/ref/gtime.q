/ test/q/ref/gtime.q: gtime and ltime, UTC and local time
q)getenv`TZ
"UTC"
q)gtime 2001.07.01D12
2001.07.01D12:00:00.000000000
q)ltime 2001.07.01D12
2001.07.01D12:00:00.000000000
q)`TZ setenv"Europe/Berlin"
q)(type gtime .z.P;type ltime .z.z)
-12 -15h
q)gtime 0Np
0Np
q)ltime 2001.01.01D00 0Np
2001.01.01D01:00:00.000000000 0Np
q)all{x=gtime ltime x}each(2001.01.01D00;2001.07.01D00;2001.01.01T00;2001.07.01D12 2002.01.01D12)
11b
q)gtime([]a:2001.01.01D01 2001.07.01D02)
a                            
-----------------------------
2001.01.01D00:00:00.000000000
2001.07.01D00:00:00.000000000
q)@[gtime;;::]each(`a;{x};"a")
"type"
"type"
"type"
q).[gtime;1 2;::]
"rank"
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q){@[{.Q.t abs type x y}gtime;x;"."]}each one         / timestamps and datetimes only
"..........p..z...."
q)gtime(2001.01.01D;2001.01.01T00 0Nz)
2000.12.31D23:00:00.000000000
2000.12.31T23:00:00.000 0Nz
q)gtime([]t:2001.01.01D 0N)
t                            
-----------------------------
2000.12.31D23:00:00.000000000
q)gtime each(0#.z.p;0#.z.z;0Wp;-0Wp;0Nz)
`timestamp$()
`datetime$()
0Wp
-0Wp
0Nz
