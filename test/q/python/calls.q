/ code, errors, q functions in Python, closures, generators, pickles

q)\l p.q
q)p)def add1(arg1): return arg1+1
q)p)print(add1(10))
11
q).p.e"print(add1(5))"
6
q).p.qeval"add1(7)"
8
q)p)def add2(x): res = x+2; return(res);
q).p.get[`add2;<;5]
7
q).p.get[`add2;>;5]
foreign
q)add2q:.p.get`add2
q)add2q[3]`
5
q)p)def times_args(arg1, arg2): res = arg1 * arg2; return(res)
q).p.get[`times_args;<;`arg2 pykw 10; `arg1 pykw 3]
30
q)p)var1=2
q).p.pyget`var1
foreign
q).p.py2q .p.pyget`var1
2
q).p.set[`v;til 5]
q)p)print(v*2)
[0 2 4 6 8]
q).p.set[`f;{x+y}]
q)p)print(f(1,2))
3
q)@[.p.qeval;"1/0";{x}]
"ZeroDivisionError: division by zero"
q)-1 .p.traceback[];
Traceback (most recent call last):
  File "<p) 5e74>", line 1, in <module>
    1/0
     ~^~
ZeroDivisionError: division by zero

q).p.set[`bad;{'x}]
q)@[.p.qeval;"bad('mine')";{x}]        / a q error passes through Python unchanged
"mine"
q)@[.p.import;`no_such_module;{x}]
"ModuleNotFoundError: No module named 'no_such_module'"
q).p.isp each (.p.eval"1";.p.pyeval"1";1;{x})
1100b
q)ftil:.p.closure[{[x;dummy]2#x+1};-1][<]
q)ftil[]
0
q)ftil[]
1
q).p.set[`squares;.p.generator[{[x;dummy](x+1;x*x)};0;4]]
q)p)print(list(squares))
[0, 1, 4, 9]
q)(.p.unpickle .p.pickle .p.get`add2)[5]`
7
q)g:.p.portable .p.get`add2
q)g each 1 2 3
3 4 5
q).p.key .p.eval"{'a':1}"
foreign
q).p.none
foreign
q).p.repr {x+y}
"<q function {x+y}>"
