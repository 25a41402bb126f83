/ h.q: marking up text, tables as text of several kinds, HTTP answers

\d .h
HOME:"html"
br:"<br>"
c0:`024C7E
c1:`958600
logo:"<b>peach</b>"
sa:"a{text-decoration:none}a:link{color:024C7E}a:visited{color:024C7E}a:active{color:958600}"
sb:"body{font:10pt verdana;text-align:justify}"
sc:"$-.+!*'(),",.Q.an
d:" "

/ ── elements ──
/ an attribute given as a string is quoted, as a symbol bare
attribute:{" ",string[x],"=",$[10h=abs type y;"\"",y,"\"";string y]}
hta:{[tag;attributes]"<",string[tag],(raze attribute'[key attributes;value attributes]),">"}
htac:{[tag;attributes;content]hta[tag;attributes],content,"</",string[tag],">"}
htc:{[tag;content]htac[tag;()!();content]}
ha:{[href;text]htac[`a;enlist[`href]!enlist href;text]}
hb:{[href;text]htac[`a;`target`href!(`v;href);text]}
nbr:htc`nobr
pre:{htc[`pre]raze x,\:"\n"}
xmp:{htc[`xmp]raze x,\:"\n"}
text:{raze(htc[`p]each x),\:"\n"}
hr:{count[x]#"-"}
html:{htc[`html]htc[`head;htc[`style]sa,sb],htc[`body]x}
code:{s:"\t"vs x;" "sv@[s;where count[s]#01b;htc[`code]nbr@]}
/ two frames, the left one wide enough for the lines
fram:{[title;lines;sources]
  frames:hta[`frame;enlist[`src]!enlist sources 0],hta[`frame;`name`src!(`v;sources 1)];
  htc[`html]htc[`head]htc[`title;title],htac[`frameset;enlist[`cols]!enlist string[26+10*max count each lines],",*";frames]}
/ addresses become anchors; one ends before a blank, a quote or a bracket
link:{u:(first where[x in" \t\r\n<>\""],count x)#x;ha[u;u],count[u]_x}
http:{$[count i:x ss"http://";(first[i]#x),raze link each i cut x;x]}

/ ── escapes ──
hc:{ssr[x;"<";"&lt;"]}
entities:"&<>\"'"!("&amp;";"&lt;";"&gt;";"&quot;";"&apos;")
xs:{"",raze{$[x in key entities;entities x;x]}each x}
hug:{c:`char$til 256;c!?[c in x;enlist each c;"%",'string`byte$c]}
hu:{"",raze hug[sc]x,()}
unescape:{$[(1<count x)and all(2#x)in"0123456789abcdefABCDEF";(`char$"X"$2#x),2_x;"%",x]}
uh:{raze(1#p),unescape each 1_p:"%"vs x}
iso8601:{$[null x;"";@[string`timestamp$x;4 7 10;:;"--T"]]}

/ ── tables as text ──
/ lists in cells are joined with .h.d; text stays
cell:{$[10h=type x;x;0h>type x;string x;d sv string x]}
flat:{$[0h=type x;cell each x;x]}
cd:{","0:$[.Q.qt x;flip flat each flip 0!x;x]}
td:{"\t"0:$[.Q.qt x;0!x;x]}
texts:{$[10h=type x;enlist each x;0h=type x;cell each x;string x]}
element:{[name;contents]htc[name]each contents}
xd:{enlist["<R>"],(htc[`r]each(,'/)element'[cols x;xs''[texts each value flip x:0!x]]),enlist"</R>"}

/ Excel: a sheet a table
kinds:"bgxhijefdpz"!`Number`String`String`Number`Number`Number`Number`Number`DateTime`DateTime`DateTime
kind:{$[null k:kinds .Q.t abs type x;`String;k]}
datum:{[kind;text]"<Cell>",htac[`Data;enlist[`$"ss:Type"]!enlist string kind;xs text],"</Cell>"}
dateTime:{@[;4 7 10;:;"--T"]each 23#'string`timestamp$x}
field:{k:kind x;datum[k]each$[k=`DateTime;dateTime x;texts x]}
sheet:{[name;t]
  rows:enlist[raze datum[`String]each string cols t],(,'/)field each value flip t:0!t;
  htac[`Worksheet;enlist[`$"ss:Name"]!enlist xs string name]htc[`Table]raze htc[`Row]each rows}
workbook:{[spaces;sheets]
  prefix:"urn:schemas-microsoft-com:office:";
  names:`$"xmlns",/:(enlist""),":",/:string spaces;
  urls:prefix,/:("spreadsheet";"office";"excel";"spreadsheet")0,1+`o`x`ss?spaces;
  head:"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>";
  (head;htac[`Workbook;names!urls]raze sheets)}
ed:{workbook[`o`x`ss]enlist sheet[`Sheet1;x]}
edsn:{workbook[`ss`o`x]sheet'[key x;value x]}

/ lines of a table from row x, after links to other pages of it
jx:{[from;name]
  page:-4+first size:system"C";n:count t:0!get name;
  places:(0;0|from-page;$[page<n-from;from+page;from];0|n-page);
  links:raze{ha["?[",string x;y]," "}'[places;("home";"up";"down";"end")];
  before:system"c";
  system"c "," "sv string size;
  lines:-1_"\n"vs .Q.s page sublist from _ t;
  system"c "," "sv string before;
  (links,string[n],"[",string[from],"]";""),lines}

tx:`raw`json`csv`txt`xml`xls!(enlist;{.j.j each$[.Q.qt x;0!x;x]};cd;td;xd;ed)
xt:enlist[`json]!enlist{.j.k each x}
ty:(!). flip(
  (`htm;"text/html");(`html;"text/html");(`csv;"text/comma-separated-values");(`txt;"text/plain");
  (`xml;"text/plain");(`xls;"application/msexcel");(`gif;"image/gif");(`jpg;"image/jpeg");(`jpeg;"image/jpeg");
  (`png;"image/png");(`svg;"image/svg+xml");(`ico;"image/x-icon");(`css;"text/css");
  (`js;"application/javascript");(`json;"application/json");(`pdf;"application/pdf");
  (`zip;"application/zip");(`wasm;"application/wasm"))

/ ── HTTP ──
hn:{[status;kind;content]
  mime:$[kind in key ty;ty kind;"application/octet-stream"];
  head:("HTTP/1.1 ",status;"Content-Type: ",mime;"Connection: close";"Content-Length: ",string count content;"";"");
  ("\r\n"sv head),`char$content}
hy:hn["200 OK"]
he:{hn["400 Bad Request";`txt]"'",hc x}
hp:{hy[`htm]htc[`html]htc[`head;htc[`style]sb],htc[`body]pre x}
/ connections are closed after each answer
val:value
.z.ph:page
answer:{[kind;x]hy[kind]"\r\n"sv tx[kind]x}
/ ── documentation from Marqdown: src/x.txt becomes x.htm, two frames, and what they show ──
/ lines of data, without the blank they begin with: a rule below the header, columns one below the other
marqData:{[lines]
  lines:1_'lines;ruled:"-"=first lines 1;
  if[any i:lines like"*\t *";
    cells:{(k#x;(2+k:first x ss"\t ")_x)}each lines i:where i;
    lines[i]:((2+max count each cells[;0])$cells[;0]),'cells[;1]];
  if[ruled;lines[1]:hr lines first idesc count each lines];
  xmp lines}
marqHeading:{[n;line]htac[`h3;enlist[`id]!enlist"s",string n]1_line}
/ lines of one kind, which their first character says
marqPart:{[n;kind;lines]$[kind=".";raze marqHeading'[n;lines];kind=" ";marqData lines;text code each lines where 0<count each lines]}
ht:{[x]
  name:string x;lines:read0`$":src/",name,".txt";
  heading:"."=kind:{$[(0<count x)&first[x]in". ";first x;"p"]}each lines;
  at:where differ kind;
  body:raze marqPart'[at cut sums heading;kind at;at cut lines];
  links:hb'[(name,".htm#s"),/:string 1+til sum heading;1_'lines where heading];
  (`$":a/",name,".htm")0:enlist html body;
  (`$":a/_",name,".htm")0:enlist html raze links,\:br;
  (`$":",name,".htm")0:enlist fram[name;lines where heading]"a/",/:("_";""),\:name,".htm"}
