"""files.py: damaged files, read whole, mapped, splayed, as logs."""
import os
import random
import time

from session import Session

SECONDS = 15
VALUES = """(til 1000;`a`b`c;1000#`x`y;(1 2;"ab";`s);([]a:1 2 3;b:`x`y`z);([k:`a`b]v:1 2);`a`b!(1 2;"x");{x+y};1 2!3 4;100?0Ng;`s#til 100;`u#`a`b;\
`g#`a`b`a;"text";(("ab";"c");1 2);3;`sym;50#enlist"abc";2000.01.01+til 50;(1;1.5;`a;"x";0Ng;::);flip`a`b!(til 50;50#enlist 1 2);til 20000)"""
READ = "read:{r:@[get;x;{x}];.Q.s1 r;-8!r;r~r;count r;@[{-11!x};x;{x}];@[{-21!x};x;{x}];0}"
SPLAYED = ("splayed/a", "splayed/b", "splayed/.d")


def damaged(data, source):
    data = bytearray(data)
    for _ in range(source.choice([1, 1, 2, 4])):
        at, how = source.randrange(min(len(data), source.choice([40, len(data)])) or 1), source.randrange(5)
        if how == 0:
            data[at:at + 8] = source.choice([b"\xff" * 7 + b"\x7f", b"\xff" * 8, bytes(8), bytes(7) + b"\x80", b"\0\0\0\1" + bytes(4)])
        elif how == 1:
            del data[at:at + source.randrange(1, 30)]
        elif how == 2:
            del data[at:]
        else:
            data[at:at + 1] = bytes([source.randrange(256)])
    return bytes(data)


def test_damaged_files():
    """B16, D4: each gives a value or an error."""
    with Session("-w", "500") as q:
        q.run("v:" + VALUES + ";upd:{x};" + READ)
        q.run('{(`$":f",string x)set v x} each til count v;(`:z;17;2;6) set v 0;(`:zt;17;2;6) set v 20;`:splayed/ set .Q.en[`:.]v 4;'
              '`:log set();h:hopen`:log;h enlist(`upd;1);h enlist(`upd;2);hclose h;')
        names = [name for name in sorted(os.listdir(q.cwd)) if name != "stderr" and os.path.isfile(os.path.join(q.cwd, name))]
        whole = {name: open(os.path.join(q.cwd, name), "rb").read() for name in [*names, *SPLAYED]}
        source, end = random.Random(16), time.monotonic() + SECONDS
        while time.monotonic() < end:
            name = source.choice([*names, *SPLAYED])
            data = damaged(whole[name], source)
            with open(os.path.join(q.cwd, name if name in SPLAYED else "damaged"), "wb") as file:
                file.write(data)
            try:
                q.run("read`:" + ("splayed" if name in SPLAYED else "damaged"), 20)
            except Exception as why:
                raise AssertionError(f"{name}: {data.hex()[:2000]}") from why
            if name in SPLAYED:
                with open(os.path.join(q.cwd, name), "wb") as file:
                    file.write(whole[name])
