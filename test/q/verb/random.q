/ test/q/verb/random.q: roll, deal, permute; the numbers from the start are kdb+'s
q)5?10
8 1 9 5 4
q)5?10
6 6 1 8 5
q)\S -314159
q)5?1f
0.3927524 0.5170911 0.5159796 0.4066642 0.1780839
q)\S -314159
q)16?0x0
0x8c6b8b64681560840a3e178401251b68
q)\S -314159
q)1?0Ng
,8c6b8b64-6815-6084-0a3e-178401251b68
q)\S 42
q)x:1000?100
q)\S 42
q)x~1000?100
1b
q)(min;max)@\:1000?6
0 5
q)type each(3?10i;3?10h;3?1e;3?1f;3?0b;3?" ";3?`4;3?2001.01.01;3?12:00;3?0D01;3?0Ng;3?0)
6 5 8 9 1 10 11 14 17 16 2 7h
q)asc -10?10
`s#0 1 2 3 4 5 6 7 8 9
q)asc 0N?10
`s#0 1 2 3 4 5 6 7 8 9
q)count distinct -1000?100000000
1000
q)count distinct -26?`2
26
q)count distinct -100?0Ng
100
q)(asc 0N?x)~asc x
1b
q)asc -3?`a`b`c
`s#`a`b`c
q)2?([]a:1#1;b:1#2)
a b
---
1 2
1 2
q)all(20?`a`b`c)in`a`b`c
1b
q)0?10
`long$()
q)0?`a`b
`symbol$()
q)-4?`a`b`c
'length
  [0]  -4?`a`b`c
         ^
q)-11?10
'length
  [0]  -11?10
          ^
q)3?()
'length
  [0]  3?()
        ^
q)3?`abc
'type
  [0]  3?`abc
        ^
q)3?`9
'length
  [0]  3?`9
        ^
q)type rand 100
-7h
q)(rand 1#7;type rand 1f)
7
-9h
q)all(1000?0D0)within 0D00 0D23:59:59.999999999      / a time of 0: any time of a day
1b
q)(type 3?0t;all(1000?0t)<24:00:00.000;1<count distinct 100?00:00)
19h
1b
1b
q)\S -314159
q)3?0D0                                 / a range beyond 32 bits: one draw, scaled
0D09:25:33.805802464 0D12:24:36.672738790 0D12:23:00.641756951
q)\S -314159
q)x:98?2
q)x:([]time:asc 1000000?0D0;1000000?4;amount:1000000?100;city:1000000?`beijing`chicago`london`paris)
q)select sum amount by city from x
city   | amount  
-------| --------
beijing| 12398569
chicago| 12317015
london | 12375412
paris  | 12421447
q)2#select time,amount from x where x=1
time                 amount
---------------------------
0D00:00:00.466201454 31    
0D00:00:00.712388008 86    
