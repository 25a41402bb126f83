/ encrypted files: the master keys are what openssl made of 32 random bytes, under the password "secret"
q)`:k.key 1:0x53616c7465645f5f99aee844a8609b2f9f83a982b1dd5c3ea6548d15e24031f0100a376a75f4fdd09c70301904e1797924c032d6fe141dc6d589c642dbbbf6e1;
q)`:k2.key 1:0x53616c7465645f5f637412ffa37b121fa0ccc528501fcefea2bb1145e98fdf9886ba3c1a872976fd8783a4170001b06847b1ebcde1d1b55335f511dbdeae4a68;
q)`:junk 0:enlist"no key at all";
q)-36!(::)
0b
q)(`:x;17;16;6)set til 10
'no master key: -36! loads it
  [0]  (`:x;17;16;6)set til 10
                    ^
q)-36!(`:k.key;"guess")
'Invalid password
  [0]  -36!(`:k.key;"guess")
          ^
q)-36!(`:junk;"secret")
'Unrecognized key format
  [0]  -36!(`:junk;"secret")
          ^
q)-36!(`:nosuch;"secret")
'nosuch. OS reports: No such file or directory
  [0]  -36!(`:nosuch;"secret")
          ^
q)-36!(`:k.key;`secret)
'type
  [0]  -36!(`:k.key;`secret)
          ^
q)-36!(`:k.key;"secret")
q)-36!(::)
1b
q)(`:x;17;16;6)set til 1000
`:x
q)-21!`:x
compressedLength  | 8232
uncompressedLength| 8016
algorithm         | 16i
logicalBlockSize  | 17i
zipLevel          | 6i
q)get[`:x]~til 1000
1b
q)r:{[how]y:(1+til 100000)mod 100;((`:y;12;how;3)set y)~`:y;(y~get`:y)&how=(-21!`:y)`algorithm}
q)r each 16+0 1 2 4 5
11111b
q)(`:y;17;32;6)set 1 2
'domain
  [0]  (`:y;17;32;6)set 1 2
                    ^
q)n:(1 2;"abc";`s;([]a:1 2));(`:n;17;18;6)set n;
q)n~get`:n
1b
q)`:t/ set .Q.en[`:.]([]s:`a`b;v:1 2);                / the table, its symbols, what is added
q)(`:sym;17;16;0)set get`:sym;
q)(`:t/;17;18;6)set .Q.en[`:.]([]s:`a`b`c;v:1 2 3);
q)`:t/ upsert .Q.en[`:.]([]s:`c`d;v:4 5);
q)get`:t
s v
---
a 1
b 2
c 3
c 4
d 5
q)(-21!`:t/v)`algorithm
18i
q)(-21!`:sym)`algorithm
16i
q)get`:sym
`a`b`c`d
q)-36!(`:k2.key;"secret")                             / another key, when this one was given up
'DARE key locked
  [0]  -36!(`:k2.key;"secret")
          ^
q)-36!(`:k2.key;"secret";0b)
'DARE key locked
  [0]  -36!(`:k2.key;"secret";0b)
          ^
q)-36!(`:k.key;"secret";0b)
q)-36!(`:k2.key;"secret";1b)
q)get`:x
'bad meta data in file x
  [0]  get`:x
       ^
q)-36!(`:k2.key;"secret";0b)
q)-36!(`:k.key;"secret")
q)get[`:x]~til 1000
1b
