/ demo.q: will the sea be warm? Sixty years of surface temperature of the tropical Pacific (El Nino, from statsmodels):
/ features of the three years before each month, the ones that say something about the quarter after it, and
/ a classifier judged on years it has not seen. Start it with examples/demo.
system"l ",getenv[`QHOME],"/ml/ml.q"
.ml.loadfile`:init.q
\c 30 110
say:{-1 x;}
show2:{-1 .Q.s x;}
timed:{[f;x]start:.z.p; r:f x; (1e-9*"j"$.z.p-start;r)}
out:"build/demo/"

/ ---- the series: monthly anomalies, that is, what the month of the year does not explain
loaded:.p.import[`statsmodels.datasets.elnino][`:load_pandas][][`:data][`:to_numpy][]`
months:raze 1_'loaded
year:loaded[;0]
anomaly:months-(12*count year)#avg each flip 1_'loaded
n:count months
time:"m"$(12*year[0]-2000)+til n
say"Pacific surface temperature, ",string[n]," months from ",string[first time]," to ",string last time

/ target: the mean anomaly of the next quarter; warm if above 0.4 degrees
ahead:{avg anomaly(x+1)+til 3}each til n-3
data:([]place:n#`pacific;time;sst:anomaly;change:0^deltas anomaly)

/ ---- features of every window of 36 months, here and on the workers
window:35
extract:{.ml.fresh.roll[data;`place;`time;`sst`change;::;window,window]}
workers:system"s"
system"s 0"
alone:timed[extract;::]
system"s ",string workers
extract[];                                / the workers start and load the toolkit
pooled:timed[extract;::]
features:value alone 1
say"\n",string[count features]," windows of 36 months, ",string[count cols features]," features each"
say"  in this process            ",.Q.f[3;alone 0]," s"
say"  on ",string[abs workers]," workers               ",.Q.f[3;pooled 0]," s, ",
  $[pooled[1]~alone 1; "the same table"; "ANOTHER TABLE"]
(hsym`$out,"features.csv")0:csv 0:0!alone 1;

/ ---- rows with a known future; the last fifth stays unseen
m:count[features]-3
features:m#features
target:m#window _ahead
warm:"j"$target>.4
seen:floor .8*m
pvalues:.ml.fresh.sigFeat[seen#features;seen#target]
kept:.ml.fresh.significantFeatures[seen#features;seen#target;.ml.fresh.benjhoch .05]
kept:(40&count kept)#kept iasc pvalues kept
say"\n",string[count where pvalues<.05]," features with p<0.05 for the next quarter (Kendall); the ten surest:"
show2 flip`feature`p!(10#kept;pvalues 10#kept)

/ ---- a forest, its parameters chosen by training on the past and testing on the future
inputs:flip"f"$value flip kept#features
forest:{.p.import[`sklearn.ensemble]`:RandomForestClassifier}
grid:`max_depth`min_samples_leaf`n_estimators`random_state!(2 4 8;1 5 15;enlist 60;enlist 0)
search:{.ml.gs.tsChain[6;1;seen#inputs;seen#warm;.ml.xv.fitScore forest;grid;0]}
system"s 0"
alone:timed[search;::]
system"s ",string workers
{.p.import x;}peach(4*abs workers)#`sklearn.ensemble; / each worker starts its Python
pooled:timed[search;::]
scores:pooled 1
say"random forest, ",string[count scores]," settings on 5 folds of the past: accuracy"
say"  in this process            ",.Q.f[2;alone 0]," s"
say"  on ",string[abs workers]," workers               ",.Q.f[2;pooled 0]," s, ",
  $[pooled[1]~alone 1; "the same scores"; "OTHER SCORES"]
show2 desc avg each scores

/ ---- the years it has not seen
best:first key desc avg each scores
model:forest[][pykwargs best]
model[`:fit][seen#inputs;seen#warm];
chance:model[`:predict_proba;<][seen _inputs][;1]
guess:"j"$chance>.5
truth:seen _warm
say"unseen months ",string[time window+seen]," to ",string[time window+m-1],": accuracy ",
  .Q.f[3;avg guess=truth],", always \"not warm\" ",.Q.f[3;avg not truth]
show2([]month:`cold`warm;said_cold:{sum(truth=x)&guess=0}each 0 1;said_warm:{sum(truth=x)&guess=1}each 0 1)

/ ---- a picture
.p.import[`matplotlib][`:use]"Agg";
plt:.p.import`matplotlib.pyplot
.p.set[`picture;`time`anomaly`unseen`chance`names`logp`best`target`scores!(
  year[0]+(til n)%12; anomaly; year[0]+(window+seen+til m-seen)%12; chance;
  string reverse 12#kept; reverse neg 10 xlog pvalues 12#kept;
  features first kept; target; avg each value scores)];
.p.e"\n"sv read0`:examples/demo_plot.py;
.p.get[`draw][.p.get`picture;out,"demo.png"];
say"wrote ",out,"features.csv and ",out,"demo.png"
exit 0
