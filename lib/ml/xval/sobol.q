/ sobol.q: Sobol points in up to 40 dimensions, without the origin (Bratley and Fox, ACM algorithm 659).
\d .ml

/ For each dimension a primitive polynomial, as bits, and the direction numbers that start its recurrence.
rs.i.polynomials:1 3 7 11 13 19 25 37 59 47 61 55 41 67 97 91 109 103 115 131 193 137 145 143 241 157 185 167,
  229 171 213 191 253 203 211 239 247 285 369 299
rs.i.directions:"J"$" "vs/:","vs"1,1,1 1,1 3 7,1 1 5,1 3 1 1,1 1 3 7,1 3 3 9 9,1 3 7 13 3,1 1 5 11 27,",
  "1 3 5 1 15,1 1 7 3 29,1 3 7 7 21,1 1 1 9 23 37,1 3 3 5 19 33,1 1 3 13 11 7,1 1 7 13 25 5,1 3 5 11 7 11,",
  "1 1 1 3 13 39,1 3 1 15 17 63 13,1 1 5 5 1 27 33,1 3 3 3 25 17 115,1 1 3 15 29 15 41,1 3 1 7 3 23 79,",
  "1 3 7 9 31 29 17,1 1 5 13 11 3 29,1 3 1 9 5 21 119,1 1 3 1 23 13 75,1 3 3 11 27 31 73,1 1 7 7 19 25 105,",
  "1 3 5 5 21 9 7,1 1 1 15 5 49 59,1 1 1 1 1 33 65,1 3 5 15 17 19 21,1 1 7 11 13 29 3,1 3 7 5 7 11 113,",
  "1 1 5 3 15 19 61,1 3 1 1 9 27 89 7,1 1 3 7 31 15 45 23,1 3 3 9 9 25 107 39"

rs.i.xor:{0b sv(0b vs x)<>0b vs y}

/ the next direction number: coefficients of the polynomial without the first, the numbers so far
rs.i.next:{[coefficients;m]
  d:count coefficients;
  terms:(reverse neg[d]#m)*prds d#2;
  m,rs.i.xor[last reverse neg[d]#m]rs.i.xor/[0;terms where coefficients] }

/ the first n direction numbers of dimension i, from 0, with `n` bits
rs.i.numbers:{[n;i]
  bits:0b vs rs.i.polynomials i;
  coefficients:1_(bits?1b)_bits;
  m:$[i=0; n#1; n#rs.i.next[coefficients]/[0|n-count rs.i.directions i;rs.i.directions i]];
  m*reverse prds[n#2]div 2 }

/ .ml.rs.i.sobol[n;d]: for each of d dimensions n numbers in [0,1)
rs.i.sobol:{[n;d]
  if[d>40; '"sobol: at most 40 parameters"];
  bits:1+ceiling 2 xlog n;
  change:{first where not reverse 0b vs x}each til n;
  {[bits;change;i](rs.i.xor\[rs.i.numbers[bits;i]change])%prd bits#2}[bits;change]each til d }

\d .
