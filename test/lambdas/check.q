/ check.q -statements FILE: finds the lambdas in statements (bytes 0x01 between them) and in the namespaces that the
/ library has filled, and compares each with `value string` of itself: as values, and in code, names and source map.
within_lambda:{-5_4_value x}
lambdas:{$[100h=t:type x;x,raze .z.s each within_lambda x;98h=t;.z.s value flip x;99h=t;raze .z.s each(key x;value x);
  t within 104 111h;raze .z.s each(),value x;t;();raze .z.s each x]}
variables:{raze{[space;name]@[lambdas value@;$[space~`.;name;` sv space,name];()]}[x]each key x}
spaces:`.,`$".",'string key`
parsed:{$[any(first x)in"\\";();@[lambdas parse@;x;()]]}
again:{[f]space:system"d";system"d .",string first(value f)3;g:@[value;string f;::];system"d ",string space;g}
parts:{(4#v;first -5#v:value x)}
is_same:{$[100h=type g:again x;(x~g)&(string[x]~string g)&parts[x]~parts g;0b]}
found:(raze variables each spaces),raze parsed each"\001"vs"c"$read1`$":",first(.Q.opt .z.x)`statements
found:distinct found where 100h=type each found
failed:found where not is_same each found
-1 each{"not itself again: ",string x}each failed;
-1"lambdas: ",string[count[found]-count failed]," passed, ",string[count failed]," failed";
exit`int$0<count failed
