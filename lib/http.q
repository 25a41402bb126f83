/ http.q: .Q.hg and .Q.hp: asking web servers

\d .Q
/ scheme, user:password, host[:port] and path of `:http://user:password@host:port/path
webParts:{
  url:(":"=first x)_x:$[10h=type x;x;string x];
  colon:first url ss"://";
  if[null colon;'"not a URL: ",url];
  slash:(rest:(colon+3)_url)?"/";
  at:last where"@"=place:slash#rest;
  `scheme`login`host`path!(colon#url;$[null at;"";at#place];$[null at;place;(1+at)_place];$[count path:slash _ rest;path;"/"])}

/ the proxy for a host, "" for none: lower case names of the environment come first
webProxy:{[host]
  named:{$[count v:getenv x;v;getenv upper x]};
  skip:any{$["*"~x;1b;count x;y like"*",x;0b]}[;first":"vs host]each trim each","vs named`no_proxy;
  $[skip;"";named`http_proxy]}

/ the bytes of a body that came in chunks, each behind its length in hex
webChunks:{[body]
  whole:"";
  while[0<n:16 sv"0123456789abcdef"?lower first";"vs trim(i:first body ss"\r\n")#body;
    whole,:n#(i+2)_body;body:(i+4+n)_body];
  whole}

webAnswer:{[answer]
  split:first answer ss"\r\n\r\n";
  if[null split;'"no HTTP answer"];
  fields:{(lower x#y;trim(1+x)_y)}'[lines?\:":";lines:1_"\r\n"vs split#answer];
  fields:(`$fields[;0])!fields[;1];
  body:(split+4)_answer;
  if["chunked"~lower fields`$"transfer-encoding";body:webChunks body];
  $["gzip"~lower fields`$"content-encoding";gz body;body]}

webAsk:{[url;method;more;body]
  parts:webParts url;
  proxy:$["http"~parts`scheme;webProxy parts`host;""];
  target:$[count proxy;parts[`scheme],"://",parts[`host],parts`path;parts`path];
  lines:(method," ",target," HTTP/1.1";"Host: ",parts`host;"Connection: close";"Accept-Encoding: gzip"),more;
  if[count parts`login;lines,:enlist"Authorization: Basic ",btoa parts`login];
  server:$[count proxy;":http://",webParts[proxy]`host;":",parts[`scheme],"://",parts`host];
  webAnswer(`$server)("\r\n"sv lines,("";"")),body}

hg:{[url]webAsk[url;"GET";();""]}
hp:{[url;mime;body]webAsk[url;"POST";("Content-Type: ",mime;"Content-Length: ",string count body);body]}
