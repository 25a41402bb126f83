/ test/q/ref/cond.q: $[test;then;else]
q)$[1b;`true;`false]
`true
q)$[0b;`true;`false]
`false
q)c:{$[x;"t";"f"]}
q)c each(1b;0x01;1h;1i;2;-1e;.5;"a";0N;0w;2000.01.02;00:01)
"tttttttttttt"
q)c each(0b;0x00;0h;0i;0;0e;0f;"\000";2000.01.01;00:00;0D)
"fffffffffff"
q)c"f"$-0
"f"
q)$[0;`a;0;`b;`c]
`c
q)$[0;`a;1;`b;`c]
`b
q){$[x>0;1;x<0;-1;0]}each 0 3 -9
0 1 -1
q)$[1b;`a;1b;`b]                                  / an even number
`a
q)$[0b;`a;1b;`b]
`b
q)(::)~$[0b;`a;0b;`b]
1b
q)$[1b;`t;x:`f]                                   / what is not chosen is not evaluated
`t
q)x
'x
  [0]  x
       ^
q)$[0b;'never;`f]
`f
q)f:{[x]$[x;y:1;y:2];y}                             / no scope of its own
q)f each 10b
1 2
q)(::)~$[1b;;2]
1b
q)$[0b;1;[a:2;a+1]]                               / a block
3
q){$[x;:`early;];`late}each 10b
`early`late
q)$[1b;$[0b;1;2];3]
2
q){$[x=0;`0;x=1;`1;x=2;`2;x=3;`3;x=4;`4;x=5;`5;`many]}each til 7
`0`1`2`3`4`5`many
q)\S 1
q)count value"$[0;",(";"sv 998#enlist"0;0"),";`end]"
1
q)$[10b;1;2]
'type
  [0]  $[10b;1;2]
       ^
q)$[();1;2]
'type
  [0]  $[();1;2]
       ^
q)$[`a;1;2]
'type
  [0]  $[`a;1;2]
       ^
q)$["";1;2]
'type
  [0]  $["";1;2]
       ^
q)$[(::);1;2]
'type
  [0]  $[(::);1;2]
       ^
q)$[0Ng;1;2]
'type
  [0]  $[0Ng;1;2]
       ^
q)select $[0b;a;b]from([]a:1 2;b:3 4)              / not in a query
'rank
  [0]  select $[0b;a;b]from([]a:1 2;b:3 4)
       ^
q)select {$[0b;x;y]}[a;b]from([]a:1 2;b:3 4)
b
-
3
4
