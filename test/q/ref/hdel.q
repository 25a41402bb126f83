/ test/q/ref/hdel.q: hdel, delete a file or an empty folder
q)`:f set 1;
q)hdel`:f
`:f
q)()~key`:f
1b
q)@[hdel;`:f;{x like"f*No such file or directory"}]
1b
q)`:d/a set 1;
q)@[hdel;`:d;{x like"d*Directory not empty"}]
1b
q)hdel`:d/a
`:d/a
q)hdel`:d
`:d
q)()~key`:d
1b
q)@[hdel;;::]each(5;"f";{x})
0b
0b
"type"
q).[hdel;1 2;::]
"rank"
q)`:p set 1;`:q set 2;
q)hdel each`:p`:q
`:p`:q
