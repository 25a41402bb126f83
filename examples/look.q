/ look.q: what the examples share: the toolkit, a drawing board without a screen, and how pictures look.
system"l ml/ml.q"
.ml.loadfile`:init.q
.p.import[`matplotlib][`:use]"Agg";
plt:.p.import`matplotlib.pyplot
blue:"#2a6f97"; orange:"#e07a1f"; grey:"#8d99a6"; green:"#4c956c"
settings:(`font.size;`axes.spines.top;`axes.spines.right;`axes.titlesize;`axes.titleweight;`axes.titlelocation;
  `axes.edgecolor;`figure.dpi;`savefig.bbox;`legend.frameon)!
  (9.5;0b;0b;10.5;"bold";"left";grey;130;"tight";0b)
.p.import[`matplotlib.pyplot;`:rcParams.update]settings;

/ a figure and its axes, row by row: a list of wrapped axes
board:{[rows;columns;size]
  r:plt[`:subplots][rows;columns;`figsize pykw size;`constrained_layout pykw 1b];
  a:r[@;1];
  (r[@;0]; $[1=rows*columns; enlist a; {[a;i]a[`:flat;@;i]}[a]each til rows*columns]) }
titles:{[a;title;x;y]a[`:set_title]title; a[`:set_xlabel]x; a[`:set_ylabel]y;}
out:"build/examples/"
system"mkdir -p ",out;
written:{[figure;name]figure[`:savefig]out,name; plt[`:close]figure; -1"wrote ",out,name;}
say:{-1 x;}
show2:{-1 .Q.s x;}
timed:{[f]start:.z.p; r:f[]; (1e-9*"j"$.z.p-start;r)}
