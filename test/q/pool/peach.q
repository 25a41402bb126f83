/ peach over worker processes: what each gives, in order
/ args: -s -1
q){x*x} peach til 5
0 1 4 9 16
q)neg peach 1 2 3f
-1 -2 -3f
q)sum peach (1 2;3 4;5 6)
3 7 11
q){`a`b!x,2*x} peach til 3               / dictionaries make a table
a b
---
0 0
1 2
2 4
q){x,x} peach `a`b!1 2                   / the values of a dictionary
a| 1 1
b| 2 2
q){x`b} peach ([]a:1 2;b:`x`y)           / the rows of a table
`x`y
q){x+1} peach 5                          / an atom, one item, none: here
6
q){x+1} peach enlist 5
,6
q){x+1} peach `long$()
()
q){x+y}[10] peach til 3                  / a projection
10 11 12
q)((2*)neg@) peach til 3                 / a composition
0 -2 -4
q)10 20 30 peach 2 0                     / a list is a function of its index
30 10
q){sum {x*x} peach til x} peach 3 4      / peach in a worker is each
5 14
q){$[x=2;'`two;x]} peach til 4
'two
  item 2, on worker 1:
    [0]  {$[x=2;'`two;x]}
                ^
  [0]  {$[x=2;'`two;x]} peach til 4
                        ^
q)@[{$[x=2;'`two;x]} peach;til 4;{x}]    / a trap sees the text that each gives
"two"
q)peach[{x+1};til 3]
1 2 3
