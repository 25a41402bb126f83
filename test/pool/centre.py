"""The central process: clients meanwhile, the terminal, signals, what workers inherit."""
import os
import signal
import time

from session import SLOW, Session, equal, first_line, is_alive, kill, wait_until
from sessions import Terminal, workplace


class Gate:
    """An item that reads `:gate stays in it until the gate is opened."""

    def __init__(self, q):
        self.path = os.path.join(q.cwd, "gate")
        self.writer = None
        os.mkfifo(self.path)

    def wait_for_item(self):
        wait_until(self.is_read, 10, "an item waits at the gate")

    def is_read(self):
        try:
            self.writer = os.open(self.path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError:
            return False
        return True

    def open(self):
        """For good."""
        open(self.path + "-open", "w").close()
        os.rename(self.path + "-open", self.path)
        os.close(self.writer)


def connect(q, *clients):
    port = q.run('-1 string system"p";')
    for client in clients:
        client.run("h:hopen " + port)


def test_clients_are_served_during_a_peach():
    """P15: the answers come while an item cannot end."""
    with Session("-s", "-2", "-p", "0W") as q, Session() as client:
        connect(q, client)
        gate = Gate(q)
        q.run("n:5;r:()")
        q.send('r:{if[x=3;read0`:gate];x} peach til 8;count r')
        gate.wait_for_item()
        equal(client.run('h"n+count r"'), "5")
        equal(client.run('h".z.w=0"'), "0b")
        equal(client.run('do[200;h"n+:1"];h"n"'), "205")
        equal(first_line(client.run('h"1+`"')), "'type")
        client.run('(neg h)"n:7"')
        equal(client.run('h"n"'), "7")
        equal(client.run('h"{[x]x*x} peach til 4"'), "0 1 4 9")
        equal(client.run('@[h;"{[x]if[x=2;\'`bad];x} peach til 4";{x}]'), '"bad"')
        done = 'h"count exec item from .peach.log where status=`done"'
        wait_until(lambda: client.run(done) == "7", 5, "all others are done")
        gate.open()
        equal(q.receive(), "8")
        equal(q.run("sum r"), "28")


def test_rights_during_a_peach_are_the_clients():
    with Session("-s", "-2", "-p", "0W") as q, Session() as client:
        connect(q, client)
        gate = Gate(q)
        q.send('reval(peach;{if[x=1;read0`:gate];x};til 2)')
        gate.wait_for_item()
        equal(client.run('h"a:1;a"'), "1")
        gate.open()
        q.receive()
        equal(first_line(q.run("reval(peach;{a::1;x};til 2)")), "'noupdate")
        equal(q.run("a"), "1")


def test_a_request_waits_when_asked_to():
    with Session("-s", "-2", "-p", "0W") as q, Session() as client:
        connect(q, client)
        gate = Gate(q)
        q.run(".peach.serve:0b;r:0")
        q.send('r:{if[x=1;read0`:gate];x} peach til 4')
        gate.wait_for_item()
        client.send('h"count r"')
        gate.open()
        q.receive()
        equal(client.receive(5), "4")


def test_a_worker_asks_its_centre():
    with Session("-s", "-2", "-p", "0W") as q:
        port = q.run('-1 string system"p";')
        q.run("n:40")
        equal(q.run(f'{{[x](`$"::{port}")("n+";x)}} peach 1 2'), "41 42")


def test_ctrl_c_while_a_client_is_served():
    """It stops the client's request and the peach that serves it."""
    with Session("-s", "-2", "-p", "0W") as q, Session() as client:
        connect(q, client)
        gate = Gate(q)
        q.send('{if[x=1;read0`:gate];x} peach til 4')
        gate.wait_for_item()
        client.send('@[h;"-2\\"inside\\";while[1b]";{x}]')
        wait_until(lambda: "inside" in q.errors(), 5, "the request runs")
        q.process.send_signal(signal.SIGINT)
        equal(client.receive(5), '"stop"')
        q.receive(5)
        assert "'stop" in q.errors(), q.errors()
        equal(first_line(q.run("sum{x} peach til 10")), "45")


def test_two_clients_peach_at_once():
    with Session("-s", "-2", "-p", "0W") as q, Session() as one, Session() as two:
        port = q.run('-1 string system"p";')
        for client in (one, two):
            client.run("h:hopen " + port)
        one.send('h"{system\\"sleep 0.05\\";x} peach til 8"')
        two.send('h"{neg x} peach til 8"')
        equal(one.receive(5), "0 1 2 3 4 5 6 7")
        equal(two.receive(5), "0 -1 -2 -3 -4 -5 -6 -7")


def test_ctrl_c_at_the_terminal():
    with workplace() as directory:
        t = Terminal(directory, "-s", "-2")
        t.read_to("q)")
        os.write(t.fd, b"{x} peach til 4\n")
        t.read_to("0 1 2 3\nq)")
        os.write(t.fd, b"{while[1b]} peach til 4\n")
        time.sleep(0.5 * SLOW)
        os.write(t.fd, b"\x03")
        assert "'stop" in t.read_to("q)", 3)
        os.write(t.fd, b"{x+1} peach til 4\n")
        t.read_to("1 2 3 4\nq)")
        t.close()


def test_ctrl_c_stops_long_primitives():
    with Session() as q:
        q.run("x:5000000?1f;t:20000000#\"ab\"")
        for long in ("asc x", "iasc x", "distinct x", "string x", "-8!string x", "t ss \"ba\"", "ssr[t;\"a\";\"xy\"]", ".j.j x",
                     "(2000#x)cross 2000#x", "csv 0:([]x)", 'system"sleep 60"'):
            before = len(q.errors())
            q.send(f'-2"go";r:{long};')
            wait_until(lambda: "go\n" in q.errors()[before:], 5, "it runs")
            q.process.send_signal(signal.SIGINT)
            q.receive(10)
            wait_until(lambda: "'stop" in q.errors()[before:], 5, lambda: f"{long} is stopped: {q.errors()[before:]}")


def test_signals_that_end_all():
    """P7; an end by SIGHUP as by SIGTERM, with .z.exit and the shell's status."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        with Session("-s", "-2") as q:
            q.run("{x} peach til 4;.z.exit:{-2\"leaving \",string x}")
            pids = q.pids()
            q.send("{while[1b]} peach til 4")
            time.sleep(0.2)
            kill(q.process.pid, number)
            equal(q.process.wait(10 * SLOW), 128 + number)
            assert f"leaving {128 + number}" in q.errors(), q.errors()
            wait_until(lambda: not any(map(is_alive, pids)), 3, "the workers have ended")


def test_exit_in_a_request_during_a_peach():
    with Session("-s", "-2", "-p", "0W") as q, Session() as client:
        connect(q, client)
        pids = q.all_up(2)
        gate = Gate(q)
        q.send("{if[x=1;read0`:gate];x} peach til 4")
        gate.wait_for_item()
        client.run('(neg h)"exit 3";neg[h][]')
        equal(q.process.wait(10 * SLOW), 3)
        wait_until(lambda: not any(map(is_alive, pids)), 3, "the workers have ended")


def test_a_client_that_leaves_during_its_peach():
    with Session("-s", "-2", "-p", "0W") as q, Session() as client:
        connect(q, client)
        pids = q.all_up(2)
        gate = Gate(q)
        client.send('h"{if[x=1;read0`:gate];x} peach til 4"')
        gate.wait_for_item()
        client.process.kill()
        client.process.wait()
        gate.open()
        equal(q.run("sum{x} peach til 10"), "45")
        equal(q.pids(), pids)


def test_a_timer_that_peaches_during_a_peach():
    with Session("-s", "-2", "-p", "0W") as q:
        q.run("n:();.z.ts:{n,:enlist{x*x} peach til 4;if[2=count n;system\"t 0\"]};system\"t 10\"")
        equal(q.run('sum{system"sleep 0.05";x} peach til 10'), "45")
        wait_until(lambda: q.run("count n") == "2", 5, "it beat twice")
        equal(q.run("distinct n"), "0 1 4 9")


def test_workers_inherit_nothing():
    with Session("-s", "-1", "-p", "0W") as q:
        q.run("{x} peach til 4")
        pid = q.pids()[0]
        links = {fd: os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")}
        equal(links["0"], "/dev/null")
        assert links["1"].startswith("pipe:") and links["2"].startswith("pipe:"), links
        sockets = [link for link in links.values() if link.startswith("socket:")]
        equal(len(sockets), 1)
        assert open(f"/proc/{pid}/oom_score_adj").read().strip() >= "300"
        equal(os.getpgid(pid), pid)
        equal(q.run('{system"s"} peach 1 2'), "0 0i")
        assert not any("socket:" in line for line in q.run('{system"ls -l /proc/self/fd"} peach 1 2').split("\n"))


def test_many_starts_and_setups():
    with Session("-s", "-2") as q:
        q.run("do[3;.peach.start 3;.peach.setup enlist\"n:1+$[`n in key`.;n;0]\"]")
        equal(q.run('distinct{system"sleep 0.02";n} peach til 12'), ",3")
        equal(len(q.pids()), 3)
