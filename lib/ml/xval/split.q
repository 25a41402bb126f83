/ split.q: ways to part n rows into training and test.
/ A fold is (rows to train on; rows to test on); a split makes a list of folds of k, or the share of test rows, and the target.
\d .ml

xv.i.bins:{[k;rows](floor count[rows]*til[k]%k)_rows}

/ each bin is tested once, the last first; the others follow it round
xv.i.rotated:{[bins]
  {[bins;i]bins:neg[i]rotate bins; (raze -1_bins; last bins)}[bins]each til count bins }

/ rows of each class in every bin
xv.i.stratified:{[k;y]
  parts:{[k;rows]xv.i.bins[k]rows 0N?count rows}[k]each value group y;
  {x 0N?count x}each raze each flip parts }

xv.i.shares:{[share;rows](0,floor 1e-9+count[rows]*1-share)_rows}

/ what k may be
xv.i.needBins:{[k;y]
  if[not(type k)in -5 -6 -7h; '"type: k is the number of folds"];
  if[k<2; '"k: at least 2 folds"];
  if[k>count y; '"length: fewer rows than folds"]; }
xv.i.needShare:{[share;y]
  if[not(type share)in -8 -9h; '"type: the share of test rows is between 0 and 1"];
  if[not 0<count[y]&floor 1e-9+count[y]*1-share; '"length: no row to train on"];
  if[0=count last xv.i.shares[share]til count y; '"length: no row to test"]; }

xv.i.split.kfSplit:{[k;y]xv.i.needBins[k;y]; xv.i.rotated xv.i.bins[k]til count y}
xv.i.split.kfShuff:{[k;y]xv.i.needBins[k;y]; xv.i.rotated xv.i.bins[k]0N?count y}
xv.i.split.kfStrat:{[k;y]xv.i.needBins[k;y]; xv.i.rotated xv.i.stratified[k;y]}
xv.i.split.tsRolls:{[k;y]xv.i.needBins[k;y]; bins:xv.i.bins[k]til count y; flip(-1_bins; 1_bins)}
xv.i.split.tsChain:{[k;y]
  xv.i.needBins[k;y];
  bins:xv.i.bins[k]til count y;
  flip(raze each 1_{(x+1)#y}[;bins]each -1+til k; 1_bins) }
xv.i.split.pcSplit:{[share;y]xv.i.needShare[share;y]; enlist xv.i.shares[share]til count y}
xv.i.split.mcSplit:{[share;y]xv.i.needShare[share;y]; enlist xv.i.shares[share]0N?count y}
xv.i.split.folds:{[folds;y]
  if[.ml.xv.i.isp folds; folds:.p.eval["list"][<;folds]];
  if[not all 2=count each folds; '"folds: pairs of rows to train on and rows to test on"];
  if[not all(raze over folds)within 0,count[y]-1; '"folds: rows that are not there"];
  folds }

/ n times
xv.i.folds:{[split;k;n;y]raze{[split;k;y;i]xv.i.split[split][k;y]}[split;k;y]each til n}

\d .
