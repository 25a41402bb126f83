"""peach over .z.pd: handles to processes that the user has started."""
import contextlib
import signal
import time

from centre import Gate, connect
from results import FUNCTIONS
from session import SLOW, Session, equal, first_line, kill


@contextlib.contextmanager
def over_handles(count, *more):
    """(the centre, the processes behind the handles of its .z.pd)"""
    peers = [Session("-p", "0W") for _ in range(count)]
    try:
        ports = [peer.run('-1 string system"p";') for peer in peers]
        with Session("-s", -count, *more) as q:
            q.run(".z.pd:`u#raze hopen each " + " ".join(ports))
            yield q, peers
    finally:
        for peer in peers:
            kill(peer.process.pid)
            peer.process.wait()
            peer.close()


def test_handles():
    with over_handles(3) as (q, peers):
        equal(q.run("{x*x} peach til 10"), "0 1 4 9 16 25 36 49 64 81")
        equal(q.run("count distinct{system\"sleep 0.1\";.z.i} peach til 6"), "3")
        equal(q.run(".peach.pids"), "`int$()")
        equal(first_line(q.run("{if[x in 7 5;'`$\"bad\",string x];x} peach til 10")), "'bad5")
        equal(q.run("sum{x} peach til 10"), "45")
        q.run("h:.z.pd; .z.pd:{h}")
        equal(q.run("sum{x} peach til 10"), "45")
        kill(peers[1].process.pid)
        equal(q.run("sum{x} peach til 10"), "45")
        equal(first_line(q.run("{if[x=3;exit 1];x} peach til 10")), "'peach. no workers")
        q.run("\\x .z.pd")
        equal(q.run("sum{x} peach til 10"), "45")


def test_equals_each_over_handles():
    """P1, with one item a message and with many."""
    with over_handles(2) as (q, _):
        for batch in ("0", "1", "3"):
            q.run(".peach.batch:" + batch)
            for f, x in FUNCTIONS:
                equal(q.run(f"(({f}) peach {x})~({f}) each {x}"), "1b")
            equal(q.run("({x+1} peach til 3000)~1+til 3000"), "1b")


def test_quick_items_share_messages():
    with over_handles(2) as (q, peers):
        for peer in peers:
            peer.run("n:0;.z.pg:{n+:1;value x}")
        equal(q.run("({x+1} peach til 20000)~1+til 20000"), "1b")
        assert sum(int(peer.run("n")) for peer in peers) < 2000
        equal(q.run("(count .peach.log;distinct .peach.log`status;asc[.peach.log`item]~til 20000)"), "20000\n,`done\n1b")
        equal(q.run("(asc distinct .peach.log`worker)~asc`long$.z.pd"), "1b")
        q.run(".peach.batch:10")
        for peer in peers:
            peer.run(".z.pg:{@[value x;3;:;first 1?0N -0W 0W 0]}")
        equal(q.run("sum{x}peach til 1000"), "499500")
        for peer in peers:
            peer.run("n:0;.z.pg:{n+:1;$[2=count x;(x 0)x 1;'`refused]}")
        q.run(".peach.batch:1")
        equal(q.run("sum{x}peach til 50"), "1225")
        equal(str(sum(int(peer.run("n")) for peer in peers)), "50")


def test_errors_over_handles():
    """P5: the lowest item's error, with what came in and who did it."""
    with over_handles(2) as (q, _):
        for wrong in ("5 900", "999", "0 1 2", "300 299"):
            lowest = min(map(int, wrong.split()))
            q.run("w:" + wrong)
            text = q.run("{[w;x]if[x in w;'\"bad\",string x];x}[w] peach til 1000")
            equal(first_line(text), f"'bad{lowest}")
            assert f"item {lowest}, on handle " in text, text
            equal(q.run(f"all({lowest}#.peach.part)~'{lowest}#til 1000"), "1b")
            equal(q.run(f"exec first text from .peach.log where item={lowest},status=`failed"), f'"bad{lowest}"')
            equal(q.run("sum{x}peach til 100"), "4950")


def test_an_item_that_closes_handles_is_found_among_others():
    with over_handles(4) as (q, _):
        q.run("{x} peach til 1000")
        text = q.run("{if[x=300;exit 1];x} peach til 1000")
        equal(first_line([line for line in text.split("\n") if line.startswith("'")][0]), "'peach. item 300: 3 handles closed, last "
              + q.run('-1 string exec last worker from .peach.log where item=300,status=`failed;'))
        equal(q.run("sum{x} peach til 10"), "45")


def test_handles_that_close_cost_no_item():
    """P1 with a process that ends in the middle."""
    with over_handles(3) as (q, peers):
        q.send("({t:.z.p+0D00:00:00.001;while[.z.p<t];x*x} peach til 1200)~til[1200]*til 1200")
        time.sleep(0.2)
        kill(peers[0].process.pid)
        time.sleep(0.1)
        kill(peers[1].process.pid)
        equal(q.receive().split("\n")[-1], "1b")


def test_bound_over_handles():
    """The handle is given up, for its answer would come later."""
    with over_handles(2) as (q, peers):
        q.run(".peach.timeout:0.5")
        start = time.monotonic()
        text = q.run("{while[x=3;x:3];x} peach til 10", 10)
        equal(first_line(text), "'stop")
        assert "item 3, on handle" in text and time.monotonic() - start < 5 * SLOW, text
        equal(q.run("sum{x} peach til 10"), "45")
        for peer in peers:
            kill(peer.process.pid, signal.SIGSTOP)
        equal(first_line(q.run("{x} peach til 10", 10)), "'stop")


def test_search():
    """A search sends its data to each handle once, and goes on without one that is closed."""
    load = 'system"l ",getenv[`QHOME],"/ml/ml.q"; .ml.loadfile`:xval/init.q;'
    with over_handles(2, "-p", "0W") as (q, peers):
        for process in (q, *peers):
            process.run(load)
        q.run("x:100000?1f; f:{[p;data]p[`a]*count data[1;1]}; p:enlist[`a]!enlist 1 2;")
        search = "raze value .ml.gs.kfSplit[2;1;x;x;f;p;0]"
        equal(q.run(search), "50000 50000 100000 100000")
        kill(peers[0].process.pid)
        equal(q.run(search), "50000 50000 100000 100000")
        equal(peers[1].run("count .ml.xv.i.sent`x"), "100000")


def test_clients_are_served_meanwhile():
    with over_handles(2, "-p", "0W") as (q, _), Session() as client:
        connect(q, client)
        gate = Gate(q)
        q.run(f"n:5;gate:`$\":{gate.path}\"")
        q.send("{[g;x]if[x=1;read0 g];x}[gate] peach til 6")
        gate.wait_for_item()
        equal(client.run('h"n"'), "5")
        equal(client.run('@[h;"{x} peach til 4";{x}]'), '"peach. busy"')
        gate.open()
        equal(q.receive(), "0 1 2 3 4 5")
        equal(client.run('h"{x} peach til 4"'), "0 1 2 3")
