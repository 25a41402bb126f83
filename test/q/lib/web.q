/ lib/web.q: .h
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
"<a href=u target=\"_blank\">text</a>"
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
