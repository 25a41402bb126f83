/ preproc.q: from tables as they come to tables that a model takes.
/ What has a fit gives a dictionary of modelInfo, what was learned, and transform, a function that applies it to other
/ data; fitTransform applies it to the same.
\d .ml

/ f of a table for a keyed one, whose keys stay as they are
i.beside:{[f;data]$[i.isKeyed data; key[data]!f value data; f data]}

/ ---- scales: of a list, the rows of a matrix or the columns of a table

i.learn:{[f;data]
  if[i.isKeyed data; data:value data];
  $[98h=type data; f each flip data; 0h=type data; f each data; f data] }
i.scaled:{[f;info;data]
  $[i.isKeyed data; key[data]!.z.s[f;info;value data];
    98h=type data; flip c!f'[info[0]c;info[1]c;data c:cols data];
    0h=type data; f'[info 0;info 1;data];
    f[info 0;info 1;data]] }
i.scaler:{[names;learners;f;data]
  info:names!i.learn[;data]each learners;
  `modelInfo`transform!(info;i.scaled[f;value info]) }

/ from 0 to 1; a constant is 0
minMaxScaler.fit:i.scaler[`minData`maxData;(min;max);{[low;high;x](x-low)%d+0=d:high-low}]
minMaxScaler.fitTransform:{[data]minMaxScaler.fit[data][`transform]data}

/ mean 0 and deviation 1; a constant is 0
stdScaler.fit:i.scaler[`avgData`devData;(avg;dev);{[mean;dev;x](x-mean)%dev+0=dev}]
stdScaler.fitTransform:{[data]stdScaler.fit[data][`transform]data}

/ ---- categories

/ .ml.labelEncode.fit list: its values numbered in ascending order; others are -1
labelEncode.fit:{[data]
  map:sorted!til count sorted:asc distinct data;
  `modelInfo`transform!(map;{[map;data]at:key[map]?data; @[at;where at=count map;:;-1]}map) }
labelEncode.fitTransform:{[data]labelEncode.fit[data][`transform]data}

/ .ml.applyLabelEncode[numbers;fitted]: the values of numbers, null for unknown ones
applyLabelEncode:{[data;map]$[`modelInfo~first key map; map`modelInfo; map]?data}

/ names: columns of a table, or null for those of the given types
i.columns:{[table;names;types]$[(::)~names; exec c from meta table where t in types; (),names]}
i.part:{[name;part]`$"_"sv string(name;part)}

/ Columns that an encoder makes of others go to the end. pairs: column of the table -> column that was fitted.
i.encoded:{[f;info;table;pairs]
  pairs:$[(::)~pairs; names!names:key info; 99h=type pairs; pairs; names!names:(),pairs];
  if[count bad:value[pairs]except key info; '"not fitted: "," "sv string bad];
  flip(key[pairs]_flip table),/f'[key pairs;table key pairs;info value pairs] }
i.encoder:{[learn;f;table;names]
  names:i.columns[table;names;"s"];
  info:names!learn each table names;
  `modelInfo`transform!(info;i.encoded[f;info]) }

/ .ml.oneHot.fit[table;columns]: a column of 0 and 1 for each value of each column, null for those of symbols
oneHot.fit:i.encoder[asc distinct::;{[name;x;values](i.part[name]each values)!"f"$x=/:values}]
oneHot.fitTransform:{[table;names]oneHot.fit[table;names][`transform][table;::]}

/ .ml.lexiEncode.fit[table;columns]: values by their number in ascending order; others are -1
lexiEncode.fit:i.encoder[{[x]sorted!til count sorted:asc distinct x};
  {[name;x;map]enlist[i.part[name]`lexi]!enlist -1^map x}]
lexiEncode.fitTransform:{[table;names]lexiEncode.fit[table;names][`transform][table;::]}

/ .ml.freqEncode[table;columns]: values by their share of the rows
freqEncode:{[table;names]
  f:{[name;x;shares]enlist[i.part[name]`freq]!enlist shares x};
  i.encoder[{(count each group x)%count x};f;table;names][`transform][table;::] }

/ .ml.timeSplit[table;columns]: dates and times by their parts, null for all columns that are dates or times
timeSplit:{[table;names]
  names:i.columns[table;names;"pmdznuvt"];
  parts:{[name;x]parts:i.timeParts .Q.ty x; (i.part[name]each parts)!(i.timePart parts)@\:x};
  flip(names _flip table),/parts'[names;table names] }

/ day of the week (0 Saturday), its year, month, day and quarter, whether it is no weekend, hour, minute, second
i.timePart:`dow`year`mm`dd`qtr`wd`hh`uu`ss!(
  {("d"$x)mod 7};{`year$x};{`mm$x};{`dd$x};{1+(-1+`mm$x)div 3};{1<("d"$x)mod 7};{`hh$x};{`uu$x};{`ss$x})
i.timeParts:"pmdznuvt"!(
  key i.timePart; `year`mm`qtr; `dow`year`mm`dd`qtr`wd; key i.timePart; `hh`uu`ss; `hh`uu; `hh`uu`ss; `hh`uu`ss)

/ ---- more columns, fewer columns

/ .ml.polyTab[table;n]: products of n different columns
polyTab:{[table;n]
  if[n>count cols table; '"fewer than ",string[n]," columns"];
  chosen:cols[table]combs[count cols table;n];
  flip({`$"_"sv string x}each chosen)!{[table;names]prd table names}[table]each chosen }

/ columns of more than one value, of a table or dictionary
dropConstant:i.beside{[data]
  if[98h=type data; :flip dropConstant flip data];
  names:where 1<{count distinct x}each data;
  if[0=count names; '"every column is constant"];
  names#data }

/ ---- missing and infinite values

/ infinities as the largest and smallest of the other values of a list, or of each column
infReplace:i.beside{[data]
  $[98h=type data; flip infReplace each flip data; (type data)in 0 99h; infReplace each data; i.finite data] }
i.finite:{[x]
  if[not(type x)in 5 6 7 8 9 12 13 14 15 16 17 18 19h; :x];
  top:abs[type x]$0w;
  good:x where not(null x)|x in top,neg top;
  $[count good; @[@[x;where x=top;:;max good];where x=neg top;:;min good]; x] }

/ ways to fill: functions of ascending times and the values
i.fill:`forward`reverse`both`zero`mean`median`min`max`linear!(
  {[time;x]fills x};
  {[time;x]reverse fills reverse x};
  {[time;x]reverse fills reverse fills x};
  {[time;x]0^x};
  {[time;x]avg[x]^x};
  {[time;x]med[x where not null x]^x};
  {[time;x]min[x where not null x]^x};
  {[time;x]max[x]^x};
  {[time;x]i.line[time;x]^x})

/ straight lines through the values that are there, also before the first and after the last
i.line:{[time;x]
  known:where not null x;
  if[2>count known; :count[x]#"f"$first x known];
  at:0|(-2+count known)&time[known]bin time;
  t:time known; y:x known;
  y[at]+(time-t at)*(y[at+1]-y at)%t[at+1]-t at }

/ .ml.fillTab[table;group;time;how]: nulls filled within each group in order of time (either may be null).
/ how: column!way, or null for the value before, else the one after, in all columns with nulls; column_null
/ keeps where they were.
fillTab:{[tab;groupCol;timeCol;how]
  others:cols[tab]except groupCol,timeCol;
  if[(::)~how; how:c!count[c:others where{any null x}each tab others]#`both];
  if[count bad:value[how]except key i.fill; '"unknown fill: "," "sv string bad];
  rows:$[null first groupCol; enlist til count tab; value group((),groupCol)#tab];
  time:$[null first timeCol; til count tab; tab timeCol];
  rows:rows@'iasc each time rows;
  time:"f"$time;
  filled:{[rows;time;f;x](raze f'[time rows;x rows])iasc raze rows}[rows;time];
  flags:(i.part[;`null]each key how)!null each tab key how;
  flip(flip tab),(key[how]!filled'[i.fill value how;tab key how]),flags }

/ ---- names of earlier versions
dropconstant:dropConstant; filltab:fillTab; freqencode:freqEncode; infreplace:infReplace; polytab:polyTab
timesplit:timeSplit; applylabelencode:applyLabelEncode; labelencode:labelEncode.fitTransform
lexiencode:lexiEncode.fitTransform; minmaxscaler:minMaxScaler.fitTransform; onehot:oneHot.fitTransform
stdscaler:stdScaler.fitTransform

\d .
