"""peer.py: a real process with a port, and clients that speak to it byte by byte."""
import os
import pathlib
import resource
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

signal.signal(signal.SIGINT, signal.default_int_handler)  # a background shell ignores it, and children would

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BINARY = os.path.abspath(sys.argv[1])
ASYNC, SYNC, RESPONSE = 0, 1, 2


class Skip(Exception):
    pass


class Server:
    """A process with a port whose console we hold."""

    def __init__(self, *lines, args=(), script=(), folder=None, env=None, limits=(), port="0W"):
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen([BINARY, *script, "-q", "-p", port, *args], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=self.errors, cwd=folder or tempfile.gettempdir(),
                                        env={**os.environ, "QHOME": str(ROOT / "lib"), "LINES": "", "COLUMNS": "", **(env or {})})
        for what, most in limits:  # not by preexec_fn, which may deadlock where there are threads
            resource.prlimit(self.process.pid, what, (most, most))
        self.port = int(self.ask('system"p"').rstrip("i"))
        for line in lines:
            self.ask(line + ";")

    def ask(self, text):
        """What the console prints for one line."""
        self.process.stdin.write(f'{text}\n-1"\\001";\n'.encode())
        self.process.stdin.flush()
        out = b""
        while not out.endswith(b"\x01\n"):
            got = os.read(self.process.stdout.fileno(), 65536)
            if not got:
                raise AssertionError(f"server ended: {out!r} {self.said()!r}")
            out += got
        return out[:-2].decode().rstrip("\n")

    def said(self):
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace")

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(10)

    def close(self):
        self.process.stdin.close()
        self.end()
        self.process.stdout.close()
        said = self.said()
        self.errors.close()
        assert "Sanitizer" not in said, said

    def __enter__(self):
        return self

    def __exit__(self, *why):
        self.close()


class Client:
    def __init__(self, server, credentials=b"me:secret\x03\0", unix=False):
        if unix:
            self.socket = socket.socket(socket.AF_UNIX)
            self.socket.connect(f"\0/tmp/kx.{server.port}")
        else:
            self.socket = socket.create_connection(("127.0.0.1", server.port))
        self.socket.settimeout(20)
        self.send(credentials)

    def send(self, data):
        self.socket.sendall(data)

    def read(self, count):
        got = b""
        while len(got) < count:
            data = self.socket.recv(count - len(got))
            if not data:
                raise EOFError(got)
            got += data
        return got

    def capability(self):
        return self.read(1)[0]

    def message(self):
        """(kind, payload) of the next message."""
        header = self.read(8)
        assert header[0] == 1 and header[2] == 0, header
        return header[1], self.read(struct.unpack("<I", header[4:])[0] - 8)

    def is_closed(self):
        try:
            return self.socket.recv(1) == b""
        except ConnectionError:
            return True

    def request(self, payload, kind=SYNC):
        self.send(message(payload, kind))
        return self.message()

    def evaluate(self, text):
        kind, payload = self.request(chars(text))
        assert kind == RESPONSE
        return payload


def message(payload, kind=ASYNC):
    return struct.pack("<BBHI", 1, kind, 0, len(payload) + 8) + payload


def chars(text):
    data = text.encode()
    return struct.pack("<bBI", 10, 0, len(data)) + data


def long(n):
    return struct.pack("<bq", -7, n)


def error(text):
    return b"\x80" + text.encode() + b"\0"


def wait_until(holds):
    end = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < end, "waited 10 s"
        os.sched_yield()


def opened(server, **how):
    client = Client(server, **how)
    client.capability()
    return client


def equal(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"
