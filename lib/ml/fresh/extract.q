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

fresh.i.plan:{[schedule]fresh.i.toolkit[schedule`f;"f"$/:schedule`values]}

/ ---- jobs: a vector and the stretches of it that are series

/ a q feature of every stretch; where it fails, the error as a symbol
fresh.i.stretches:{[x;starts;counts;f;params]
  {[x;f;params;start;n].[f;enlist[x start+til n],params;{`$x}]}[x;f;params]'[starts;counts] }

/ columns of the native features, and for each q feature the values of the stretches
fresh.i.job:{[plan;functions;params;job]
  (fresh.i.windows[plan]. job; (fresh.i.stretches . job)'[functions;params]) }

/ Cuts the stretches into jobs of about as many points each.
fresh.i.jobs:{[starts;counts;pieces;x]
  if[(pieces<2)|2>count starts; :enlist(x;starts;counts)];
  done:(0,-1_sums counts)%1|sum counts;
  {[x;starts;counts;part]
    from:min starts part;
    (x from+til max[starts[part]+counts part]-from; starts[part]-from; counts part)
    }[x;starts;counts]each value group floor pieces*done }

/ ---- results

/ Columns of a q feature: one, or one for each key of the dictionaries it gives. Where it failed: null, and
/ one line that says so.
fresh.i.userColumns:{[name;values]
  failed:where -11h=type each values;
  if[count failed; -2"feature ",name,": failed for ",string[count failed]," of ",string[count values],
    " series: ",string values first failed];
  good:values(til count values)except failed;
  if[0=count good; :([]name:enlist`$name;values:enlist count[values]#0n)];
  if[99h<>type first good; :([]name:enlist`$name;values:enlist @[values;failed;:;first 0#first good])];
  names:key first good;
  if[count failed; values:@[values;failed;:;count[failed]#enlist names!count[names]#0n]];
  ([]name:`$(name,"_"),/:string names;values:flip value each values) }

/ The columns that the results of the jobs of one input column make, in the order of the schedule.
fresh.i.gather:{[schedule;names;results]
  native:where schedule`native; user:where not schedule`native;
  columns:([]row:native names 3;name:names 0;values:fresh.i.cast[names 2]fresh.i.joined results[;0]);
  calls:string[schedule[user;`f]],'fresh.i.suffix'[schedule[user;`pnames];schedule[user;`values]];
  own:raze{[row;name;values]update row:row from fresh.i.userColumns[name;values]
    }'[user;calls;fresh.i.joined results[;1]];
  `row xasc columns,$[count own; `row xcols own; ()] }

/ from the parts of columns that each job gave to whole columns
fresh.i.joined:{raze each$[count first x; flip x; ()]}

/ The features of stretches of several vectors: a table of column names and columns.
fresh.i.compute:{[schedule;plan;separator;columns;starts;counts]
  user:select from schedule where not native;
  jobs:fresh.i.jobs[starts;counts;distribute.pieces[]]each value columns;
  f:fresh.i.job[plan;fresh.feat user`f;user`values];
  results:(0,-1_sums count each jobs)_distribute.run[`:fresh/init.q;f;raze jobs];
  names:fresh.i.columns plan;
  raze{[s;names;separator;column;r]
    update name:`$(string[column],separator),/:string name from fresh.i.gather[s;names;r]
    }[schedule;names;separator]'[key columns;results] }

/ ---- tables

fresh.i.numeric:1 4 5 6 7 8 9h

/ The series of a table: keys (a row an id, ascending), the order of the rows, columns in it, and where each
/ series starts and how long it is.
fresh.i.series:{[table;ids;values]
  ids,:();
  values:$[(::)~values; cols[table]except ids; (),values];
  if[count bad:(ids,values)except cols table; '"no such column: "," "sv string bad];
  if[0=count ids; '"no id column"];
  if[count bad:values where not(abs type each table values)in fresh.i.numeric;
    '"not numeric: "," "sv string bad];
  groups:group$[1=count ids; table first ids; ids#table];
  order:iasc key groups;
  rows:value[groups]order;
  index:key[groups]order;
  counts:"j"$count each rows;
  rows:"j"$raze rows;
  index:$[1=count ids; flip ids!enlist index; index];
  `ids`rows`columns`starts`counts!(index;rows;values!table[values]@\:rows;0^prev sums counts;counts) }

fresh.i.keyed:{[series;features]
  (count cols series`ids)!flip flip[series`ids],features[`name]!features`values }

/ .ml.fresh.createFeatures[table;idCols;valueCols;params]: a table keyed by id, a column for each feature of
/ each value column. valueCols: null for all; params: see .ml.fresh.i.wanted.
fresh.createFeatures:{[table;ids;values;params]
  schedule:fresh.i.schedule fresh.i.wanted params;
  series:fresh.i.series[0!table;ids;values];
  plan:fresh.i.plan select from schedule where native;
  fresh.i.keyed[series]fresh.i.compute[schedule;plan;"_"]. series`columns`starts`counts }

/ .ml.fresh.tsfresh[table;idCols;valueCols;set]: tsfresh's features under tsfresh's names; set is
/ `minimal, `efficient or `comprehensive, or a list of column names without the "column__"
fresh.tsfresh:{[table;ids;values;set]
  series:fresh.i.series[0!table;ids;values];
  plan:fresh.i.tsfresh set;
  calls:1+max -1,last fresh.i.columns plan;
  schedule:([]f:calls#`;pnames:calls#enlist();values:calls#enlist();native:calls#1b);
  fresh.i.keyed[series]fresh.i.compute[schedule;plan;"__"]. series`columns`starts`counts }

/ .ml.fresh.roll[table;idCols;timeCol;valueCols;params;shifts]: features of the window that ends at each row,
/ keyed by id and time. shifts: the most and the fewest earlier rows in a window, 0W 0 for all windows.
/ Nothing is copied: the windows overlap in memory.
fresh.roll:{[table;ids;time;values;params;shifts]
  table:time xasc 0!table;
  ids,:();
  schedule:fresh.i.schedule fresh.i.wanted params;
  series:fresh.i.series[table;ids;$[(::)~values; cols[table]except ids,time; values]];
  plan:fresh.i.plan select from schedule where native;
  earlier:raze til each series`counts;
  keep:where earlier>=shifts 1;
  back:(shifts[0]&earlier)keep;
  index:series[`ids]where series`counts;
  index:(index,'flip enlist[time]!enlist table[time]series`rows)keep;
  series,:`ids`starts`counts!(index;keep-back;1+back);
  fresh.i.keyed[series]fresh.i.compute[schedule;plan;"_"]. series`columns`starts`counts }

\d .
