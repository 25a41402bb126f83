/ mproc.q: workers and what they have loaded.
\d .ml

/ Workers start as bare q: each plays this before any other command.
if[not`multiProc in key`.ml; .peach.setup enlist"\\l ",path,"/ml.q"]

/ .ml.multiProc.init[n;cmds]: a pool of at least n workers; every one of them, present, late or
/ restarted, plays cmds (text, or a list of texts) in order before its first item. Returns at once: the next
/ peach waits for them, and says so if a command failed.
multiProc.init:{[n;cmds].peach.start n; .peach.setup$[10h=type cmds; enlist cmds; cmds]; }

/ process ids of the workers
multiProc.pids:{.peach.pids}

\d .
