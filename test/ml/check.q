/ check.q: metrics, preprocessing and statistics of .ml beside those of sklearn, scipy, numpy and pandas.
/ Each check is (name; what q has; a Python expression of the variables that both sides share).
system"l ml/ml.q"
why:@[{.p.import x;""};`sklearn.metrics;{x}]
if[count why; -1"ml: without sklearn nothing to compare with: ",why; -1"ml: 0 passed, 0 failed"; exit 0]
.ml.loadfile`:util/init.q
.p.e"import warnings, numpy as np, pandas as pd, sklearn.metrics as m, sklearn.preprocessing as pre, scipy.stats as st"
.p.e"warnings.simplefilter('ignore')"

passed:failed:0
flat:{$[type[x]within 1 19h; "f"$x; 0>type x; enlist"f"$x; 0=count x; 0#0f; raze flat each x]}
near:{[x;y]$[count[x]=count y; all(null[x]&null y)|(x=y)|1e-9>=abs[x-y]%1|abs y; 0b]}
check:{[name;got;python]
  wanted:flat .p.qeval python;
  ok:near[flat got;wanted];
  $[ok; passed+:1; failed+:1];
  if[not ok; -1"ml: ",name," FAILED: ",(80 sublist .Q.s1 flat got)," for ",80 sublist .Q.s1 wanted]; }
share:{[names]{.p.set[x;$[11h=abs type v:value x; string v; v]]}each names;}

/ ---- metrics: classes with numbers, two classes, names; sizes 2 to 1000
classes:{[n;values]
  pred::n?values; true::@[n?values;til n;:;n?values];
  pred::?[n?01b;pred;true];
  share`pred`true;
  check["accuracy";.ml.accuracy[pred;true];"m.accuracy_score(true, pred)"];
  check["confMatrix";value .ml.confMatrix[pred;true];"m.confusion_matrix(true, pred)"];
  check["matthewCorr";0^.ml.matthewCorr[pred;true];"m.matthews_corrcoef(true, pred)"];
  r:.ml.classReport[pred;true];
  .p.e"s = m.precision_recall_fscore_support(true, pred)";
  check["classReport";0^-1_/:value flip delete class from r;"np.array(s)"];
  {[i;c]
    .p.set[`c;$[-11h=type c; string c; c]];
    check["precision";0^.ml.precision[pred;true;c];"m.precision_score(true, pred, labels=[c], average=None)[0]"];
    check["recall";0^.ml.recall[pred;true;c];"m.recall_score(true, pred, labels=[c], average=None)[0]"];
    check["f1Score";0^.ml.f1Score[pred;true;c];"m.f1_score(true, pred, labels=[c], average=None)[0]"];
    check["fBetaScore";0^.ml.fBetaScore[pred;true;c;.5];"m.fbeta_score(true, pred, labels=[c], average=None, beta=.5)[0]"];
    check["specificity";0^.ml.specificity[pred;true;c];"np.nan_to_num(np.mean((np.array(pred) != c)[np.array(true) != c]))"];
    check["confDict";.ml.confDict[pred;true;c]`tn`fp`fn`tp;
      "m.confusion_matrix(np.array(true) == c, np.array(pred) == c, labels=[False, True]).ravel()"];
    }[0]each distinct true; }
classes'[1000 1000 1000 50 2 7;(til 5;01b;`ham`spam`eggs;1 2 3;0 1;-3 5)];

scores:{[n;grid]
  label::0b,1b,(n-2)?01b;
  prob::?[0=grid;n?1f;(n?1+grid)%1|grid];
  many::{x%sum x}each(n;3)#(3*n)?1f; index::til[n]mod 3;
  share`label`prob`many`index;
  check["logLoss";.ml.logLoss[label;prob];"m.log_loss(label, prob, eps=2.220446049250313e-16)"];
  check["logLoss of rows";.ml.logLoss[label;flip(1-prob;prob)];"m.log_loss(label, prob, eps=2.220446049250313e-16)"];
  check["crossEntropy";.ml.crossEntropy[index;many];"m.log_loss(index, np.array(list(many)))"];
  check["rocAucScore";.ml.rocAucScore[label;prob];"m.roc_auc_score(label, prob)"];
  check["roc";.ml.roc[label;prob];"[list(v[1:]) for v in m.roc_curve(label, prob, drop_intermediate=False)[:2]]"]; }
scores'[1000 1000 1000 10 3;0 10 1 3 0];

numbers:{[n;lo;hi]
  true::lo+n?hi-lo; pred::true+-.5+n?1f;
  share`pred`true;
  check["mse";.ml.mse[pred;true];"m.mean_squared_error(true, pred)"];
  check["rmse";.ml.rmse[pred;true];"m.mean_squared_error(true, pred, squared=False)"];
  check["sse";.ml.sse[pred;true];"np.sum((true - pred) ** 2)"];
  check["mae";.ml.mae[pred;true];"m.mean_absolute_error(true, pred)"];
  check["mape";.ml.mape[pred;true];"100 * m.mean_absolute_percentage_error(true, pred)"];
  check["smape";.ml.smape[pred;true];"200 * np.mean(np.abs(true - pred) / (np.abs(true) + np.abs(pred)))"];
  check["r2Score";.ml.r2Score[pred;true];"m.r2_score(true, pred)"];
  check["tScore";.ml.tScore[pred;3];"st.ttest_1samp(pred, 3)[0]"];
  check["tScoreEqual";.ml.tScoreEqual[pred;true];"abs(st.ttest_ind(pred, true)[0])"];
  if[lo>0; check["rmsle";.ml.rmsle[pred;true];"m.mean_squared_log_error(true, pred, squared=False)"]];
  check["covMatrix";.ml.covMatrix(pred;true);"np.cov([pred, true], bias=True)"];
  check["corrMatrix";.ml.corrMatrix(pred;true);"np.corrcoef([pred, true])"]; }
numbers'[1000 1000 2 30;1 -5 10 1000f;2 5 20 1e6];

/ ---- preprocessing
columns:([]a:100?1f;b:1000*100?1f;c:100?100;d:100#7)
x:flip"f"$value flip columns
.p.set[`x;x]
frame:.p.df columns
.p.set[`frame;frame]
check["minMaxScaler";value flip .ml.minMaxScaler.fitTransform columns;"np.array(pre.MinMaxScaler().fit_transform(frame)).T"]
check["stdScaler";value flip .ml.stdScaler.fitTransform columns;"np.array(pre.StandardScaler().fit_transform(frame)).T"]
check["stdScaler of a matrix";.ml.stdScaler.fitTransform flip x;"np.array(pre.StandardScaler().fit_transform(frame)).T"]
other:([]c:5?100;a:5?3f;d:5#7;b:5?10f)
.p.set[`other;.p.df other]
check["minMaxScaler of others";value flip .ml.minMaxScaler.fit[columns][`transform]other;
  "np.array(pre.MinMaxScaler().fit(frame[['c','a','d','b']]).transform(other)).T"]
kinds:100?`red`green`blue`mauve
text:string kinds
.p.set[`kinds;text]
check["labelEncode";.ml.labelEncode.fitTransform kinds;"pre.LabelEncoder().fit_transform(kinds)"]
check["oneHot";value flip .ml.oneHot.fitTransform[([]kinds);::];"pre.LabelBinarizer().fit_transform(kinds).T"]
check["freqEncode";.ml.freqEncode[([]kinds);::]`kinds_freq;"pd.Series(kinds).map(pd.Series(kinds).value_counts(normalize=True))"]
check["polyTab";value flip .ml.polyTab[([]a:columns`a;b:columns`b;c:columns`c);2];
  "pre.PolynomialFeatures(2, interaction_only=True, include_bias=False).fit_transform(frame[['a','b','c']])[:, 3:].T"]

holes:@[100?1f;0 3 4 50 51 97 99;:;0n]
.p.set[`holes;holes]
fill:{[how].ml.fillTab[([]holes);`;`;enlist[`holes]!enlist how]`holes}
check["fill forward";fill`forward;"pd.Series(holes).ffill()"]
check["fill both";fill`both;"pd.Series(holes).ffill().bfill()"]
check["fill mean";fill`mean;"pd.Series(holes).fillna(pd.Series(holes).mean())"]
check["fill median";fill`median;"pd.Series(holes).fillna(pd.Series(holes).median())"]
check["fill linear";1_-1_fill`linear;"pd.Series(holes).interpolate(method='slinear', fill_value='extrapolate', limit_direction='both')[1:-1]"]
check["fill linear by time";1_-1_.ml.fillTab[([]t:(til 100)xexp 1.5;holes);`;`t;enlist[`holes]!enlist`linear]`holes;
  "pd.Series(holes, index=np.arange(100.) ** 1.5).interpolate(method='index').values[1:-1]"]

times:2000.01.01D00:00+1000?0D24:00*9000
.p.set[`times;times]
parts:.ml.timeSplit[([]t:times);::]
.p.e"ts = pd.Series(pd.to_datetime(times)).dt"
check["timeSplit";value flip delete t_dow,t_wd from parts;"[list(map(int, v)) for v in (ts.year, ts.month, ts.day, ts.quarter, ts.hour, ts.minute, ts.second)]"]
check["timeSplit days";parts`t_dow;"list((ts.dayofweek + 2) % 7)"]

/ ---- statistics and numbers
described:.ml.describe columns
check["describe";value each described`count`mean`std`min`q1`q2`q3`max;"np.array(frame.describe())"]
check["skew";-1_value described`skew;"list(frame.skew())[:-1]"]
{check["percentile ",string x;.ml.percentile[holes;x];"np.nanquantile(holes, ",string[x],")"]}each 0 .1 .25 .5 .77 1;
check["arange";.ml.arange[6.25;10.5;.05];"np.arange(6.25, 10.5, .05)"]
check["linearSpace";.ml.linearSpace[.5;15.25;12];"np.linspace(.5, 15.25, 12)"]
check["eye";.ml.eye 7;"np.eye(7)"]
check["combs";.ml.combs[7;3];"list(__import__('itertools').combinations(range(7), 3))"]

/ ---- regressions
.p.e"import statsmodels.api as sm"
regression:{[n;k;trend;weighted]
  exog::n?/:k#1f; endog::(sum exog*1+til k)+n?1f; weights::.1+n?1f;
  share`exog`endog`weights;
  r:$[weighted; .ml.stats.WLS.fit[endog;flip exog;weights;trend]; .ml.stats.OLS.fit[endog;exog;trend]];
  .p.e"X = np.array(exog).T";
  if[trend; .p.e"X = np.column_stack([np.ones(len(X)), X])"];
  .p.e"r = ",$[weighted; "sm.WLS(endog, X, weights"; "sm.OLS(endog, X"],",hasconst=",$[trend; "True"; "False"],").fit()";
  info:r`modelInfo;
  check["regression coef";info`coef;"r.params"];
  check["regression variables";value flip value info`variables;
    "[list(v) for v in (r.params, r.bse, r.tvalues, r.pvalues, (r.conf_int()[:, 1] - r.conf_int()[:, 0]) / 2)]"];
  check["regression statsDict";info[`statsDict]`dfModel`dfResidual`sse`mse`r2`r2Adj`fStat`pValue`logLike`aic`bic;
    "[float(v) for v in (r.df_model, r.df_resid, r.ssr, r.scale, r.rsquared, r.rsquared_adj, r.fvalue, r.f_pvalue, r.llf, r.aic, r.bic)]"];
  check["regression predict";r[`predict]flip exog;"r.predict(X)"]; }
regression ./:((100;3;1b;0b);(100;3;0b;0b);(50;2;1b;1b);(12;1;0b;1b);(3;1;1b;0b);(5000;6;1b;1b));
{check["t beyond";.ml.stats.i.beyondT[x 0;x 1];"2 * st.t.sf(",string[x 1],", ",string[x 0],")"];
  check["limit of t";.ml.stats.i.limitT x 0;"st.t.ppf(.975, ",string[x 0],")"]}each(1 .5;2 3;7 0;30 2.5;1000 1.9;100000 4.5);

-1"ml: ",string[passed]," passed, ",string[failed]," failed";
exit failed>0
