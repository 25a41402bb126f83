/ digits.q: hand-written digits (1,797 pictures of 8 x 8 points, from sklearn) and a support vector machine: which of
/ its parameters are good, what it confuses, and whether more pictures would help.
/ ./q examples/digits.q -s -2 -p 0W -q
system"l examples/look.q"
\c 25 100

data:.p.import[`sklearn.datasets][`:load_digits][]
x:data[`:data]`
y:data[`:target]`
order:0N?count y
x:x order; y:y order
say string[count y]," digits, ",string[count first x]," points each, ",string[abs system"s"]," workers"

/ ---- the search surface: 6 x 7 settings on 3 folds, each fit an item of its own for the workers
svc:.ml.pickleWrap .p.import[`sklearn.svm;`:SVC]
grid:`C`gamma!(.1 .3 1 3 10 30;1e-5 3e-5 1e-4 3e-4 1e-3 3e-3 1e-2)
r:timed{[].ml.gs.kfSplit[3;1;x;y;.ml.xv.fitScore svc;grid;0]}
scores:avg each r 1
best:first key desc scores
say"search of ",string[3*count scores]," fits in ",.Q.f[1;r 0]," s; best C ",string[best`C],", gamma ",
  string[best`gamma],", accuracy ",.Q.f[4;max scores]

f:board[1;1;7.4 4.4]; figure:f 0; a:f[1;0]
missed:(count each value grid)#100-100*value scores
cell:{[a;missed;best;i;j]
  chosen:missed[i;j]=min raze missed;
  a[`:text][j;i;.Q.f[$[missed[i;j]<10;1;0];missed[i;j]];`ha pykw"center";`va pykw"center";`fontsize pykw $[chosen;13;9];
    `fontweight pykw $[chosen;"bold";"normal"];`color pykw $[chosen;orange;missed[i;j]<8;"white";"black"]]; }
a[`:imshow][10 xlog missed;`cmap pykw"YlGnBu_r";`aspect pykw"auto";`origin pykw"lower"];
cell[a;missed;best]./:(til count missed)cross til count first missed;
a[`:set_yticks][til count grid`C;string grid`C];
a[`:set_xticks][til count grid`gamma;string grid`gamma];
titles[a;"Pictures called wrong, %: a valley, and cliffs on both sides of it";
  "gamma (larger: only nearly equal pictures are alike)";"C (larger: mistakes in training cost more)"];
written[figure;"surface.png"]

/ ---- what it confuses: each picture judged by the fit that has not seen it
predict:{[model;p;data]m:model[][pykwargs p]; m[`:fit]. data 0; (m[`:predict;<]data[1;0];data[1;1];data[1;0])}
judged:raze each flip .ml.xv.kfSplit[5;1;x;y;predict[svc;best]]
guess:judged 0; truth:judged 1; picture:judged 2
say"\neach digit by fits that have not seen it:"
show2 .ml.classReport[guess;truth]

matrix:.ml.confMatrix[guess;truth]
f:board[1;2;10.5 4.6]; figure:f 0; a:f[1;0]
counts:value matrix
wrong:counts*not .ml.eye count counts
a[`:imshow][wrong%sum each counts;`cmap pykw"Oranges";`vmax pykw 1.2*max raze wrong%sum each counts];
text:{[a;counts;i;j]
  n:counts[i;j];
  if[n; a[`:text][j;i;string n;`ha pykw"center";`va pykw"center";`color pykw$[i=j;grey;"black"];
    `fontweight pykw$[i=j;"normal";"bold"]]]; }
text[a;counts]./:til[10]cross til 10;
a[`:set_xticks]til 10; a[`:set_yticks]til 10;
titles[a;string["j"$sum raze wrong]," of ",string[count y]," called wrong";"said";"is"];
/ the pictures themselves
a:f[1;1]; a[`:axis]"off";
titles[a;"Twelve of them";"";""];
mistakes:12 sublist where guess<>truth
{[a;i;k]
  box:a[`:inset_axes](.25*i mod 4;.69-.345*i div 4;.2;.26);
  box[`:imshow][8 8#picture k;`cmap pykw"gray_r"];
  box[`:axis]"off";
  box[`:set_title][string[truth k]," called ",string guess k;`fontsize pykw 8;`loc pykw"center";`fontweight pykw"normal"];
  }[a]'[til count mistakes;mistakes];
written[figure;"confusion.png"]

/ ---- would more pictures help? the share of the training rows and the side that is judged, as parameters of a search
learn:{[model;best;p;data]
  train:(ceiling p[`share]*count data[0;1])#/:data 0;
  m:model[][pykwargs best];
  m[`:fit]. train;
  m[`:score;<]. $[`train=p`side; train; data 1] }
shares:.03 .06 .1 .2 .35 .5 .75 1
curve:.ml.gs.kfSplit[5;1;x;y;learn[svc;best];`side`share!(`train`test;shares);0]
f:board[1;1;7 4.2]; figure:f 0; a:f[1;0]
sizes:floor .8*shares*count y
band:{[a;scores;name;color]
  a[`:fill_between][sizes;100*min each scores;100*max each scores;`color pykw color;`alpha pykw .18;`linewidth pykw 0];
  a[`:plot][sizes;100*avg each scores;"o-";`color pykw color;`markersize pykw 4;`label pykw name]; }
parts:(2;count shares)#value curve
band[a;parts 0;"the pictures it has learned";grey];
band[a;parts 1;"pictures it has not seen";blue];
gain:100*avg[parts[1;7]]-avg parts[1;5]
a[`:legend][`loc pykw"lower right"];
a[`:set_ylim]70 101; a[`:set_xscale]"log";
a[`:set_xticks][sizes;string sizes]; a[`:minorticks_off][];
titles[a;"Learning curve: the last half of the pictures still gave ",.Q.f[2;gain]," points";"pictures to learn from, on a logarithmic scale";
  "right, % (band: five folds)"];
written[figure;"learning.png"]
exit 0
