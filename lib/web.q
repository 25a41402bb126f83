/ web.q: .h: HTML, HTTP responses, and tables as CSV, XML, JSON and Excel sheets

\d .h
HOME:"html"
br:"<br>"
c0:`024C7E
c1:`958600
logo:"peach"
d:" "
sa:"a{text-decoration:none}a:link{color:024C7E}a:visited{color:024C7E}a:active{color:958600}"
sb:"body{font:10pt verdana;text-align:justify}"
sc:"$-.+!*'(),",.Q.an
ty:(!). flip(
  (`htm;"text/html");(`html;"text/html");(`csv;"text/comma-separated-values");(`txt;"text/plain");
  (`xml;"text/plain");(`xls;"application/msexcel");(`gif;"image/gif");(`jpg;"image/jpeg");
  (`jpeg;"image/jpeg");(`png;"image/png");(`svg;"image/svg+xml");(`ico;"image/x-icon");
  (`js;"text/javascript");(`css;"text/css");(`json;"application/json");(`pdf;"application/pdf");
  (`zip;"application/zip"))
val:value

/ ── markup ──
hc:{ssr[x;"<";"&lt;"]}
xs:{ssr/[x;"&<>\"'";("&amp;";"&lt;";"&gt;";"&quot;";"&apos;")]}
hta:{"<",string[x],(raze{" ",string[x],"=",$[10h=type y;"\"",y,"\"";string y]}'[key y;value y]),">"}
htac:{hta[x;y],z,"</",string[x],">"}
htc:{"<",t,">",y,"</",(t:string x),">"}
ha:{htac[`a;enlist[`href]!enlist x;y]}
hb:{htac[`a;`target`href!(`v;x);y]}
hr:{count[x]#"-"}
nbr:htc[`nobr;]
pre:{htc[`pre;` sv x]}
xmp:{htc[`xmp;` sv x]}
text:{raze{htc[`p;x],"\n"}each x}
code:{s:"\t"vs x;" "sv @[s;1+2*til count[s]div 2;{htc[`code;nbr x]}]}
http:{" "sv{$[x like"http://*";ha[x;x];x]}each" "vs x}
html:{htc[`html;htc[`head;htc[`style;sa,sb]],htc[`body;x]]}

/ ── addresses ──
hug:{(`char$til 256)!@["%",/:string`byte$til 256;`long$x;:;enlist each x]}
hu:{raze hug[sc]x}
uh:{p:"%"vs x;(first p),raze{(`char$"X"$2#x),2_x}each 1_p}

/ ── responses ──
hn:{[status;kind;text]
  mime:$[kind in key ty;ty kind;"application/octet-stream"];
  "HTTP/1.1 ",status,"\r\nContent-Type: ",mime,"\r\nConnection: close\r\nContent-Length: ",
    string[count text],"\r\n\r\n",`char$text}
hy:{hn["200 OK";x;y]}
he:{hn["400 Bad Request";`txt;"'",hc x]}
hp:{hy[`htm;html pre x]}
iso8601:{@[string`timestamp$x;4 7 10;:;"--T"]}

/ ── tables ──
isTable:{$[99h=type x;98h=type key x;98h=type x]}
cellText:{$[10h=abs type x;(),x;0h>type x;string x;d sv string x]}
/ nested columns become texts
flatten:{flip{$[0h<>type x;x;10h=type first x;x;cellText each x]}each flip 0!x}
cd:{","0:$[isTable x;flatten x;x]}
td:{"\t"0:$[isTable x;flatten x;x]}
xd:{c:cols t:0!x;enlist["<R>"],({htc[`r;raze htc'[x;xs each cellText each y]]}[c]each value each t),enlist"</R>"}
xt:{[kind;texts]$[kind=`json;.j.k each texts;'kind]}

/ ── Excel: SpreadsheetML 2003 ──
sheetHead:"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
sheetSpace:"urn:schemas-microsoft-com:office:"
sheetCell:{
  kind:$[(type x)in -5 -6 -7 -8 -9h;"Number";"String"];
  htc[`Cell;"<Data ss:Type=\"",kind,"\">",xs[cellText x],"</Data>"]}
sheetRow:{htc[`Row;raze sheetCell each x]}
sheet:{[name;t]
  rows:raze sheetRow each enlist[cols t],value each t;
  "<Worksheet ss:Name=\"",xs[string name],"\">",htc[`Table;rows],"</Worksheet>"}
edsn:{
  open:"<Workbook xmlns=\"",sheetSpace,"spreadsheet\" xmlns:ss=\"",sheetSpace,"spreadsheet\">";
  (sheetHead;open,(raze sheet'[key x;0!'value x]),"</Workbook>")}
ed:{
  open:"<Workbook xmlns=\"",sheetSpace,"spreadsheet\" xmlns:o=\"",sheetSpace,"office\" xmlns:ss=\"",sheetSpace,"spreadsheet\">";
  (sheetHead;open,sheet[`Sheet1;0!x],"</Workbook>")}

tx:`raw`json`csv`txt`xml`xls!(enlist;{.j.j each $[isTable x;0!x;x]};cd;td;xd;ed)
\d .
