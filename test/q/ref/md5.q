/ test/q/ref/md5.q: the digest of RFC 1321, with its test values
q)md5""
0xd41d8cd98f00b204e9800998ecf8427e
q)md5"a"
0x0cc175b9c0f1b6a831c399e269772661
q)md5 enlist"a"
0x0cc175b9c0f1b6a831c399e269772661
q)md5"abc"
0x900150983cd24fb0d6963f7d28e17f72
q)md5"message digest"
0xf96b697d7cb7938d525a2f31aaf161d0
q)md5 .Q.a
0xc3fcd3d76192e4007dfb496cca67e13b
q)md5 raze 8#enlist"1234567890"
0x57edf4a22be3c955ac49da2e2107b67a
q)md5"this is a not so secret message"
0x6cf192c1938b79012c323fa30e62787e
q)type md5""
4h
q)md5 each("a";"abc")
0x0cc175b9c0f1b6a831c399e269772661
0x900150983cd24fb0d6963f7d28e17f72
q)md5 1000000#"a"
0x7707d6ae4e027c70eea2a935c2296f21
q)md5 1
'type
  [0]  md5 1
       ^
q)md5`abc
'type
  [0]  md5`abc
       ^
q)md5("a";1)
'type
  [0]  md5("a";1)
       ^
q)md5["a";"b"]
'rank
  [0]  md5["a";"b"]
       ^
