/ test/q/ref/string.q: values as text
q)v:(1b;0Ng;0x0a;1h;1i;1;1e;1f;"a";`a;2000.01.02D;2000.02m;2000.01.02;2000.01.02T;0D00:00:01;00:01;00:00:01;00:00:00.001)
q)string v
,"1"
"00000000-0000-0000-0000-000000000000"
"0a"
,"1"
,"1"
,"1"
,"1"
,"1"
,"a"
,"a"
"2000.01.02D00:00:00.000000000"
"2000.02"
"2000.01.02"
"2000.01.02T00:00:00.000"
"0D00:00:01.000000000"
"00:01"
"00:00:01"
"00:00:00.001"
q)distinct type each string v                     / all of it chars
,10h
q)(string each enlist each v)~enlist each string v
1b
q)string each(0N;0n;`;0Nd;0Nt;" ")                / a null number has no text
""
""
""
""
""
," "
q)string each(0W;-0W;0w;-0w;0Wi;0Wd;0Wp)
"0W"
"-0W"
"0w"
"-0w"
"0W"
"0Wd"
"0Wp"
q)string -1.5 1e10 1e-7 .1 123456789.123
"-1.5"
"1e+10"
"1e-07"
"0.1"
"1.234568e+08"
q)string 1%3
"0.3333333"
q)\P 3
q)string 1%3
"0.333"
q)\P 7
q)string"cat"                                     / atomic: of chars, too
,"c"
,"a"
,"t"
q)string(2 3;"ab";`x)
(,"2";,"3")
(,"a";,"b")
,"x"
q)string`a`b!(1;2 3)
a| ,"1"
b| (,"2";,"3")
q)string([]a:1 2;b:`x`yy)
a    b   
---------
,"1" ,"x"
,"2" "yy"
q)string([k:`x`y]a:1 2)
k| a   
-| ----
x| ,"1"
y| ,"2"
q)string()
()
q)string 0#0
()
q)string`long$()
()
q)string each({x+1};(+);(+/);neg;(2+);::)
"{x+1}"
,"+"
"+/"
"-:"
"+[2]"
"::"
q)string 1b
,"1"
q)string 0x00ff
"00"
"ff"
q)(string`$x)~x:"any text, even 1"
1b
q)("J"$string x)~x:1000?0W
1b
q)string[1;2]
'rank
  [0]  string[1;2]
       ^
