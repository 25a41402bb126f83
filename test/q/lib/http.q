/ .Q.hg .Q.hp: what is asked and what an answer means; asking itself is in test/net
q).Q.webParts each (":http://a:b@h.x:80/p?q";`:http://h.x;"https://hh")
scheme  login host     path  
-----------------------------
"http"  "a:b" "h.x:80" "/p?q"
"http"  ""    "h.x"    "/"   
"https" ""    "hh"     "/"   
q).Q.webChunks "4\r\nWiki\r\n5;x=1\r\npedia\r\n0\r\n\r\n"
"Wikipedia"
q).Q.webAnswer "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n",.Q.gz(1;"hello")
"hello"
q)`http_proxy setenv "http://proxy:8080"
q)`no_proxy setenv "localhost, b.c"
q).Q.webProxy each("a.b";"x.b.c";"localhost:80")
"http://proxy:8080"
""
""
q)@[.Q.hg;"foo";::]
"not a URL: foo"
