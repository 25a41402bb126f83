"""options.py: what \\e, \\T and the other options mean for clients."""
import json
import os
import signal
import socket
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


def refused(client, text, *errors):
    payload = client.evaluate(text)
    assert any(payload.startswith(b"\x80" + e.encode()) for e in errors), (text, payload)


def test_clients_that_may_not_leave_the_folder(_):
    with tempfile.TemporaryDirectory() as folder, Server(args=("-u", "1"), folder=folder) as server:
        client = opened(server)
        client.evaluate("x:3")
        equal(client.evaluate("x"), long(3))
        for text in ('system"ls"', '\\ls', '\\v', '\\t 1000', '\\cd /', '\\\\', "exit 0", "hdel`:a", "hopen`:a", "hopen`:fifo:///tmp/f",
                     "read0`:/etc/passwd", "read1`:../x", "`:/tmp/peach_should_not 0:enlist\"ab\"", "get`:/etc/passwd",
                     "key`:/", "`:capi_test 2:(`f;1)", '\\l /etc/passwd'):
            refused(client, text, "access")
        client.evaluate('`:here 0:enlist"text"')
        equal(server.ask("read0`:here"), '"text"')
        server.ask("h:1;system\"v\"")  # the console may


def test_python_and_other_processes_are_not_for_confined_clients(server):
    """P13: both can do what the client may not."""
    for option, hop in (("-u 1", "access"), ("-b", "noupdate")):
        with tempfile.TemporaryDirectory() as folder, Server("x:1", args=option.split(), folder=folder) as guarded:
            guarded.ask("\\l p.q")
            guarded.ask("os:.p.import`os;.z.ws:{}")
            client = opened(guarded)
            for text in ('.p.e"open(\'evil\',\'w\')"', '.p.eval["1"]`', ".p.import`os", "os[`:getcwd][]`", ".p.unpickle 0x80044b012e",
                         ".peach.thaw 0x80044b012e", ".p.py2q os`."):
                refused(client, text, "access", "type")
            assert not os.path.exists(folder + "/evil")
            for text in (f"hopen {server.port}", f"`::{server.port}\"1\"", f'.Q.hg"http://localhost:{server.port}/"',
                         f'(`$":ws://localhost:{server.port}")"GET / HTTP/1.1\\r\\n\\r\\n"'):
                refused(client, text, hop)
            equal(guarded.ask("os[`:sep]`"), ',"/"')
            for text in ('.p.e"1"', ".p.import`os"):
                equal(guarded.ask(f"@[reval;parse{json.dumps(text)};::]"), '"access"')


def test_workers_of_confined_clients_are_confined(_):
    """P13: peach is no way out, nor is the setup that workers play."""
    with tempfile.TemporaryDirectory() as folder, Server("x:1", args=("-u", "1", "-s", "-2"), folder=folder) as server:
        server.ask('.peach.setup enlist"\\\\l p.q"')
        server.ask("\\l p.q")
        client = opened(server)
        equal(client.evaluate("sum{x}peach 1 2"), long(3))
        for text in ('{system"ls"}peach 1 2', "{read0`:/etc/passwd}peach 1 2", "{.p.import`os}peach 1 2",
                     '{(`$"\\001peach foreign";0x80044b012e)}peach 1 2', '{[a;x]x}[(`$"\\001peach foreign";0x80044b012e)]peach 1 2',
                     '{x}peach 2#enlist(`$"\\001peach foreign";0x80044b012e)'):
            refused(client, text, "access")
        client.evaluate('.peach.setup enlist"system\\"touch evil\\""')
        refused(client, "{x}peach 1 2", "peach. setup failed")
        assert not os.path.exists(folder + "/evil")
        equal(server.ask('count each{system"echo a"}peach 1 2'), "1 1")
        equal(client.evaluate("sum{x}peach 1 2"), long(3))


def test_clients_that_may_not_write(_):
    with Server("a:1 2", args=("-b",)) as server:
        client = opened(server)
        equal(server.ask('system"_"'), "1b")
        for text in ("a:1", "a[0]:5", "b:1", "delete a from`.", "`a set 1", "hdel`:a", "`:x 0:()"):
            refused(client, text, "noupdate")
        equal(client.evaluate("first a"), long(1))


def test_a_password_file_and_what_it_forbids(_):
    with tempfile.NamedTemporaryFile("w") as file:
        file.write("joe:plain\n")
        file.flush()
        os.chmod(file.name, 0o600)
        done = subprocess.run([BINARY, "-u", file.name, "-U", file.name], stdin=subprocess.DEVNULL, capture_output=True, text=True)
        assert "-u or -U" in done.stderr and done.returncode == 1, done
        with Server(args=("-u", file.name)) as server:
            start = time.monotonic()
            assert Client(server, b"joe:wrong\x03\0").is_closed()
            assert time.monotonic() - start > 0.09
            client = Client(server, b"joe:plain\x03\0")
            client.capability()
            refused(client, 'system"ls"', "access")
            server.ask("\\x .z.pg")
            assert "restricted" in server.said()
            file.write("jim:91dfd9ddb4198affc5c194cd8ce6d338fde470e2\n")  # sha1 of mypassword
            file.flush()
            server.ask("\\u")
            equal(Client(server, b"jim:mypassword\x03\0").capability(), 3)


def test_options_that_are_refused(_):
    for args, text in ((("-p",), "-p: it takes an argument"), (("-c", "5"), "two arguments"), (("-w", "much"), "-w: invalid (domain)"),
                       (("-e", "9"), "-e: invalid (domain)"), (("-P", "18"), "-P: invalid (domain)"), (("-E", "3"), "-E: invalid (domain)"), (("-m", "/tmp"), "-m: there is"),
                       (("-u", "/nonexistent"), "-u: "), (("-p", "no:such:port"), "-p: "), (("-g", "x"), "-g: invalid (type)"), (("-T", "-1"), "-T: invalid (domain)"),
                       (("-W", "7"), "-W: invalid (domain)"), (("-z", "2"), "-z: invalid (domain)"), (("-S", "x"), "-S: invalid (type)"), (("-C", "1", "x"), "-C: invalid (type)"),
                       (("-r", ":localhost:1"), "-r: hop"), (("-l",), "-l: a name"),
                       (("-s", "2", "-s", "2"), "-s: once"), (("-q", "-q"), "-q: once"),
                       (("-t", "x"), "-t: "), (("-o", "x"), "-o: invalid"), (("-s", "x"), "-s: invalid"), (("-p", "http/x"), "-p: ")):
        done = subprocess.run([BINARY, *args], stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30)
        assert text in done.stderr and done.returncode == 1, (args, done)


def test_the_size_that_the_environment_says(_):
    with Server(env={"LINES": "30", "COLUMNS": "60"}) as server:
        equal(server.ask("\\c"), "30 60i")
    with Server(env={"LINES": "30", "COLUMNS": "60"}, args=("-c", "20", "50")) as server:
        equal(server.ask("\\c"), "20 50i")


def test_threads_that_were_not_asked_for(server):
    server.ask("\\s 2")
    assert "enable secondary threads via cmd line -s only" in server.said()
    with Server(args=("-s", "3")) as threaded:
        equal(threaded.ask('system"s 2";system each("s";"s 0N")'), "2 3i")


def test_a_caller_on_the_standard_input(_):
    """As inetd starts it: served until it goes, told nothing but answers."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        client = socket.create_connection(listener.getsockname())
        served, _ = listener.accept()
    process = subprocess.Popen([BINARY], stdin=served, stdout=served, stderr=subprocess.DEVNULL)
    served.close()
    client.sendall(b"me:\x03\0")
    assert client.recv(1) == b"\x03"
    client.sendall(message(chars("2+2"), SYNC))
    answer = client.recv(100)
    assert answer[1] == 2 and answer.endswith(long(4)), answer
    client.close()
    assert process.wait(timeout=10) == 0


def test_the_frames_of_another_process(server):
    with Server() as other:
        got = other.ask(f"@[.Q.prf0;{server.process.pid};::]")
        if "not permitted" in got:  # the system allows it for children only
            return
        equal(other.ask(f"count .Q.prf0 {server.process.pid}"), "0")
        server.ask("f:{while[x;x:1]}")
        client = opened(server)
        client.send(message(chars("f 1"), SYNC))
        wait_until(lambda: other.ask(f"t:.Q.prf0 {server.process.pid};count t") != "0")
        equal(other.ask("(last t)`name`text"), '"..f"\n"{while[x;x:1]}"')
        server.process.send_signal(signal.SIGINT)
        equal(client.message()[1], error("stop"))
        equal(server.ask("1+1"), "2")


def test_one_question_with_a_timeout(server):
    with Server() as other:
        equal(other.ask(f'`::[(":localhost:{server.port}";1000);"2+3"]'), "5")
        equal(other.ask(f'`::[(`::{server.port};1000);(+;1;2)]'), "3")
        assert "hop" in other.ask('.[`::;((":localhost:1";100);"1");::]')


def test_compression_is_a_matter_of_the_connection(server):
    with Server() as other:
        other.ask(f"h:hopen {server.port}")
        other.ask(".Q.ipc[h;([z:0b])]")
        equal(other.ask("(-38!h)`z"), "0b")
        equal(other.ask('@[.Q.ipc h;([q:1b]);::]'), '"domain"')
        equal(other.ask('count h"til 100000"'), "100000")


def test_what_b_keeps_from_the_console(_):
    with Server(args=("-b",)) as server:
        for text in ('0"2+3"', "\\x .z.pg"):
            server.ask(text)
            assert "restricted" in server.said(), text


def test_options_that_are_commands(_):
    args = "-c 30 90 -C 40 100 -e 2 -g 1 -o 2 -P 4 -S 7 -t 60000 -T 9 -w 4000 -W 3 -z 1 -s 0 x.q -custom 1".split()
    with Server(args=args) as server:
        equal(server.ask('.Q.s1 system each"cCegoPStTWz"'), '"(30 90i;40 100i;2i;1i;2;4i;7;60000i;9i;3i;1)"')
        equal(server.ask("(system\"w\")3"), str(4000 << 20))
        equal(server.ask(".z.x"), '"x.q"\n"-custom"\n,"1"')
        equal(server.ask(".z.q"), "1b")
