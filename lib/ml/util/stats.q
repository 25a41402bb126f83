/ stats.q: what a column holds.
\d .ml

/ .ml.percentile[array;share]: by straight lines between the sorted values
stats.percentile:{[array;share]
  sorted:asc array where not null array;
  at:share*-1+count sorted;
  below:sorted floor at;
  below+(at-floor at)*(below^sorted 1+floor at)-below }

/ adjusted for the number of values, as pandas has it
stats.skew:{[x]
  n:count x:x where not null x;
  d:x-avg x;
  (sqrt[n*n-1]%n-2)*avg[d*d*d]%avg[d*d]xexp 1.5 }

stats.kind:{[x]$[(abs type x)in 5 6 7 8 9h; `num; (abs type x)within 12 19h; `temporal; `other]}

/ What describe tells: a function of a column, and the kinds of column that it is for. Rows may be added.
stats.describeFuncs:(`name xkey flip`name`func`type!flip 0N 3#(
  `count;          count;                                  `num`temporal`other;
  `type;           {key 0#x};                              `num`temporal`other;
  `mean;           avg;                                    `num;
  `std;            sdev;                                   `num;
  `min;            min;                                    `num`temporal;
  `max;            max;                                    `num`temporal;
  `q1;             stats.percentile[;.25];                 `num;
  `q2;             stats.percentile[;.5];                  `num;
  `q3;             stats.percentile[;.75];                 `num;
  `nulls;          {sum null x};                           `num`temporal`other;
  `inf;            {sum abs[x]=abs[type x]$0w};            `num;
  `range;          {max[x]-min x};                         `num`temporal;
  `skew;           stats.skew;                             `num;
  `countDistinct;  {count distinct x};                     `num`temporal`other;
  `mode;           {first where n=max n:count each group x}; `num`temporal`other;
  `freq;           {0|max count each group x};              `num`temporal`other;
  `sampleDev;      sdev;                                   `num;
  `standardError;  {dev[x]%sqrt count x};                  `num))

/ .ml.describe table: a row for each function that is for some column, :: in the other columns
stats.describe:{[table]
  columns:flip 0!table;
  kinds:stats.kind each columns;
  functions:0!stats.describeFuncs;
  functions:functions where any each functions[`type]in\:value kinds;
  row:{[columns;kinds;f]{[f;x;kind]$[kind in f`type; f[`func]x; ::]}[f]'[columns;kinds]};
  functions[`name]!row[columns;kinds]each functions }

percentile:stats.percentile
describe:stats.describe

\d .
