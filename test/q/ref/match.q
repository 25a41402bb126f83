/ test/q/ref/match.q: Match, x~y: are two values the same?
q)one:(1b;0x0 sv 16#0x01;0x02;3h;4i;5;6e;7f;"a";`s;2001.01.02D03;2001.02m;2001.02.03;2001.02.03T04;0D05;06:07;06:07:08;06:07:08.009)
q)one~/:\:one
100000000000000000b
010000000000000000b
001000000000000000b
000100000000000000b
000010000000000000b
000001000000000000b
000000100000000000b
000000010000000000b
000000001000000000b
000000000100000000b
000000000010000000b
000000000001000000b
000000000000100000b
000000000000010000b
000000000000001000b
000000000000000100b
000000000000000010b
000000000000000001b
q)all{x~x}each one,enlist each one
1b
q)1~/:(1;1i;1f;1b;enlist 1;"\001")
100000b
q)(0n~0n;0N~0N;0n~0N;0Ng~0Ng;" "~" ";`~`)
110111b
q)1f~/:1+1e-13 2e-13                    / floats within the tolerance match
10b
q)(1 2f~1 2f+1e-13;1 2f~1 2f+1e-12;0f~1e-300;0f~-0f)
1001b
q)1e~1+1e-13                            / a real is not a float
0b
q)2001.01.01T01~2001.01.01T01+1e-13
1b
q)(();0#0;0#0n;"";0#`)~\:()
10000b
q)()~/:(();0#0;"";0#`;()!();enlist())
100000b
q)("a"~enlist"a";"ab"~"ab";"ab"~"a b";"ab"~`ab)
0100b
q)(1;2 3;("a";`b))~(1;2 3;("a";`b))
1b
q)(1;2 3;("a";`b))~(1;2 3;("a";`c))
0b
q)1 2~(1;2)                             / a list of equal atoms is a vector
1b
q)1 2 3~/:(`s#1 2 3;`u#1 2 3;`p#1 2 3;`g#1 2 3)         / attributes do not count
1111b
q)(`a`b!1 2)~/:(`a`b!1 2;`b`a!2 1;`a`b!1 2f;`a`c!1 2)   / the order of keys does
1000b
q)([]a:1 2)~/:(([]a:1 2);([]a:`s#1 2);([]b:1 2);([]a:1 2f);flip enlist[`a]!enlist 1 2)
11001b
q)([]a:1 2)~(enlist[`a]!enlist 1;enlist[`a]!enlist 2)   / like dictionaries are a table
1b
q)([k:1 2]v:3 4)~/:(([k:1 2]v:3 4);([]k:1 2;v:3 4);([k:1 2]v:3 5))
100b
q)s:`a`b;r:`a`b
q)((`s$`a)~`a;(`s$`a)~`s$`a;(`s$`a)~`r$`a;(`s$`a)=`r$`a)
0101b
q)({x}~{x};{x}~{ x};{x}~{y};(+)~(+);(+)~(-);sum~sum;(+/)~(+/);(+/)~(-/))
10010110b
q)(+[1]~+[1];+[1]~+[2];(sum neg@)~(sum neg@);(::)~(::))
1011b
q)1 2~1 2 3                             / no length error, no type error
0b
q)(1~`a;1~{x};`a~([]a:1 2))
000b
q)(~[1]1;~[;1]2;(1~)1)
101b
q).[~;1 2 3;::]
"rank"
q)not 1~2
1b
q)(~/)1 1
1b
q)(~':)1 1 2 2 2                        / the first has nothing before it
01011b
