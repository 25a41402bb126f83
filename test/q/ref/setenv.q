/ test/q/ref/setenv.q: an environment variable
q)`PEACH_T setenv"some text"
q)getenv`PEACH_T
"some text"
q)system"echo $PEACH_T"
"some text"
q)`PEACH_T setenv"other"
q)getenv`PEACH_T
"other"
q)`PEACH_T setenv""
q)getenv`PEACH_T
""
q)`PEACH_T setenv"x"
q)setenv[`PEACH_T;"a=b"]
q)getenv`PEACH_T
"a=b"
q)`PEACH_T setenv 5
'type
  [0]  `PEACH_T setenv 5
                ^
q)`PEACH_T setenv`a
'type
  [0]  `PEACH_T setenv`a
                ^
q)"a"setenv"b"
'type
  [0]  "a"setenv"b"
          ^
q)setenv[`a;"b";1]
'rank
  [0]  setenv[`a;"b";1]
       ^
