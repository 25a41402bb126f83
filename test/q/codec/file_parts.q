/ parts of what has no size: devices, files of /proc
q)read1(`:/dev/zero;0;8)
0x0000000000000000
q)read1(`:/dev/zero;5;3)
0x000000
q)first first("**";":")0:(`:/proc/self/status;0;12)
"Name"
