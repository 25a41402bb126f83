"""journal.py: -l, -L, \\l and -r: what clients changed is there after kill -9."""
import os
import pathlib
import signal
import struct
import subprocess
import tempfile

from peer import *

SCRIPT = "t:([]a:0#0;b:0#`);upd:{x insert y}\n"


class Folder(tempfile.TemporaryDirectory):
    def __enter__(self):
        path = pathlib.Path(super().__enter__())
        (path / "db.q").write_text(SCRIPT)
        return path


def logged(folder, *more, option="-l"):
    return Server(script=("db",), args=(option, *more), folder=folder)


def test_what_clients_change_is_logged(_):
    with Folder() as folder:
        with logged(folder) as server:
            client = opened(server)
            client.evaluate("`t insert (1;`x)")
            client.send(message(chars("upd[`t;(2;`y)]")))
            client.evaluate("x:count t")
            size = (folder / "db.log").stat().st_size
            client.evaluate("select from t")
            client.evaluate(".a.b:1")
            server.ask("y:5")
            equal((folder / "db.log").stat().st_size, size)
            server.ask('0"z:7"')
            server.end(signal.SIGKILL)
        with logged(folder, option="-L") as server:
            equal(server.ask("(t`a;x;z;`y in key`.)"), "1 2\n2\n7\n0b")


def test_a_checkpoint_empties_the_log(_):
    with Folder() as folder:
        with logged(folder) as server:
            empty = (folder / "db.log").stat().st_size
            server.ask('0"`t insert (1;`x)";0"s:`u#`p`q";0"e:`s$`q`p"')
            server.ask("\\l")
            equal((folder / "db.log").stat().st_size, empty)
            server.ask('0"`t insert (2;`y)"')
            server.end(signal.SIGKILL)
        with logged(folder) as server:
            equal(server.ask("(t`a;attr s;type e;value e)"), "1 2\n`u\n20h\n`q`p")
            equal(server.ask("-11!`:db.qdb"), "5")


def test_an_end_between_the_steps_of_a_checkpoint(_):
    with Folder() as folder:
        with logged(folder) as server:
            server.ask('0"`t insert (1;`x)"')
            before = (folder / "db.log").read_bytes()
            server.ask("\\l")
        (folder / "db.log").write_bytes(before)  # the state was written, the log not yet renewed
        with logged(folder) as server:
            equal(server.ask("t`a"), ",1")
        with logged(folder) as server:
            equal(server.ask("t`a"), ",1")


def test_a_failed_message_is_undone(_):
    with Folder() as folder:
        with logged(folder) as server:
            client = opened(server)
            client.evaluate("`t insert (1;`x)")
            server.ask("mine:1 2 3")
            for text in ("`t insert (2;`y);'oops", "t:0;new:1;'oops", "mine:4;delete t from `.;'oops",
                         "mine,:4;update a:9 from `t;'oops"):
                equal(client.evaluate(text), error("oops"))
            equal(server.ask("(t`a;asc key`.)"), ",1\n`s#`mine`t`upd")
            assert "mine: not in the log" in server.said()
            client.evaluate("`t insert (3;`z)")
        with logged(folder) as server:
            equal(server.ask("t`a"), "1 3")


def test_a_torn_log(_):
    with Folder() as folder:
        with logged(folder) as server:
            for i in range(3):
                server.ask(f'0"`t insert ({i};`x)"')
        whole = (folder / "db.log").read_bytes()
        for cut in range(1, 22, 6):
            (folder / "db.log").write_bytes(whole[:-cut])
            with logged(folder) as server:
                equal(server.ask("t`a"), "0 1")
                assert "badtail" in server.said()
                server.ask('0"`t insert (5;`x)"')
            assert (folder / "db.log.bad").read_bytes().endswith(whole[-22:-cut])
            with logged(folder) as server:
                equal(server.ask("t`a"), "0 1 5")


def refused(folder, *args):
    done = subprocess.run([BINARY, *args], stdin=subprocess.DEVNULL, capture_output=True, text=True, cwd=folder, timeout=60)
    equal(done.returncode, 1)
    return done.stderr


def test_what_cannot_be_logged_does_not_start(_):
    with Folder() as folder:
        with logged(folder):
            assert "another process logs to it" in refused(folder, "db", "-l")
        assert "a name" in refused(folder, "-l")
        (folder / "db.log").write_bytes(b"not a log")
        assert "not a log" in refused(folder, "db", "-l")
        (folder / "db.log").write_bytes(b"\xff\1\0\0\0\0\0\0" + chars("nosuch[1]"))
        assert "record 0: nosuch" in refused(folder, "db", "-L")


def test_kill_9_loses_nothing_that_was_answered(_):
    with Folder() as folder:
        count = 0
        for _ in range(5):
            with logged(folder) as server:
                equal(server.ask("count t"), str(count))
                client = opened(server)
                client.send(b"".join(message(chars(f"`t insert ({i};`x)"), SYNC) for i in range(400)))
                for _ in range(100):
                    client.message()
                server.end(signal.SIGKILL)
            with logged(folder) as server:
                found = int(server.ask("count t"))
                assert count + 100 <= found <= count + 400, (count, found)
                count = found
                server.ask("\\l")


def test_replication(_):
    with Folder() as folder, logged(folder) as server:
        server.ask('0"`t insert (1;`x)"')
        server.ask("\\l")
        server.ask('0"`t insert (2;`y)"')
        with Server(script=("db.q",), args=("-r", f":localhost:{server.port}"), folder=folder) as replica:
            equal(replica.ask("t`a"), "1 2")
            opened(server).evaluate("`t insert (3;`z)")
            wait_until(lambda: replica.ask("t`a") == "1 2 3")
        server.ask('0"`t insert (4;`z)"')  # the replica has gone
        equal(server.ask("count t"), "4")
    with Folder() as folder, Server() as plain:
        assert "only a process with -l" in refused(folder, "-r", f":localhost:{plain.port}")


def test_who_is_served_during_a_message_is_logged_alone(_):
    with Folder() as folder:
        with logged(folder, "-s", "-1") as server:
            slow, quick = opened(server), opened(server)
            slow.send(message(chars("before:1;{system\"sleep 1\";x}peach 1 2;after:2;'oops"), SYNC))
            wait_until(lambda: quick.evaluate("`before in key`.") == b"\xff\1")
            quick.evaluate("`t insert (1;`x)")
            equal(slow.message(), (RESPONSE, error("oops")))
            equal(server.ask("(t`a;`before`after in key`.)"), ",1\n00b")
        with logged(folder) as server:
            equal(server.ask("t`a"), ",1")
