/ tsfresh's calculators under tsfresh's names: sets, names, dictionaries, times

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:fresh/init.q
q)t:([]id:`b`b`b`a`a`a`a`a;time:2024.01.01D+0D01*4 1 2 1 2 3 4 8;x:3 1 2 4 4 5 5 6f)

/ sets: 75 calculators make 783 columns, and five more where there are times
q)count each cols each .ml.fresh.tsfresh[t;`id;`x]each`minimal`efficient`comprehensive
11 778 784
q)(cols .ml.fresh.tsfresh[t;`id;`x;::])~cols .ml.fresh.tsfresh[t;`id;`x;`comprehensive]
1b

/ a dictionary from calculators to their parameters: a table, a dictionary, or null
q).ml.fresh.tsfresh[t;`id;`x;`length`mean`quantile!(::;::;([]q:.1 .9))]
id| x__length x__mean x__quantile__q_0.1 x__quantile__q_0.9
--| -------------------------------------------------------
a | 5         4.8     4                  5.6               
b | 3         2       1.2                2.8               
q).ml.fresh.tsfresh[t;`id;`x;`length`ar_coefficient!(::;`coeff`k!0 1)]
id| x__length x__ar_coefficient__coeff_0__k_1
--| -----------------------------------------
a | 5         0.5                            
b | 3         2.5                            
q)cols .ml.fresh.tsfresh[t;`id;`x;enlist[`change_quantiles]!enlist([]ql:0 .2;qh:.5 1;isabs:10b;f_agg:`median`std)]
`id`x__change_quantiles__f_agg_"median"__isabs_True__qh_0.5__ql_0.0`x__change..

/ queries: how many stretches are that near to the query, scaled or as they are
q)s:([]id:12#0;x:0 1 0 5 6 5 0 9 0 3 3 3f)
q)c:{value first .ml.fresh.tsfresh[s;`id;`x;enlist[`query_similarity_count]!enlist x]}
q)c `query`threshold!(0 1 0f;.1)                  / shape alone
,3f
q)c `query`threshold`normalize!(0 1 0f;.1;0b)
,1f
q)c `query`threshold`normalize!(5 5 5;2;0b)
,1f
q)c enlist[`query]!enlist 1 2                       / too short
,0n
q)c enlist[`query]!enlist til 20                    / longer than the series
,0n

/ the matrix profile, in none of the sets: with the window that the threshold finds, or a given one
q)w:([]id:64#0;x:sin .3*til 64)
q)value first .ml.fresh.tsfresh[w;`id;`x;enlist[`matrix_profile]!enlist([]feature:`max`75;threshold:.5)]
13.85641 13.85641
q)value first .ml.fresh.tsfresh[w;`id;`x;enlist[`matrix_profile]!enlist([]feature:`max`75;windows:8)]
0.1498681 0.07215447
q)value first .ml.fresh.tsfresh[10#w;`id;`x;enlist[`matrix_profile]!enlist([]feature:`max`75;threshold:.5)]
0n 0n

/ a table keyed by id and time: rows in the order of time, and the trend over the hours
q)k:`id`time xkey t
q).ml.fresh.tsfresh[k;`id;`x;enlist[`linear_trend_timewise]!enlist([]attr:`slope`intercept)]
id| x__linear_trend_timewise__attr_"slope" x__linear_trend_timewise__attr_"in..
--| -------------------------------------------------------------------------..
a | 0.2945205                              4.034247                          ..
b | 0.6428571                              1.142857                          ..
q)count cols .ml.fresh.tsfresh[k;`id;`x;`efficient]
783
q).ml.fresh.createFeatures[k;`id;::;`firstMax`meanChange]
id| x_firstMax x_meanChange
--| -----------------------
a | 0.8        0.5         
b | 0.6666667  1           
q).ml.fresh.tsfresh[update time:"j"$time from k;`id;`x;`mean_change]     / another key orders, but tells no hours
id| x__mean_change
--| --------------
a | 0.5           
b | 1             
q).ml.fresh.tsfreshRoll[t;`id;`time;`x;`maximum`length;1 0]
id time                         | x__maximum x__length
--------------------------------| --------------------
a  2024.01.01D01:00:00.000000000| 4          1        
a  2024.01.01D02:00:00.000000000| 4          2        
a  2024.01.01D03:00:00.000000000| 5          2        
a  2024.01.01D04:00:00.000000000| 5          2        
a  2024.01.01D08:00:00.000000000| 6          2        
b  2024.01.01D01:00:00.000000000| 1          1        
b  2024.01.01D02:00:00.000000000| 2          2        
b  2024.01.01D04:00:00.000000000| 3          2        

/ orders, lags, bins and dimensions are as large as the series allows
q)l:([]id:400#0;x:sum sin(.1 .37 1.3)*\:til 400)
q)`long$1e9*value first .ml.fresh.tsfresh[l;`id;`x;enlist[`ar_coefficient]!enlist([]coeff:0 1 60;k:60)]
0 133229152 -78571975
q)null value first .ml.fresh.tsfresh[l;`id;`x;enlist[`partial_autocorrelation]!enlist([]lag:41 199 200)]
001b
q)value first .ml.fresh.tsfresh[l;`id;`x;enlist[`permutation_entropy]!enlist([]dimension:13 25 400 401;tau:1)]
5.953859 5.929589 0 0n
q)value first .ml.fresh.tsfresh[l;`id;`x;enlist[`binned_entropy]!enlist([]max_bins:5000 100000)]
5.916068 5.991465

/ what cannot be
q).[.ml.fresh.tsfresh;(t;`id;`x;`all);{x}]
"not a feature of tsfresh: all"
q).[.ml.fresh.tsfresh;(t;`id;`x;`quantile__p_0.5);{x}]
"not a feature of tsfresh: quantile__p_0.5"
q).[.ml.fresh.tsfresh;(t;`id;`x;enlist[`quantil]!enlist([]q:.1 .2));{x}]
"unknown calculator: quantil"
q).[.ml.fresh.tsfresh;(t;`id;`x;enlist[`quantile]!enlist([]p:.1 .2));{x}]
"unknown parameter of quantile: p"
q).[.ml.fresh.tsfresh;(t;`id;`x;enlist[`linear_trend]!enlist([]attr:`slope`angle));{x}]
"not a feature of tsfresh: linear_trend__attr_\"angle\""
q).[.ml.fresh.tsfresh;(t;`id;`x;enlist[`linear_trend_timewise]!enlist([]attr:`slope`stderr));{x}]
"linear_trend_timewise needs a table keyed by id and time"
q).[.ml.fresh.tsfresh;(t;`id;`x;enlist[`cwt_coefficients]!enlist`coeff`w`widths!(0;3;2 5));{x}]
"not a feature of tsfresh: cwt_coefficients__coeff_0__w_3__widths_(2, 5)"
q).[.ml.fresh.tsfresh;(t;`id;`x;7);{x}]
"set: a symbol, names of columns, or a dictionary of calculators"
