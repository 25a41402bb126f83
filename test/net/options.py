"""options.py: what \\e, \\T and the other options mean for clients."""
import os
import signal
import subprocess
import sys
import tempfile
import time

from peer import *


def test_a_request_may_run_so_long(server):
    server.ask("\\T 1")
    client, other = opened(server), opened(server)
    start = time.monotonic()
    for text in ("while[1b;x:1]", 'system"sleep 30"', "{x+1}each til 100000000"):
        equal(client.evaluate(text), error("stop"))
    assert time.monotonic() - start < 15
    equal(other.evaluate("2+2"), long(4))
    server.ask("x:0;do[3000000;x+:1]")  # the console has all the time
    server.ask("\\T 0")
    equal(client.evaluate("x"), long(3000000))


def test_a_request_that_waits_for_another_process_ends_too(server):
    with Server(args=("-T", "1")) as limited:
        equal(limited.ask("\\T"), "1i")
        limited.ask(f"h:hopen {server.port}")
        client = opened(limited)
        kind, payload = client.request(chars('h"while[1b;]"'))
        assert payload.startswith(b"\x80"), payload
        equal(client.evaluate("2+2"), long(4))
        server.process.send_signal(signal.SIGINT)


def test_stacks_of_clients(server):
    server.ask("f:{x+`a}")
    client = opened(server)
    equal(client.evaluate("f 1"), error("type"))
    assert "x+`a" not in server.said()
    server.ask("\\e 2")
    equal(client.evaluate("f 2"), error("type"))
    assert "f:{x+`a}" in server.said() or "{x+`a}" in server.said(), server.said()
