/ split.q: ways to part n rows into training and test, and the scores of a function on each part.
/ A fold is (rows to train on; rows to test on); a split makes a list of folds.
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

/ k (or the share of test rows) and the target
xv.i.kfSplit:{[k;y]xv.i.rotated xv.i.bins[k]til count y}
xv.i.kfShuff:{[k;y]xv.i.rotated xv.i.bins[k]0N?count y}
xv.i.kfStrat:{[k;y]xv.i.rotated xv.i.stratified[k;y]}
xv.i.tsRolls:{[k;y]bins:xv.i.bins[k]til count y; flip(-1_bins; 1_bins)}
xv.i.tsChain:{[k;y]bins:xv.i.bins[k]til count y; flip(raze each 1_{(x+1)#y}[;bins]each -1+til k; 1_bins)}
xv.i.pcSplit:{[share;y]enlist xv.i.shares[share]til count y}
xv.i.mcSplit:{[share;y]enlist xv.i.shares[share]0N?count y}

xv.i.folds:{[split;k;n;y]
  if[not(count y)>=k; '"length: fewer rows than folds"];
  raze{[split;k;y;i]split[k;y]}[split;k;y]each til n }

/ the rows of a matrix or a table
xv.i.rows:{$[98h=type x; flip value flip x; x]}

xv.i.score:{[x;y;f;fold]f((x fold 0;y fold 0);(x fold 1;y fold 1))}

xv.i.run:{[split;k;n;x;y;f]
  if[not count[x]=count y; '"length: x and y differ"];
  distribute.run[`:xval/init.q;xv.i.score[xv.i.rows x;y;f];xv.i.folds[split;k;n;y]] }

/ .ml.xv.kfSplit[k;n;x;y;f]: f[((xtrain;ytrain);(xtest;ytest))] of every fold, n times; each fold is an item for a
/ worker. pcSplit and mcSplit take the share of test rows for k.
xv.kfSplit:xv.i.run xv.i.kfSplit    / k bins in order, each tested once
xv.kfShuff:xv.i.run xv.i.kfShuff    / of shuffled rows
xv.kfStrat:xv.i.run xv.i.kfStrat    / with the classes of y in the same shares
xv.tsRolls:xv.i.run xv.i.tsRolls    / train on a bin, test on the next
xv.tsChain:xv.i.run xv.i.tsChain    / train on all bins before
xv.pcSplit:xv.i.run xv.i.pcSplit    / the last share of the rows is tested
xv.mcSplit:xv.i.run xv.i.mcSplit    / a random share

/ .ml.xv.fitScore[model;p;data]: the score of a Python model; model[] gives its class, p its arguments
xv.fitScore:{[model;p;data]
  m:model[][pykwargs p];
  m[`:fit]. data 0;
  m[`:score;<]. data 1 }

/ .ml.xv.fitPredict[model;scorer;p;data]: the same judged by a q function, scorer[predictions;ytest]
xv.fitPredict:{[model;scorer;p;data]
  m:model[][pykwargs p];
  m[`:fit]. data 0;
  scorer[m[`:predict;<]data[1;0];data[1;1]] }

\d .
