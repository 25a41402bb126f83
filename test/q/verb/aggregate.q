/ test/q/verb/aggregate.q: sum prd min max avg all any
q)sum 7
7
q)sum 2 3 0N 7
12
q)sum 101b
2i
q)type each sum each(101b;0x0102;1 2h;1 2i;1 2;1 2e;1 2f)
-6 -6 -6 -6 -7 -8 -9h
q)sum 12:30 00:45
13:15
q)sum"abc"
'type
  [0]  sum"abc"
       ^
q)sum`a`b
'type
  [0]  sum`a`b
       ^
q)sum()
0
q)sum each(0#0;0#0n;0#0i)
0
0f
0i
q)sum(1 2 3 4;2 3 5 7)
3 5 8 11
q)sum(0n 8;8 0n)
0n 0n
q)sum(1 2;0N 4)
0N 6
q)sum`a`b`c!1 2 3
6
q)sum([]a:1 2;b:3 4.5)
a| 3
b| 7.5
q)sum([k:`a`b]v:1 2)
v| 3
q)sum{x}
'type
  [0]  sum{x}
       ^
q)sum(1 2;1 2 3)
'length
  [0]  sum(1 2;1 2 3)
       ^
q)\P 0
q)sum 1e-10*til 10000000
4999.9995000000017
q)\P 7
q)prd 2 3 0N 7
42
q)prd 101b
0i
q)prd()
1
q)prd(1 2 3 4;2 3 5 7)
2 6 15 28
q)min 0N 5 0N 1 3
1
q)max 0N 5 0N 1 3
5
q)min 0N 0N
0W
q)max 0N 0N
-0W
q)max 0n -0w
-0w
q)min"genie"
"e"
q)max 2001.01.01 2002.01.01
2002.01.01
q)(min;max)@\:0#0
0W -0W
q)(min;max)@\:0#0f
0w -0w
q)max`a`b
'type
  [0]  max`a`b
       ^
q)max(1 2;0N 4)
1 4
q)min(1 2;0N 4)
0N 2
q)max`a`b!(10 21 3;4 5 6)
10 21 6
q)avg 1 2 3
2f
q)avg 1 0n 2 3
2f
q)avg(1;0n;2;3)
1.5
q)avg(1 2;0N 4)
0n 3
q)avg -0w 0w
0n
q)avg 101b
0.6666667
q)avg 1b
1f
q)avg()
0n
q)avg 0#0
0n
q)avg 9223372036854775806 9223372036854775806
9.223372e+18
q)avg 12:30 12:31
750.5
q)avg`a
'type
  [0]  avg`a
       ^
q)avg([]a:3 5;b:6 8f)
a| 4
b| 7
q)avg`a`b!(10 21 3;4 5 6)
7 13 4.5
q)all()
1b
q)any()
0b
q)all 1 2 0N
1b
q)any 0 0
0b
q)all" \000"
0b
q)all(101b;110b)
100b
q)any([]a:0 0;b:0 1)
a| 0
b| 1
q)all`a
'type
  [0]  all`a
       ^
