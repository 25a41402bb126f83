/ what names mean: implicit parameters, globals, entries left out
q){a::1;a:1}             / a global of the name cannot be a local further on
'a
  [0]  {a::1;a:1}
             ^
q)args:{(value x)1}
q)args{}
,`x
q)args{select from y where a=x,b=z}
`x`y
q)d:([a:101;b:]);d 102
a| 101
b| 102
q)([0;1;2])
x | 0
x1| 1
x2| 2
q)0 (0|+)\1 -2 3
1 0 3
q)1000 (2 3f)\1 2f
2001 6005f
q)@[2+;"42";{)}]
')
  [0]  @[2+;"42";{)}]
                  ^
