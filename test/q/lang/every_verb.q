/ test/q/lang/every_verb.q: every verb on every kind of value: a result or an error, nothing else.
/ What it is for shows under the sanitizers (make check): it says nothing about the results.
q)s:`a`b`c
q)f:([f:1 2 3]y:10 20 30)
q)t:([]a:1 2)
q)atoms:(0b;0Ng;0x05;3h;-9i;0N;2.5;0n;1.5e;"a";`;`a;2001.01.01;2001.01m;2001.01.01D;12:30;0Nt;`s$`a;`f$2)
q)lists:(();0#0;1 2 3;enlist 5;01b;0x0102;2 1h;1 0n 2;"abc";"";`a`b;0#`;2001.01.01 2001.01.02;2?0Ng;`s$`a`b`a;`f$1 3)
q)mixed:((1;`a;"b");(1 2;3 4);(2 2f;1 3f);("ab";"cd");(();1);enlist();((1 2;3);4);((1 2;3 4);(5 6;7 8)))
q)dicts:(`a`b!1 2;`a`b!(1 2;"x");()!();1 2!`a`b;([]a:1 2;b:`x`y);([]a:0#0);([k:1 2]v:3 4);([k:`a`b;l:1 2]v:("x";"yy"));([]a:(1 2;3));([]a:`f$1 2))
q)marked:(`s#1 2 3;`u#1 2 3;`g#1 2 1;`p#1 1 2;`s#`a`b!1 2)
q)code:({x};{x+y};+;sum;(+/);+[1];::;'[neg;abs];(1;);(,\))
q)kinds:atoms,lists,mixed,dicts,marked,code
q)count kinds
68
q)monads:`abs`acos`all`any`asc`asin`atan`attr`avg`avgs`ceiling`cols`cos`count`deltas`desc`dev`differ`distinct`enlist`exp`fills`first`fkeys`flip`floor
q)monads,:`group`gtime`hsym`iasc`idesc`inv`key`keys`last`log`lower`ltime`ltrim`max`maxs`md5`med`meta`min`mins`neg`next`not`null`parse`prd`prds`prev
q)monads,:`rank`ratios`raze`reciprocal`reverse`rtrim`sdev`signum`sin`sqrt`string`sum`sums`svar`tan`til`trim`type`ungroup`upper`value`var`view`where
q){[m]{[f;x]@[{-3!x y}f;x;::]}[get m]each kinds;}each monads;
q)dyads:`asof`bin`binr`cor`cov`cross`cut`div`ema`except`fby`ij`ijf`in`inter`like`lj`ljf`lsq`mavg`mcount`mdev`mmax`mmin`mmu`mod`msum`pj`rotate`scov`ss
q)dyads,:`sublist`sv`uj`ujf`union`vs`wavg`within`wsum`xasc`xbar`xcol`xcols`xdesc`xexp`xgroup`xkey`xlog`xprev`xrank
q)both:{[f]{[f;x;y].[{-3!x . y}f;enlist(x;y);::]}[f]/:\:[kinds;kinds];}
q)both each get each dyads;
q)both each(+;-;*;%;&;|;^;=;<;>;<=;>=;<>;~;,;#;_;$;@);
q)both each({x . y};{y?x};{[x;y]x,:y;x};{[x;y]x[y]:0;x};{[x;y]x[0]:y;x};{@[x;0;:;y]};{@[x;y;neg]};{(x;y)fby x});
q)1+1
2
