/ 2: loads C functions; test/capi/extension.c is what they are

q)add:`capi_test 2:(`add;2)
q)add[3;4]
7
q)type add
112h
q)add
code
q)(`capi_test 2:(`add;2))[1]'[10 20]   / projections
11 21
q)increment:`:capi_test 2:(`increment;1)
q)increment each til 3
1 2 3
q)@[increment;1.5;{x}]
"type"
q)@[`capi_test 2:(`fail;1);0;{x}]
"boom"
q)(`capi_test 2:(`quiet;1))[]          / NULL without an error is (::)
q)(`capi_test 2:(`sequence;1)) 5
0 1 2 3 4
q)(`capi_test 2:(`total;1)) each (1 2 3;1.5 2.5)
6 4f
q)(`capi_test 2:(`double_errors;1)) 0  / an error inside k() is a value to C
1
q)(`capi_test 2:(`caller;1)) 2
42
q)(`capi_test 2:(`joins;1))[0] 0 1
"text"
1.5
q)(`capi_test 2:(`trade;1)) 0
sym price
---------
ibm 9.5  
q)(`capi_test 2:(`keyed;1)) ([]a:1 2;b:3 4)
a b
---
1 3
2 4
q)(`capi_test 2:(`guid_of;1)) 0
00010203-0405-0607-0809-0a0b0c0d0e0f
q)(`capi_test 2:(`peek;1)) `s#1 2 3
7i
1i
1i
q)(`capi_test 2:(`eight;8)) . til 8
168
q)(`capi_test 2:(`verbs;1)) 5 6 7      / k(0,"#:",..) and the like
3
5
3
5 6 7
18
q)(`capi_test 2:(`ask;1)) 1            / nobody listens
-1i
q)f:(`capi_test 2:(`counted;1)) 0
q)f
foreign
q)type f
112h
q)delete f from `.;
q)(`capi_test 2:(`released;1)) 0       / the destructor has run
0
q)`capi_test 2:(`add;9)
'rank
  [0]  `capi_test 2:(`add;9)
                  ^
