/ array.q: what array.py times, on peach's side. Each name is a function without arguments; array.py has its twin.
/ The data are array.py's, read from raw files in the directory named by -data.
\P 17
dir:first(.Q.opt .z.x)`data
raw:{[type;width;name](enlist type;enlist width)1:`$":",dir,"/",string[name],".raw"}
floats:{first raw["f";8;x]}
longs:{first raw["j";8;x]}

load_vectors:{[name]
  `a`b`c set'floats each`a`b`c;
  `wide`small`at set'longs each`wide`small`at;
  mask::`boolean$first raw["x";1;`mask];
  `universe`needles set'longs each`universe`needles;
  steps::floats`steps;
  0}

load_tables:{[name]
  names:`$raze each("abcdefghij"cross"abcdefghij")cross"abcdefghij";
  t::([]sym:names longs`t_sym;k2:longs`t_k2;v:longs`t_v;p:floats`t_p);
  quotes::update`g#sym from([]sym:names longs`q_sym;time:longs`q_time;bid:floats`q_bid);
  trades::([]sym:names longs`x_sym;time:longs`x_time;px:floats`x_px);
  csv_file::`$":",dir,"/t.csv";
  0}

ops:(!). flip(
  (`add;{a+b});
  (`muladd;{c+a*b});
  (`sum;{sum a});
  (`max;{max a});
  (`dev;{dev a});
  (`less;{a<b});
  (`where;{where mask});
  (`gather;{a at});
  (`reverse;{reverse a});
  (`sums;{sums a});
  (`deltas;{deltas a});
  (`sort_full;{asc wide});
  (`sort_small;{asc small});
  (`sort_float;{asc a});
  (`grade_float;{iasc a});
  (`distinct;{distinct wide});
  (`group;{group small});
  (`in;{needles in universe});
  (`bin;{steps bin a});
  (`random;{count[a]?1f});
  (`msum;{100 msum a});
  (`by_one;{select sum v,avg p by sym from t});
  (`by_two;{select sum v by sym,k2 from t});
  (`aj;{aj[`sym`time;trades;quotes]});
  (`csv;{("SJFIT";enlist",")0:csv_file}))

/ ── scalar: calls one by one ──
fib:{$[x<2;x;fib[x-1]+fib x-2]}
calls:"J"$first(.Q.opt .z.x)`calls
ops[`loop]:{{x+1}/[calls;0]}
ops[`fib]:{fib 27}
ops[`each]:{{1+x*x}each til calls div 10}
ops[`amend]:{counts::(til 1000)!1000#0;{counts[x mod 1000]+:1}each til calls div 10;counts}
ops[`assign]:{counts::(til 1000)!1000#0;{counts[x mod 1000]:x}each til calls div 10;counts}

/ ── the other end of array.py's pipe: nanoseconds; and a figure by which the results are compared ──
weighted:{sum x*1+(til count x)mod 7}
figure:{$[98<type x;.z.s value x;98=type x;sum .z.s each value flip x;0=type x;sum .z.s each x;11=type x;0f;weighted`float$x]}
timed:{[name]f:ops name;start:.z.p;r:f[];`long$.z.p-start}
figured:{[name]figure ops[name][]}
answer:{[f;name] -1@[{string x y}[f];name;"'",];}
