"""The fault matrix: workers that end, hang, flood; the centre that ends."""
import os
import random
import re
import resource
import signal
import threading
import time

from centre import Gate
from session import SLOW, Session, describe, equal, first_line, is_alive, kill, stop, wait_until


def test_workers_killed_all_the_time():
    """P1, P2, P3: 400 right results under a kill every 0.2 s, then 4 workers with their setup."""
    with Session("-s", "-4") as q:
        q.run('.peach.setup enlist"plus:{x+1}"')
        q.run(".peach.tries:10")  # so many kills may meet one item by chance
        q.run("{x} peach til 10")
        finished = threading.Event()

        def murder():
            while not finished.wait(0.2 * SLOW):
                for pid in random.sample(alive := workers_of(q), min(1, len(alive))):
                    kill(pid, random.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGABRT]))

        killer = threading.Thread(target=murder)
        killer.start()
        try:
            got = q.run('({system"sleep 0.05";x*x} peach til 400)~til[400]*til 400', 60)
        finally:
            finished.set()
            killer.join()
        equal(got, "1b")
        equal(len(q.all_up(4)), 4)
        equal(q.run("{plus x} peach til 8"), "1 2 3 4 5 6 7 8")


def test_all_workers_killed_while_idle():
    with Session("-s", "-4") as q:
        q.run("{x} peach til 10")
        for pid in q.pids():
            kill(pid)
        equal(q.run("sum{x} peach til 10"), "45")


def test_poison_item_is_named():
    with Session("-s", "-2") as q:
        text = first_line(q.run('{if[x=17;system"kill -9 ",string .z.i];x} peach til 100'))
        assert re.fullmatch(r"'peach\. item 17: 3 workers ended, last \d+ SIGKILL", text), text
        text = first_line(q.run('{if[x=17;system"kill -ABRT ",string .z.i;system"sleep 5"];x} peach til 100'))
        assert re.fullmatch(r"'peach\. item 17: 3 workers ended, last \d+ SIG(ABRT|KILL)", text), text
        equal(q.run("sum{x} peach til 10"), "45")
        equal(len(q.pids()), 2)


def test_exit_in_an_item():
    with Session("-s", "-2") as q:
        equal(first_line(q.run("{if[x=3;exit 5];x} peach til 10")), "'peach. item 3: worker exited 5, 3 tries")
        q.run(".peach.tries:1")
        equal(first_line(q.run("{if[x=3;exit 5];x} peach til 10")), "'peach. item 3: worker exited 5, 1 try")
        equal(q.run("sum{x} peach til 10"), "45")


def test_million_lines():
    with Session("-s", "-2") as q:
        out = q.run('{if[x=0;do[1000000;-1"a line"]];x} peach til 4', 60)
        lines = out.split("\n")
        equal(lines[-1] if lines[-1] == "0 1 2 3" else [l for l in lines if l == "0 1 2 3"], "0 1 2 3")
        tagged = [line for line in lines if re.fullmatch(r"worker \d+: a line", line)]
        assert 1000 < len(tagged) < 1000000, len(tagged)


def test_output_is_tagged():
    with Session("-s", "-2") as q:
        lines = q.run('{-1"hello ",string x;x} peach til 2').split("\n")
        assert sorted(re.sub(r"\d+:", "N:", line) for line in lines[:2]) == ["worker N: hello 0", "worker N: hello 1"], lines
        equal(lines[2], "0 1")


def test_no_worker_outlives_the_centre():
    """P7: idle, busy and stopped ones, and what they started, after kill -9 of the centre."""
    with Session("-s", "-4") as q:
        pids = q.all_up(4)
        q.send('{system"sleep 100";x} peach til 2')
        path = f"/proc/{q.process.pid}/task/{q.process.pid}/children"
        grandchildren = []

        def busy():
            grandchildren[:] = [int(c) for p in pids for c in open(f"/proc/{p}/task/{p}/children").read().split()]
            return len(grandchildren) >= 2
        wait_until(busy, 5, "two workers sleep")
        assert os.path.exists(path)
        kill(pids[0], signal.SIGSTOP)
        kill(pids[3], signal.SIGSTOP)
        q.process.kill()
        q.process.wait()
        everybody = pids + grandchildren
        wait_until(lambda: not any(map(is_alive, everybody)), 3,
                   lambda: f"all have ended but {[describe(p) for p in everybody if is_alive(p)]} of {pids}")


def test_no_worker_outlives_an_exit():
    with Session("-s", "-2") as q:
        q.run("{x} peach til 10")
        pids = q.pids()
        q.process.stdin.write(b"exit 3\n")
        equal(q.process.wait(10 * SLOW), 3)
        wait_until(lambda: not any(map(is_alive, pids)), 3, "the workers have ended")


def test_interrupt():
    """Ctrl-C: 'stop at once, the same workers go on."""
    with Session("-s", "-2") as q:
        pids = q.all_up(2)
        q.send("{while[1b;x+:1]} peach til 10")
        time.sleep(0.3)
        start = time.monotonic()
        q.process.send_signal(signal.SIGINT)
        q.receive(5)
        assert time.monotonic() - start < 2 * SLOW
        equal(first_line(q.run("0")), "0")
        assert "'stop" in q.errors(), q.errors()
        equal(q.run("sum{x} peach til 10"), "45")
        equal(q.pids(), pids)


def test_interrupt_replaces_the_deaf():
    with Session("-s", "-2") as q:
        pids = q.all_up(2)
        for pid in pids:
            stop(pid)
        q.send("{x} peach til 10")
        time.sleep(0.2)
        q.process.send_signal(signal.SIGINT)
        q.receive(5)
        equal(q.run("sum{x} peach til 10", 10).split("\n")[0], "45")
        wait_until(lambda: not set(pids) & set(q.pids()), 2, "both are replaced")


def test_bound():
    with Session("-s", "-2") as q:
        q.run(".peach.timeout:0.5")
        start = time.monotonic()
        equal(first_line(q.run("{while[x=3;x:3];x} peach til 10", 10)), "'stop")
        assert time.monotonic() - start < 5 * SLOW
        equal(first_line(q.run('{if[x=3;system"kill -STOP ",string .z.i];x} peach til 10', 10)), "'stop")
        equal(q.run("sum{x} peach til 10"), "45")


def test_setup_is_replayed_in_order():
    with Session("-s", "-2") as q:
        q.run('.peach.setup("a:1";"a+:1")')
        equal(q.run("{a+x} peach til 4"), "2 3 4 5")
        q.run('.peach.setup enlist"a*:10"')
        for pid in q.pids():
            kill(pid)
        q.run(".peach.start 4")
        equal(q.run('distinct{system"sleep 0.05";a} peach til 40'), ",20")
        equal(len(q.pids()), 4)


def test_setup_that_fails_is_told():
    with Session("-s", "-2") as q:
        q.run('.peach.setup enlist"b:nosuch+1"')
        text = first_line(q.run("{x} peach til 4"))
        assert re.fullmatch(r"'peach\. setup failed on worker \d+: b:nosuch\+1: 'nosuch", text), text
        equal(q.run("sum{x} peach til 4"), "6")


def test_setup_that_failed_on_one_is_kept():
    """A command that fails on one worker while another still plays it."""
    with Session("-s", "-2") as q:
        gate = Gate(q)
        q.run('.peach.setup enlist"if[@[{system\\"mkdir one 2>&-\\";1b};0;0b];\'`early];read0`:gate;v:10"')
        q.run(".peach.start 2")
        gate.wait_for_item()
        text = first_line(q.run("{x} peach til 4"))
        assert re.fullmatch(r"'peach\. setup failed on worker \d+: .*: 'early", text), text
        q.send("{v+x} peach til 4")
        gate.open()
        equal(q.receive(), "10 11 12 13")
        equal(q.run('count distinct{system"sleep 0.1";v;.z.i} peach til 8'), "2")


def test_settings_are_the_centres():
    with Session("-s", "-2", "-w", "400") as q:
        q.run("\\P 3")
        q.run("\\z 1")
        equal(q.run('{(string x%3;"D"$"02/03/2000")} peach 1 2'), '"0.333" 2000.03.02\n"0.667" 2000.03.02')
        equal(first_line(q.run("{count til x} peach 2#100000000")), "'wsfull")
        pids = q.pids()
        q.run("\\P 5")
        equal(q.run("{string x%3} peach 1 2"), '"0.33333"\n"0.66667"')
        equal(q.pids(), pids)


def test_setup_that_ends_the_worker():
    with Session("-s", "-2") as q:
        q.run('.peach.setup enlist"-2\\"I end\\";exit 3"')
        text = first_line([l for l in q.run("{x} peach til 4", 10).split("\n") if l.startswith("'")][0])
        assert re.fullmatch(r"'peach\. workers end as they start: worker \d+ exited 3.*", text), text


def test_two_calls_after_an_error_see_nothing_stale():
    """P6"""
    with Session("-s", "-4") as q:
        for i in range(10):
            equal(first_line(q.run("{system\"sleep 0.01\";if[x=5;'`bad];x} peach til 40")), "'bad")
            equal(q.run(f"sum{{x+{i}}} peach til 10"), str(45 + 10 * i))


def test_item_that_cannot_be_sent_back():
    with Session("-s", "-2") as q:
        text = q.run("{x} peach (1;2;{x}')")
        assert "'" not in first_line(text), text


def test_interrupt_of_a_setup_that_hangs():
    with Session("-s", "-2") as q:
        q.run('.peach.setup enlist"while[1b]"')
        q.send("{x} peach til 10")
        time.sleep(0.5 * SLOW)
        q.process.send_signal(signal.SIGINT)
        q.receive(5)
        q.run("0")
        text = first_line(q.run("{x} peach til 10", 10))
        assert text.startswith("'peach. setup failed on worker") and text.endswith("while[1b]: 'stop"), text
        equal(q.run("sum{x} peach til 10", 10), "45")


def test_later_workers_start_where_the_first_did():
    with Session("-s", "-1") as q:
        q.run("`:here.q 0: enlist\"here:7\"")
        q.run('.peach.setup enlist"\\\\l here.q"')
        equal(q.run("{here+x} peach til 2"), "7 8")
        q.run('\\cd /')
        kill(q.pids()[0])
        equal(q.run("{here+x} peach til 2"), "7 8")


def test_a_worker_that_is_stopped_for_a_while():
    """Slow, stopped and continued: nothing is lost, nothing comes twice."""
    with Session("-s", "-2") as q:
        pids = q.all_up(2)
        q.send("({system\"sleep 0.02\";x*x} peach til 40)~til[40]*til 40")
        time.sleep(0.1)
        stop(pids[0])
        time.sleep(0.3)
        kill(pids[0], signal.SIGCONT)
        equal(q.receive(), "1b")
        equal(q.run("count .peach.log"), "40")
        equal(q.pids(), pids)


def test_a_worker_that_ends_in_the_middle_of_its_answer():
    """Half a message is dropped; large results, in shared memory and in the message, while a worker ends every 0.1 s."""
    with Session("-s", "-2") as q:
        for size in (20000, 300000):
            q.send(f"({{(x;{size}#`float$x)}} peach til 300)~{{(x;{size}#`float$x)}} each til 300")
            for _ in range(4):
                time.sleep(0.1)
                for pid in random.sample(alive := workers_of(q), min(1, len(alive))):
                    kill(pid)
            equal(q.receive(60), "1b")


def test_random_numbers_when_workers_end():
    """P16"""
    seen = set()
    for ending in (False, True):
        with Session("-s", "-2") as q:
            q.run("\\S 42")
            q.send('r:{system"sleep 0.02";3?1000} peach til 40;-1 -3!r;')
            for _ in range(4 * ending):
                time.sleep(0.1)
                for pid in random.sample(alive := workers_of(q), min(1, len(alive))):
                    kill(pid)
            seen.add(q.receive())
    equal(len(seen), 1)


def workers_of(q):
    path = f"/proc/{q.process.pid}/task/{q.process.pid}/children"
    return [int(p) for p in open(path).read().split()]


def test_items_read_nothing_from_the_console():
    with Session("-s", "-2") as q:
        equal(q.run("{read0 0} peach 1 2"), '""\n""')


def test_no_descriptors_left():
    """In a worker: the item's error. In the centre: those that could be started do the work."""
    with Session("-s", "-2", limits=[(resource.RLIMIT_NOFILE, 40)]) as q:
        text = q.run("{h:{hopen`:file} each til 100;x} peach til 4")
        assert first_line(text).endswith("file. OS reports: Too many open files"), text
        equal(q.run("{x} peach til 4"), "0 1 2 3")
    with Session("-s", "-4", limits=[(resource.RLIMIT_NOFILE, 16)]) as q:
        assert q.run("{x} peach til 4").startswith("0 1 2 3")
        assert re.fullmatch(r"peach: [1-3] of 4 workers: peach\. cannot start q: Too many open files\n", q.errors()), q.errors()


def test_no_worker_can_be_started():
    """The items run in the centre, and a line says so."""
    with Session("-s", "-4", limits=[(resource.RLIMIT_NOFILE, 12)]) as q:
        got = q.run("{x*.z.i} peach til 4").split("\n")
        equal(got[0], " ".join(str(i * q.process.pid) for i in range(4)))
        equal(q.errors(), "peach: peach. cannot start q: Too many open files; the items run here\n")


def test_memory_of_the_centre():
    """'wsfull, what came in is kept, and the pool goes on."""
    with Session("-s", "-2", "-w", "200") as q:
        equal(first_line(q.run("{[x]`float$til 120000} peach til 300", 60)), "'wsfull")
        assert int(q.run("`long$sum not(::)~/:.peach.part")) > 2, q.run("count .peach.part")
        equal(q.run("sum{x} peach til 10"), "45")


def test_a_storm_of_ends_is_no_loop():
    """All items end their worker: the call ends, and the next starts afresh."""
    with Session("-s", "-2") as q:
        q.run(".peach.tries:50")
        text = q.run("{exit 7} peach til 40", 20)
        assert "'peach. workers end as they start: worker " in text and "exited 7" in text, text
        equal(q.run("sum{x} peach til 10"), "45")


def test_retry_can_be_switched_off():
    """D5"""
    with Session("-s", "-2") as q:
        q.run(".peach.tries:1")
        text = first_line(q.run('{if[x=3;system"kill -9 ",string .z.i];x} peach til 10'))
        assert re.fullmatch(r"'peach\. item 3: 1 worker ended, last \d+ SIGKILL", text), text
