/ test/q/table/attributes_random.q: a list with an attribute answers what it answers without, through appends, amends, cuts
q)items:{[t;n]$[t="s";n?`a`b`c`dd`eee,`$string til 150;t="g";(50?0Ng)n?50;t in"ef";t$(n?0n -0.0 0 1.5 2.25 1e300 0w -0w),n?100f;t="b";n?01b;t="c";n?.Q.a;t="x";n?0x0;t$(n?200i)-100i]}
q)claim:{[c;x]$[c=`s;`s#asc x;c=`u;`u#distinct x;c=`p;`p#asc x;`g#x]}
q)true:{[x]c:attr x;y:`#x;$[c=`s;y~asc y;c=`u;count[y]=count distinct y;c=`p;(sum differ y)=count distinct y;1b]}
q)same:{[f;x]if[not(~/)f each x;'.Q.s1(f;attr x 0;20 sublist x 1)]}
q)ask:{[x;k;l]same[;x]each({x?y}[;k];{x?y}[;l];{y in x}[;l];group;iasc;{`#distinct x};{0!select n:count i by s from([]s:x)});}
q)query:{[x;k;l]same[;x]each({[x;k]exec i from([]s:x)where s=k}[;k];{[x;l]exec i from([]s:x)where s in l}[;l]);}
q)order:{[x;k;l]same[;x]each({[x;k]exec i from([]s:x)where s<k}[;k];{[x;k]exec i from([]s:x)where s>=k}[;k];{[x;l]exec i from([]s:x)where s within l}[;l 0 1]);}
q)both:{A::x A;B::x B}
q)changes:({[v]both{[v;x]x,first v}v};{[v]A,:first v;B,:first v};{[v]A,:v;B,:v};{[v]j:rand count B;A[j]:first v;B[j]:first v};{[v]j:2?count B;A[j]:2#v;B[j]:2#v};{[v]both 2_};{[v]both{x _ 3}};{[v]both reverse};{[v]C:A;A,:first v;if[not(`#C)~B;'alias];B,:first v})
q)step:{[t]k:rand B;l:(3?B),items[t;3];ask[(A;B);k;l];query[(A;B);k;l];if[not t="g";order[(A;B);k;l]];rand[changes]items[t;3];if[not(true A)and(`#A)~B;'lost]}
q)run:{[t;c]A::claim[c]items[t;150+rand 100];B::`#A;if[70<count B;do[10;step t]]}
q)run ./:"bxhijefcspmdnuvtg"cross`s`u`p`g;
