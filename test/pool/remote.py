"""peach over .z.pd: handles to processes that the user has started."""
from centre import Gate, connect
from session import Session, equal, first_line, kill


def started(count):
    peers = [Session("-p", "0W") for _ in range(count)]
    return peers, [peer.run('-1 string system"p";') for peer in peers]


def test_handles():
    peers, ports = started(3)
    try:
        with Session("-s", "-3") as q:
            q.run(".z.pd:`u#hopen each " + " ".join(ports))
            equal(q.run("{x*x} peach til 10"), "0 1 4 9 16 25 36 49 64 81")
            equal(q.run("count distinct{system\"sleep 0.05\";.z.i} peach til 6"), "3")
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
    finally:
        for peer in peers:
            kill(peer.process.pid)
            peer.process.wait()
            peer.close()


def test_search():
    """A search sends its data to each handle once, and goes on without one that is closed."""
    peers, ports = started(2)
    load = 'system"l ",getenv[`QHOME],"/ml/ml.q"; .ml.loadfile`:xval/init.q;'
    try:
        with Session("-s", "-2", "-p", "0W") as q:
            q.run(load)
            q.run("h:hopen each " + " ".join(ports) + ";")
            for peer in peers:
                peer.run(load)
            q.run(".z.pd:`u#h; x:100000?1f; f:{[p;data]p[`a]*count data[1;1]}; p:enlist[`a]!enlist 1 2;")
            search = "raze value .ml.gs.kfSplit[2;1;x;x;f;p;0]"
            equal(q.run(search), "50000 50000 100000 100000")
            kill(peers[0].process.pid)
            equal(q.run(search), "50000 50000 100000 100000")
            equal(peers[1].run("count .ml.xv.i.sent`x"), "100000")
    finally:
        for peer in peers:
            kill(peer.process.pid)
            peer.process.wait()
            peer.close()


def test_clients_are_served_meanwhile():
    peers, ports = started(2)
    try:
        with Session("-s", "-2", "-p", "0W") as q, Session() as client:
            connect(q, client)
            gate = Gate(q)
            q.run(".z.pd:`u#hopen each " + " ".join(ports) + f";n:5;gate:`$\":{gate.path}\"")
            q.send("{[g;x]if[x=1;read0 g];x}[gate] peach til 6")
            gate.wait_for_item()
            equal(client.run('h"n"'), "5")
            equal(client.run('@[h;"{x} peach til 4";{x}]'), '"peach. busy"')
            gate.open()
            equal(q.receive(), "0 1 2 3 4 5")
            equal(client.run('h"{x} peach til 4"'), "0 1 2 3")
    finally:
        for peer in peers:
            kill(peer.process.pid)
            peer.process.wait()
            peer.close()
