/ args: -s -2 -p 0W
/ searches on workers: what they load, what they survive, Python models

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:xval/init.q
q)f:{[p;data]p[`a]*.ml.mae[data[1;1];0]}           / the workers know the toolkit
q).ml.gs.kfSplit[2;1;til 4;til 4;f;enlist[`a]!enlist 1 2;0]
a|        
-| -------
1| 2.5 0.5
2| 5   1  
q)g:{[p;data]if[2=p`a;system"kill -9 ",string .z.i]; p`a}
q)\2 /dev/null
q)r:.ml.gs.kfSplit[2;1;til 4;til 4;g;enlist[`a]!enlist 1 2 3;0];  / two fits of six end their workers
q)r
a|    
-| ---
1| 1 1
2|    
3| 3 3
q)exec error like"3 workers ended, last * SIGKILL"from .ml.gs.failed where a=2,fold in 0 1
11b
q)class:"class Greedy:\n def __init__(self, by=1): self.by = by\n"
q)class,:" def fit(self, x, y): x *= self.by; self.sum = x.sum()\n def score(self, x, y): return self.sum\n"
q)class,:" def predict(self, x): return x[:, 0]\n def predict_proba(self, x): return x / 10\n"
q).p.e class                                        / a model that writes into what it is given
q)\2 /dev/stdout
q)greedy:.ml.pickleWrap .p.get`Greedy
q)x:4 2#"f"$til 8; y:0 2 4 6f
q).ml.gs.kfSplit[2;1;x;y;.ml.xv.fitScore greedy;enlist[`by]!enlist 1 1 2;0]
by|      
--| -----
1 | 6  22
1 | 6  22
2 | 12 44
q).ml.gs.kfSplit[2;1;x;y;.ml.xv.fitPredict[greedy;`mae];enlist[`by]!enlist 1 2;0]
by|    
--| ---
1 | 0 0
2 | 0 0
q).ml.gs.kfSplit[2;1;x;0 1 0 1;.ml.xv.fitProba[greedy;{[label;prob]prob}];enlist[`by]!enlist 1 2;0]
by|                
--| ---------------
1 | 0.5 0.7 0.1 0.3
2 | 0.5 0.7 0.1 0.3
q)('[neg;.ml.xv.fitPredict[greedy;`mse]])[()!();((x;y);(x;1+y))]
-1f
q).ml.xv.mcSplit[.5;3;([]a:1 2 3 4f;b:1 2 3 4);y;.ml.xv.fitScore[greedy;()!()]]in 6 8 10 12 14f
111b
