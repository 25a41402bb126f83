"""hosts.py: workers on another host."""
import pathlib
import subprocess
import sys

from session import PEACH, equal


def test_a_cut_cable():
    """The fault matrix: a remote worker's host that has gone is a death within a minute. cable.py says what happens."""
    if subprocess.run(["unshare", "-Urn", "true"], capture_output=True).returncode:
        print("soak: test_a_cut_cable skipped: this machine gives out no networks")
        return
    done = subprocess.run(["unshare", "-Urn", sys.executable, str(pathlib.Path(__file__).parent / "cable.py"), PEACH],
                          capture_output=True, text=True)
    equal((done.returncode, done.stdout + done.stderr), (0, ""))
