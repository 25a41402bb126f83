"""session.py: a peach that a benchmark talks to, and the CPU time of all its processes."""
import os
import pathlib
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parent.parent / "lib"


class Session:
    """A central process that is told lines and answers each with what it prints."""

    def __init__(self, binary, *options):
        self.process = subprocess.Popen([binary, "ml/ml.q", "-q", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        text=True, env={**os.environ, "QHOME": str(HOME)})

    def tell(self, line):
        self.process.stdin.write(line + '\n-1"--end";\n')
        self.process.stdin.flush()
        lines = []
        while (got := self.process.stdout.readline()) != "--end\n":
            if not got:
                sys.exit("peach ended: " + line)
            lines.append(got)
        return "".join(lines).strip()

    def cpu(self):
        """Seconds so far of each of its processes, by id: the central one first, then its workers."""
        return {pid: seconds_of(pid) for pid in tree(self.process.pid)}

    def peak(self):
        """The most memory that each of them has had, in MB."""
        return [int(line.split()[1]) // 1024 for pid in tree(self.process.pid)
                for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith("VmHWM")]

    def close(self):
        self.process.communicate("\\\\\n")


def tree(root):
    """A process and its descendants."""
    pids = [root]
    for pid in pids:
        try:
            for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
                pids += map(int, (task / "children").read_text().split())
        except OSError: # it ended meanwhile
            continue
    return pids


def seconds_of(pid):
    try:
        tasks = list(pathlib.Path(f"/proc/{pid}/task").iterdir())
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) * 1e-9
    except OSError:
        return 0.0
