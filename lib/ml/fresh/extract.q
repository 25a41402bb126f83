/ extract.q: tables of features from tables of series.
\d .ml

/ ---- what to compute: a schedule has a row for each feature and combination of its parameters

/ all combinations of the values of the parameters, the first slowest; one list will do for one parameter
fresh.i.cross:{[names;values]
  if[(1=count names)&not 0h=type values; values:enlist(),values];
  if[not count[names]=count values; '"a list of values for each parameter"];
  $[0=count values; enlist(); 1=count values; enlist each first values; (cross/)values] }

/ _name_value of each parameter; o stands for the point, which a column name cannot have
fresh.i.spell:{[name;value]
  text:$[-1h=type value; string"j"$value; null value; ""; string value];
  "_",string[name],"_",ssr[$["w"~last text; upper text; text];".";"o"] }
fresh.i.suffix:{[names;values]raze fresh.i.spell'[names;values]}

fresh.i.schedule:{[wanted]
  raze{[r]
    values:fresh.i.cross . r`pnames`pvals;
    n:count values;
    native:.ml.fresh.feat[r`f]~.ml.fresh.i.native r`f;
    ([]f:n#r`f;pnames:n#enlist r`pnames;values;native:n#native) }each 0!wanted }

/ A request: the schedule, the plan of its native part and the names of the plan's columns
fresh.i.request:{[params]
  schedule:fresh.i.schedule fresh.i.wanted params;
  native:select from schedule where native;
  plan:fresh.i.toolkit[native`f;"f"$/:native`values];
  `schedule`plan`columns`separator!(schedule;plan;fresh.i.columns plan;"_") }

/ ---- tsfresh's names

/ the parameters that a calculator may be given
fresh.i.paramNames:{[spec]
  if[0=count spec; :0#`];
  `${ssr[(x?":")#x;"[?!*]";""]}each";"vs first"/"vs spec }
fresh.i.calculators:(!/)@[2#fresh.i.list 1;1;fresh.i.paramNames each]

/ a value as Python writes it, to the last digit
fresh.i.literal:{[value]
  $[1h=abs type value; (("False";"True")first value); 10h=abs type value; "\"",value,"\""; -11h=type value; "\"",string[value],"\"";
    (::)~value; "None"; 0h>type value; fresh.i.digits value; "[",(", "sv fresh.i.digits each value),"]"] }

/ the fewest digits that read back as the same float, and a point
fresh.i.digits:{[x]
  if[not type[x]in -8 -9h; :string x];
  if[null x; :"nan"];
  if[abs[x]=0w; :$[x>0; "inf"; "-inf"]];
  before:system"P";
  text:{[x;p]system"P ",string p; string x}[x]each 15 16 17;
  system"P ",string before;
  text:text first where x="F"$text;
  text,$[any text in".e"; ""; ".0"] }

fresh.i.column:{[name;params]
  if[count bad:key[params]except fresh.i.calculators name;
    '"unknown parameter of ",string[name],": "," "sv string bad];
  params:asc[key params]#params;
  text:{string[x],"_",.ml.fresh.i.literal y}'[key params;value params];
  if[name=`cwt_coefficients; text:ssr[;"[[]";"("]each ssr[;"[]]";")"]each text];
  `$"__"sv enlist[string name],text }

/ from calculators!parameters, each a table, a dictionary or null, to names of columns
fresh.i.asColumns:{[settings]
  if[count bad:key[settings]except key fresh.i.calculators; '"unknown calculator: "," "sv string bad];
  raze{[name;params]
    $[(::)~params; enlist name;
      99h=type params; enlist fresh.i.column[name;params];
      fresh.i.column[name]each params] }'[key settings;value settings] }

/ The same for tsfresh: a set, names of columns (which stay as they are written), or a dictionary.
fresh.i.tsfreshRequest:{[set;timed]
  if[(::)~set; set:`comprehensive];
  if[99h=type set; set:fresh.i.asColumns set];
  if[not 11h=abs type set; '"set: a symbol, names of columns, or a dictionary of calculators"];
  plan:.[fresh.i.tsfresh;(set;timed);{[set;error]'$[(`$error)in set; "not a feature of tsfresh: "; ""],error}[(),set]];
  columns:fresh.i.columns plan;
  calls:1+max -1,last columns;
  if[not any set~/:`minimal`efficient`comprehensive; columns[0]:(),set];
  schedule:([]f:calls#`;pnames:calls#enlist();values:calls#enlist();native:calls#1b);
  `schedule`plan`columns`separator!(schedule;plan;columns;"__") }

/ ---- jobs: a vector, the times of its values or (), and the stretches of it that are series

/ a q feature of every stretch; where it fails, the error as a symbol
fresh.i.stretches:{[x;times;starts;counts;f;params]
  {[x;f;params;start;n].[f;enlist[x start+til n],params;{`$x}]}[x;f;params]'[starts;counts] }

/ columns of the native features, and for each q feature the values of the stretches
fresh.i.job:{[plan;functions;params;job]
  (fresh.i.windows[plan]. job; (fresh.i.stretches . job)'[functions;params]) }

/ Cuts the stretches into jobs of about as many points each.
fresh.i.jobs:{[times;starts;counts;pieces;x]
  if[(pieces<2)|2>count starts; :enlist(x;times;starts;counts)];
  done:(0,-1_sums counts)%1|sum counts;
  {[x;times;starts;counts;part]
    from:min starts part;
    span:(from;max[starts[part]+counts part]-from);
    (span sublist x;span sublist times;starts[part]-from;counts part)
    }[x;times;starts;counts]each value group floor pieces*done }

/ ---- results

/ Columns of a q feature: one, or one for each key of the dictionaries it gives; null where it failed.
fresh.i.userColumns:{[name;values]
  failed:where -11h=type each values;
  good:values(til count values)except failed;
  if[0=count good; :([]name:enlist`$name;values:enlist count[values]#0n)];
  if[99h<>type first good; :([]name:enlist`$name;values:enlist @[values;failed;:;first 0#first good])];
  names:key first good;
  if[count failed; values:@[values;failed;:;count[failed]#enlist names!count[names]#0n]];
  ([]name:`$(name,"_"),/:string names;values:flip value each values) }

/ One line for a feature that failed with any column or parameters: for how many of the series, and the first error.
fresh.i.warn:{[names;values]
  {[name;values]
    failed:where any -11h=type each'values;
    if[0=count failed; :(::)];
    errors:raze values; errors:errors where -11h=type each errors;
    -2"feature ",string[name],": failed for ",string[count failed]," of ",string[count first values],
      " series: ",string first errors
    }'[key group names;values group names]; }

/ The columns that the results of the jobs of one input column make, in the order of the schedule.
fresh.i.gather:{[request;column;native;own]
  schedule:request`schedule; names:request`columns;
  isNative:where schedule`native; user:where not schedule`native;
  columns:([]row:isNative names 3;name:names 0;values:fresh.i.cast[names 2]native);
  calls:string[schedule[user;`f]],'fresh.i.suffix'[schedule[user;`pnames];schedule[user;`values]];
  own:raze{[row;name;values]update row:row from fresh.i.userColumns[name;values]}'[user;calls;own];
  columns:`row xasc columns,$[count own; `row xcols own; ()];
  update name:`$(string[column],request`separator),/:string name from columns }

/ from the parts of columns that each job gave to whole columns
fresh.i.joined:{$[1=count x; first x; raze each$[count first x; flip x; ()]]}

/ The features of stretches of several vectors: a table of column names and columns.
fresh.i.compute:{[request;series]
  user:select from(request`schedule)where not native;
  times:$[fresh.i.isTimed request; series`times; ()];
  jobs:fresh.i.jobs[times;series`starts;series`counts;distribute.pieces[]]each value series`columns;
  f:fresh.i.job[request`plan;fresh.feat user`f;user`values];
  results:(0,-1_sums count each jobs)_distribute.run[`:fresh/init.q;f;raze jobs];
  native:fresh.i.joined each results[;;0]; own:fresh.i.joined each results[;;1];
  if[count user; fresh.i.warn[raze count[own]#enlist user`f;raze own]];
  raze fresh.i.gather[request]'[key series`columns;native;own] }

fresh.i.isTimed:{any string[x[`columns]0]like\:"linear_trend_timewise*"}

/ ---- tables

fresh.i.numeric:1 4 5 6 7 8 9h
fresh.i.temporal:12 13 14 15 16 17 18 19h

/ times in nanoseconds; () if they are none
fresh.i.nanoseconds:{$[abs[type x]in 12 13 14 15h; "j"$"p"$x; abs[type x]in 16 17 18 19h; "j"$"n"$x; ()]}

/ the positions of the rows by id: each id's rows, ids ascending. Most tables are in that order already.
fresh.i.byId:{[ids]
  starts:where$[98h=type ids; (|/)differ each value flip ids; differ ids];
  heads:ids starts;
  sorted:(count[heads]=count distinct heads)&heads~asc heads;
  if[sorted&not any(abs type each$[98h=type ids; value flip ids; enlist ids])in 0 8 9h;
    :(heads;(::);"j"$1_deltas starts,count ids)];
  groups:group ids;
  order:iasc key groups;
  rows:value[groups]order;
  (key[groups]order;"j"$raze rows;"j"$count each rows) }

/ The series of a table: keys (a row an id, ascending), columns in the order of the keys, their times or (), the
/ order of the rows (null: as they are), and where each series starts and how long it is. The key of a keyed table
/ that is no id is the time: rows are taken in its order.
fresh.i.series:{[table;ids;values]
  ids,:();
  if[0=count ids; '"no id column"];
  time:keys[table]except ids;
  if[1<count time; '"one time column in the key, not "," "sv string time];
  table:0!table;
  values:$[(::)~values; cols[table]except ids,time; (),values];
  if[count bad:(ids,values)except cols table; '"no such column: "," "sv string bad];
  if[count bad:values where not(abs type each table values)in fresh.i.numeric;
    '"not numeric: "," "sv string bad];
  if[count time; table:(ids,time)xasc table];
  by:fresh.i.byId$[1=count ids; table first ids; ids#table];
  index:$[1=count ids; flip ids!enlist first by; first by];
  times:$[count time; table first time; ()];
  columns:values!table values;
  if[not(::)~by 1; columns:columns@\:by 1; times:times by 1];
  `ids`time`columns`times`starts`counts!(index;times;columns;fresh.i.nanoseconds times;0^prev sums by 2;by 2) }

fresh.i.keyed:{[series;features]
  (count cols series`ids)!flip flip[series`ids],features[`name]!features`values }

/ .ml.fresh.createFeatures[table;idCols;valueCols;params]: a table keyed by id, a column for each feature of
/ each value column. valueCols: null for all; params: see .ml.fresh.i.wanted.
fresh.createFeatures:{[table;ids;values;params]
  series:fresh.i.series[table;ids;values];
  fresh.i.keyed[series]fresh.i.compute[fresh.i.request params;series] }

/ .ml.fresh.tsfresh[table;idCols;valueCols;set]: tsfresh's features under tsfresh's names; set is
/ `minimal, `efficient or `comprehensive, a list of column names without the "column__", or a dictionary from
/ calculators to tables of their parameters.
fresh.tsfresh:{[table;ids;values;set]
  series:fresh.i.series[table;ids;values];
  fresh.i.keyed[series]fresh.i.compute[fresh.i.tsfreshRequest[set;0<count series`times];series] }

/ ---- rolled windows

/ Of n values: starts and counts of the windows, and the positions that name them. As roll_time_series: a
/ window has up to most+1 values and more than fewest; step > 0: it is named by its last value, and ends at the last
/ of the longest series or a multiple of steps before; step < 0: by its first, from the first value on.
fresh.i.windowsOf:{[most;fewest;step;longest;n]
  at:where$[step>0; 0=(longest-1+til n)mod step; 0=(til n)mod neg step];
  back:$[step>0; most&at; most&(n-1)-at];
  keep:where back>=fewest;
  at:at keep; back:back keep;
  ($[step>0; at-back; at];1+back;at) }

fresh.i.rolled:{[table;ids;time;values;shifts]
  shifts:3#shifts,count[shifts:(),shifts]_(0W;0;1);
  most:0W^shifts 0; fewest:0^shifts 1; step:1^shifts 2;
  if[most<1; '"most earlier rows: at least 1"];
  if[fewest<0; '"fewest earlier rows: not negative"];
  if[step=0; '"direction of rolling: not 0"];
  if[not time in cols table; '"no such column: ",string time];
  series:fresh.i.series[(ids,time)xkey 0!table;ids;values];
  windows:fresh.i.windowsOf[most;fewest;step;max 0,series`counts]each series`counts;
  offsets:series[`starts]+/:'windows[;0 2];
  index:series[`ids]where count each windows[;0];
  index:flip flip[index],enlist[time]!enlist series[`time]"j"$raze offsets[;1];
  series,`ids`starts`counts!(index;"j"$raze offsets[;0];"j"$raze windows[;1]) }

/ .ml.fresh.roll[table;idCols;timeCol;valueCols;params;shifts]: features of windows that move along each series, keyed
/ by id and time. shifts: the most and the fewest earlier rows in a window and the direction, of which the last may
/ be left out: 0W 0 1 for all windows. Nothing is copied: the windows overlap in memory.
fresh.roll:{[table;ids;time;values;params;shifts]
  series:fresh.i.rolled[table;ids;time;values;shifts];
  fresh.i.keyed[series]fresh.i.compute[fresh.i.request params;series] }

/ .ml.fresh.tsfreshRoll: the same with tsfresh's features, a set of them as in .ml.fresh.tsfresh
fresh.tsfreshRoll:{[table;ids;time;values;set;shifts]
  series:fresh.i.rolled[table;ids;time;values;shifts];
  fresh.i.keyed[series]fresh.i.compute[fresh.i.tsfreshRequest[set;0<count series`times];series] }

\d .
