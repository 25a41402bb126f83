/ queries on columns with attributes find what they find without: the index follows every change

q)\S 11
q)plain:{flip{`#x}each flip x}
q)same:{[t]all{[t;w](?[t;w;0b;()])~?[plain t;w;0b;()]}[t]each wheres}
q)wheres:enlist each((=;`a;17);(in;`a;3 17 -1 900 17);(=;`a;-5);(<;`a;30);(>;`a;900);(<=;`a;30);(>=;`a;900);(within;`a;20 40);(=;17i;`a);(=;`a;17i);(=;`a;17.0);(=;`a;0N);(in;`a;`long$());(within;`a;40 20))
q)g:([]a:`g#5000?1000;b:til 5000)
q)p:([]a:`p#raze 5#'neg[1000]?1000;b:til 5000)
q)s:([]a:`s#asc 5000?1000;b:til 5000)
q)u:([]a:`u#neg[5000]?10000;b:til 5000)
q)same each(g;p;s;u)
1111b
q)do[3;`g insert(200?1000;til 200)];same g   / grows
1b
q)attr g`a
`g
q)`u insert(20000;1);same u
1b
q)attr u`a
`u
q)attr exec a from u,:(20000;1)   / not unique any more
`
q)update a:17 from`g where i in 5 6 4999;same g
1b
q)g[7;`a]:17;same g
1b
q)delete from`g where a=17;same g
1b
q)@[`g;`a;asc];same g
1b
q)h:g;h[3;`a]:-5;same each(g;h)   / a copy
11b
q)s,:(1000;0);same s
1b
q)attr s`a
`s
q)x:`u#neg[1000]?1000;x?x 7 500 999
7 500 999
q)x[7]:-1;(x?-1;attr x)
7
`
q)x:`g#1000?10;i:x?3;x[i]:100;(x?100)=i
1b
q)x:`g#1000?10;x,:77;x?77
1000
q)x:-1_x;x?77
1000
q)(`p#`a`a`b)?`b`a`c
2 0 3
q)y:`p#where 100#20;y[y?50 99 100]
50 99 0N
q)(`u#`$string til 100)?`99`0`x
99 0 100

/ types

q)of:{[v]t:([]a:`g#v;b:til count v);w:`a xasc update`p#a from`a xasc t;all{[t;x](?[t;enlist(=;`a;x);0b;()])~?[plain t;enlist(=;`a;x);0b;()]}[t]each$[11h=type v;enlist each;]distinct v}
q)of each(300?0b;300?0x0;`short$300?9;300?9i;300?9;300?5e;300?5f;300?"abc";300?`3;300?2024.01.01;300?2024.01m;300?12:00;300?12:00:00;300?12:00:00.000;300?0p;300?0D;30#10?0Ng)
11111111111111111b
q)sym:`a`b`c
q)e:([]s:`g#`sym$300?`a`b`c;v:til 300)
q)(select from e where s=`b)~select from plain[e]where s=`b
1b
q)count select from e where s=`nosuch
0
q)(select from e where s in`c`a`nosuch)~select from plain[e]where s in`c`a`nosuch
1b
q)f:([]a:`s#asc 200?1f);f[100;`a]:f[99;`a]+1e-15;count select from f where a=f[99;`a]   / floats: with tolerance
2
q)@[value;"select from g where a=`x";{x}]
"type"
q)@[value;"select from s where a within 1 2 3";{x}]
"length"
