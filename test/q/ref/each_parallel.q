/ test/q/ref/each_parallel.q: f': of one argument and peach, here without workers
q)(neg':)1 2 3
-1 -2 -3
q)neg peach 1 2 3
-1 -2 -3
q)peach[neg;1 2 3]
-1 -2 -3
q){x*x}peach til 5
0 1 4 9 16
q)(+\)peach(2 3 4;(5 6;7 8);9 10 11 12)
2 5 9
(5 6;12 14)
9 19 30 42
q)count peach`a`b!("abc";"de")
a| 3
b| 2
q)sum peach([]a:1 2;b:3 4)
4 6
q).[+;]peach(1 2;3 4)
3 7
q)neg peach 5
-5
q){x}peach()
()
q)(count each x)~count peach x:(1 2;"abc";`a`b!1 2)
1b
q)10 20 30 peach 2 0
30 10
q){1+x}peach(1;`a)
'type
  [1]  {1+x}
         ^
  [0]  {1+x}peach(1;`a)
            ^
q)system"s"
0i
