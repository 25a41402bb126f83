/ test/q/ref/hclose.q: hclose, the end of a handle
q)h:hopen`:f
q)h"one\n";
q)hclose h
q)@[h;"two\n";{x like"Cannot write to handle*"}]
1b
q)@[hclose;h;{x like"*Bad file descriptor"}]
1b
q)read0`:f
"one"
q)h1:hopen`:f
q)h2:hopen`:g
q)hclose each h1,h2
::
::
q)@[hclose;;::]each(`a;1.5;"a";{x})
"type"
"type"
"type"
"type"
q).[hclose;1 2;::]
"rank"
