/ p.q: Python inside q.
/ .p.import`numpy gives a Python object wrapped as a q function: obj`:attr, obj[`:method;args], obj[@;i],
/ obj` as q data; p) lines and files ending in .p are Python. doc/python.md tells it all.
/ p.so does the work; findpython.so has loaded the libpython that it needs.
\d .p

.p.python:(`findpython 2:(`find_python;1))[]      / executable library version skipped: which Python this is

.p.i.start:`p 2:(`python_start;3)
.p.i.support:`p 2:(`python_support;2)              / a function of support.py with a list of arguments
.p.i.argument:`p 2:(`python_argument;2)
.p.i.callas:`p 2:(`python_call_as;3)               / result form (0 wrapped, 1 q, 2 foreign), foreign, arguments
.p.i.wrapas:`p 2:(`python_wrap;2)
.p.i.traceback:`p 2:(`python_traceback;1)
.p.embedPy:`p 2:(`python_apply;2)                  / what a wrapped object does with its arguments
.p.py2q:`p 2:(`python_to_q;1)
.p.q2py:`p 2:(`python_to_python;1)
.p.isp:`p 2:(`python_is_object;1)
.p.qcall:.p.i.callas 1
.p.pycall:.p.i.callas 2

.p.i.start[.p.python`executable;({[f;x]embedPy[f;x]};{[f;x]qcall[f;x]};{[f;x]pycall[f;x]});(*;<;>;@;=;:)]

/ ---- objects as q functions
.p.wrap:.p.i.wrapas 0
.p.callable:.p.wrap
.p.qcallable:.p.i.wrapas 1
.p.pycallable:.p.i.wrapas 2
.p.unwrap:.p.q2py
.p.i.open:{[f]'[{[f;x]$[1=count x;.p.wrap f x 0;.p.embedPy[f x 0;1_x]]}f;enlist]} / f then obj[..] on its result

/ ---- code and names; plain is wrapped, py foreign, q converted
.p.e:{.p.i.support[`run;enlist x];}
.p.pyeval:{.p.i.support[`evaluate;enlist x]}
.p.pyimport:{.p.i.support[`import_module;enlist x]}
.p.pyget:{.p.i.support[`get;enlist x]}
.p.eval:.p.i.open .p.pyeval
.p.import:.p.i.open .p.pyimport
.p.get:.p.i.open .p.pyget
.p.qeval:{.p.py2q .p.pyeval x}
.p.qget:{.p.py2q .p.pyget x}
.p.set:{[name;x].p.i.support[`assign;(name;x)];}
.p.none:.p.pyeval"None"

/ ---- arguments of a call: `name pykw value, pyarglist list, pykwargs dictionary
.q.pykw:{[name;x].p.i.argument[2;(name;x)]}
.q.pyarglist:{.p.i.argument[3;x]}
.q.pykwargs:{.p.i.argument[4;x]}

/ ---- looking at objects
.p.print:{.p.i.support[`show;enlist x];}
.p.help:{.p.i.support[`document;enlist x];}
.p.repr:{.p.py2q .p.i.support[`represent;enlist x]}
.p.type:{`$.p.py2q .p.i.support[`type_name;enlist x]}
.p.key:{.p.i.support[`keys;enlist x]}
.p.value:{.p.i.support[`values;enlist x]}
.p.getattr:{[x;name].p.embedPy[.p.unwrap x;(),`$":",string name]}
.p.setattr:{[x;name;v].p.embedPy[.p.unwrap x;(:;`$":",string name;v)]}
.p.traceback:{.p.i.traceback[]}                    / of the last exception

/ ---- q functions with a state, for Python: f[state;args..] gives (new state;result)
.p.closure:{[f;state].p.wrap .p.i.support[`Closure;(f;state)]}
.p.generator:{[f;state;n].p.wrap .p.i.support[`generator;(f;state;n)]}

/ ---- tables
.p.df:{.p.wrap .p.i.support[`data_frame;enlist x]} / table to pandas DataFrame; df` is the table again

/ ---- distribution: pickle to bytes and back; portable gives a q function without foreigns in it, which
/ another process that has loaded p.q can call: it unpickles once
.p.pickle:{.p.py2q .p.i.support[`dump;enlist x]}
.p.unpickle:{.p.wrap .p.i.support[`load;enlist x]}
.p.i.carry:{[bytes;x].p.qcall[.p.i.support[`load_once;enlist bytes];x]}
.p.portable:{'[.p.i.carry .p.pickle x;enlist]}
.peach.freeze:.p.pickle                            / peach sends the foreigns in functions, items and results so
.peach.thaw:{.p.i.support[`load;enlist x]}

\d .
