/ -10! asks whether a type number is free for an enumeration
q)-10!20h
1b
q)domain:`a`b`c
q)e:`domain$`a`a`b
q)-10!20h
0b
q)-10!21h
1b
q)-10!19h
0b
