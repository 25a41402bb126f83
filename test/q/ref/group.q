/ test/q/ref/group.q: group, where each distinct item is
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)all{(value group 2#x)~enlist 0 1}each one
1b
q)group"mississippi"
m| ,0
i| 1 4 7 10
s| 2 3 5 6
p| 8 9
q)group 3 1 3 0N 1 0N
3| 0 2
1| 1 4
 | 3 5
q)group`b`a``b
b| 0 3
a| ,1
 | ,2
q)group 1 0n 1.5 0n
1  | ,0
   | 1 3
1.5| ,2
q)group 101b
1| 0 2
0| ,1
q)group(1 2;"a";1 2;`a)
1 2| 0 2
"a"| ,1
`a | ,3
q)group 1 1.0000000000001               / without tolerance
1| 0
1| 1
q)group 2001.01.01 2001.01.02 2001.01.01
2001.01.01| 0 2
2001.01.02| ,1
q)count each group 1 1 2
1| 2
2| 1
q)group each(0#0;"";())
(`long$())!()
""!()
()!()
q)type value group 0#0
0h
q)group([]a:1 2 1;b:`x`y`x)
a b|    
---| ---
1 x| 0 2
2 y| ,1 
q)group`a`b`c!1 2 1                     / a dictionary: its keys instead of indexes
1| `a`c
2| ,`b
q)attr key group 1 2 1
`
q)s:`a`b
q)group`s$`a`b`a
a| 0 2
b| ,1
q)@[group;;::]each(5;`a;{x};::)
"type"
"type"
"type"
"type"
q).[group;1 2;::]
"rank"
q)(asc raze value group x)~til count x:1000?50
1b
q)=:["aba"]
a| 0 2
b| ,1
q)g:group([k:`a`b`c]v:1 1 2)              / of a keyed table: the rows of keys by row of values
q)g
v|             
-| ------------
1| +(,`k)!,`a`b
2| +(,`k)!,,`c 
q)g([]v:2 1)
+(,`k)!,,`c
+(,`k)!,`a`b
q)key group([k:1 2 3;j:4 5 6]v:1 1 2;w:`a`a`b)
v w
---
1 a
2 b
