/ storage.q: databases: files of symbols, partitions and segments; queries over partitions
/ A table of a database is names!`:path/ (splayed) or names!`table (partitioned). What the partitions are: PV their
/ values and PD where each is, pv and pd those in view; pf what they are called, pt the tables, pn their counts.

\d .Q

/ ---- enumerating: en[`:dir;table] against the file `:dir/sym, ens against another; :: for the variable alone
isSymbols:{$[type x;11h=type x;(0<count x)&all 11h=type each x]}
ens:{[d;t;s]
  if[99h=type t;:(keys t)xkey ens[d;0!t;s]];
  t:0!t;
  c:where isSymbols each flip t;
  if[0=count c;:t];
  $[d~(::);s;` sv d,s]?distinct raze{$[type x;distinct x;raze x]}each t c;
  @[t;c;s$]}
en:ens[;;`sym]

/ ---- saving a partition: dpft[dir;value;field;`table] sorts by field, which becomes the first column, and parts it
isMappable:{$[(type x)or 0=count x;1b;0h=t:type first x;0b;all t=type each x]}
partitionOf:{[d;p;t;s]
  x:get t;
  if[98h<>type x;'`type];
  r:ens[d;x;s];
  if[not all isMappable each flip r;'`unmappable];
  r}
dpfts:{[d;p;f;t;s]
  r:partitionOf[d;p;t;s];
  if[not f in cols r;'f];
  (` sv par[d;p;t],`)set @[f xcols r iasc r f;f;`p#];
  t}
dpft:dpfts[;;;;`sym]
dpts:{[d;p;t;s](` sv par[d;p;t],`)set partitionOf[d;p;t;s];t}
dpt:dpts[;;;`sym]
hdpf:{[h;d;p;f]
  {[d;p;f;t]dpft[d;p;f;t];t set 0#get t}[d;p;f]each t where f in/:cols each t:tables`.;
  reload:{h:hopen x;h"\\l .";hclose h};
  if[not null h;@[reload;h;{-2".Q.hdpf: the historical database was not told: ",x;}]];}

/ loads fixed-width records a chunk at a time and appends them to a partition
M:0W
dsftg:{[d;s;f;t;g]
  width:sum t 1;chunk:M&1000000;
  size:$[0<s 2;s 2;(hcount[s 0]-s 1)+s 2];
  target:` sv par[d 0;d 1;d 2],`;
  at:0;
  while[at<rows:size div width;
    n:chunk&rows-at;
    target upsert en[d 0]flip g f!t 1:(s 0;(s 1)+at*width;n*width);
    at+:n];
  d 2}

/ ---- where partitions are
segments:{[d]$[()~key f:` sv d,`par.txt;();hsym`$read0 f]}
par:{[d;p;t]` sv($[count s:segments d;s("j"$p)mod count s;d];`$string p;t)}

/ what a folder's name is a value of: ` for none
fieldOf:{$[
  x like"[0-9][0-9][0-9][0-9].[01][0-9].[0-3][0-9]";`date;
  x like"[0-9][0-9][0-9][0-9].[01][0-9]";`month;
  (4=count x)&all x in n;`year;
  (0<count x)&all x in n;`int;
  `]}
valuesOf:{[field;names]((`date`month`year`int!"DMII")field)$names}
partitionsIn:{[d]k:key d;$[11h=type k;k where not null fieldOf each string k;0#`]}
tablesIn:{[d]k:key d;$[11h=type k;k where{[d;t]`.d in key` sv d,t}[d]each k;0#`]}
folder:{[d;v]` sv d,`$string v}

/ ---- loading: l`:dir
globals:{[d;k]{[d;n]n set get` sv d,n}[d]each k;}
lo:{[d;cd;scripts]
  d:hsym d;
  if[`.d in k:key d;n:last` vs d;n set splayed d;:n];
  if[-11h=type k;:load d];
  if[cd;system"cd ",1_string d;d:`:.];
  k:key d;k@:where not(k like"*$")or k like".*";
  parts:partitionsIn d;
  k:k except parts;
  folders:k where 11h=type each key each` sv'd,/:k;
  files:k except folders,`par.txt;
  globals[d;files where not files like"*.*"];
  ts:folders inter tablesIn d;
  {[d;t]t set splayed` sv d,t}[d]each ts;
  load each` sv'd,/:folders except ts;
  if[(count parts)|`par.txt in k;lp d];
  if[scripts;{system"l ",1_string x}each` sv'd,/:files where any files like/:("*.q";"*.k")];}
l:{lo[x;1b;not(1_string hsym x)in(enlist".";system"cd")]} / where we are only the data

/ the partitions of the database in d
lp:{[d]
  P::segments d;s:$[count P;P;enlist d];
  names:partitionsIn each s;
  D::();
  if[0=count every:raze names;'$[count P;`empty;`part]];
  field:fieldOf string first every;
  names:{[field;x]x where field=fieldOf each string x}[field]each names;
  D::valuesOf[field]each string names;
  setPartitions[field;raze D;raze(count each D)#'s];
  if[0=count P;D::();P::()];}
setPartitions:{[field;values;places]
  i:iasc values;
  pf::field;PV::values i;PD::places i;
  u::(count PV)=count distinct PV;
  vp::()!();
  latest:PD where PV=last PV;
  defineTables distinct raze{tablesIn folder[x;last PV]}each latest;
  .Q.view[];}
/ each with the columns that it has in the last partition that has it
defineTables:{[ts]
  pt::asc ts;
  have:tablesIn each folders:folder'[PD;PV];
  {[folders;have;t]t set flip(get` sv(folders last where t in/:have;t;`.d))!t}[folders;have]each ts;}
/ only these partitions; all without an argument
.Q.view:{[x]
  if[x~(::);x:PV];
  if[not any m:PV in x;'"invalid partition filter"];
  pv::PV where m;pd::PD where m;
  pn::pt!(count pt)#enlist();
  pf set pv;}
li:{[x]
  d:$[count P;P;enlist`:.];
  found:raze{[d]valuesOf[pf]string partitionsIn d}each d;
  new:((),x)except PV;
  new:new inter found;
  where0:{[d;v]first d where not()~/:key each folder[;v]each d}[d]each new;
  setPartitions[pf;PV,new;PD,where0];}

/ ---- tables missing from partitions: bv[] makes empty ones up, after the last partition that has them, bv` the first
bv:{[x]
  at:{tablesIn folder . x}each flip(PD;PV);
  defineTables distinct raze at;
  missing:pt where not all each pt in/:\:at;
  vp::missing!{[at;first0;t]
    i:$[first0;first;last]where t in/:at;
    f:flip 0#get` sv folder[PD i;PV i],t;
    flip((enlist pf)!enlist 0#PV),f}[at;x~`]each missing;
  .Q.view pv;}
bvi:bv
MAP:{[x]}
chk:{[d]
  s:$[count s:segments d;s;enlist d];
  every:raze{[d]` sv'd,/:partitionsIn d}each s;
  every@:idesc string last each` vs'every;
  at:tablesIn each every;
  ts:distinct raze at;
  proto:ts!{[every;at;t]0#get` sv(first every where t in/:at),t}[every;at]each ts;
  {[proto;p;have]
    m:(key proto)except have;
    {[p;t;x](` sv p,t,`)set x}[p]'[m;proto m];
    $[count m;enlist p;()]}[proto]'[every;at]}

/ ---- questions
qp:{$[98h<>type x;0;-11h<>type v:value flip x;0;":"<>first string v]}
cn:{[t]
  if[not(n:value flip t)in pt;'n];
  if[0=count pn n;pn[n]:count each part[n]each til count pv];
  pn n}
columnsOf:{pf,key flip get x}
/ partition i of those in view, its columns left in their files
part:{[n;i]
  path:` sv(folder[pd i;pv i];n;`);
  w:(path;pf;pv i);
  if[n in key vp;if[()~key path;w,:enlist vp n]];
  p1[w;columnsOf n]}
latest:{[t]select from part[value flip t;(count pv)-1]}
/ the table that a link into the partitioned table n means, in the partition where the query is
linked:{[n]if[null here;'`par];part[n;here]}
here:0N
head:{[t;k]
  n:value flip t;if[not n in pt;'n];
  r:0#latest t;i:0;
  while[(k>count r)&i<count pv;r,:(k-count r)sublist select from part[n;i];i+:1];
  r}
ind:{[t;i]
  g:group(-1_s:0,sums cn t)bin i;
  r:raze{[n;s;i;p;at](select from part[n;p])(i at)-s p}[value flip t;s;i]'[key g;value g];
  r iasc raze value g}

/ ---- queries: ?[t;c;b;a] on each partition that the first constraints leave
run:{[n;c;b;a;i]
  here::i;
  r:.[{(1b;?[x;y;z 0;z 1])};(part[n;i];c;(b;a));{(0b;x)}];
  here::0N;
  $[r 0;r 1;'r 1]}
/ the columns that trees use, gathered from the partitions: what no partition can answer alone is asked of them all
gather:{[n;c;i;u]
  if[0=count i;:0#run[n;c;0b;u!u;(count pv)-1]];
  raze run[n;c;0b;u!u]each i}
used:{[n;b;a]
  if[(a~())&not 99h=type b;:columnsOf n];
  k:names(b;a);
  $[(a~());columnsOf n;k where(k in`i,columnsOf n)|{(first` vs x)in y}[;columnsOf n]each k]}
/ aggregates of each partition that aggregate again: (what a partition computes;what makes the whole of it)
whole:(count;sum;min;max;first;last)!(sum;sum;min;max;first;last)
isReducible:{[n;x]
  if[$[(0h=type x)&2=count x;not rowwise x 1;1b];:0b];
  $[(x 0)in key whole;1b;avg~x 0;(type run[n;enlist(<;`i;0);();x 1;0])in 1 4 5 6 7 8 9h;0b]}
reduction:{[name;x]
  c:`$string[name],/:"sn";
  $[avg~x 0;
    ((c 0;(sum;(*;1f;x 1)));(c 1;(sum;(not;(null;x 1))));(%;(sum;c 0);(sum;c 1)));
    (enlist(name;x)),enlist(whole x 0;name)]}
reduce:{[n;c;b;a;i]
  r:reduction'[`$"c",/:string til count a;value a];
  m:raze -1_'r;
  m:(m[;0],`rows)!m[;1],enlist(count;`i);
  g:raze{0!x}each run[n;c;b;m]each i;
  g:select from g where rows>0;
  ?[g;();$[99h=type b;k!k:key b;b];(key a)!last each r]}
/ one group a partition: no rows are grouped
byPartition:{[n;c;b;a;i]
  rows:`$" rows";
  r:run[n;c;();a,(enlist rows)!enlist(count;`i)]each i;
  k:where 0<r[;rows];
  if[not count k;:0#run[n;c;b;a;i 0]];
  key[b]xkey key[b]xasc flip(key[b],key a)!enlist[pv i k],r[k;]each key a}
ps:{[t;c;b;a]
  n:value flip t;if[not n in pt;'n];
  f:`i,columnsOf n;
  k:$[count c;(enlist[pf]~/:{[f;x]f inter names x}[f]each c)?0b;0];
  i:$[k;?[flip(enlist pf)!enlist pv;k#c;();`i];til count pv];
  c:k _c;
  plain:not aggregates a;
  if[(b~0b)&plain;:$[count i;raze;0#raze@]run[n;c;b;a]each$[count i;i;enlist(count pv)-1]];
  if[(b~())&plain&not a~();:{$[99h=type first x;(,'/)x;raze x]}run[n;c;b;a]each$[count i;i;0#i]];
  if[$[u&(99h=type b)&(99h=type a)&0<count i;(enlist pf)~value b;0b];:byPartition[n;c;b;a;i]];
  if[$[u&(99h=type b)&0<count i;any pf~/:value b;0b];:(key b)xkey(key b)xasc 0!(,/)run[n;c;b;a]each i];
  if[$[(99h=type a)&(99h=type b)|b~0b;(0<count i)&all isReducible[n]each value a;0b];:reduce[n;c;b;a;i]];
  g:gather[n;c;i;$[count v:used[n;b;a];v;enlist`i]];
  ?[g;();b;a]}

\d .q
dsave:{[d;ts]
  d:(),d;
  {[d;t]
    p:` sv d,t,`;
    x:.Q.en[first d]0!get t;
    p set @[x;first cols x;`p#];t}[d]each ts}
\d .
