/ utilities.q: numbers in a row, matrices, tables and DataFrames, training and test rows.
\d .ml

i.isKeyed:{[data]$[99h=type data; 98h=type key data; 0b]}

/ ---- numbers

/ .ml.arange[start;end;step]: from start by step, end excluded
arange:{[start;end;step]start+step*til 0|ceiling(end-start)%step}

/ .ml.linearSpace[start;end;n]: n numbers, start and end included
linearSpace:{[start;end;n]start+til[n]*(end-start)%1|n-1}

/ .ml.eye n: the identity matrix
eye:{[n]"f"$til[n]=/:til n}

range:{[array]max[array]-min array}

iMax:{[array]array?max array}
iMin:{[array]array?min array}

/ .ml.shape x: the lengths of its levels; of a table rows and columns
shape:{[x]
  $[98h=type x; (count x;count cols x);
    0>type x; 0#0;
    0=type x; enlist[count x],$[count x; .z.s first x; 0#0];
    enlist count x] }

/ .ml.combs[n;degree]: every choice of degree of til n, ascending
combs:{[n;degree]
  longer:{[n;chosen]raze chosen,/:'{[n;c](1+last c)_til n}[n]each chosen};
  $[degree<1; enlist 0#0; (degree-1)longer[n]/enlist each til n] }

/ ---- tables and pandas

/ .ml.tab2df table: a DataFrame; the keys of a keyed table are its index
tab2df:{[table]
  frame:.p.df 0!table;
  $[count k:keys table; frame[`:set_index]string k; frame] }

/ .ml.df2tab frame: a table; keyed by the index, unless that is a single one without a name
df2tab:{[frame]frame`}

/ .ml.df2tabTimezone[frame;local;qObj]: times of a zone as local time (else UTC). Dates and times of Python are q's
/ whatever qObj says: the argument is there for programs that give it.
df2tabTimezone:{[frame;local;qObj]
  strip:"lambda f: f.apply(lambda c: c.dt.tz_localize(None) if getattr(c.dtype, 'tz', None) else c)";
  df2tab$[local; .p.eval[strip]frame; frame] }

/ ---- training and test rows

/ also of a keyed table, with their keys
i.rows:{[data;rows]$[i.isKeyed data; (key[data]rows)!value[data]rows; data rows]}

/ .ml.trainTestSplit[data;target;size]: rows at random; size is the share of them that are for the test
trainTestSplit:{[data;target;size]
  if[not count[data]=count target; '"length: data and target differ"];
  if[not size within 0 1; '"domain: size is a share, between 0 and 1"];
  parts:(0,floor 1e-9+count[target]*1-size)_0N?count target;
  `xtrain`ytrain`xtest`ytest!raze{[data;target;rows](i.rows[data]rows;target rows)}[data;target]each parts }

\d .
