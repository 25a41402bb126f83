"""P1, P5, P16: f peach x gives what f each x gives."""
from session import Session, equal, first_line

FUNCTIONS = [ # and lists
    ("{x*2.5}", "til 1000"), ("{string x}", "til 100"), ("{`a`b!(x;2*x)}", "til 10"),
    ("{x,x}", "(1 2;3 4;`a)"), ("{x}", "`a`b`c"), ("{x}", '("ab";"c";"")'), ("{x+y}[10]", "til 10"),
    ("{x}", "`a`b!(1 2;3 4)"), ("{x`a}", "([]a:1 2 3;b:4 5 6)"), ("{x}", "()"), ("{x}", "1 2"),
    ("{x}", "enlist 5"), ("{x}", "0#0"), ("neg", "1 2 3"), ("sum", "(1 2;3 4)"), ("{$[x;x;`z]}", "0 1 2"),
    ("{x}", "0N 0W -0W"), ("{::}", "1 2 3"), ("{x}", "2000.01.01 0Nd"), ("{x=1}", "0 1 2"),
    ("count", "([]a:1 2 3)"), ("{`u#til x}", "1 2 3"), ("10 20 30", "0 2 1"), ("`a`b!1 2", "`b`a`b")]


def test_equals_each():
    with Session("-s", "-4") as q:
        equal(q.run("({x+1} peach til 100000)~1+til 100000"), "1b")
        for f, x in FUNCTIONS:
            equal(q.run(f"(({f}) peach {x})~({f}) each {x}"), "1b")


def test_error_of_the_lowest_item_wins():
    with Session("-s", "-4") as q:
        for wrong in ["5 900", "999", "0 1 2", "300 299"]:
            f = "{if[x in " + wrong + ';\'"bad",string x];x}'
            lowest = min(map(int, wrong.split()))
            equal(q.run(f"@[{f} peach;til 1000;{{x}}]"), f'"bad{lowest}"')
            equal(q.run(f"@[{f} each;til 1000;{{x}}]"), f'"bad{lowest}"')
            equal(q.run("sum{x}peach til 100"), "4950")


def test_error_names_item_and_worker():
    with Session("-s", "-2") as q:
        lines = q.run("{$[x=17;'`bad;x]} peach til 40").split("\n")
        equal(lines[0], "'bad")
        assert lines[1].startswith("  item 17, on worker "), lines
        assert any("'`bad" in line for line in lines[2:4]), lines


def test_undefined_name_says_how_to_load_it():
    with Session("-s", "-2") as q:
        q.run("g:{x+1}")
        text = q.run("{g x} peach til 5")
        equal(first_line(text), "'g")
        assert "item 0" in text and "worker" in text and "defined here, but not on the workers" in text, text
        assert '.peach.setup enlist"g:{x+1}"' in text, text
        equal(q.run("@[{g x} peach;til 5;{x}]"), ',"g"')


def test_random_numbers_do_not_depend_on_the_workers():
    seen = set()
    for workers in (1, 2, 4):
        with Session("-s", -workers) as q:
            q.run("\\S 42")
            seen.add(q.run('-1 -3!{3?1000} peach til 20;'))
            seen.add(q.run('-1 -3!{system"S 42";()};'))
    assert len(seen) == 2, seen


def test_large_vectors():
    with Session("-s", "-2") as q:
        equal(q.run("r:{12500000#\"f\"$x} peach til 2; (count each r;last each r)"), "12500000 12500000\n0        1       ")
        q.run("a:1000000#1f")
        equal(q.run("({sum x*y}[a] peach til 8)~1e6*til 8"), "1b")
        equal(q.run("({[t;i] sum[t`v]+i}[([]k:1000000#`a;v:a)] peach til 4)~1e6+til 4"), "1b")
        equal(q.run("({x[0]+sum x 1} peach flip(til 8;8#enlist a))~1e6+til 8"), "1b")
        equal(q.run("({x[2]:5f;sum x} peach 4#enlist a)~4#1000004f"), "1b")
        equal(q.run("sum a"), "1000000f")


def test_nested_peach_runs_there():
    with Session("-s", "-2") as q:
        equal(q.run("{sum{x*x}peach til x} peach 3 4 5"), "5 14 30")
        equal(q.run("{.peach.start 2;@[system;\"s -2\";0];r:{x}peach til x;count .peach.pids} peach 3 4 5"), "0 0 0")


def test_a_thousand_calls_leave_no_trace():
    with Session("-s", "-2") as q:
        q.run("f:{x+1};do[10;f peach til 10]")
        count = "count system\"ls /proc/\",string[.z.i],\"/fd\""
        before = int(q.run(count))
        q.run("do[1000;f peach til 10]", 60)
        assert int(q.run(count)) <= before + 2


def test_log_and_part():
    with Session("-s", "-2") as q:
        q.run("{if[x=50;'`bad];x} peach til 100")
        equal(q.run("exec first text from .peach.log where status=`failed,item=50"), '"bad"')
        equal(q.run("(50#.peach.part)~til 50"), "1b")


def test_workers_are_as_restricted_as_the_caller():
    with Session("-s", "-2") as q:
        equal(q.run('count each {system"echo a"} peach til 2'), "1 1")
        assert q.run('reval parse"{system\\"echo a\\"} peach til 2"').startswith("'access"), q.run("0")
        equal(q.run('count each {system"echo a"} peach til 2'), "1 1")


def test_a_function_that_could_not_be_read_is_sent_again():
    with Session("-s", "-2") as q:
        q.run("\\l p.q")
        q.run('f:.p.eval["lambda x: x+1"]')
        text = first_line(q.run("f[<] peach 1 2 3"))
        assert text.startswith("'.peach.thaw"), text
        q.run('.peach.setup enlist"\\\\l p.q"')
        equal(q.run("f[<] peach 1 2 3"), "2 3 4")
