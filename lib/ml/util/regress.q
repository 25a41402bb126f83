/ regress.q: least squares, and what the coefficients are worth.
\d .ml

/ ---- distributions

/ logarithm of the gamma function: Stirling's series from 10 on
stats.i.logGamma:{[x]
  below:x+til 0|ceiling 10-x;
  x+:count below;
  series:sum(1 -1 1 -1 1 -691%12 360 1260 1680 1188 360360)%x xexp 1 3 5 7 9 11;
  ((x-.5)*log x)+(.5*log 2*acos -1)+series-x+sum log below }

/ the regularised incomplete beta function, by its continued fraction from the far end
stats.i.beta:{[a;b;x]
  if[null x; :0n];
  if[x>(a+1)%a+b+2; :1-.z.s[b;a;1-x]];
  if[x<=0; :0f];
  m:1+til 50+ceiling 4*sqrt a|b;
  even:(m*(b-m)*x)%((a+2*m)-1)*a+2*m;
  odd:neg((a+m)*(a+b+m)*x)%(a+2*m)*a+1+2*m;
  first1:neg((a+b)*x)%a+1;
  fraction:{1+y%x}/[1f;reverse first1,raze flip(even;odd)];
  exp[(a*log x)+(b*log 1-x)+stats.i.logGamma[a+b]-stats.i.logGamma[a]+stats.i.logGamma b]%a*fraction }

/ how probable more is: on both sides of Student's t, beyond Fisher's F; and how far t is off in 1 of 20 cases
stats.i.beyondT:{[df;t]stats.i.beta[df%2;.5;df%df+t*t]}
stats.i.beyondF:{[df1;df2;f]stats.i.beta[df2%2;df1%2;df2%df2+df1*f]}
stats.i.limitT:{[df]
  halve:{[df;ends]m:avg ends; $[.05<stats.i.beyondT[df;m]; (m;ends 1); (ends 0;m)]};
  avg 60 halve[df]/1.9 13 }

/ ---- variables

/ columns by name: of a table, a vector, a list of rows or a list of columns
stats.i.variables:{[exog;areRows]
  if[i.isKeyed exog; exog:value exog];
  if[98h=type exog; :flip exog];
  columns:$[0h<>type exog; enlist exog; areRows; flip exog; exog];
  (`$"x",/:string til count columns)!columns }

stats.i.design:{[exog;n;trend]
  variables:"f"$stats.i.variables[exog;n=count exog];
  if[trend; variables:(enlist[`yIntercept]!enlist n#1f),variables];
  if[not all n=count each variables; '"length: endog and exog differ"];
  if[any any each null variables; '"exog: nulls"];
  variables }

/ ---- the fit

stats.i.fit:{[endog;exog;weights;trend]
  if[not(type endog)in 1 4 5 6 7 8 9h; '"type: endog is a list of numbers"];
  y:"f"$endog; n:count y; w:"f"$weights;
  if[any null y; '"endog: nulls"];
  if[not n=count w; '"length: endog and weights differ"];
  if[any(null w)|w<0; '"weights: null or below 0"];
  x:stats.i.design[exog;n;trend];
  if[n<=count x; '"length: fewer rows than coefficients, or as many"];
  names:key x; x:value x;
  covariance:@[inv;(x*\:w)$flip x;{[e]enlist 0n}];
  if[any null raze covariance; '"exog: columns depend on each other"];
  coef:first enlist[y*sqrt w]lsq x*\:sqrt w;
  info:stats.i.judged[y;w;y-coef$x;count x;trend];
  table:stats.i.table[names;coef;sqrt info[`mse]*covariance ./:2#'til count names;info`dfResidual];
  info:`coef`variables`statsDict!(coef;table;info);
  `modelInfo`predict!(info;stats.i.predict info) }

stats.i.table:{[names;coef;stdErr;df]
  t:coef%stdErr;
  ([name:names]coef;stdErr;tStat:t;pValue:stats.i.beyondT[df]each t;C195:stdErr*stats.i.limitT df) }

/ as a whole: y, weights, residuals, number of coefficients, whether one of them is the intercept
stats.i.judged:{[y;w;e;p;trend]
  n:count y;
  residual:sum w*e*e;
  total:sum w*d*d:y-trend*w wavg y;
  dfModel:p-trend; dfResidual:n-p;
  f:((total-residual)%dfModel)%mse:residual%dfResidual;
  logLike:(.5*sum log w where w>0)-.5*n*1+log[residual%n]+log 2*acos -1;
  r2:1-residual%total;
  `dfTotal`dfModel`dfResidual`sse`mse`rse`r2`r2Adj`fStat`pValue`logLike`aic`bic!(dfModel+dfResidual;dfModel;dfResidual;
    residual;mse;sqrt mse;r2;1-(1-r2)*(n-trend)%dfResidual;f;stats.i.beyondF[dfModel;dfResidual;f];
    logLike;(2*p)-2*logLike;(p*log n)-2*logLike) }

stats.i.predict:{[info;exog]
  names:exec name from info`variables;
  wanted:names except`yIntercept;
  x:stats.i.variables[exog;count[wanted]=count first exog];
  if[(count[x]=count wanted)&not type[exog]in 98 99h; x:wanted!value x];
  if[count bad:wanted except key x; '"exog: no ",", "sv string bad];
  x:"f"$x wanted;
  info[`coef]$$[wanted~names; x; enlist[count[first x]#1f],x] }

/ .ml.stats.OLS.fit[endog;exog;trend]: endog as a sum of multiples of exog, and of 1 if trend; a dictionary of modelInfo and
/ predict, a function of other exog. exog is a vector, a table or a list of rows or of columns.
/ modelInfo: coef, variables (C195 is half the width of the interval of 95 %), statsDict
stats.OLS.fit:{[endog;exog;trend]stats.i.fit[endog;exog;count[endog]#1f;trend]}

/ .ml.stats.WLS.fit[endog;exog;weights;trend]: where the squares of some rows weigh more; null: all the same
stats.WLS.fit:{[endog;exog;weights;trend]
  stats.i.fit[endog;exog;$[(::)~weights; count[endog]#1f; weights];trend] }

\d .
