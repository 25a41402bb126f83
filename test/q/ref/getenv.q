/ test/q/ref/getenv.q: getenv, environment variables
q)`PEACH_TEST_A setenv"one two"
q)getenv`PEACH_TEST_A
"one two"
q)type getenv`PEACH_TEST_A
10h
q)getenv`PEACH_TEST_NOSUCH
""
q)`PEACH_TEST_A setenv""
q)getenv`PEACH_TEST_A
""
q)`PEACH_TEST_B setenv"x=y"
q)system"echo $PEACH_TEST_B"
"x=y"
q)getenv each`PEACH_TEST_A`PEACH_TEST_B
""
"x=y"
q)getenv`
""
q)@[getenv;;::]each("HOME";5;`a`b)
"type"
"type"
"type"
q).[getenv;1 2;::]
"rank"
