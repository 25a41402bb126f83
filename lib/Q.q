/ Q.q: alphabets, names, command lines, text files by the chunk, shapes of tables, state of the process

\d .Q
a:"abcdefghijklmnopqrstuvwxyz"
A:upper a
n:"0123456789"
nA:n,A
an:a,A,"_",n
b6:A,a,n,"+/"
t:" bg xhijefcspmdznuvts"
res:`abs`acos`asin`atan`avg`bin`binr`cor`cos`cov`delete`dev`div`do`enlist`exec`exit`exp`getenv`hopen`if`in
res,:`insert`last`like`log`max`min`prd`select`setenv`sin`sqrt`ss`sum`tan`update`var`wavg`while`within`wsum`xexp
/ .q has only the words that are no primitives
![`.q;();0b;res inter key`.q];
K:.z.k
k:.z.K

/ numbers as ten digits of base 64 or twelve of base 36, and back
x10:{b6 `long$0x40 vs x}
j10:{0x40 sv `byte$b6?x}
x12:{nA `long$0x24 vs x}
j12:{0x24 sv `byte$nA?x}

dd:{` sv x,`$string y}

/ letters, digits and underscores of a name, which must not begin with one of the last two
idName:{s:string x;s:s where s in an;$[0=count s;`a;(first s)in n,"_";`$"a",s;`$s]}
/ a keyword gets a 1; one that has been before gets the first number that makes it new
idNew:{[seen;s]
  if[s in res,key`.q;s:`$string[s],"1"];
  if[not s in seen;:seen,s];
  i:1;while[(new:`$string[s],string i)in seen;i+:1];
  seen,new}
idNames:{idNew/[0#`;idName each x]}
id:{$[-11h=type x;idName x;98h=type x;flip idNames[cols x]!value flip x;99h=type x;idNames[key x]!value x;'type]}

/ -name value value ... as a dictionary of lists of strings; what stands before the first goes to .Q.x
opt:{
  i:where x like"-[a-zA-Z]*";
  .Q.x:$[count i;(first i)#x;x];
  $[count i;(`$1_'first each g)!1_'g:i cut x;()!()]}
def:{[defaults;given]
  k:(key defaults)inter key given;
  defaults,k!{(upper .Q.t abs type x)$first y}'[defaults k;given k]}

/ f on the lines of a file, in chunks of whole lines of about so many bytes; its size
fsn:{[f;file;chunk]
  size:hcount file;at:0;
  while[at<size;
    text:`char$read1(file;at;chunk&size-at);
    end:$[size>at+count text;1+last where text="\n";count text];
    $[null end;chunk*:2;[f` vs end#text;at+:end]]];
  size}
fs:fsn[;;131000]
/ the same from a named pipe, until its writers are gone
fpn:{[f;pipe;chunk]
  h:hopen`$":fifo://",1_string pipe;rest:"";
  while[count text:read1(h;chunk);
    lines:"\n"vs rest,`char$text;rest:last lines;
    if[1<count lines;f -1_lines]];
  hclose h;
  if[count rest;f enlist rest];}
fps:fpn[;;131000]
/ lines of a script as (numbers;statements): a line that begins with a blank goes with the one before
ld:{[lines]
  start:where not(first each lines)in" \t";
  (1+start;"\n"sv'start cut lines)}

/ without the prefix that stands for a module's folder: there are no modules
rp:{s:string x;$[s like":::*";`$2_s;s like"::*";`$1_s;x]}

/ ── functions of lists and tables ──
fc:{[f;list]
  n:count[list]&abs system"s";
  $[n<2;f list;raze f peach(n;0N)#list]}
fu:{[f;list]$[0h>type list;f list;[u:distinct list;f[u]u?list]]}
qt:{$[99h=type x;98 98h~type each(key x;value x);98h=type x]}
ff:{[t;extra]
  new:cols[extra]except cols t;
  $[count new;keys[t]xkey(0!t),'flip new!count[t]#/:0#/:(flip 0!extra)new;t]}
fk:{$[not(abs type x)within 20 76h;`;99h=type @[get;key x;0];key x;`]}
V:{flip 0!$[-11h=type x;get x;x]}
v:{$[-11h=type x;get x;x]}

/ ── the process ──
/ whether a file of .Q.prf0 is one of ours
fqk:{(0<count x)and not"/"in x}
w:{`used`heap`peak`wmax`mmap`mphy`syms`symw!system["w"],system"w 0"}

\d .q
csv:","
