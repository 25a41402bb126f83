/ args: -s -2 -p 0W
/ the toolkit on workers: what they compute is what one process computes

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:init.q
q)t:([]id:1000?20;x:1000?1f;y:1000?10)
q)pooled:.ml.fresh.createFeatures[t;`id;`x`y;::]
q)system"s 0"
q)pooled~.ml.fresh.createFeatures[t;`id;`x`y;::]
1b
q)system"s -2"
q).ml.fresh.feat.mine:{[x;p]p*max x}               / a feature that only this process knows
q)`.ml.fresh.params upsert(`mine;1;enlist`p;enlist 1 2;1b)
`.ml.fresh.params
q)exec all x_mine_p_2=2*x_max from .ml.fresh.createFeatures[t;`id;`x;`mine`max]
1b
q)k:`id`time xkey update time:2024.01.01D+1000000000*sums count[i]?9000 from t
q)run:{[t;k;pooled](.ml.fresh.tsfresh[k;`id;`x;::]; .ml.fresh.tsfresh[t;`id;`y;`matrix_profile`query_similarity_count!(([]feature:`min`75;windows:5);`query`threshold!(1 5 2;1.5))]; .ml.fresh.roll[0!k;`id;`time;`x;::;9 3]; .ml.fresh.relevance[pooled;til 20;::]; .ml.fresh.relevance[pooled;20#`a`b`c;::])}
q)all5:run[t;k;pooled]
q)p:.ml.fresh.sigFeat[pooled;til 20]
q)f:{[p;data]p[`a]*avg data[1;1]}
q)r:.ml.gs.kfSplit[4;2;til 40;til 40;f;enlist[`a]!enlist 1 2 3;0]
q)count each r
a|  
-| -
1| 8
2| 8
3| 8
q)system"s 0"
q)p~.ml.fresh.sigFeat[pooled;til 20]
1b
q)(-8!all5)~-8!run[t;k;pooled]                     / to the last bit
1b
q)r~.ml.gs.kfSplit[4;2;til 40;til 40;f;enlist[`a]!enlist 1 2 3;0]
1b
q)system"s -2"
q)\p 0
q)@[.ml.fresh.sigFeat[pooled];til 20;{x}]
"set port to multiprocess"
