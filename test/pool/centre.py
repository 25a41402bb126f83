"""The central process: clients meanwhile, the terminal, signals, what workers inherit."""
import os
import signal
import time

from session import SLOW, Session, equal, is_alive, kill, wait_until
from sessions import Terminal, workplace


def test_a_request_waits_for_the_peach():
    with Session("-s", "-2", "-p", "0W") as q, Session() as client:
        client.run("h:hopen " + q.run('-1 string system"p";'))
        q.run("{x} peach til 4")
        q.send('r:{system"sleep 0.3";x} peach til 4')
        client.send('h"count r"')
        q.receive()
        equal(client.receive(5), "4")


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


def test_sigterm_ends_all():
    with Session("-s", "-2") as q:
        q.run("{x} peach til 4")
        pids = q.pids()
        q.send("{while[1b]} peach til 4")
        time.sleep(0.2)
        kill(q.process.pid, signal.SIGTERM)
        q.process.wait(10 * SLOW)
        wait_until(lambda: not any(map(is_alive, pids)), 3, "the workers have ended")


def test_workers_inherit_nothing():
    with Session("-s", "-1", "-p", "0W") as q:
        q.run("{x} peach til 4")
        pid = q.pids()[0]
        links = {fd: os.readlink(f"/proc/{pid}/fd/{fd}") for fd in os.listdir(f"/proc/{pid}/fd")}
        equal(links["0"], "/dev/null")
        assert links["1"].startswith("pipe:") and links["2"].startswith("pipe:"), links
        sockets = [link for link in links.values() if link.startswith("socket:")]
        equal(len(sockets), 1)


def test_many_starts_and_setups():
    with Session("-s", "-2") as q:
        q.run("do[3;.peach.start 3;.peach.setup enlist\"n:1+$[`n in key`.;n;0]\"]")
        equal(q.run('distinct{system"sleep 0.02";n} peach til 12'), ",3")
        equal(len(q.pids()), 3)
