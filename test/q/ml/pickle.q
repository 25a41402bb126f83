/ .ml: Python objects that travel in q functions, and DataFrames
/ args: -s -2 -p 0W

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:init.q
q)p)def spread(low, high, n=3): return [low + i * (high - low) / (n - 1) for i in range(n)]
q)f:.ml.pickleWrap .p.get`spread
q)f[<;0;1]
0 0.5 1
q)f[<][0;2]
0 1 2f
q)f[0;3;`n pykw 4]`
0 1 2 3f
q)f[<][0;] peach 1 2 3f
0 0.5 1
0 1   2
0 1.5 3
q)(f[0;] peach 1 2)@\:`
0 0.5 1
0 1   2
q).p.type f[]                                       / the object itself
`function
q)(-9!-8!f)[<;0;5]                                  / it is a q function: any process that has Python can call it
0 2.5 5
q)maker:.ml.pickleWrap .p.eval"type('Maker', (), {'times': lambda self, x, by: x * by})"
q).p.type maker[]
`type
q)m:.ml.pickleWrap maker[][]
q)m[`:times;<;7;6]
42
q)m[`:times;<;;10] peach 1 2 3
10 20 30
q)(.ml.pickleLoad .ml.pickleDump .p.eval"{'a': 1}")`
a| 1
q)p)class Mean: fit = lambda self, x, y: setattr(self, 'mean', y.mean()); score = lambda self, x, y: abs(y - self.mean).mean()
q)mean:.ml.pickleWrap .p.get`Mean                   / a model for the workers, of a class that is only here
q).ml.xv.kfSplit[3;1;6 1#til 6;1 1 3 3 8 8;.ml.xv.fitScore[mean;()!()]]
6 1.5 4.5
q)@[.ml.pickleWrap;{x};{x}]
"not a Python object"
q)@[.ml.pickleWrap;.p.eval"__import__('threading').Lock()";{x}]
"TypeError: cannot pickle '_thread.lock' object"

q)t:([]n:1 2;x:.5 1.5;s:`a`b)
q).p.print .ml.tab2df t
   n    x  s
0  1  0.5  a
1  2  1.5  b
q).p.print .ml.tab2df`n xkey t
     x  s
n        
1  0.5  a
2  1.5  b
q).ml.df2tab .ml.tab2df t
n x   s   
----------
1 0.5 ,"a"
2 1.5 ,"b"
q).ml.df2tab .ml.tab2df`n xkey t
n| x   s   
-| --------
1| 0.5 ,"a"
2| 1.5 ,"b"
q)p)import pandas
q)d:.p.eval"pandas.DataFrame({'t': pandas.to_datetime(['2005-02-25T03:30']).tz_localize('CET')})"
q).ml.df2tab d
t                            
-----------------------------
2005.02.25D02:30:00.000000000
q).ml.df2tabTimezone[d;1b;0b]
t                            
-----------------------------
2005.02.25D03:30:00.000000000
