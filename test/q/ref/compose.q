/ test/q/ref/compose.q: '[f;g] and trains
q)'[neg;+][2;3]
-5
q)d:('[{2*x};{[w;x;y;z]w+x+y+z}])
q)d[1;2;3;4]
20
q)d[1;2;;4]3
20
q)type d
105h
q)value d
{2*x}
{[w;x;y;z]w+x+y+z}
q)(('[;])over(neg;{2*x};+))[3;4]
-14
q)(neg count@)"abc"
-3
q)0(0|+)\-100 2 3 4 -100 6 7
0 2 5 9 0 6 13
q)(count distinct@)each(1 1 2;"abca")
2 3
q)f:neg abs@
q)f -3 4
-3 -4
q)(neg sqrt@)each 4 9f
-2 -3f
q)'[neg;{x}]each 1 2
-1 -2
q)'[neg;+]/[1 2 3]
0
q)g:{x*2}neg::
q)g 3
-6
q)('[1 2 3;+])[1;1]                               / a list on the left is indexed
3
q)'[neg;{x+y}][1]2                                 / fewer arguments: a projection
-3
q)'[neg;+][1;`a]
'type
  [0]  '[neg;+][1;`a]
       ^
q)'[neg;+][1;2;3]
'rank
  [0]  '[neg;+][1;2;3]
       ^
q)'[neg;neg]`a
'type
  [0]  '[neg;neg]`a
       ^
