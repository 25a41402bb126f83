/ which features say something about a target

q)system"l ",getenv[`QHOME],"/ml/ml.q"
q).ml.loadfile`:fresh/init.q
q)n:60
q)target:n?1f
q)t:([]good:target+.1*n?1f;bad:n?1f;flat:n#1;two:"j"$target>.5;gaps:@[target;3 7;:;0n])
q)p:.ml.fresh.sigFeat[t;target]
q)key p                                            / flat has one value
`good`bad`two`gaps
q)1e-6>p`good`two`gaps
111b
q).ml.fresh.significantFeatures[t;target;.ml.fresh.benjhoch .05]
`two`gaps`good
q).ml.fresh.significantFeatures[t;target;.ml.fresh.kSigFeat 1]
,`two
q).ml.fresh.significantFeatures[t;target;.ml.fresh.percentile .5]
`two`gaps
q).ml.fresh.significantFeatures[t;target;{where x>.01}]  / any rule on p-values by feature
,`bad
q).ml.fresh.significantFeatures[t;target>.5;.ml.fresh.benjhoch .05]
`gaps`good`two
q)select feature,kind,relevant from .ml.fresh.relevance[t;target;::]
feature kind     relevant
-------------------------
flat    constant 0       
gaps    real     1       
good    real     1       
two     binary   1       
bad     real     0       
q)exec feature from .ml.fresh.relevance[t;`low`high target>.5;::] where relevant
`two`gaps`good
q).[.ml.fresh.significantFeatures;(t;10#target;.ml.fresh.benjhoch .05);{x}]
"length: a target for each row"
q).[.ml.fresh.significantFeatures;(t;n#1;.ml.fresh.benjhoch .05);{x}]
"target has one value"
