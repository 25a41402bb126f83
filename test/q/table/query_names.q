/ test/q/table/query_names.q: a name in a query is a column, then a local, then a global
q)t:([]k:1 2;v:3 4)
q)kt:([k:1 2]v:3 4)
q)d:`k`v!(1 2;3 4)
q)v:99
q){[v]exec v from t}7
3 4
q){[v]exec v from kt}7                  / of a keyed table, too
3 4
q){[k]exec k from kt where k=2}1
,2
q){[v;w]exec v+w from kt}[7;100]        / w is no column
103 104
q){[v]exec v from`kt}7
3 4
q){[v]exec v from d}7
3 4
q){[v]update v:v+1 from kt}7
k| v
-| -
1| 4
2| 5
q){[k]delete from kt where k=1}2
k| v
-| -
2| 4
