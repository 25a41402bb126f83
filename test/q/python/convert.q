/ q values to Python and back

q)\l p.q
q)r:{.p.py2q .p.q2py x}
q)r each (1b;7;1.5;"text";2001.02.03;2001.02.03D04:05:06.123456789;2001.02m;0D01;12:34;12:34:56;12:34:56.789)
1b
7
1.5
"text"
2001.02.03
2001.02.03D04:05:06.123456789
2001.02m
0D01:00:00.000000000
12:34
12:34:56
12:34:56.789
q)all {x~r x} each (101b;0x0102;1 2 0Nh;1 2 0Ni;1 2 0N;1.5 0n 0w;1.5 0ne;2001.01.01 0N;2001.01m,0Nm)
1b
q)all {x~r x} each (0Np,.z.p;0D01 0Nn;12:00 0Nu;12:00:00 0Nv;12:00:00.000 0Nt;2?0Ng;`boolean$();`float$();())
1b
q)r (1;"two";3 4;(5.5;`six))           / symbols come back as text
1
"two"
3 4
(5.5;"six")
q)r `a`b!(1 2;"xy")
a| 1 2
b| x y
q)r ([]a:1 2;b:`x`y)
a| 1    2   
b| ,"x" ,"y"
q)r (::)
q).p.repr each (`a;"a";"abc";0x0102;1b;(::);`a`b!1 2;(1;"x"))
"'a'"
"'a'"
"'abc'"
"b'\\x01\\x02'"
"True"
"None"
"{'a': 1, 'b': 2}"
"[1, 'x']"
q).p.repr 1 2 3
"array([1, 2, 3])"
q).p.type each (1 2f;`a;"b";();til;2001.01.01)
`numpy.ndarray`str`str`list`_peach.Function`numpy.datetime64
q).p.qeval each ("[1,2.5]";"{1:2}";"None";"b'ab'";"[[1,2],[3,4]]";"(1,'a')")
(1;2.5)
(,1)!,2
::
0x6162
(1 2;3 4)
(1;,"a")
q).p.qeval"2**70"                      / what q cannot hold stays foreign
foreign
q)t:([]a:1 2;b:1.5 2.5;d:2001.01.01 2001.01.02)
q)(.p.df t)`
a b   d                            
-----------------------------------
1 1.5 2001.01.01D00:00:00.000000000
2 2.5 2001.01.02D00:00:00.000000000
q).p.import[`numpy;`:zeros;<][2 3]
0 0 0
0 0 0
q)pd:.p.import`pandas
q)df:.p.df([]sym:`a`b`a;price:1 2 3f)
q)df[`:groupby][`sym][`:sum][]`        / an index with a name is the key
sym | price
----| -----
,"a"| 4    
,"b"| 2    
q)df[`:price]`
1 2 3f
q).p.qeval"__import__('pandas').Series([1,None],dtype='Int64')"
1 0N
q).p.qeval"__import__('pandas').Timestamp('2001-02-03 04:05', tz='America/New_York')"
2001.02.03D09:05:00.000000000
q).p.qeval"__import__('pandas').Categorical(['a','b'])"
,"a"
,"b"
q)@[.p.q2py;([]a:1 2)!1 2;{x}]
"TypeError: a dictionary whose keys Python cannot have"
q).p.py2q each .p.pyeval each ("__import__('datetime').datetime(2001,2,3,4,5,6,7)";"__import__('datetime').timedelta(1,2,3)")
2001.02.03D04:05:06.000007000
1D00:00:02.000003000
q).p.qeval"__import__('numpy').array([[1,2],[3,4]],'>i2')"
1 2
3 4
q).p.qeval"__import__('numpy').array([1,2],'i1')"
1 2h
