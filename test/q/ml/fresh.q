/ features of time series: single ones, tables of them, the user's own, what goes wrong

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:fresh/init.q
q)5#.ml.fresh.params
f           | pnum pnames     pvals valid
------------| ---------------------------
absEnergy   | 0    `symbol$() ()    1    
absSumChange| 0    `symbol$() ()    1    
aggAutoCorr | 0    `symbol$() ()    1    
augFuller   | 0    `symbol$() ()    1    
count       | 0    `symbol$() ()    1    
q)select from .ml.fresh.params where pnum>1
f          | pnum pnames                       pvals                 valid
-----------| -------------------------------------------------------------
rangeCount | 2    `minVal`maxVal               (,-1;,1)              1    
changeQuant| 3    `lowerQuant`upperQuant`isAbs (0.1 0.2;0.9 0.8;01b) 1    
q)count .ml.fresh.params
57
q).ml.fresh.feat.absEnergy 1 2 3
14f
q).ml.fresh.feat.count 1 2 3
3
q).ml.fresh.feat.hasDup 1 2 2
1b
q).ml.fresh.feat.quantile[1 2 3 4 10;.5]
3f
q).ml.fresh.feat.changeQuant[1 2 5 4 3;0;1;1b]
max     | 3        
min     | 1        
mean    | 1.5      
variance| 0.75     
median  | 1        
stdev   | 0.8660254
q).ml.fresh.feat.linTrend 1 3 5 7e
rval     | 1
intercept| 1
slope    | 2
q).ml.fresh.feat.max 0N 3 4                        / nulls are null
0n
q)@[.ml.fresh.feat.absEnergy;"text";{x}]
"type"
q)@[.ml.fresh.feat.fftCoeff 1 2 3 4;0;{x}]
"domain: parameters of fftCoeff"

/ a table of series: keyed by id, ascending
q)t:([]id:`b`b`b`a`a`a`a;x:1 2 3 4 4 5 5f;y:3 1 2 9 9 1 0)
q).ml.fresh.createFeatures[t;`id;`x`y;`max`count`hasDup]
id| x_count x_hasDup x_max y_count y_hasDup y_max
--| ---------------------------------------------
a | 4       1        5     4       1        9    
b | 3       0        3     3       0        3    
q).ml.fresh.createFeatures[t;`id;`x;`rangeCount`c3]
id| x_c3_lag_1 x_c3_lag_2 x_c3_lag_3 x_rangeCount_minVal_-1_maxVal_1
--| ----------------------------------------------------------------
a | 90                               0                              
b | 6                                0                              
q)cols .ml.fresh.createFeatures[t;`id;`x;`valCount]
`id`x_valCount_val_0`x_valCount_val_1`x_valCount_val_`x_valCount_val_0W`x_val..
q).ml.fresh.createFeatures[update day:2 1 1 1 2 2 1 from t;`id`day;`x;`sumVal]
id day| x_sumVal
------| --------
a  1  | 9       
a  2  | 9       
b  1  | 5       
b  2  | 1       
q)count cols .ml.fresh.createFeatures[t;`id;`x;::]
284
q)count cols .ml.fresh.createFeatures[t;`id;`x;`noHyperparameters]
47
q).ml.fresh.createFeatures[0#t;`id;`x;`max`count]
id| x_count x_max
--| -------------

/ parameters: a table like .ml.fresh.params
q)p:select from .ml.fresh.params where f=`c3
q).ml.fresh.createFeatures[t;`id;`x;update pvals:enlist 1 2 from p]
id| x_c3_lag_1 x_c3_lag_2
--| ---------------------
a | 90                   
b | 6                    
q)update valid:0b from`.ml.fresh.params where f in`augFuller`numCwtPeaks
`.ml.fresh.params
q)count cols .ml.fresh.createFeatures[t;`id;`x;::]
279
q)`:p.json 0:enlist .j.j enlist[`autoCorr]!enlist enlist[`lag]!enlist 1 2
`:p.json
q).ml.fresh.loadparams[`:p.json][`autoCorr;`pvals]~enlist 1 2f
1b

/ a feature of one's own is a function of the series and its parameters
q).ml.fresh.feat.spread:{[x;p]`low`high!(min x;p*max x)}
q)`.ml.fresh.params upsert(`spread;1;enlist`p;enlist 1 10;1b)
`.ml.fresh.params
q).ml.fresh.createFeatures[t;`id;`x;`spread]
id| x_spread_p_1_low x_spread_p_1_high x_spread_p_10_low x_spread_p_10_high
--| -----------------------------------------------------------------------
a | 4                5                 4                 50                
b | 1                3                 1                 30                
q).ml.fresh.feat.picky:{if[4>count x;'"too short"]; avg x}
q)`.ml.fresh.params upsert(`picky;0;0#`;();1b)
`.ml.fresh.params
q).ml.fresh.createFeatures[t;`id;`x;`picky`mean]   / null where it fails, and one line
feature picky: failed for 1 of 2 series: too short
id| x_mean x_picky
--| --------------
a | 4.5    4.5    
b | 2             

/ windows that end at each row
q).ml.fresh.roll[update time:1 2 3 1 2 3 4 from t;`id;`time;`x;`max`count;2 1]
id time| x_count x_max
-------| -------------
a  2   | 2       4    
a  3   | 3       5    
a  4   | 3       5    
b  2   | 2       2    
b  3   | 3       3    

/ tsfresh's names and sets
q)cols .ml.fresh.tsfresh[t;`id;`x;`minimal]
`id`x__sum_values`x__median`x__mean`x__length`x__standard_deviation`x__varian..
q).[.ml.fresh.tsfresh;(t;`id;`x;`length`mean__nonsense);{x}]
"not a feature of tsfresh: mean__nonsense"
q).ml.fresh.tsfresh[t;`id;`x;`length`quantile__q_0.35]
id| x__length x__quantile__q_0.35
--| -----------------------------
a | 4         4.05               
b | 3         1.7                
q)count cols .ml.fresh.tsfresh[t;`id;`x;`comprehensive]
784

/ what goes wrong
q).[.ml.fresh.createFeatures;(t;`id;`z;::);{x}]
"no such column: z"
q).[.ml.fresh.createFeatures;(t;`x;`id;::);{x}]
"not numeric: id"
q).[.ml.fresh.createFeatures;(t;`id;`x;`nothing);{x}]
"unknown feature: nothing"
q)@[.ml.fresh.loadparams;"q.json";{x}]
"q.json. OS reports: No such file or directory"
