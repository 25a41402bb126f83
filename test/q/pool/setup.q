/ the setup log: what the workers have loaded
/ args: -s -1
q)f:{g x}
q)g:{x+1}
q)f peach til 3
'g
  g is not defined on worker 1, which ran item 0.
  It is defined here, but not on the workers; this loads it there:
  .peach.setup enlist"g:{x+1}"
  [0]  f peach til 3
         ^
q).peach.setup enlist"g:{x+1}"
q)f peach til 3
1 2 3
q).peach.setup("a:2";"b:a*3")            / in order
q){a+b+x} peach til 3
8 9 10
q){nosuch x} peach til 3
'nosuch
  nosuch is not defined on worker 1, which ran item 0; it is not defined here either
  [0]  {nosuch x} peach til 3
                  ^
q)count .peach.pids
1
q).peach.start`a
'type
  [0]  .peach.start`a
       ^
