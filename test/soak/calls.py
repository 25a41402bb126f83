"""calls.py: many calls of peach, many ends of workers."""
import os
import random
import signal
import threading
import time

from session import SLOW, Session, equal, first_line, kill, wait_until

ROUNDS, ITEMS, WORKERS = 20, 1200, 4


def children_of(pid):
    return [int(p) for p in open(f"/proc/{pid}/task/{pid}/children").read().split()]


class Murderer(threading.Thread):
    """Ends a worker, by some signal, now and then, until told to stop."""

    def __init__(self, q, source):
        super().__init__()
        self.q, self.source, self.count, self.is_over = q, source, 0, threading.Event()

    def run(self):
        while not self.is_over.wait(self.source.uniform(0.02, 0.1)):
            alive = children_of(self.q.process.pid)
            if alive:
                kill(self.source.choice(alive), self.source.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGSEGV, signal.SIGABRT]))
                self.count += 1

    def stop(self):
        self.is_over.set()
        self.join()
        return self.count


def test_rounds_under_fire():
    """P1, P2, P3, P16: 20 seeds of 1,200 items and 300 kills: no wrong list, no round too slow, and all workers there afterwards."""
    kills = 0
    with Session("-s", -WORKERS) as q:
        q.run('.peach.setup enlist"plus:{x+1}"')
        q.run(".peach.tries:10")  # so many kills may meet one item by chance
        for seed in range(ROUNDS):
            source = random.Random(seed)
            milliseconds = [source.choice([1, 1, 1, 2, 5]) for _ in range(ITEMS)]
            q.run("ms:" + " ".join(map(str, milliseconds)))
            q.run(f"\\S {seed + 1}")
            murderer = Murderer(q, source)
            murderer.start()
            start = time.monotonic()
            try:
                q.send("r:{t:.z.p+1000000*x 1;while[.z.p<t];(plus x 0;first 1?1000;(x[0]mod 7)#`a)} peach flip(til count ms;ms);")
                said = q.receive(120)
            finally:
                took = time.monotonic() - start
                kills += murderer.stop()
            equal([line for line in said.split("\n") if line.startswith("'")], [])
            equal(q.run(f"(r[;0]~1+til {ITEMS})&r[;2]~{{(x mod 7)#`a}} each til {ITEMS}"), "1b")
            numbers = q.run("-1 string sum r[;1];")
            if seed % 5 == 0:  # the same numbers in peace
                q.run(f"\\S {seed + 1}")
                equal(q.run(f"-1 string sum {{first 1?1000}} peach til {ITEMS};"), numbers)
            ideal = sum(milliseconds) / 1000 / min(WORKERS, os.cpu_count())
            assert took <= (2.5 * ideal + 10) * SLOW, (seed, took, ideal)
        equal(q.run('count distinct raze{system"sleep 0.1";plus .z.i} peach til 8'), str(WORKERS))
    assert kills >= 300, kills


def test_ctrl_c_twenty_times():
    """P6: at the prompt within 2 s, and nothing stale afterwards."""
    with Session("-s", "-2") as q:
        for i in range(20):
            q.send("{while[x>3;x+:1];x} peach til 20")
            time.sleep(0.1)
            start = time.monotonic()
            q.process.send_signal(signal.SIGINT)
            q.receive(10)
            assert time.monotonic() - start < 2 * SLOW
            q.run("0")  # and what the interruption printed
            equal(q.run(f"{{x*{i}}} peach til 20"), " ".join(str(k * i) for k in range(20)))


def trace_of(pid):
    """(descriptors, children, resident bytes)"""
    resident = int(open(f"/proc/{pid}/statm").read().split()[1]) * 4096
    return len(os.listdir(f"/proc/{pid}/fd")), len(children_of(pid)), resident


def test_a_thousand_calls_leave_no_trace():
    """P8: other functions, large vectors both ways, errors, in the centre and in each worker."""
    calls = ("do[100;{x+1} peach til 100];f:{y}[1000?1f];do[100;f peach til 10];do[20;{20000#x} peach til 10];v:200000?1f;"
             "do[20;{sum x*y}[v] peach til 4];do[20;{300000#`float$x} peach til 4];do[100;@[{'`bad};1;{x}]];"
             "do[100;@[{if[x=3;'`bad];x} peach;til 10;{x}]];do[20;{string x} peach til 1000];i:0;do[50;value\"{x+\",string[i+:1],\"} peach til 4\"];")
    with Session("-s", "-2") as q:
        for _ in range(2):
            q.run(calls, 120)
        before = [trace_of(pid) for pid in (q.process.pid, *q.pids())]
        q.run("do[2;" + calls.removesuffix(";") + "];", 240)
        after = [trace_of(pid) for pid in (q.process.pid, *q.pids())]
        for was, now in zip(before, after):
            assert now[0] <= was[0] + 2 and now[1] == was[1], (before, after)
            assert SLOW > 1 or now[2] <= 1.3 * was[2], (before, after)


def test_a_storm_of_ends_ends():
    """P4, many times: an item that ends its worker is named each time."""
    with Session("-s", "-2") as q:
        for i in range(10):
            text = first_line([line for line in q.run(f"{{if[x={i};exit 9];x}} peach til 20", 30).split("\n") if line[:1] == "'"][0])
            equal(text, f"'peach. item {i}: worker exited 9, 3 tries")
        equal(q.run("sum{x} peach til 10"), "45")
