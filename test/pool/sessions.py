"""The sessions that README.md shows, from a pipe and at a terminal, character for character."""
import os
import pathlib
import pty
import re
import select
import tempfile
import time

from session import PEACH, ROOT, SLOW, Session, equal, kill, wait_until

MULTIP = "npf:{.p.import[`numpy][`:linspace][0;x;5]}\nfunc:{npf[x]`}\n"


def readme_session():
    """[(statement, output)] of the session on the first screen."""
    text = (ROOT / "README.md").read_text()
    steps = []
    for line in text.split("$ ./q ml/ml.q -s -4 -p 5001\n", 1)[1].split("\n\n", 1)[0].split("\n"):
        line = line.removeprefix("    ")
        if line.startswith("q)"):
            steps.append((re.sub(r"  +/ .*", "", line[2:]), []))
        else:
            steps[-1][1].append(line)
    return steps


def workplace():
    directory = tempfile.TemporaryDirectory(prefix="peach-pool-")
    (pathlib.Path(directory.name) / "ml").mkdir()
    (pathlib.Path(directory.name) / "ml/multip.q").write_text(MULTIP)
    return directory


def check_output(got, wanted):
    """A failing line is followed by its explanation and trace."""
    if wanted and wanted[0].startswith("'"):
        equal(got[0], wanted[0])
        text = "\n".join(got[1:])
        assert "npf is not defined on worker" in text and "item 0" in text, text
        assert '.ml.multiProc.init[abs system"s"]enlist".ml.loadfile`:multip.q"' in text, text
    else:
        equal(got, wanted)


def test_from_a_pipe():
    with workplace() as directory, Session("-s", "-4", "-p", "0W", script="ml/ml.q", cwd=directory) as q:
        for statement, wanted in readme_session():
            out = q.run(statement)
            check_output(out.split("\n") if out else [], wanted)


class Terminal:
    def __init__(self, cwd, *args):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(cwd)
            os.environ.update(QHOME=os.environ.get("QHOME", str(ROOT / "lib")), TERM="dumb", TZ="UTC")
            os.execv(PEACH, [PEACH, *args])

    def read_to(self, end, seconds=20):
        got, deadline = "", time.monotonic() + seconds * SLOW
        while not got.endswith(end):
            if not select.select([self.fd], [], [], max(0, deadline - time.monotonic()))[0]:
                raise TimeoutError(repr(got))
            got += os.read(self.fd, 1 << 16).decode(errors="replace").replace("\r", "")
        return got.removesuffix(end)


    def close(self):
        os.write(self.fd, b"\\\\\n")
        os.close(self.fd)
        try:
            wait_until(lambda: os.waitpid(self.pid, os.WNOHANG)[0], 5, "the console has ended with its terminal")
        except AssertionError:
            kill(self.pid)
            os.waitpid(self.pid, 0)
            raise


def test_at_a_terminal():
    with workplace() as directory:
        t = Terminal(directory, "ml/ml.q", "-s", "-4", "-p", "0W")
        t.read_to("q)")
        for statement, wanted in readme_session():
            os.write(t.fd, statement.encode() + b"\n")
            got = t.read_to("q)").split("\n")
            assert statement.replace(" ", "") in got[0].replace(" ", ""), got
            got = [line.rstrip() for line in got[1:]]
            while got and not got[-1]:
                got.pop()
            check_output(got, [line.rstrip() for line in wanted])
        t.close()
