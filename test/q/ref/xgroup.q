/ test/q/ref/xgroup.q: group the rows of a table
q)t:([]a:0 0 1 1 2;b:`a`a`c`d`e;c:til 5)
q)`a xgroup t
a| b    c  
-| --------
0| `a`a 0 1
1| `c`d 2 3
2| ,`e  ,4 
q)`a`b xgroup t
a b| c  
---| ---
0 a| 0 1
1 c| ,2 
1 d| ,3 
2 e| ,4 
q)`b`a xgroup t
b a| c  
---| ---
a 0| 0 1
c 1| ,2 
d 1| ,3 
e 2| ,4 
q)(enlist[`c]xgroup t)~`c xgroup t
1b
q)(`a xgroup t)~select b,c by a from t
1b
q)`s xgroup([]s:`b`a`b;v:1 2 3)                   / keys are sorted
s| v  
-| ---
a| ,2 
b| 1 3
q)t~ungroup`a xgroup t
1b
q)`a xgroup 0#t
a| b c
-| ---
q)`v xgroup([k:`x`y`z]v:1 2 1)
v| k   
-| ----
1| `x`z
2| ,`y 
q)`z xgroup t
'z
  [0]  `z xgroup t
          ^
q)1 xgroup t
'type
  [0]  1 xgroup t
         ^
q)`a xgroup 1 2
'type
  [0]  `a xgroup 1 2
          ^
q)xgroup[`a;t;1]
'rank
  [0]  xgroup[`a;t;1]
       ^
