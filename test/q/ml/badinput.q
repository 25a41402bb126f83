/ what createFeatures makes of series and parameters that are not as they should be

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:fresh/init.q
q)names:`count`mean`max`med`hasDup`firstMax`skewness`numPeaks
q)f:{first each flip value .ml.fresh.createFeatures[([]id:count[x]#0;x);`id;`x;y]}

/ one point, a constant series, nulls, infinities
q)f[enlist 5f;names]
x_count             | 1
x_firstMax          | 0f
x_hasDup            | 0b
x_max               | 5f
x_mean              | 5f
x_med               | 5f
x_skewness          | 0n
x_numPeaks_support_1| 0
x_numPeaks_support_3| 0
q)f[4#5f;names]
x_count             | 4
x_firstMax          | 0f
x_hasDup            | 1b
x_max               | 5f
x_mean              | 5f
x_med               | 5f
x_skewness          | 0n
x_numPeaks_support_1| 0
x_numPeaks_support_3| 0
q)f[1 0n 3 2f;names]
x_count             | 4
x_firstMax          | 0.25
x_hasDup            | 0b
x_max               | 0n
x_mean              | 0n
x_med               | 0n
x_skewness          | 0n
x_numPeaks_support_1| 0
x_numPeaks_support_3| 0
q)f[1 0N 3 2;names]
x_count             | 4
x_firstMax          | 0.25
x_hasDup            | 0b
x_max               | 0n
x_mean              | 0n
x_med               | 0n
x_skewness          | 0n
x_numPeaks_support_1| 0
x_numPeaks_support_3| 0
q)f[1 0w 3 2f;names]
x_count             | 4
x_firstMax          | 0.25
x_hasDup            | 0b
x_max               | 0w
x_mean              | 0w
x_med               | 2.5
x_skewness          | 0n
x_numPeaks_support_1| 1
x_numPeaks_support_3| 0
q)f[1 0W 3 2;names]~f[1 0w 3 2f;names]
1b
q)f[0b,10b;`sumVal`max]
x_max   | 1
x_sumVal| 1
q)f[4#5f;`autoCorr`quantile`changeQuant]
x_autoCorr_lag_0                                        | 1
x_autoCorr_lag_1                                        |  
x_autoCorr_lag_2                                        |  
x_autoCorr_lag_3                                        |  
x_autoCorr_lag_4                                        |  
x_autoCorr_lag_5                                        |  
x_autoCorr_lag_6                                        |  
x_autoCorr_lag_7                                        |  
x_autoCorr_lag_8                                        |  
x_autoCorr_lag_9                                        |  
x_quantile_quantile_0o1                                 | 5
x_quantile_quantile_0o2                                 | 5
x_quantile_quantile_0o3                                 | 5
x_quantile_quantile_0o4                                 | 5
x_quantile_quantile_0o5                                 | 5
x_quantile_quantile_0o6                                 | 5
x_quantile_quantile_0o7                                 | 5
x_quantile_quantile_0o8                                 | 5
x_quantile_quantile_0o9                                 | 5
x_changeQuant_lowerQuant_0o1_upperQuant_0o9_isAbs_0_max | 0
x_changeQuant_lowerQuant_0o1_upperQuant_0o9_isAbs_0_min | 0
x_changeQuant_lowerQuant_0o1_upperQuant_0o9_isAbs_0_mean| 0
..
q)f[4#0n;`mean`max`absEnergy`hasDup`linTrend`augFuller]
x_absEnergy         | 0n
x_augFuller_teststat| 0n
x_augFuller_pvalue  | 0n
x_augFuller_usedlag | 0n
x_hasDup            | 1b
x_linTrend_rval     | 0f
x_linTrend_intercept| 0f
x_linTrend_slope    | 0f
x_max               | 0n
x_mean              | 0n

/ unequal lengths are no error: every id has its own; no rows make no features
q).ml.fresh.createFeatures[([]id:0 0 0 1 2 2;x:1 2 3 4 5 6);`id;`x;`count`mean]
id| x_count x_mean
--| --------------
0 | 3       2     
1 | 1       4     
2 | 2       5.5   
q).ml.fresh.createFeatures[([]id:0#0;x:0#0f);`id;`x;`count`mean]
id| x_count x_mean
--| --------------
q)cols .ml.fresh.createFeatures[([]id:0#`;x:0#0f);`id;`x;`linTrend]
`id`x_linTrend_rval`x_linTrend_intercept`x_linTrend_slope

/ tables and columns
q)t:([]id:0 0 0 1 2 2;text:`a`b`c`d`e`f;s:("ab";"c";"d";"e";"f";"g");x:1 2 3 4 5 6)
q)e:{[ids;values;params].[.ml.fresh.createFeatures;(t;ids;values;params);{x}]}
q)e[`id;`text;`mean]
"not numeric: text"
q)e[`id;`s;`mean]
"not numeric: s"
q)e[`id;::;`mean]
"not numeric: text s"
q)e[`id;`nosuch;`mean]
"no such column: nosuch"
q)e[`nosuch;`x;`mean]
"no such column: nosuch"
q)e[0#`;`x;`mean]
"no id column"
q).[.ml.fresh.createFeatures;(`id`text`x xkey t;`id;`x;`mean);{x}]
"one time column in the key, not text x"

/ features and parameters
q)e[`id;`x;`meen]
"unknown feature: meen"
q)e[`id;`x;"mean"]
"params: a table, symbols or null"
q)p:select from .ml.fresh.params where f=`c3
q)e[`id;`x;update pnames:count[i]#enlist enlist`lags from p]
"parameters of c3: lag"
q)e[`id;`x;update pvals:count[i]#enlist enlist"abc"from p]
"not numeric: parameters of c3"
q)e[`id;`x;update f:`nosuch from 0!p]
"unknown feature: nosuch"
q)e[`id;`x;delete pvals from p]
"params: no column pvals"
q)e[`id;`x;update pvals:count[i]#enlist enlist 1 -2 from p]
"domain: parameters of c3"
q)e[`id;`x;select from .ml.fresh.params where f=`changeQuant]~e[`id;`x;`changeQuant]
1b
q)e[`id;`x;update pvals:enlist(1 2;3 4)from p]
"a list of values for each parameter"

/ groups narrow, and names stay
q)n:{count .ml.fresh.i.wanted x}
q)n each(::;`noPython;`noHyperparameters;`regression;`classification;`noPython`noHyperparameters)
57 50 36 57 56 33
q)n`mean`c3
2
q)n .ml.fresh.params
57
q)n select from .ml.fresh.params where pnum=0
36

/ parameters from JSON
q)file:hsym`$first system"mktemp"
q)file 0:enlist"{\"c3\":{\"lag\":[1]},\"changeQuant\":{\"lowerQuant\":[0.3]}}";
q)exec f!pvals from .ml.fresh.loadparams[file] where f in`c3`changeQuant
c3         | ,,1f
changeQuant| (,0.3;0.9 0.8;01b)
q)file 0:enlist"{\"c4\":{\"lag\":[1]}}";
q)@[.ml.fresh.loadparams;file;{x}]
"unknown feature: c4"
q)file 0:enlist"{\"c3\":{\"leg\":[1]}}";
q)@[.ml.fresh.loadparams;file;{x}]
"unknown parameter of c3: leg"
q)file 0:enlist"{\"c3\":{";
q)10h=type@[.ml.fresh.loadparams;file;{x}]
1b
q)hdel file;

/ a feature of one's own that fails is null for that id, and there is one line for all its columns and parameters
q).ml.fresh.feat.odd:{[x;p]if[0=count[x]mod 2;'"even"]; p*sum x}
q)`.ml.fresh.params upsert(`odd;1;enlist`p;enlist 1 10;1b);
q).ml.fresh.createFeatures[update y:2*x from t;`id;`x`y;`odd]
feature odd: failed for 1 of 3 series: even
id| x_odd_p_1 x_odd_p_10 y_odd_p_1 y_odd_p_10
--| -----------------------------------------
0 | 6         60         12        120       
1 | 4         40         8         80        
2 |                                          
q).ml.fresh.feat.max:{2*max x}                    / in the place of one that there is
q).ml.fresh.createFeatures[t;`id;`x;`max]
id| x_max
--| -----
0 | 6    
1 | 8    
2 | 12   

/ windows
q)r:{[shifts].[.ml.fresh.roll;(update time:i from t;`id;`time;`x;`count`sumVal;shifts);{x}]}
q)r 1 0
id time| x_count x_sumVal
-------| ----------------
0  0   | 1       1       
0  1   | 2       3       
0  2   | 2       5       
1  3   | 1       4       
2  4   | 1       5       
2  5   | 2       11      
q)r 1 0 -2
id time| x_count x_sumVal
-------| ----------------
0  0   | 2       3       
0  2   | 1       3       
1  3   | 1       4       
2  4   | 2       11      
q)r 0 0
"most earlier rows: at least 1"
q)r 1 -1
"fewest earlier rows: not negative"
q)r 1 0 0
"direction of rolling: not 0"
q)r 5 3
id time| x_count x_sumVal
-------| ----------------
q).[.ml.fresh.roll;(t;`id;`time;`x;`count;1 0);{x}]
"no such column: time"

/ selection
q)x:([]a:1 2 3 4 5 6f;b:1 1 1 1 1 1f;c:0 0 1 0 1 1f)
q)@[.ml.fresh.sigFeat[x];1 2 3;{x}]
"length: a target for each row"
q)@[.ml.fresh.sigFeat[x];6#1;{x}]
"target has one value"
q).ml.fresh.relevance[x;1 2 3 4 5 6;::]
feature kind     p_value     relevant
-------------------------------------
b       constant             0       
a       real     0.004832241 1       
c       binary   0.6         0       
q).[.ml.fresh.relevance;(x;1 2 3 4 5 6;enlist[`tset]!enlist`mann);{x}]
"unknown option: tset"
q).[.ml.fresh.relevance;(x;1 2 3 4 5 6;enlist[`test]!enlist`mean);{x}]
"test: mann or smir"
q).[.ml.fresh.relevance;(x;1 2 3;::);{x}]
"length: a target for each row"
q)cols .ml.fresh.relevance[x;`l`l`m`m`h`h;::]
`feature`kind`p_value`p_value_h`relevant_h`p_value_l`relevant_l`p_value_m`rel..
q)@[.ml.fresh.sigFeat[([]a:("ab";"c";"d"))];1 2 3;{x}]
"not numeric: a"
q).[.ml.fresh.significantFeatures;(0#x;0#0;.ml.fresh.kSigFeat 2);{x}]
"target has one value"
