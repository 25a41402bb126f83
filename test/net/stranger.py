#!/usr/bin/env python3
"""stranger.py BIN: a caller from another host: a process in a network of its own, behind a cable to ours. Run by
`unshare -Urn`, so that we may lay the cable; prints nothing when all is as it should be."""
import tempfile

from peer import *

HERE, THERE = "10.9.0.1", "10.9.0.2"
CALLER = """
import socket, sys
client = socket.create_connection((sys.argv[1], int(sys.argv[2])), timeout=20)
client.sendall(eval(sys.argv[3]))
try: print(client.recv(12))
except ConnectionError: print(b"")
"""


def ip(*args, inside=()):
    subprocess.run([*inside, "ip", *args], check=True)


def lay_cable(other):
    enter = ["nsenter", "-t", str(other.pid), "-n"]
    wait_until(lambda: os.readlink(f"/proc/{other.pid}/ns/net") != os.readlink("/proc/self/ns/net"))
    ip("link", "set", "lo", "up")
    ip("link", "add", "near", "type", "veth", "peer", "name", "far", "netns", str(other.pid))
    ip("addr", "add", HERE + "/24", "dev", "near")
    ip("addr", "add", THERE + "/24", "dev", "far", inside=enter)
    ip("link", "set", "near", "up")
    ip("link", "set", "far", "up", inside=enter)
    return enter


def call(enter, server, words):
    done = subprocess.run([*enter, sys.executable, "-c", CALLER, HERE, str(server.port), repr(words)], capture_output=True, text=True)
    return eval(done.stdout) if done.returncode == 0 else "nobody listens"


def main(enter):
    hello, page = b"joe:secret\x03\0", b"GET /?2+2 HTTP/1.1\r\nHost: localhost\r\n\r\n"
    with Server() as server:
        equal(call(enter, server, hello), "nobody listens")  # D2: -p alone is for this machine
    everywhere = "0.0.0.0:0W"
    with Server(port=everywhere, env={"PEACH_HTTP_EVAL": "1"}) as server:
        equal(call(enter, server, hello), b"")  # P13
        equal(call(enter, server, page), b"HTTP/1.1 403")
        assert f"refused joe from {THERE}: others than the user who started this process need -u, -U or .z.pw" in server.said(), server.said()
        equal(opened(server).evaluate("2+2"), long(4))
        server.ask('.z.pw:{[u;p]p~"secret"};')
        equal(call(enter, server, hello), b"\3")
        equal(call(enter, server, b"joe:wrong\x03\0"), b"")
        equal(call(enter, server, page), b"HTTP/1.1 401")
    with tempfile.NamedTemporaryFile("w") as file:
        file.write("joe:secret\n")
        file.flush()
        with Server(port=everywhere, args=("-U", file.name)) as server:
            equal(call(enter, server, hello), b"\3")
            for _ in range(10):
                equal(call(enter, server, b"joe:wrong\x03\0"), b"")
            equal(call(enter, server, hello), b"")
            equal(Client(server, hello).capability(), 3)  # the guesser's address only


if __name__ == "__main__":
    with subprocess.Popen(["unshare", "-n", "cat"], stdin=subprocess.PIPE) as holder:
        try:
            main(lay_cable(holder))
        finally:
            holder.kill()
