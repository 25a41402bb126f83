/ test/q/ref/exit.q: exit, the end of a process
q)@[exit;;::]each("a";`a;1.5;{x};1 2)
"type"
"type"
"type"
"type"
"type"
q).[exit;1 2;::]
"rank"
q)@[reval;(exit;0);::]                  / blocked in reval
"noupdate"
q).z.exit:{-1"bye ",string x;}
q)exit 0
bye 0
