/ test/q/ref/meta.q: the columns of a table
q)meta([]a:1 2;b:`x`y;c:1 2f)
c| t f a
-| -----
a| j    
b| s    
c| f    
q)k:"bgxhijefcspmdznuvt"
q)(exec t from meta flip(`$'k)!k$\:())~k
1b
q)exec t from meta flip(`$'k)!1#'k$\:()
"bgxhijefcspmdznuvt"
q)meta([]a:(1 2;3 4);b:("ab";"cd");c:(`x`y;`z))   / lists of vectors in capitals
c| t f a
-| -----
a| J    
b| C    
c| S    
q)meta([]a:(1;`x);b:((1;2f);3))                   / by the first item only
c| t f a
-| -----
a|      
b|      
q)meta([]a:())
c| t f a
-| -----
a|      
q)exec a from meta([]a:`s#1 2;b:`u#1 2;c:`p#1 1;d:`g#1 2;e:1 2)
`s`u`p`g`
q)meta([k:`u#`x`y]v:1 2)
c| t f a
-| -----
k| s   u
v| j    
q)sup:([id:`s1`s2]city:`paris`rome)
q)meta([]id:`sup$`s1`s2;n:1 2)                    / the table behind a foreign key
c | t f   a
--| -------
id| s sup  
n | j      
q)sym:`a`b
q)exec first f from meta([]x:`sym$`a`b)
`
q)t:([]a:1 2)
q)(meta`t)~meta t
1b
q)keys meta t
,`c
q)`:tab/ set t
`:tab/
q)(meta`:tab/)~meta t
1b
q)meta 0#t
c| t f a
-| -----
a| j    
q)meta 5
'type
  [0]  meta 5
       ^
q)meta`a`b!1 2
'type
  [0]  meta`a`b!1 2
       ^
q)meta`nosuch
'nosuch
  [0]  meta`nosuch
       ^
q)meta[t;1]
'rank
  [0]  meta[t;1]
       ^
