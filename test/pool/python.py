"""The fault matrix where items are Python: ends, deafness, results that cannot travel, bytes that are no answer."""
import re

from session import Session, equal, first_line


def with_python(*more):
    q = Session("-s", "-2", *more)
    q.run('.peach.setup enlist"\\\\l p.q"')
    q.run("\\l p.q")
    return q


def test_python_that_ends_the_process():
    with with_python() as q:
        equal(first_line(q.run("{if[x=1;.p.import[`os][`:_exit]3];x} peach 0 1")), "'peach. item 1: worker exited 3, 3 tries")
        text = q.run('{if[x=1;.p.import[`os][`:execv]["/bin/true";enlist"true"]];x} peach 0 1')
        assert re.match(r"'peach\. item 1: 3 workers ended, last \d+ SIGKILL|'peach\. item 1: worker exited 0, 3 tries", text), text
        text = first_line(q.run("{if[x=1;.p.import[`os][`:abort][]];x} peach 0 1"))
        assert re.fullmatch(r"'peach\. item 1: 3 workers ended, last \d+ SIGABRT", text), text
        equal(q.run("sum{x} peach til 10"), "45")


def test_python_that_does_not_hear_ctrl_c():
    with with_python() as q:
        q.run(".peach.timeout:0.5")
        deaf = r'.p.e"import signal\nsignal.pthread_sigmask(signal.SIG_BLOCK,[2])\nwhile 1: pass"'
        for item in (".p.import[`time][`:sleep]60", deaf):
            equal(first_line(q.run(f"{{if[x;{item}];x}} peach 0 1", 10)), "'stop")
        equal(q.run("sum{x} peach til 10"), "45")


def test_results_that_cannot_be_pickled():
    with with_python() as q:
        generator = '.p.eval["(i for i in [1,2])"]'
        pids = q.all_up(2)
        for batch in (0, 4):
            q.run(f".peach.batch:{batch}")
            text = q.run(f"{{$[x=1;{generator};x]}} peach til 4")
            equal(first_line(text), "'TypeError: cannot pickle 'generator' object")
            assert "item 1, on worker " in text, text
            equal(first_line(q.run(f"{{if[x=2;'`bad];$[x=1;{generator};x]}} peach til 4"))[:10], "'TypeError")
            equal(first_line(q.run("{if[x=2;'`bad];.p.eval[\"complex(1,2)\"]} peach til 4")), "'bad")
            equal(q.run('r:{.p.eval["complex(1,2)"]} peach til 4;r[1][`:real]`'), "1f")
            q.run(f"{{$[x=3;{generator};`a`b!300000#'x,10+x]}} peach til 4")
            equal(q.run("(3#.peach.part)~{`a`b!300000#'x,10+x} each til 3"), "1b")
        equal(q.pids(), pids)


def test_exceptions_travel_as_text():
    with with_python() as q:
        text = q.run(r'''{.p.e"class Odd(Exception):\n def __init__(s): s.file=open('/dev/null')\nraise Odd()"} peach 0 1''')
        equal(first_line(text), "'Odd")
        text = q.run("{.p.import`nosuchmodule} peach 0 1")
        equal(first_line(text), "'ModuleNotFoundError: No module named 'nosuchmodule'")
        assert "item 0, on worker " in text, text


def test_deep_recursion_with_python_between():
    with with_python() as q:
        equal(first_line(q.run(r'{.p.e"def f(n): return f(n+1)\nf(0)"} peach 0 1'))[:15], "'RecursionError")
        text = first_line(q.run('{.p.set[`g;{.p.eval["g"][<]x}];.p.e"g(1)"} peach 0 1'))
        assert text in ("'stack", "'RecursionError: stack"), text
        equal(q.run("sum{x} peach til 10"), "45")


def test_bytes_that_are_no_answer():
    """Garbage, and an answer cut off in the middle, count as a death."""
    with with_python() as q:
        for data in ("b'garbage'*100", "bytes(72)", "b'\\\\t'+bytes(15)+b'\\\\xff'*56"):
            text = q.run(f'{{if[x=1;.p.import[`os][`:write][3;.p.eval["{data}"]]];x}} peach 0 1')
            text = [line for line in text.split("\n") if line.startswith("'")][0]
            assert re.fullmatch(r"'peach\. item 1: 3 workers ended, last \d+ SIGKILL", text), text
            assert "badmsg; it is replaced" in q.errors()
        text = q.run('{if[x=1;.p.import[`os][`:write][3;.p.eval["bytes(10)"]];exit 3];x} peach 0 1')
        assert "'peach. item 1: worker exited 3, 3 tries" in text.split("\n"), text
        equal(q.run("sum{x} peach til 10"), "45")
