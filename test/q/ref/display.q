/ test/q/ref/display.q: 0N!x shows x as text and gives it back
q)2+0N!3
3
5
q)a:0N!1 2 3
1 2 3
q)a
1 2 3
q)a:0N!("ab";`c;1f)
("ab";`c;1f)
q)a:0N!`a`b!1 2
`a`b!1 2
q)a:0N!([]a:1 2;b:`x`y)
+`a`b!(1 2;`x`y)
q)a:0N!([k:1 2]v:3 4)
(+(,`k)!,1 2)!+(,`v)!,3 4
q)a:0N!"text"
"text"
q)a:0N!()
()
q)a:0N!(::)
::
q)a:0N!{x+1}
{x+1}
q)a:0N!enlist 1
,1
q)a:0N!til 30
0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29
q)![0N;5]
5
5
q){0N!x}each 1 2
1
2
1 2
