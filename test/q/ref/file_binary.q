/ test/q/ref/file_binary.q: 1: reads records of fixed widths and writes bytes
q)(enlist"i";enlist 4)1:0x01000000                / little endian
1
q)(enlist 4;enlist"i")1:0x01000000                / big endian
16777216
q)("ich";4 1 2)1:0x00000000410000FF00000042FFFF
0 255
A B  
0 -1 
q)("ich";4 1 2)1:"arthur!"
1752461921
u         
8562      
q)k:"bgxhijefcpmdznuvt"
q)w:1 16 1 2 4 8 4 8 1 8 4 4 8 8 4 4 4
q)v:(1b;"G"$"00010203-0405-0607-0809-0a0b0c0d0e0f";0x0a;1h;-2i;3;1.5e;2.5;"a";2000.01.02D03:04:05.6;2000.02m;2000.01.02;2000.01.02T12:00;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)b:raze{9_-8!x}each v                            / their bytes on the wire
q)count b
89
q)(raze(k;w)1:b)~'v
11111111111111111b
q)(enlist"s";enlist 3)1:"abcde "
abc de 
q)("* c";2 1 1)1:"ab-c"
"ab"
c   
q)("i j";4 4 8)1:0x0100000000000000ffffffffffffffff
1 
-1
q)(2#"i";4 4)1:0x0100000002000000030000000400000005
1 3
2 4
q)`:bin 1:0x0100000002000000ff
`:bin
q)(enlist"i";enlist 4)1:`:bin
1 2
q)(enlist"i";enlist 4)1:(`:bin;4;4)
2
q)(enlist"i";enlist 4)1:(`:bin;100;4)            / past the end there is nothing
`int$()
q)("hc";2 1)1:0x                                  / a record cut short is none
`short$()
""
q)(enlist"i";enlist 4)1:0x0102
`int$()
q)(enlist"i";enlist 4)1:(`:bin;-1;4)
'domain
  [0]  (enlist"i";enlist 4)1:(`:bin;-1;4)
                           ^
q)read1`:bin 1:1 2h
0x01000200
q)read1`:bin 1:"text"
0x74657874
q)read1`:bin 1:1
0x0100000000000000
q)read1`:bin 1: 101b
0x010001
q)`:d/e/bin 1:0x00
`:d/e/bin
q)`:gen 1:((1 2;3 4);`a`b!1 2)                    / anything else as a value
`:gen
q)get`:gen
(1 2;3 4)
`a`b!1 2
q)(`:z;17;2;9)1:100#0x00
`:z
q)(100#0x00)~read1`:z
1b
q)(enlist"q";enlist 4)1:0x00000000
'type
  [0]  (enlist"q";enlist 4)1:0x00000000
                           ^
q)(enlist"i";enlist 3)1:0x000000
'type
  [0]  (enlist"i";enlist 3)1:0x000000
                           ^
q)(enlist"i";enlist 4)1:`:nosuch
'nosuch. OS reports: No such file or directory
  [0]  (enlist"i";enlist 4)1:`:nosuch
                           ^
q)5 1:0x00
'type
  [0]  5 1:0x00
         ^
