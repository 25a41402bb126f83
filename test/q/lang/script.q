/ what the expressions of a file give is printed in q syntax, cut to the width of the console
q)`:echo.q 0:("t:([]a:1 2;b:`x`y)";"select sum a by b from t";"til 100";"1+1;";"x:5";"x+:1";"-1\"text\"";"{x+y}";"if[1b;7]";"\\p")
`:echo.q
q)\l echo.q
(`s#+(,`b)!,`s#`x`y)!+(,`a)!,1 2
0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 ..
text
-1
{x+y}
q)system"l echo.q"
(`s#+(,`b)!,`s#`x`y)!+(,`a)!,1 2
0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 ..
text
-1
{x+y}
q)hdel`:echo.q
`:echo.q
q)`:pages.q 0:("pa:1";"\014";"pb:2+";" \014 1");           / a form feed is a blank
q)\l pages.q
q)(pa;pb)
1 3
