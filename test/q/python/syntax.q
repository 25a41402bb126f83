/ Python objects in q: attributes, items, calls, forms of results

q)\l p.q
q)np:.p.import`numpy
q)np[`:arange;12]`
0 1 2 3 4 5 6 7 8 9 10 11
q)np
{[f;x]embedPy[f;x]}[foreign]enlist
q)np`.
foreign
q)type each (np;np`.)
105 112h
q)npf:{.p.import[`numpy][`:linspace][0;x;5]}
q)func:{npf[x]`}
q)func each 1+til 3
0 0.25 0.5 0.75 1
0 0.5  1   1.5  2
0 0.75 1.5 2.25 3
q)linspace:.p.import[`numpy;`:linspace;<]
q)linspace[0;1;`num pykw 3]
0 0.5 1
q)linspace[`num pykw 3;pyarglist 0 1]
0 0.5 1
q)linspace[0;1;pykwargs `num`endpoint!(4;0b)]
0 0.25 0.5 0.75
q).p.eval["lambda **k: k";<;`a pykw `b;`c pykw 1]
a| ,"b"
c| 1
q)x:.p.eval"(1,2,3)"
q)x`
1 2 3
q)x[@;1]`
2
q)p)class Thing: pass
q)p)thing = Thing()
q)thing:.p.get`thing
q)thing[:;`:size;42]
q)thing[`:size]`
42
q)thing`:size
{[f;x]embedPy[f;x]}[foreign]enlist
q)thing[`:size]`
42
q).p.setattr[thing;`name;"box"]
q).p.getattr[thing;`name]`
"box"
q)d:.p.eval"{'a':1}"
q)d[=;`b;2 3f]
q)d`
a| 1
b| 2 3f
q)m:np[`:arange;6][`:reshape;2;3]
q)m[@;1;2]`
5
q)m[=;0;0;9]
q)m`
9 1 2
3 4 5
q)d[`:keys;<][]
,"a"
,"b"
q)d[`:get][`a]`
1
q)d[`:get;<;`a]
1
q)d[`:get;>;`a]
foreign
q)p)def nothing(): return "called"
q)f:.p.get`nothing
q)f[]`
"called"
q)f[<][]
"called"
q)f[*][]`
"called"
q)@[thing;`:missing;{x}]
"AttributeError: 'Thing' object has no attribute 'missing'"
q)os:.p.import`os
q)os[`:path.join][`a;`b]`
"a/b"
q).p.import[`os;`:path.join;<][`a;"b"]
"a/b"
