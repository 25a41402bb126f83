/ .ml.stats: least squares; test/ml/check.q compares them with statsmodels

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:util/init.q
q)m:.ml.stats.OLS.fit[1 3 2 5 7f;1 2 3 4 5;1b]
q)m[`modelInfo]`coef
-0.6 1.4
q)m[`modelInfo]`variables
name      | coef stdErr    tStat     pValue     C195    
----------| --------------------------------------------
yIntercept| -0.6 1.148913  -0.522233 0.6376181  3.656352
x0        | 1.4  0.3464102 4.041452  0.02726185 1.102432
q)`r2`r2Adj`fStat`pValue#m[`modelInfo]`statsDict
r2    | 0.8448276 
r2Adj | 0.7931034 
fStat | 16.33333  
pValue| 0.02726185
q)m[`predict]6 7
7.8 9.2
q)t:([]a:1 2 3 4 5f;b:2 1 4 3 6f)                   / columns have their names
q)m:.ml.stats.WLS.fit[8 7 18 17 28f;t;1 1 1 1 10f;1b]
q)exec name!1e-6*floor .5+1e6*coef from m[`modelInfo]`variables
yIntercept| 0
a         | 2
b         | 3
q)floor .5+m[`predict]([]b:1 2;a:0 1)
3 8
q)floor .5+m[`predict](0 1;1 2)                     / rows
3 8
q).ml.stats.WLS.fit[til 5;t;::;0b][`modelInfo;`coef]~.ml.stats.OLS.fit[til 5;value flip t;0b][`modelInfo;`coef]
1b
q)@[m`predict;([]a:1 2);{x}]
"exog: no b"
q).[.ml.stats.OLS.fit;(til 4;(til 4;2*til 4);1b);{x}]
"exog: columns depend on each other"
q).[.ml.stats.OLS.fit;(til 4;til 3;1b);{x}]
"length: endog and exog differ"
q).[.ml.stats.OLS.fit;(1 2 0n;til 3;1b);{x}]
"endog: nulls"
q).[.ml.stats.OLS.fit;(1 2;til 2;1b);{x}]
"length: fewer rows than coefficients, or as many"
q).[.ml.stats.WLS.fit;(1 2 3;til 3;1 1 -1;1b);{x}]
"weights: null or below 0"
q).[.ml.stats.OLS.fit;(`a`b`c;til 3;1b);{x}]
"type: endog is a list of numbers"
