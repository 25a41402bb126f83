/ test/q/ref/count.q: count, how many items
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)count each one
1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1
q)count each 3#'one
3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3
q)count each 0#'one
0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0
q)count each(();"";enlist 5;(1;2 3);0N;til 1000)
0 0 1 2 1 1000
q)count each({x+y};+;(+/);+[1];::;(sum neg@);sum)
1 1 1 1 1 1 1
q)count`a`b!(1 2;3)
2
q)count()!()
0
q)count([]a:1 2 3)
3
q)count([k:`a`b]v:1 2)
2
q)count([]a:0#0)
0
q)count each([]a:1 2;b:3 4)
2 2
q)count each`a`b!(1 2 3;"xy")
a| 3
b| 2
q)count`                                / a symbol is an atom
1
q)s:`a`b
q)count`s$`a`a`b
3
q)(count;count')@\:(1 2;3 4 5)
2
2 3
q)count(1 2;3)0
2
q)#:[1 2 3]                             / its k form
3
q)count
#:
q).[count;1 2;::]
"rank"
q)type count 1 2
-7h
