/ preproc.q: parting data into training and test, scaling, filling, and q tables as pandas DataFrames.
\d .ml

/ .ml.trainTestSplit[x;y;share]: a random share of the rows for the test
trainTestSplit:{[x;y;share]
  if[not count[x]=count y; '"length: x and y differ"];
  rows:(0,floor 1e-9+count[y]*1-share)_0N?count y;
  `xtrain`ytrain`xtest`ytest!raze{(x z;y z)}[x;y]each rows }

/ f of each column of a table, each column of a matrix (a list of columns), or a vector
i.columns:{[f;x]$[98h=type x; flip f each flip x; 99h=type x; f each x; 0h=type x; f each x; f x]}

/ columns to 0..1, or to mean 0 and deviation 1; a column with one value to 0
minMaxScaler:i.columns{$[0=range:max[x]-low:min x; 0f*x; (x-low)%range]}
stdScaler:i.columns{$[0=d:dev x; 0f*x; (x-avg x)%d]}
infReplace:i.columns{x:"f"$x; good:x where not x in 0w -0w; @[@[x;where x=0w;:;max good];where x=-0w;:;min good]}

/ a column that has one value says nothing
dropConstant:{[t]k:keys t; t:0!t; k xkey(cols[t]where(cols[t]in k)|1<count each distinct each value flip t)#t}

/ .ml.oneHot[table;columns]: a truth value for each value of each column, in its place column_value
oneHot:{[t;columns]
  columns,:();
  classes:asc each distinct each t columns;
  names:raze{`$(string[x],"_"),/:string y}'[columns;classes];
  flip flip[![t;();0b;columns]],names!raze"j"$classes=\:'t columns }

/ nulls of the columns of a table by how (`linear between neighbours, `zero, `mean, `median, `min, `max,
/ `forward), a dictionary of columns or one for all
i.fill:`linear`zero`mean`median`min`max`forward!(
  {[x]k:where not null x; if[2>count k; :"f"$first[x k]^x];
    a:0|(-2+count k)&k bin til count x;
    @["f"$x;n;:;x[k a n]+((n-k a n)*x[k 1+a n]-x k a n)%k[1+a n]-k a n:where null x]};
  {0^x};{avg[x]^x};{med[x]^x};{min[x]^x};{max[x]^x};{reverse fills reverse fills x})
fillTab:{[t;how]
  how:$[99h=type how; how; c!count[c:(cols t)except keys t]#how];
  k:keys t; t:0!t;
  k xkey{[t;c;h]@[t;c;.ml.i.fill h]}/[t;key how;value how] }

/ a table to a pandas DataFrame (keys as its index), and back
tab2df:{[t]$[99h=type t; .p.eval["lambda d, k: d.set_index(list(k))"][.p.df 0!t;keys t]; .p.df t]}
df2tab:{[x]x`}

\d .
