/ a lambda of k says so, and can be read again

q)f:value"k){#x}"
q)f
k){#x}
q)f 4 5 6
3
q)(value string f)~f
1b
q)(-9!-8!f)~f
1b
q)f`a`b;value"k){x+`a}1"
'type
  [2]  k){x+`a}
           ^
  [1]  {x+`a}1
       ^
  [0]  f`a`b;value"k){x+`a}1"
             ^
