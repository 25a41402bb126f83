#!/usr/bin/env python3
"""cable.py BIN: a worker on another host, whose cable is cut while it computes, and while a message is on its way. Run by
`unshare -Urn`, so that we may lay the cable; prints nothing when all is as it should be."""
import pathlib
import sys
import threading

sys.path[:0] = [str(pathlib.Path(__file__).resolve().parent.parent / name) for name in ("net", "pool")]
import stranger
from peer import *
from session import Session


def far_process(enter):
    """A process there, and its port."""
    started = subprocess.Popen([*enter, BINARY, "-q", "-p", "0.0.0.0:0W"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/tmp",
                               env=dict(os.environ, QHOME=str(ROOT / "lib")))
    started.stdin.write(b'.z.pw:{[u;p]1b};\n-1 string system"p";\n')
    started.stdin.flush()
    return started, int(started.stdout.readline())


def check(enter, name, function, items):
    far, port = far_process(enter)
    try:
        with Server() as near, Session("-s", "-2") as q:
            q.run(f".z.pd:`u#hopen each(`$\":{stranger.THERE}:{port}\";`$\":127.0.0.1:{near.port}\")")
            equal(q.run("sum{x} peach til 10"), "45")
            start = time.monotonic()
            q.send(f"({function} peach til {items})~til {items}")
            time.sleep(2)
            stranger.ip("link", "set", "far", "down", inside=enter)
            equal(q.receive(120), "1b")
            assert time.monotonic() - start < 60, (name, time.monotonic() - start)
            equal(q.run("count distinct exec worker from .peach.log where status=`done"), "2")
            stranger.ip("link", "set", "far", "up", inside=enter)
    finally:
        far.kill()
        far.wait()


if __name__ == "__main__":
    with subprocess.Popen(["unshare", "-n", "cat"], stdin=subprocess.PIPE) as holder:
        try:
            enter = stranger.lay_cable(holder)
            check(enter, "computing", '{system"sleep 0.2";x}', 40)
            check(enter, "sending", '{[v;x]system"sleep 0.02";x}[500000?1f]', 300)
        finally:
            holder.kill()
