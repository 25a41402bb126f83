"""web.py: connections that stay open, other methods, WebSockets byte by byte."""
import gzip
import os
import struct
import tempfile

import tls
from peer import *

TEXT, BINARY_FRAME, CLOSE, PING, PONG = 1, 2, 8, 9, 10


def page(client):
    """(status line, headers, body) of the next answer."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += client.read(1)
    lines = head.decode().split("\r\n")
    headers = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
    return lines[0], headers, client.read(int(headers.get("content-length", 0)))


def ask(path="/", *headers, method="GET", version="1.1", body=b""):
    lines = [f"{method} {path} HTTP/{version}", "Host: localhost", *headers]
    if body:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


# ── persistent connections ───────────────────────────────────────────────────────────────

def test_pages_of_one_connection(server):
    client = Client(server, ask() + ask()[:10])
    for _ in range(3):
        status, headers, body = page(client)
        assert status.endswith("200 OK") and headers["connection"] == "keep-alive", (status, headers)
        client.send(ask()[10:] + ask()[:10])
    client.send(ask("/", "Connection: close")[10:])
    page(client)
    equal(page(client)[1]["connection"], "close")
    assert client.is_closed()


def test_a_long_answer_is_compressed_for_who_takes_it(_):
    with Server(env={"PEACH_HTTP_EVAL": "1"}) as server:
        server.ask("t:([]a:til 1000)")
        client = Client(server, ask("/t.csv?t"))
        plain = page(client)[2]
        client = Client(server, ask("/t.csv?t", "Accept-Encoding: deflate, gzip"))
        _, headers, packed = page(client)
        equal(headers["content-encoding"], "gzip")
        assert len(packed) < len(plain)
        equal(gzip.decompress(packed), plain)
        client = Client(server, ask("/?2+2", "Accept-Encoding: gzip"))
        assert b"4" in page(client)[2]


def test_pages_of_old_callers(server):
    client = Client(server, ask(version="1.0"))
    equal(page(client)[1]["connection"], "close")
    assert client.is_closed()


def test_h_ka_decides_for_own_pages(server):
    server.ask('.z.ph:{.h.hn["200 OK";`txt]"x"}')
    client = Client(server, ask())
    page(client)
    assert client.is_closed()
    server.ask('f:{"HTTP/1.1 200 OK\\r\\nConnection: ",.h.ka[x],"\\r\\nContent-Length: ",string[count y],"\\r\\n\\r\\n",y}')
    server.ask('.z.ph:{f[2000i]"abc"}')
    client = Client(server, ask())
    for _ in range(3):
        equal(page(client)[2], b"abc")
        client.send(ask())
    server.ask('.z.ph:{f[50i]"abc"}')
    page(client)
    page(Client(server, ask()))
    assert client.is_closed()  # after its 50 ms
    server.ask('.z.ph:{.h.ka 1000i;"HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nabc"}')
    client = Client(server, ask())
    wrong = b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabc"
    equal(client.read(len(wrong)), wrong)
    assert client.is_closed()  # and not waited for two bytes more


def test_idle_pages_do_not_keep_others_out(server):
    idle = []
    for _ in range(80):
        idle.append(Client(server, ask()))
        page(idle[-1])
    equal(opened(server).evaluate("2+2"), long(4))
    idle[0].send(ask())
    page(idle[0])


def test_other_methods(server):
    client = Client(server, ask(method="PUT", body=b"body"))
    assert page(client)[0].split()[1] == "405"
    server.ask('.z.pm:{.h.hn["200 OK";`txt].Q.s1 2#x}')
    for method in ("OPTIONS", "PATCH", "PUT", "DELETE"):
        client = Client(server, ask("/a", method=method, body=b"body"))
        equal(page(client)[2].decode(), f'(`{method};"a body")')
    client = Client(server, ask(method="TRACE"))
    assert page(client)[0].split()[1] == "405"


def test_files_below_the_root(_):
    with tempfile.TemporaryDirectory() as folder, Server(folder=folder) as server:
        os.makedirs(folder + "/html/sub")
        for name, text in (("html/index.html", "<b>"), ("html/sub/a.txt", "text"), ("html/.secret", "s"), ("outside.txt", "o")):
            with open(f"{folder}/{name}", "w") as file:
                file.write(text)
        os.symlink("../outside.txt", folder + "/html/link.txt")
        os.mkfifo(folder + "/html/fifo")

        def get(path):
            return page(Client(server, ask(path)))

        equal(get("/index.html")[2], b"<b>")
        assert get("/index.html")[1]["content-type"].startswith("text/html")
        equal(get("/sub/a%2etxt")[2], b"text")
        for path in ("/nosuch", "/.secret", "/../outside.txt", "/%2e%2e/outside.txt", "/sub/../../outside.txt", "/link.txt", "/sub",
                     "/fifo", "//etc/passwd", "/index.html%00", "/" + "a/" * 3000):
            equal(get(path)[0].split()[1], "404")
        server.ask('.h.HOME:"html/sub"')
        equal(get("/a.txt")[2], b"text")
        server.ask('.h.HOME:1 2')
        equal(get("/a.txt")[0].split()[1], "404")


def test_values_of_a_kind(_):
    with Server("t:([]a:1 2;b:`x`y)", env={"PEACH_HTTP_EVAL": "1"}) as server:
        equal(page(Client(server, ask("/t.csv?t")))[2], b"a,b\r\n1,x\r\n2,y")
        equal(page(Client(server, ask("/.json?select%20a%20from%20t")))[2], b'{"a":1}\r\n{"a":2}')
        assert b"2+2" not in page(Client(server, ask("/?2+2")))[2]
        assert b"'nosuch" in page(Client(server, ask("/t.csv?nosuch")))[2]
        server.ask(".h.val:{enlist x}")
        assert b'"2+2"' in page(Client(server, ask("/?2+2")))[2] or b"&quot;2+2" in page(Client(server, ask("/?2+2")))[2]


# ── WebSockets ───────────────────────────────────────────────────────────────────────────

def frame(data, opcode=TEXT, last=True, masked=True, rsv=0, length=None):
    size = len(data) if length is None else length
    head = bytes([last << 7 | rsv << 4 | opcode])
    mask_bit = 0x80 if masked else 0
    head += (bytes([mask_bit | size]) if size < 126 else bytes([mask_bit | 126]) + struct.pack(">H", size) if size < 65536
             else bytes([mask_bit | 127]) + struct.pack(">Q", size))
    if not masked:
        return head + data
    mask = os.urandom(4)
    return head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(data))


def read_frame(client):
    """(opcode, payload)"""
    first, second = client.read(2)
    assert first & 0xf0 == 0x80 and second < 128, (first, second)
    size = second if second < 126 else struct.unpack(">H", client.read(2))[0] if second == 126 else struct.unpack(">Q", client.read(8))[0]
    return first & 15, client.read(size)


UPGRADE = ("Upgrade: websocket", "Connection: keep-alive, Upgrade", "Sec-WebSocket-Version: 13",
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")


def socket_to(server, *more, made=Client, early=b""):
    client = made(server, ask("/", *UPGRADE, *more) + early)
    status, headers, _ = page(client)
    equal(status, "HTTP/1.1 101 Switching Protocols")
    equal(headers["sec-websocket-accept"], "s3pplmbitxaq9kygzzhzrbk+xoo=")
    return client


def test_websocket_messages(server):
    client = socket_to(server, early=frame(b"early"))
    equal(read_frame(client), (TEXT, b"early"))  # without .z.ws: an echo
    server.ask(".z.ws:{neg[.z.w]$[10h=type x;upper x;reverse x]}")
    for size in (0, 1, 125, 126, 65535, 65536, 300000):
        client.send(frame(b"a" * size))
        equal(read_frame(client), (TEXT, b"A" * size))
    client.send(frame(b"\x00\xff\x01", BINARY_FRAME))
    equal(read_frame(client), (BINARY_FRAME, b"\x01\xff\x00"))
    client.send(frame(b"ab", last=False) + frame(b"hi", PING) + frame(b"cd", 0, last=False) + frame(b"e", 0))
    equal(sorted((read_frame(client), read_frame(client))), [(TEXT, b"ABCDE"), (PONG, b"hi")])
    for byte in frame(b"slow"):
        client.send(bytes([byte]))
    equal(read_frame(client), (TEXT, b"SLOW"))


def test_websocket_callbacks(server):
    server.ask('l:();.z.wo:{l,:enlist(`open;x=.z.w;.z.u)};.z.wc:{l,:enlist(`close;x)};.z.pc:{l,:`pc}')
    client = socket_to(server)
    handle = server.ask("first .z.H").rstrip("i")
    equal(server.ask(f"(-38!{handle}i)`p"), '"w"')
    equal(server.ask(f"@[{handle}i;\"x\";::]"), '"nyi"')
    equal(server.ask(f"@[neg[{handle}i];2;::]"), '"type"')
    equal(server.ask(f"@[neg[{handle}i];\"\\377\";::]"), '"utf8"')
    server.ask(f'neg[{handle}i]"first";-25!(enlist {handle}i;0x0102);neg[{handle}i][]')
    equal((read_frame(client), read_frame(client)), ((TEXT, b"first"), (BINARY_FRAME, b"\1\2")))
    client.send(frame(struct.pack(">H", 1000) + b"bye", CLOSE))
    equal(read_frame(client)[0], CLOSE)
    assert client.is_closed()
    wait_until(lambda: server.ask("last[l]0") == "`close")
    equal(server.ask("count l"), "2")
    client = socket_to(server)
    server.ask("hclose each .z.H")
    equal(read_frame(client), (CLOSE, struct.pack(">H", 1000)))
    assert client.is_closed()
    equal(server.ask("count l"), "3")


def test_websocket_errors_stay_here(server):
    server.ask(".z.ws:{value x}")
    client = socket_to(server)
    client.send(frame(b"'oops") + frame(b'neg[.z.w]"well"'))
    equal(read_frame(client), (TEXT, b"well"))
    assert "'oops" in server.said()
    client.send(frame(b'hclose .z.w') + frame(b'neg[.z.w]"no"'))
    equal(read_frame(client)[0], CLOSE)
    assert client.is_closed()


def test_hostile_frames(server):
    cases = [(frame(b"x", masked=False), 1002), (frame(b"x", rsv=4), 1002), (frame(b"x", 3), 1002), (frame(b"x", 11), 1002),
             (frame(b"x" * 126, PING), 1002), (frame(b"x", PING, last=False), 1002), (frame(b"x", 0), 1002),
             (frame(b"x", last=False) + frame(b"y"), 1002), (frame(b"\xc3\x28"), 1007), (frame(b"\xed\xa0\x80"), 1007),
             (frame(b"x", length=65 << 20), 1009), (frame(b"x", length=(1 << 63) - 1), 1009), (frame(b"x", length=1 << 63), 1002),
             (frame(b"\x03", CLOSE), 1002), (frame(struct.pack(">H", 1005), CLOSE), 1002)]
    for bad, code in cases:
        client = socket_to(server)
        client.send(bad)
        try:
            opcode, payload = read_frame(client)
            assert opcode == CLOSE, opcode
            assert not payload or struct.unpack(">H", payload[:2])[0] in (code, 1002), (bad[:20], payload, code)
        except (EOFError, ConnectionError):
            pass
        assert client.is_closed(), bad[:20]
    for cut in range(1, 12):
        socket_to(server).send(frame(b"a" * 200)[:cut])
    equal(opened(server).evaluate("2+2"), long(4))
    for _ in range(30):
        client = socket_to(server)
        client.send(os.urandom(2000))
        try:
            while client.socket.recv(65536):
                pass
        except ConnectionError:
            pass
    equal(opened(server).evaluate("2+2"), long(4))


def test_upgrades_that_are_none(server):
    for lines in (UPGRADE[:3], UPGRADE[:2] + ("Sec-WebSocket-Version: 8",) + UPGRADE[3:], UPGRADE + ("Origin: http://evil",),
                  UPGRADE[:3] + ("Sec-WebSocket-Key: short",)):
        client = Client(server, ask("/", *lines))
        assert page(client)[0].split()[1] != "101"


def test_websocket_client(server):
    with Server() as client:
        request = f'"GET / HTTP/1.1\\r\\nHost: localhost:{server.port}\\r\\n\\r\\n"'
        equal(client.ask(f'@[`$":ws://localhost:{server.port}";{request};{{4#x}}]'), '"conn"')
        server.ask('.z.ws:{neg[.z.w]$[10h=type x;"server ",x;x,0xff]};.z.wo:{neg[x]"welcome"}')
        client.ask("got:();.z.ws:{got,:enlist x};.z.wc:{got,:`closed}")
        client.ask(f'r:(`$":ws://localhost:{server.port}"){request}')
        equal(client.ask("12#r 1"), '"HTTP/1.1 101"')
        client.ask('neg[r 0]"test";neg[r 0]0x0102;')
        wait_until(lambda: client.ask("count got") == "3")
        equal(client.ask("got"), '"welcome"\n"server test"\n0x0102ff')
        server.ask("hclose each .z.H")
        wait_until(lambda: client.ask("last got") == "`closed")
        equal(client.ask(f'first(`$":ws://localhost:{server.port}/"){request[:-9]}\\r\\nOrigin: http://evil\\r\\n\\r\\n"'), "0Ni")


def test_websocket_login(server):
    server.ask('.z.pw:{[u;p]p~"right"};.z.ws:{neg[.z.w]string .z.u}')
    client = Client(server, ask("/", *UPGRADE))
    assert page(client)[0].split()[1] == "401"
    with Server(".z.ws:{got::x}") as peer:
        request = f'"GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n"'
        peer.ask(f'r:(`$":ws://joe:right@localhost:{server.port}"){request};neg[r 0]"?"')
        wait_until(lambda: peer.ask("got") == '"joe"')


def test_websocket_through_tls(_):
    with tls.guarded() as server, tls.dialling() as client:
        browser = socket_to(server, made=tls.TlsClient, early=frame(b"early"))
        equal(read_frame(browser), (TEXT, b"early"))
        browser.send(b"".join(frame(str(i).encode()) for i in range(300)))
        for i in range(300):
            equal(read_frame(browser), (TEXT, str(i).encode()))
        client.ask("got:();.z.ws:{got,:enlist x}")
        client.ask(f'r:(`$":wss://localhost:{server.port}")"GET / HTTP/1.1\\r\\nHost: localhost:{server.port}\\r\\n\\r\\n"')
        client.ask('neg[r 0]each string til 100;')
        wait_until(lambda: client.ask("count got") == "100")
