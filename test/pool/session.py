"""A peach console driven through pipes, and what the scenarios ask of processes."""
import os
import pathlib
import resource
import select
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PEACH = os.environ.get("PEACH", str(ROOT / "build/debug/peach"))
SLOW = 5 if "asan" in PEACH else 1 # times longer everything takes under sanitizers


class Session:
    """Statements in, what is printed out. Standard error is in `errors` afterwards."""

    def __init__(self, *args, script=None, cwd=None, limits=()):
        """limits: pairs of resource.RLIMIT_... and the most of it."""
        self.directory = tempfile.TemporaryDirectory(prefix="peach-pool-")
        self.cwd = cwd or self.directory.name
        self.log = open(pathlib.Path(self.directory.name) / "stderr", "w+b")
        env = dict(os.environ, QHOME=os.environ.get("QHOME", str(ROOT / "lib")), TZ="UTC", LINES="", COLUMNS="")
        command = [PEACH, *([script] if script else []), "-q", *map(str, args)]
        self.process = subprocess.Popen(command, cwd=self.cwd, env=env, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=self.log, bufsize=0)
        for what, most in limits:  # not by preexec_fn, which may deadlock where there are threads
            resource.prlimit(self.process.pid, what, (most, most))
        self.count, self.seen = 0, 0

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()

    def send(self, statement):
        self.count += 1
        self.process.stdin.write(f'{statement}\n-1"\\001{self.count}";\n'.encode())

    def receive(self, seconds=30):
        mark, got = f"\x01{self.count}\n".encode(), b""
        deadline = time.monotonic() + seconds * SLOW
        while not got.endswith(mark):
            if not select.select([self.process.stdout], [], [], max(0, deadline - time.monotonic()))[0]:
                raise TimeoutError(f"no answer in {seconds * SLOW} s; so far {got[-400:]!r}; {self.errors()[-400:]}")
            data = os.read(self.process.stdout.fileno(), 1 << 20)
            if not data:
                raise EOFError(f"ended, status {self.process.wait()}: {got[-400:]!r}; {self.errors()[-2000:]}")
            got += data
        return got[:-len(mark)].decode().rstrip("\n")

    def run(self, statement, seconds=30):
        """What the statement prints; an error's text and trace too."""
        self.send(statement)
        out = self.receive(seconds)
        text = self.errors()
        new, self.seen = text[self.seen:], len(text)
        return (out + ("\n" if out and new else "") + new).rstrip("\n")

    def errors(self):
        self.log.flush()
        with open(self.log.name, errors="replace") as f:
            return f.read()

    def pids(self):
        return [int(p) for p in self.run('-1 " " sv string .peach.pids;').split()]

    def all_up(self, count):
        """Process ids, once each of so many workers has answered."""
        wait_until(lambda: self.run(f'count distinct{{system"sleep 0.02";.z.i}} peach til {4 * count}') == str(count), 10,
                   "all workers answer")
        return self.pids()

    def close(self):
        if self.process.poll() is None:
            try:
                self.process.stdin.write(b"\nexit 0\n")
                self.process.stdin.close()
                self.process.wait(10 * SLOW)
            except (subprocess.TimeoutExpired, BrokenPipeError):
                self.process.kill()
                self.process.wait()
        self.process.stdout.close()
        self.log.close()
        if "Sanitizer" in (text := pathlib.Path(self.log.name).read_text(errors="replace")):
            raise AssertionError(text[-3000:])
        self.directory.cleanup()


def is_alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as f:
            return f.read().rsplit(")", 1)[1].split()[0] not in "ZX"
    except OSError:
        return False


def describe(pid):
    try:
        return " ".join(open(f"/proc/{pid}/stat").read().split()[:6])
    except OSError:
        return f"{pid}: gone"


def wait_until(condition, seconds, what):
    deadline = time.monotonic() + seconds * SLOW
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what() if callable(what) else what}")
        time.sleep(0.01)


def kill(pid, number=signal.SIGKILL):
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        pass


def stop(pid):
    """SIGSTOP, and it has stopped."""
    kill(pid, signal.SIGSTOP)
    wait_until(lambda: open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()[0] == "T", 5, "stopped")


def equal(got, wanted):
    assert got == wanted, f"got {got!r}, wanted {wanted!r}"


def first_line(text):
    return text.split("\n", 1)[0]
