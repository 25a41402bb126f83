/ sunspots.q: will the sun be more active? 309 years of sunspots (from statsmodels): features of the 22 years before each
/ year, which of them say something about the three years after it, and a forecast for years not seen.
/ ./q examples/sunspots.q -s -2 -p 0W -q
system"l examples/look.q"
\c 25 110
loaded:.p.import[`statsmodels.datasets.sunspots][`:load_pandas][][`:data][`:to_numpy][]`
year:"j"$loaded[;0]
spots:loaded[;1]
series:([]sun:count[year]#`sun;year;spots;change:0^deltas spots)
say string[count year]," years of sunspots, ",string[first year]," to ",string last year

/ ---- features of every window of 22 years, two cycles of the sun, and the change to the mean of the next three years
r:timed{[].ml.fresh.roll[series;`sun;`year;`spots`change;::;21 21]}
features:r 1
ends:(0!features)`year
ahead:{avg spots x+1 2 3}each year?ends
known:where ends<=last[year]-3
target:(ahead-spots year?ends)known
say string[count features]," windows, ",string[count cols value features]," features each: ",.Q.f[2;r 0]," s"

/ the first two thirds choose the features and teach, the last third is asked; between them the years that both would see
rows:.ml.infReplace value[features]known
teach:floor .67*count known
ask:3+teach
pvalues:.ml.fresh.sigFeat[teach#rows;teach#target]
kept:.ml.fresh.significantFeatures[teach#rows;teach#target;.ml.fresh.benjhoch .01]
say string[count pvalues]," have more than one value; ",string[count kept]," are significant (Benjamini-Hochberg-Yekutieli, 1 %)"
show2([]feature:10#key asc pvalues;p:10#value asc pvalues)

/ ---- a picture of the selection
f:board[1;2;11.5 4.6]; figure:f 0
a:f[1;0]
p:value asc pvalues; k:1+til count p
bound:.01*k%count[p]*sums 1%k
a[`:loglog][k;p;".";`color pykw grey;`markersize pykw 3;`label pykw"not significant"];
good:where p<=bound
a[`:loglog][k good;p good;".";`color pykw orange;`markersize pykw 5;`label pykw"significant: ",string count good];
a[`:loglog][k;bound;"-";`color pykw blue;`lw pykw 1.2;`label pykw"what the rule allows at each rank"];
a[`:loglog][k;k%count k;":";`color pykw"black";`lw pykw .8;`label pykw"features that say nothing"];
a[`:set_ylim][.3*min p;2]; a[`:legend][`loc pykw"lower right";`fontsize pykw 8.5];
titles[a;"Every feature by its p-value";"rank";"p-value (Kendall)"];
a:f[1;1]
top:reverse 14#key asc pvalues
column:{`$first"_"vs string x}each top
bars:a[`:barh][til count top;neg 10 xlog pvalues top;`color pykw(`spots`change!(orange;blue))column];
a[`:set_yticks][til count top;{"  "sv("_"vs string x)}each top;`fontsize pykw 8];
titles[a;"The surest (blue: of the yearly changes)";"-log10 p";""];
written[figure;"significant.png"]

/ ---- a forecast: a ridge regression on the significant features, its penalty chosen by training on the past and asking
/ the future, five times; then the years that nothing above has seen
inputs:flip"f"$value flip kept#rows
scale:.ml.stdScaler.fit flip teach#inputs
inputs:flip scale[`transform]flip inputs
ridge:.ml.pickleWrap .p.import[`sklearn.linear_model;`:Ridge]
error:.ml.xv.fitPredict[ridge;`mae]
scores:.ml.gs.tsChain[6;1;teach#inputs;teach#target;error;enlist[`alpha]!enlist 10 xexp til 6;0]
search:avg each scores
best:.ml.gs.lowest scores
model:ridge[][pykwargs best]
model[`:fit][teach#inputs;teach#target];
guess:model[`:predict;<]ask _inputs
truth:ask _target
/ rivals: nothing changes, and what came eleven years earlier comes again
again:(ask-11)_-11_target
say"\nthe ",string[count truth]," last windows, change of the mean of the next three years; Ridge, alpha ",string best`alpha
show2([]forecast:`features`eleven_years_ago`no_change)!
  {`mae`rmse`r2`direction_right!(.ml.mae[x;truth];.ml.rmse[x;truth];.ml.r2Score[x;truth];avg(0<x)=0<truth)}each
  (guess;again;count[truth]#0f)

f:plt[`:figure][`figsize pykw 11.5 6.4;`constrained_layout pykw 1b]
grid:f[`:add_gridspec][2;3]
a:f[`:add_subplot]grid[@;0;.p.eval"slice(None)"]
asked:ask _ends known
a[`:plot][year;spots;"-";`color pykw grey;`lw pykw 1.1;`label pykw"sunspots"];
a[`:plot][asked;0|guess+spots year?asked;"-";`color pykw orange;`lw pykw 1.6;`label pykw"mean of the next 3 years, foretold"];
a[`:plot][asked;truth+spots year?asked;"-";`color pykw blue;`lw pykw 1.6;`label pykw"mean of the next 3 years"];
a[`:axvspan][first asked;last asked;`color pykw orange;`alpha pykw .07];
a[`:set_xlim][first year;last year]; a[`:legend][`loc pykw"upper left";`ncol pykw 3];
a[`:set_ylim][0;235];
titles[a;"Windows that end before ",string[first[asked]-2]," teach, those in the shade are asked";"";"sunspots a year"];
a:f[`:add_subplot]grid[@;1;0]
a[`:axline][0 0;`slope pykw 1;`color pykw grey;`lw pykw .8];
a[`:plot][truth;guess;"o";`color pykw blue;`markersize pykw 3.5;`alpha pykw .7];
titles[a;"Foretold and true change, r2 ",.Q.f[2;.ml.r2Score[guess;truth]];"change that came";"change foretold"];
a:f[`:add_subplot]grid[@;1;1]
surest:rows first key asc pvalues
a[`:plot][teach#surest;teach#target;"o";`color pykw grey;`markersize pykw 3.5;`alpha pykw .6;`label pykw"taught"];
a[`:plot][ask _surest;truth;"o";`color pykw orange;`markersize pykw 3.5;`alpha pykw .8;`label pykw"asked"];
a[`:legend][`loc pykw"upper right"];
titles[a;"The surest feature";ssr[;"_";" "]string first key asc pvalues;"change that came"];
a:f[`:add_subplot]grid[@;1;2]
a[`:plot][(key search)`alpha;value search;"o-";`color pykw blue;`markersize pykw 4];
a[`:set_xscale]"log";
titles[a;"Choosing the penalty";"alpha of the ridge";"mean error, chained folds"];
written[f;"sunspots.png"]
exit 0
