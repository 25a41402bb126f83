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
