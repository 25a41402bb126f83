/ text.q: alphabets, names, command lines and text files by the chunk

\d .Q
a:"abcdefghijklmnopqrstuvwxyz"
A:upper a
n:"0123456789"
nA:n,A
an:a,A,"_",n
b6:A,a,n,"+/"
t:" bg xhijefcspmdznuvts"

/ numbers as ten digits of base 64 or twelve of base 36, and back
x10:{b6 `long$0x40 vs x}
j10:{0x40 sv `byte$b6?x}
x12:{nA `long$0x24 vs x}
j12:{0x24 sv `byte$nA?x}

dd:{` sv x,`$string y}

/ letters, digits and underscores of a name, which must not begin with one of the last two
idName:{s:string x;s:s where s in an;$[0=count s;`a;(first s)in n,"_";`$"a",s;`$s]}
/ a name of .q gets a 1; one that has been before gets the first number that makes it new
idNew:{[seen;s]
  if[s in key`.q;s:`$string[s],"1"];
  if[not s in seen;:seen,s];
  i:1;while[(new:`$string[s],string i)in seen;i+:1];
  seen,new}
idNames:{idNew/[0#`;idName each x]}
id:{$[-11h=type x;idName x;98h=type x;flip idNames[cols x]!value flip x;99h=type x;idNames[key x]!value x;'type]}

/ -name value value ... as a dictionary of lists of strings; what stands before the first goes to .Q.x
opt:{
  i:where x like"-[a-zA-Z]*";
  .Q.x:$[count i;(first i)#x;x];
  $[count i;(`$1_'first each g)!1_'g:i cut x;()!()]}
def:{[defaults;given]
  k:(key defaults)inter key given;
  defaults,k!{(upper .Q.t abs type x)$first y}'[defaults k;given k]}

/ f on the lines of a file, in chunks of whole lines of about so many bytes; its size
fsn:{[f;file;chunk]
  size:hcount file;at:0;
  while[at<size;
    text:`char$read1(file;at;chunk&size-at);
    end:$[size>at+count text;1+last where text="\n";count text];
    $[null end;chunk*:2;[f` vs end#text;at+:end]]];
  size}
fs:fsn[;;131000]

\d .q
csv:","
