/ test/q/verb/in_place_random.q: what is changed in place becomes what a copy does, and stays what it was on an error
q)values:(1;2;3.5;`a;"c";1 2;"xy";`p`q;(1;`z);::;0Nj;2000.01.01)
q)seeds:(1 2 3 4 5;`a`b`c`d`e;(1;`a;"x";2;3);(1 2;3 4;"ab";`x;());10101b;`a`b`c!1 2 3;1 2 3!("ab";1;`x);([]a:1 2 3;b:`x`y`z))
q)seeds,:(([k:1 2 3]v:4 5 6);([k:`a`b]v:(1 2;"x");w:1 2);`g#1 2 1 2;`s#1 2 3;`u#1 2 3;`s#1 2 3!4 5 6)
q)places:{$[98h=type x;(0;1;`a;`zz;9);99h=type x;(first 1?key x),$[98h=type key x;();`q`zz,7 8];(0;1;-1;4;9;0N;0 2;1 1;`a)]}
q)caught:{(`error;x)}
q)failed:{`error~first x}
q)amended:{[s;i;v]X::s;r:.[{[i;v]@[`X;i;:;v];X};(i;v);caught];((r~.[{[s;i;v]@[s;i;:;v]};(s;i;v);caught]);not failed[r]and not X~s)}
q)joined:{[s;v]X::-9!-8!s;r:.[{[v]X,:v;X};enlist v;caught];c:.[{[s;v]s,:v;s};(-9!-8!s;v);caught];(r~c;(attr r)~attr c;not failed[r]and not X~s)}
q)one:{s:rand seeds;i:rand places s;v:rand values;if[not all amended[s;i;v],joined[s;v];'.Q.s1(s;i;v)]}
q)do[2000;one[]]
q)K:([k:`long$()]v:`long$())            / a keyed table against a dictionary
q)D:(`long$())!`long$()
q)steps:({[a;b]`K upsert(a;b);D[a]:b};{[a;b]K[a]:enlist b;D[a]:b};{[a;b]K,:([k:a+til 3]v:3#b);D,:(a+til 3)!3#b})
q)steps,:({[a;b]delete from`K where k=a;D _:a};{[a;b]K[a;`v]:b;D[a]:b};{[a;b]M:K;`K upsert(a;b);if[not D~exec k!v from M;'alias];D[a]:b})
q)steps,:enlist{[a;b]`K upsert([]k:a+0 0 7 7;v:b+til 4);D[a+0 7]:b+1 3}
q)step:{rand[steps][rand 300;rand 1000];q:20?400;if[not(D~exec k!v from K)and(D q)~{(K x)`v}each q;'differs]}
q)do[600;step[]]
q)count[K]>200
1b
q)P:([a:`long$();b:`float$()]v:`long$())            / a key of two columns against a dictionary of their texts
q)E:(`$())!`long$()
q)name:{`$.Q.s1 0.+x}
q)floats:0n 0 -0 1.5,"f"$til 9
q)steps:({[a;b;v]`P upsert(a;b;v)};{[a;b;v]`P upsert([]a:a,a;b:b,b;v:0,v)};{[a;b;v]P,:(a;b;v)};{[a;b;v]M:P;`P upsert(a;b;v);if[v~M[(a;b);`v];'alias]})
q)some:{(rand 60;rand floats)}
q)step:{k:some[];rand[steps][k 0;k 1;x];E[name k]:x;k:some[];if[not P[k;`v]~E name k;'differs]}
q)step each til 3000;
q)(count P)=count E
1b
q)K2:P
q)delete from`P where a in 3 5 7
`P
q)(P[(3;1.5);`v];P[(4;1.5);`v];K2[(3;1.5);`v])~(0N;E name 4 1.5;E name 3 1.5)
1b
q)(P(1 2;1.5 0n))~P([]a:1 2;b:1.5 0n)
1b
