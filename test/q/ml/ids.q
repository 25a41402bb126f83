/ ids of any type, in any order: the same as of the table sorted by them

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:fresh/init.q
q)same:{[ids;t](~/).ml.fresh.createFeatures[;ids;`x;`mean`count`firstMax`absSumChange]each(t;ids xasc t)}
q)n:500
q)v:n?1f
q)same[`id]each{([]id:x;x:v)}each(n?9;n?`3;n?20#.1+til 20;n?5?0Ng;n?0b;n?2024.01.01+til 9;n?"abc";0N 1 2 n?3;n#0w)
111111111b
q)same[`a`b]([]a:n?3;b:n?`x`y;x:v)
1b
q)same[`a`b]([]a:n?3;b:n?1f;x:v)
1b
q)same[`a`b`c]([]a:n?2;b:n?2i;c:n?0b;x:v)
1b
q)t:([]id:raze 20#'til 5;x:100?1f)
q).ml.fresh.createFeatures[t;`id;`x;`mean`max]~.ml.fresh.createFeatures[update`p#id from t;`id;`x;`mean`max]
1b
q)(exec x_mean from .ml.fresh.createFeatures[t;`id;`x;`mean])~value exec avg x by id from t
1b
q)ids:exec id from .ml.fresh.createFeatures[update id:reverse id from t;`id;`x;`mean]
q)ids
0 1 2 3 4
q).ml.fresh.createFeatures[update id:0n 1 0n 2 1 from 5#t;`id;`x;`count]
id| x_count
--| -------
  | 2      
1 | 2      
2 | 1      
