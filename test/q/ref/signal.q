/ test/q/ref/signal.q: 'x raises an error
q)'`mine
'mine
  [0]  '`mine
       ^
q)'"a text"
'a text
  [0]  '"a text"
       ^
q){'`inner}1
'inner
  [1]  {'`inner}
        ^
  [0]  {'`inner}1
       ^
q)f:{if[x<0;'`negative];x}
q)f 1
1
q)f -1
'negative
  [1]  f:{if[x<0;'`negative];x}
                 ^
  [0]  f -1
       ^
q)@[f;-1;::]
"negative"
q)@[f;-1;{`$x}]
`negative
q)@[{'x};"text";::]
"text"
q)@[{'"type"};1;::]
"type"
q)@[{'`a`b};1;::]
"stype"
q)@[{'1};1;::]
"stype"
q){@[{'x};x;{'"re-",x}]}"a"
're-stype
  [2]  {'"re-",x}
        ^
  [1]  {@[{'x};x;{'"re-",x}]}
        ^
  [0]  {@[{'x};x;{'"re-",x}]}"a"
       ^
q){@[{'x};x;{'"re-",x}]}"ab"
're-ab
  [2]  {'"re-",x}
        ^
  [1]  {@[{'x};x;{'"re-",x}]}
        ^
  [0]  {@[{'x};x;{'"re-",x}]}"ab"
       ^
q){x;'`after;1}1
'after
  [1]  {x;'`after;1}
          ^
  [0]  {x;'`after;1}1
       ^
