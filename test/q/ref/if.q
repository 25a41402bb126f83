/ test/q/ref/if.q: if, statements under a condition
q)a:1
q)if[1b;a:2]
q)a
2
q)if[0b;a:3]
q)a
2
q)if[a>1;a:10;b:a+1]
q)b
11
q)(::)~{if[x;1;2]}1
1b
q)f:{if[x;:`yes];`no}
q)f each(1b;0x01;1h;5i;-1;0b;0x00;0h;0i;0)
`yes`yes`yes`yes`yes`no`no`no`no`no
q)f each(0N;0Ni;0Nh)                    / a null is not zero
`yes`yes`yes
q)f each"a\000"
`yes`no
q)f each(2000.01.02;2000.01.01;00:01;00:00)
`yes`no`yes`no
q){if[x<0;'"negative"];sqrt x}each 4 -1
'negative
  [1]  {if[x<0;'"negative"];sqrt x}
               ^
  [0]  {if[x<0;'"negative"];sqrt x}each 4 -1
                                   ^
q){if[x;y:1;z:2];(y;z)}[1;;]. 8 9
1 2
q){if[x;v:5];v}1
5
q){if[x;v:5];v}0
()
q)if[1 0;a:99]
'type
  [0]  if[1 0;a:99]
       ^
q)@[f;;::]each(`a;1 2;();{x};"ab")
"type"
"type"
"type"
"type"
"type"
q){if[x;if[y;:`both];:`one];`none}'[1 1 0;1 0 1]
`both`one`none
q)if[1;]
q){if[x>0;x-:1];x}5
4
q)n:0
q)if[n:3;n+:1]
q)n
4
