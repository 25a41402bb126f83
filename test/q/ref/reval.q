/ test/q/ref/reval.q: evaluate and change nothing
q)a:5
q)t:([]a:1 2)
q)reval(+;`a;1)
6
q)reval parse"select from t where a>1"
a
-
2
q)reval(value;"a*2")
10
q)reval(value;enlist(+;1;2))
3
q)reval parse"{x:1;x+2}0"                         / own names may be set
3
q){@[reval;(value;x);::]}each("a:1";"a::1";"a+:1";"`a set 1";"@[`t;`a;neg]";"`t upsert enlist 5";"`t insert enlist 5";"update a:0 from`t";"delete from`t";"delete a from`.";".ns.x:1";".z.pg:{}")
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
q){@[reval;(value;x);::]}each("`:f set 1";"`:f 0:enlist enlist\"x\"";"`:f 1:0x00";"hdel`:f";"save`a";"hopen`:f";"system\"ls\"";"exit 0")
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"access: f"
"access"
"noupdate"
q)a
5
q)t
a
-
1
2
q)key`:f
()
q)reval(value;"1+`a")
'type
  [2]  1+`a
        ^
  [0]  reval(value;"1+`a")
       ^
q)reval[1;2]
'rank
  [0]  reval[1;2]
       ^
q)`:g set 1 2 3;`:gt set([]a:1 2);`:gs/ set([]a:1 2)
`:gs/
q)h:hopen`:log
q){@[reval;(value;x);::]}each("`:g upsert 5";"`:gt upsert enlist 5";"`:gs/ upsert([]a:1 2)";"@[`:g;0;:;9]";".[`:g;();,;4]";"`:sym?`a";"rsave`t";"h\"text\"";"neg[h]\"text\"";"-19!(`:g;`:z;17;2;6)")
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
"noupdate"
q)hclose h;hcount`:log
0
q){@[reval;(value;x);::]}each("`PEACH_T setenv\"x\"";"system\"P 3\"";"system\"S 1\"";"system\"d .x\"";"system\"cd /\"";"system\"c 9 9\"";"system\"t 100\"";"\\d .y")
"noupdate"
"access"
"access"
"access"
"access"
"access"
"access"
"access"
q)reval(system;"P")                               / asking is no change
7i
q){@[reval;(value;x);::]}each("read0`:/etc/passwd";"read1`:/etc/passwd";"get`:/etc/passwd";"key`:/etc";"hcount`:../x";"(\"S\";\":\")0:`:/etc/passwd";"get`:a/../../b")
"access: /etc/passwd"
"access: /etc/passwd"
"access: /etc/passwd"
"access: /etc"
"access: ../x"
"access: /etc/passwd"
"access: a/../../b"
q)reval(hopen;enlist`:somefile)
'access: somefile
  [0]  reval(hopen;enlist`:somefile)
       ^
q)reval(value;"get`:g")                           / below the working directory is free to read
1 2 3
q)reval(value;"get hsym`$system[\"cd\"],\"/g\"")
1 2 3
q)key`:.
`g`gs`gt`log
