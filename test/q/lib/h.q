/ .h: markup, tables as text, HTTP answers
q).h.ha[`http://a.b;"x"]
"<a href=http://a.b>x</a>"
q).h.hb["http://a.b";"x"]
"<a target=v href=\"http://a.b\">x</a>"
q).h.htac[`a;`href`target!("u";"_blank");"t"]
"<a href=\"u\" target=\"_blank\">t</a>"
q).h.htc[`tag;"value"]
"<tag>value</tag>"
q).h.code "foo\tbar\tabc"
"foo <code><nobr>bar</nobr></code> abc"
q).h.code "foo"
"foo"
q).h.pre("foo";"bar")
"<pre>foo\nbar\n</pre>"
q).h.text("foo";"bar")
"<p>foo</p>\n<p>bar</p>\n"
q).h.hr "foo"
"---"
q).h.http "see http://a.b/c end"
"see <a href=\"http://a.b/c\">http://a.b/c</a> end"
q).h.http "none"
"none"
q).h.hc "<foo>"
"&lt;foo>"
q).h.xs "Arthur & Co. <x>"
"Arthur &amp; Co. &lt;x&gt;"
q).h.hu "http://www.kx.com"
"http%3a%2f%2fwww.kx.com"
q).h.uh .h.hu "a b/100%"
"a b/100%"
q).h.uh "50%zz%"                 / what is no escape stays
"50%zz%"
q).h.iso8601 100
"2000-01-01T00:00:00.000000100"
q).h.cd ([a:til 2]b:("abc";"de");c:(1 2;3 4 5))
"a,b,c"
"0,abc,1 2"
"1,de,3 4 5"
q).h.cd (`a`b`c;1 2 3;"xyz")
"a,1,x"
"b,2,y"
"c,3,z"
q).h.td ([]a:1 2;b:`x`y)
"a\tb"
"1\tx"
"2\ty"
q).h.xd ([]a:1 2;b:("<x>";"y"))
"<R>"
"<r><a>1</a><b>&lt;x&gt;</b></r>"
"<r><a>2</a><b>y</b></r>"
"</R>"
q)count each .h.ed ([]a:1 2;b:`x`y)
61 581
q).h.tx[`json] ([] 0 1)
"{\"x\":0}"
"{\"x\":1}"
q).h.tx[`json] enlist ([] 0 1)
"[{\"x\":0},\n {\"x\":1}]"
q)first .h.xt[`json;("{\"foo\":\"bar\"}";"{\"this\":1}")]
foo| "bar"
q)-1 except[;"\r"].h.hn["404";`txt;"Not found"];
HTTP/1.1 404
Content-Type: text/plain
Connection: close
Content-Length: 9

Not found
q)("\r\n"vs .h.hn["200 OK";`;0x6162])1 5
"Content-Type: application/octet-stream"
"ab"
q)last"\r\n"vs .h.he "<bad>"
"'&lt;bad>"
q)-35#.h.hp(enlist"a";enlist"b")
"<body><pre>a\nb\n</pre></body></html>"
q)t:([]a:til 100)
q){(where x="<")_x}first .h.jx[0;`t]
"<a href=\"?[0\">home"
"</a> "
"<a href=\"?[0\">up"
"</a> "
"<a href=\"?[32\">down"
"</a> "
"<a href=\"?[68\">end"
"</a> 100[0]"
q)4#1_.h.jx[99;`t]
""
"a "
"--"
"99"
q).h.cd ([]a:1 2;b:(1 2;3 4))
"a,b"
"1,1 2"
"2,3 4"
q).h.code "foo\tbar\tabc\tdef"
"foo <code><nobr>bar</nobr></code> abc <code><nobr>def</nobr></code>"
q).h.ha[`http://www.example.com;"Main"]
"<a href=http://www.example.com>Main</a>"
q).h.hb["http://www.example.com";"Main"]
"<a target=v href=\"http://www.example.com\">Main</a>"
q).h.hn["404";`txt;"Not found"]
"HTTP/1.1 404\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Len..
q).h.hy[`none;"x"]
"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nConnection: clo..
q).h.htac[`a;(`href`target)!("u";"_blank");"text"]
"<a href=\"u\" target=\"_blank\">text</a>"
q).h.http "at http://a.b now"
"at <a href=\"http://a.b\">http://a.b</a> now"
q).h.hu "http://a b"
"http%3a%2f%2fa%20b"
q).h.uh .h.hu "a/b c%"
"a/b c%"
q).h.xs "a<b & \"c\""
"a&lt;b &amp; &quot;c&quot;"
q).h.xd ([]a:1 2;b:`x`y)
"<R>"
"<r><a>1</a><b>x</b></r>"
"<r><a>2</a><b>y</b></r>"
"</R>"
q).h.iso8601 100
"2000-01-01T00:00:00.000000100"
q).h.tx[`json] ([] 0 1)
"{\"x\":0}"
"{\"x\":1}"
q).h.tx[`json] enlist ([] 0 1)
"[{\"x\":0},\n {\"x\":1}]"
q).h.xt[`json;enlist"{\"foo\":\"bar\"}"]
foo  
-----
"bar"
q).h.pre("foo";"bar")
"<pre>foo\nbar\n</pre>"
q).h.text("foo";"bar")
"<p>foo</p>\n<p>bar</p>\n"
q)system"mkdir -p src";                         / documentation: src/x.txt becomes x.htm, its navigation and its text
q)`:src/doc.txt 0:(".first";"A paragraph with\tcode\tin it.";"\tx:til 3";"";".second";" name\t what";" ----";" bcd\t two";" plain");
q).h.ht`doc
`:doc.htm
q)count each(raze read0`:doc.htm)ss/:("<title>doc</title>";"src=\"a/_doc.htm\"";"name=v src=\"a/doc.htm\"")
1 1 1
q)(raze read0`:a/_doc.htm)like"*<a target=v href=\"doc.htm#s1\">first</a><br><a target=v href=\"doc.htm#s2\">second</a>*"
1b
q)1_read0`:a/doc.htm
"<p> <code><nobr>x:til 3</nobr></code></p>"
"<h3 id=\"s2\">second</h3><xmp>name  what"
"----------"
"bcd   two"
"plain"
"</xmp></body></html>"
q)@[.h.ht;`nosuch;::]
"src/nosuch.txt. OS reports: No such file or directory"
