"""callers.py: hostile and slow callers of a port, and how a healthy one fares meanwhile."""
import random
import statistics
import threading

from peer import *

HOSTILE_SECONDS = 20
H = b"Host: localhost\r\n"


def resident(server):
    return int(pathlib.Path(f"/proc/{server.process.pid}/statm").read_text().split()[1]) * 4096


def messages():
    """Whole messages of the known values."""
    for line in (ROOT / "test/wire/vectors.txt").read_text().splitlines():
        sent, payload, _, _ = line.split(" ", 3)
        yield bytes.fromhex(sent) if payload == "-" else message(bytes.fromhex(payload))


PAGES = [b"GET / HTTP/1.1\r\n" + H + b"\r\n", b"POST /a HTTP/1.1\r\n" + H + b"Content-Length: 4\r\n\r\nbody",
         b"GET / HTTP/1.1\r\n" + H + b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
         b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\x81\x85abcdabcde\x89\x80abcd", b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03"]


def damaged(data, source):
    data = bytearray(data)
    for _ in range(source.choice([0, 1, 1, 2, 8])):
        at, how = source.randrange(len(data)), source.randrange(5)
        if how == 0:
            data[at] ^= 1 << source.randrange(8)
        elif how == 1:
            data[at:at + 4] = source.choice([b"\xff\xff\xff\x7f", b"\xff\xff\xff\xff", b"\0\0\0\0", b"\0\0\0\x80", b"\1\0\0\x10"])
        elif how == 2:
            del data[at:at + source.randrange(1, 9)]
        elif how == 3:
            data[at:at] = data[at:at + 16] * source.randrange(1, 20)
        else:
            data[at] = source.randrange(256)
        data = data or bytearray(b"\1")
    return bytes(data)


def attack(server, seed, is_over, sent):
    source, known = random.Random(seed), list(messages())
    while not is_over.is_set():
        try:
            if source.random() < 0.2:
                client = Client(server, damaged(source.choice(PAGES), source))
            else:
                client = Client(server, source.choice([b"u:p\3\0", b"u:p\6\0", b"\0", damaged(b"user:password\3\0", source)]))
                for _ in range(source.randrange(1, 8)):
                    client.send(damaged(source.choice(known), source))
            if source.random() < 0.3:
                client.socket.settimeout(0.02)
                client.socket.recv(4096)
            client.socket.close()
        except OSError:
            pass
        sent[seed] += 1


def test_hostile_bytes_beside_a_healthy_caller():
    """P9: none ends or blocks the server, whose other callers get answers."""
    with Server(".z.ps:{0};.z.pp:{x 0};.z.ws:{neg[.z.w]x}") as server:
        healthy = opened(server)
        is_over, sent = threading.Event(), [0, 0]
        threads = [threading.Thread(target=attack, args=(server, seed, is_over, sent)) for seed in range(2)]
        for thread in threads:
            thread.start()
        longest, end = 0, time.monotonic() + HOSTILE_SECONDS
        while time.monotonic() < end:
            start = time.monotonic()
            equal(healthy.evaluate("2+2"), long(4))
            longest = max(longest, time.monotonic() - start)
            time.sleep(0.01)
        is_over.set()
        for thread in threads:
            thread.join()
        assert longest < 2, longest
        assert min(sent) > 200, sent
        assert resident(server) < 300 << 20, resident(server)


def bomb(claim, data):
    """A compressed message that says it will have `claim` bytes."""
    return struct.pack("<BBBBI", 1, 1, 1, 0, len(data) + 12) + struct.pack("<I", claim) + data


def test_memory_in_proportion_to_what_was_sent():
    """P10"""
    deep = b"\0\0\1\0\0\0" * 300000 + b"\xff\1"
    wide = b"\0\0" + struct.pack("<I", 1 << 20) + b"\xff\1" * (1 << 20)
    zeros = b"\xff" + bytes([0, 255] * 8)
    cases = {"claims": b"\1\1\0\0\xff\xff\xff\x7f" + bytes(1 << 20), "deep": message(deep, SYNC), "booleans": message(wide, SYNC),
             "count": message(b"\0\0\xff\xff\xff\x7f" + bytes(1 << 20), SYNC), "bomb": bomb((1 << 31) - 1, zeros * 1000),
             "exact bomb": bomb(121 * 17 * 5000, zeros * 5000), "names": message(b"\x0b\0" + struct.pack("<I", 1 << 19) + b"a\0" * (1 << 19), SYNC),
             "attribute": message(b"\7\1" + struct.pack("<I", 1 << 17) + bytes(8 << 17), SYNC),
             "grouped": message(b"\7\4" + struct.pack("<I", 1 << 17) + os.urandom(8 << 17), SYNC)}
    for name, data in cases.items():
        with Server(".z.pg:{0}") as server:
            opened(server).evaluate("1")
            before = resident(server)
            callers = []
            for _ in range(4):
                callers.append(opened(server))
                callers[-1].send(data)
            equal(opened(server).evaluate("1"), long(0))
            peak = int(pathlib.Path(f"/proc/{server.process.pid}/status").read_text().split("VmHWM:")[1].split()[0]) * 1024
            assert peak - before <= min(4 * len(data) * 121 + (8 << 20), 300 << 20), (name, len(data), peak - before)


def ends_after(client):
    start = time.monotonic()
    client.socket.settimeout(40)
    assert client.is_closed()
    return time.monotonic() - start


def test_slow_callers():
    """B1, B13: a greeting 5 s, a message 1 KB a second after 10 s, a web request's head 10 s; idle ones are left alone."""
    with Server() as server:
        idle = opened(server)
        greeting, request = Client(server, b"us"), Client(server, b"GET / HTTP/1.1\r\n")
        slow = opened(server)
        slow.send(b"\1\1\0\0\0\0\1\0" + b"x" * 100)
        page = Client(server, b"POST / HTTP/1.1\r\n" + H + b"Content-Length: 4096\r\n\r\n")
        steady = opened(server)
        blanks = 500000
        steady.send(b"\1\1\0\0" + struct.pack("<I", 8 + 6 + blanks) + b"\x0a\0" + struct.pack("<I", blanks))
        is_over, fed = threading.Event(), []

        def feed():
            while not is_over.wait(0.5):
                steady.send(b" " * 2048)
                fed.append(2048)
        feeder = threading.Thread(target=feed)
        feeder.start()
        try:
            first = time.monotonic()
            assert 4 < ends_after(greeting) < 7
            ends_after(request)
            assert 9 < time.monotonic() - first < 12
            ends_after(slow)
            assert 10 < time.monotonic() - first < 15
            ends_after(page)
            assert 12 < time.monotonic() - first < 17
        finally:
            is_over.set()
            feeder.join()
        steady.send(b" " * (blanks - sum(fed)))
        equal(steady.message(), (RESPONSE, b"e\0"))
        equal(idle.evaluate("2+2"), long(4))
        assert "its message came too slowly" in server.said()


def test_a_caller_that_reads_nothing():
    """B14: its queue has a limit, and nobody else waits."""
    with Server() as server:
        other, deaf = opened(server), opened(server)
        deaf.send(message(chars("h:.z.w"), SYNC))
        equal(deaf.message(), (RESPONSE, b"e\0"))
        equal(server.ask('x:100000000#0x00;r:{@[neg h;x;{`$x}]}each 20#enlist x;first r where -11h=type each r'), "`limit")
        assert resident(server) < 1400 << 20, resident(server)
        equal(other.evaluate("2+2"), long(4))
        deaf.socket.close()
        wait_until(lambda: server.ask("h in .z.H") == "0b")


def test_callers_during_a_peach():
    """P15: 99 of 100 answers within a second while workers are busy."""
    with Server(args=("-s", "-2")) as server:
        client = opened(server)
        server.process.stdin.write(b"r:{t:.z.p+0D00:00:00.004;while[.z.p<t];1000#x} peach til 2000;\n")
        server.process.stdin.flush()
        waits = []
        for _ in range(200):
            start = time.monotonic()
            equal(client.evaluate("2+2"), long(4))
            waits.append(time.monotonic() - start)
            time.sleep(0.01)
        assert statistics.quantiles(waits, n=100)[98] < 1, max(waits)
        equal(server.ask("count r"), "2000")
