/ demo.q: will the sea be warm? Sixty years of surface temperature of the tropical Pacific (El Nino, from statsmodels):
/ features of the three years before each month, the ones that say something about the quarter after it, and
/ a classifier judged on years it has not seen. Start it with examples/demo.
system"l examples/look.q"
\c 30 110
out:"build/demo/"
timedWith:{[n;f]system"s ",string n; r:timed f; system"s ",string workers; r}
workers:system"s"

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
extract:{[].ml.fresh.roll[data;`place;`time;`sst`change;::;window,window]}
alone:timedWith[0]extract
extract[];                                / the workers start and load the toolkit
pooled:timedWith[workers]extract
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
search:{[].ml.gs.tsChain[6;1;seen#inputs;seen#warm;.ml.xv.fitScore forest;grid;0]}
alone:timedWith[0]search
{.p.import x;}peach(4*abs workers)#`sklearn.ensemble; / each worker starts its Python
pooled:timedWith[workers]search
scores:pooled 1
say"random forest, ",string[count scores]," settings on 5 folds of the past: accuracy"
say"  in this process            ",.Q.f[2;alone 0]," s"
say"  on ",string[abs workers]," workers               ",.Q.f[2;pooled 0]," s, ",
  $[pooled[1]~alone 1; "the same scores"; "OTHER SCORES"]
show2 desc avg each scores

/ ---- the years it has not seen
best:.ml.gs.highest scores
model:forest[][pykwargs best]
model[`:fit][seen#inputs;seen#warm];
chance:model[`:predict_proba;<][seen _inputs][;1]
guess:"j"$chance>.5
truth:seen _warm
say"unseen months ",string[time window+seen]," to ",string[time window+m-1],": accuracy ",
  .Q.f[3;avg guess=truth],", always \"not warm\" ",.Q.f[3;avg not truth]
show2([]month:`cold`warm;said_cold:{sum(truth=x)&guess=0}each 0 1;said_warm:{sum(truth=x)&guess=1}each 0 1)

/ ---- would more years help? the best forest on the last part of each past, as a parameter of one more search
learn:{[forest;best;p;data]
  train:(neg ceiling p[`share]*count data[0;1])#/:data 0;
  .ml.xv.fitScore[forest;best;(train;data 1)] }
shares:.1 .2 .35 .5 .75 1
curve:avg each .ml.gs.tsChain[6;1;seen#inputs;seen#warm;learn[forest;best];enlist[`share]!enlist shares;0]

/ ---- the pictures
f:board[2;3;16 8.6]; figure:f 0
when:{[i]year[0]+i%12}
a:f[1;0]
a[`:fill_between][when til n;anomaly;`where pykw anomaly>0;`color pykw orange;`lw pykw 0];
a[`:fill_between][when til n;anomaly;`where pykw anomaly<=0;`color pykw blue;`lw pykw 0];
a[`:axvspan][when window+seen;when window+m;`color pykw grey;`alpha pykw .15];
titles[a;"Surface temperature; the shade is unseen";"";"anomaly, degrees"];
a:f[1;1]
top:reverse 12#kept
a[`:barh][til 12;neg 10 xlog pvalues top;`color pykw(`sst`change!(orange;blue)){`$first"_"vs string x}each top];
a[`:set_yticks][til 12;{"  "sv("_"vs string x)}each top;`fontsize pykw 7.5];
titles[a;"The surest features (blue: of the changes)";"-log10 p";""];
a:f[1;2]
surface:(count each value[grid]0 1)#100*avg each value scores
a[`:imshow][surface;`cmap pykw"YlGnBu";`aspect pykw"auto";`origin pykw"lower"];
cell:{[a;surface;i;j]
  chosen:surface[i;j]=max raze surface;
  a[`:text][j;i;.Q.f[1;surface[i;j]];`ha pykw"center";`va pykw"center";`fontweight pykw$[chosen;"bold";"normal"];
    `color pykw$[chosen;orange;surface[i;j]>avg raze surface;"white";"black"]]; };
cell[a;surface]./:(til 3)cross til 3;
a[`:set_yticks][til count grid`max_depth;string grid`max_depth];
a[`:set_xticks][til count grid`min_samples_leaf;string grid`min_samples_leaf];
titles[a;"Search: right on the next part of the past, %";"least months in a leaf";"depth"];
a:f[1;3]
asked:when window+seen+til m-seen
a[`:fill_between][asked;0;1;`where pykw truth=1;`color pykw orange;`alpha pykw .25;`lw pykw 0;`label pykw"warm it was"];
a[`:plot][asked;chance;`color pykw"black";`lw pykw 1.4;`label pykw"chance foretold"];
a[`:axhline][.5;`color pykw grey;`ls pykw":"]; a[`:legend][`loc pykw"upper right"];
a[`:set_ylim][0;1.15];
titles[a;"Unseen years: a warm quarter ahead?";"";"chance"];
a:f[1;4]
counts:value .ml.confMatrix[guess;truth]
a[`:imshow][counts%sum each counts;`cmap pykw"Blues";`vmin pykw 0;`vmax pykw 1.3];
number:{[a;counts;i;j]a[`:text][j;i;string counts[i;j];`ha pykw"center";`va pykw"center";`fontsize pykw 15]; };
number[a;counts]./:0 1 cross 0 1;
a[`:set_xticks][0 1;("cold";"warm")]; a[`:set_yticks][0 1;("cold";"warm")];
titles[a;string["j"$sum guess=truth]," of ",string[count truth]," months right";"foretold";"came"];
a:f[1;5]
a[`:plot][100*shares;100*value curve;"o-";`color pykw blue];
titles[a;"Learning curve";"part of the past learned from, %";"right, %"];
written[figure;"demo.png"]
say"wrote ",out,"features.csv"
exit 0
