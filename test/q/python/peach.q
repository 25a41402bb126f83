/ Python objects in functions, items and results of peach
/ args: -s -2

q)\l p.q
q).peach.setup enlist"\\l p.q"
q)p)def add2(x): return x+2
q)f:.p.get`add2
q)f[<] peach 1 2 3
3 4 5
q)(f peach 1 2 3)@\:`
3 4 5
q)(.p.portable f) peach 1 2 3
3 4 5
q){[g;x]g[x]`}[f] peach 1 2 3
3 4 5
q){x`} peach (.p.eval"1";.p.eval"'two'")
1
"two"
q)@[{.p.qeval"x+",string x}peach;1 2;{x}]
"NameError: name 'x' is not defined"
q)@[f[<]peach;`a`b;{x}]
"TypeError: can only concatenate str (not \"int\") to str"
q)p)boom = lambda x: 1/0
q)@[.p.get[`boom;<]peach;1 2;{x}]
"ZeroDivisionError: division by zero"
q)p)import threading
q)p)lock = threading.Lock()
q)@[{[x;y]y}[.p.get`lock]peach;1 2;{x}]
"TypeError: cannot pickle '_thread.lock' object"
