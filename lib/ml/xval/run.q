/ run.q: items of a validation or a search, on the workers if there are any.
/ A task is what all its items share and what travels once: data, folds, function. An item is a number, so that it
/ costs nothing to send; those of one fold come together, and who works on them takes the fold's rows out once.
\d .ml

/ ---- the task

/ the rows of a matrix, a table or a keyed table, or of a Python object
xv.i.rows:{[x]
  if[xv.i.isp x; x:.p.py2q .p.unwrap x];
  if[99h=type x; x:value x];
  $[98h=type x; flip value flip x; x] }

xv.i.task:{[x;y;f;folds;sets]
  `id`x`y`f`arrays`folds`sets!((.z.p;.z.i;.z.h);xv.i.packed x;y;f;xv.i.takesArrays f;folds;sets) }

/ ---- where the items run

/ the data as the function takes them, and those of the fold that the last item was on
xv.i.none:`id`x`y`finite`fold`data!6#(::)
xv.i.kept:xv.i.none

xv.i.fold:{[task;i]
  if[not task[`id]~xv.i.kept`id;
    form:$[task`arrays; xv.i.array; xv.i.unpacked];
    xv.i.kept:xv.i.none,`id`x`y!(task`id;form task`x;form task`y);
    if[task`arrays; xv.i.kept[`finite]:xv.i.fits[`is_finite][<;xv.i.kept`x]]];
  if[not i~xv.i.kept`fold;
    xv.i.kept[`data]:(::);                         / before there are others, for they may be large
    xv.i.kept[`data]:$[task`arrays; xv.i.taken; xv.i.picked][task;task[`folds]i];
    xv.i.kept[`fold]:i];
  xv.i.kept`data }

xv.i.picked:{[task;fold]{(xv.i.kept[`x]x;xv.i.kept[`y]x)}each fold}
xv.i.taken:{[task;fold]
  arrays:xv.i.kept[`x`y]{xv.i.fits[`rows][x;y]}/:\:fold;
  flip[arrays],(task[`y]fold 1;xv.i.kept`finite) }

/ ---- at the centre

/ .ml.xv.progress: 1b prints how far a run is, every few seconds; a function gets it as a dictionary instead,
/ `done`total`failed`seconds. 0b: nothing, and no pause between the parts of a run.
xv.progress:0b
xv.i.every:0D00:00:02
xv.i.line:{[p]
  toGo:p[`seconds]*-1+p[`total]%p`done;
  -2 string[p`done]," of ",string[p`total]," fits",$[p`failed; ", ",string[p`failed]," failed"; ""],", ",
    .Q.f[1;p`seconds]," s",$[p[`done]<p`total; ", about ",.Q.f[0;toGo]," s to go"; ""]; }

/ part[items] of the items til n; failed[results] counts
xv.i.all:{[part;failed;n]
  if[xv.progress~0b; :part til n];
  tell:$[xv.progress~1b; xv.i.line; xv.progress];
  told:start:.z.p; results:(); size:2*1|abs system"s";
  while[n>count results;
    began:.z.p;
    results,:part count[results]+til size&n-count results;
    size:1|floor size*4&xv.i.every%1|.z.p-began;
    if[(n=count results)|xv.i.every<.z.p-told;
      tell`done`total`failed`seconds!(count results;n;failed results;1e-9*"j"$.z.p-start);
      told:.z.p]];
  results }

/ The pool sends a function once; to processes of the user's it would go with every item, so they get the task before.
xv.i.each:{[f;task;items]
  pd:@[value;`.z.pd;()];
  if[(()~pd)|0<=system"s"; :distribute.run[`:xval/init.q;f task;items]];
  handles:$[6h=type pd; pd; pd[]];
  send:({[task].ml.xv.i.sent:task;};task);
  {[send;h]@[neg h;send;::]}[send]each handles;    / one that is closed is peach's affair
  distribute.run[`:xval/init.q;xv.i.onSent[f;task`id];items] }
xv.i.onSent:{[f;id;i]
  if[not id~xv.i.sent`id; '"this process has not got the data of the search"];
  f[xv.i.sent;i] }

/ what no trap catches: an item on which workers of the pool end again and again. It is a failure, and the others go on.
xv.i.eachLiving:{[f;task;items]
  if[not()~@[value;`.z.pd;()]; :xv.i.each[f;task;items]];
  r:.[{(0b;xv.i.each[x;y;z])};(f;task;items);{(1b;x)}];
  if[not first r; :r 1];
  bad:"J"$first":"vs(n:count"peach. item ")_e:r 1;
  if[null[bad]|not(e like"peach. item *")&count[items]=count results:.peach.part; 'e];
  results[bad]:(1b;(2+n+count string bad)_e);
  rest:where(::)~/:results;
  results[rest]:.z.s[f;task;items rest];
  results }

/ ---- folds, each an item

xv.i.evaluate:{[task;i]task[`f]xv.i.fold[task;i]}

xv.i.run:{[split;k;n;x;y;f]
  x:xv.i.rows x; y:xv.i.rows y;
  xv.i.check[n;x;y];
  task:xv.i.task[x;y;f;folds:xv.i.folds[split;k;n;y];enlist(::)];
  results:xv.i.all[xv.i.each[xv.i.evaluate;task];{0};count folds];
  xv.i.kept:xv.i.none;
  results }

xv.i.check:{[n;x;y]
  if[not count[x]=count y; '"length: x and y differ"];
  if[not(type n)in -5 -6 -7h; '"type: n is how many times"];
  if[n<1; '"n: at least once"]; }

/ .ml.xv.kfSplit[k;n;x;y;f]: f[((xtrain;ytrain);(xtest;ytest))] of every fold, n times.
/ pcSplit and mcSplit take the share of test rows for k.
/   kfSplit  k bins in order, each tested once    tsRolls  train on a bin, test on the next
/   kfShuff  the same of shuffled rows            tsChain  train on all bins before
/   kfStrat  the classes of y in equal shares     pcSplit  test the last share of the rows
/   folds    k is a list of folds, or what        mcSplit  test a random share
/            the split of a sklearn splitter gives
xv.i.splits:1_key xv.i.split
xv,:xv.i.splits!{[split;k;n;x;y;f].ml.xv.i.run[split;k;n;x;y;f]}@/:xv.i.splits

\d .
