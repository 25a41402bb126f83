"""admit.py: who may come in: password files in all their forms, guessing, users of this host."""
import base64
import contextlib
import pathlib
import resource
import socket
import tempfile
import time

from peer import *

STORED = {
    "plain": "secret",
    "md5": "5EBE2294ECD0E0F08EAB7690D2A6EE69",
    "sha1": "e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4",
    "yescrypt": "$y$j9T$abcdefghijkl$XFQnRmFDoRnfefa6tLCdzcaB9xoGhmmkRgfG1lm0pK1",
    "bcrypt": "$2b$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a",
    "sha512": "$6$rounds=1000$saltsalt$LAV5VE5Y7w1d73x1mFNspYWUpazfmwv2SoepNXNKJ/otop/Zok96Hr8Q13LEv0DRY/x8v0/crpIjl8NJSAqXV/",
    "dollar": "$ecret",
}


@contextlib.contextmanager
def password_file(users=STORED, mode=0o600):
    with tempfile.NamedTemporaryFile("w") as file:
        file.write("".join(f"{user}:{stored}\n" for user, stored in users.items()))
        file.flush()
        os.chmod(file.name, mode)
        yield file.name


def is_let_in(server, user, password, source="127.0.0.1"):
    client = socket.create_connection(("127.0.0.1", server.port), source_address=(source, 0))
    client.settimeout(20)
    client.sendall(f"{user}:{password}\x03\0".encode())
    try:
        return client.recv(1) == b"\3"
    except ConnectionError:
        return False
    finally:
        client.close()


def test_forms_of_stored_passwords(_):
    with password_file() as file, Server(args=("-U", file)) as server:
        for n, (user, stored) in enumerate(STORED.items()):
            good = stored if user == "dollar" else "secret"
            assert is_let_in(server, user, good), user
            assert not is_let_in(server, user, "Secret", f"127.0.1.{n}"), user
            if user not in ("plain", "dollar"):
                assert not is_let_in(server, user, stored, f"127.0.2.{n}"), f"{user}: the hash is no password"
        assert not is_let_in(server, "nobody", "secret", "127.0.3.1")
        assert not is_let_in(server, "x\npeach forged", "secret", "127.0.3.2")
        assert "refused x?peach forged from 127.0.3.2" in server.said(), server.said()
        assert f"{file}: 4 passwords are plain, MD5 or SHA-1" in server.said(), server.said()
        assert "secret" not in server.said().replace(file, ""), "P14: a password is in the log"
        core = pathlib.Path(f"/proc/{server.process.pid}/limits").read_text().split("Max core file size")[1].split()[0]
        equal(core, "0")  # P14


def test_strong_passwords_need_no_warning(_):
    with password_file({"joe": STORED["yescrypt"]}) as file, Server(args=("-U", file)) as server:
        assert is_let_in(server, "joe", "secret")
        equal(server.said(), "")


def test_a_password_file_that_others_can_read(_):
    for mode in (0o644, 0o602):
        with password_file(mode=mode) as file:
            done = subprocess.run([BINARY, "-q", "-U", file], stdin=subprocess.DEVNULL, capture_output=True, text=True)
            equal(done.returncode, 1)
            assert "others can read or write it" in done.stderr, done.stderr


def test_guessing_is_slow_and_ends(_):
    """100 ms an answer, ten wrong ones a minute and address."""
    def ask_page(server, password):
        login = base64.b64encode(f"joe:{password}".encode()).decode()
        client = Client(server, f"GET /?2+2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic {login}\r\n\r\n".encode())
        return client.read(12)[9:]

    with password_file({"joe": STORED["sha512"]}) as file, Server(args=("-U", file)) as server:
        for ask in (lambda: is_let_in(server, "joe", "wrong"), lambda: ask_page(server, "wrong") == b"200"):
            start = time.monotonic()
            assert not ask()
            assert time.monotonic() - start > 0.09
        equal(ask_page(server, "secret"), b"200")
        for _ in range(8):
            assert not is_let_in(server, "joe", "wrong")
        assert not is_let_in(server, "joe", "secret")
        equal(ask_page(server, "secret"), b"401")
        assert is_let_in(server, "joe", "secret", "127.0.0.2")
        equal(server.said().count("wrong passwords"), 1)
        equal(server.said().count("wrong user or password"), 9)


def test_callers_from_another_host(_):
    """D2, P13: stranger.py says what they get."""
    if subprocess.run(["unshare", "-Urn", "true"], capture_output=True).returncode:
        raise Skip("this machine gives out no networks")
    done = subprocess.run(["unshare", "-Urn", sys.executable, str(pathlib.Path(__file__).parent / "stranger.py"), BINARY],
                          capture_output=True, text=True)
    equal((done.returncode, done.stdout + done.stderr), (0, ""))


def test_where_a_port_is_open(_):
    """D2: the loopback addresses and the unix socket, which QUDSPATH switches off."""
    with Server() as server, Server(env={"QUDSPATH": ""}) as without:
        found = [line.split()[1] for name in ("tcp", "tcp6") for line in open(f"/proc/{server.process.pid}/net/{name}")
                 if line.split()[1].endswith(f":{server.port:04X}") and line.split()[3] == "0A"]
        assert set(found) <= {f"0100007F:{server.port:04X}", f"{'0' * 24}01000000:{server.port:04X}"} and found, found
        names = open("/proc/net/unix").read()
        assert f"@/tmp/kx.{server.port}\n" in names and f"kx.{without.port}\n" not in names


def test_callers_that_say_nothing(server):
    """B1: 64 of them at a time, and only for a while."""
    silent = [Client(server, b"x") for _ in range(64)]
    assert Client(server).is_closed()
    silent.pop().socket.close()
    wait_until(lambda: not Client(server).is_closed())
    start = time.monotonic()
    assert silent[0].is_closed()
    assert time.monotonic() - start < 9
    equal(opened(server).evaluate("2+2"), long(4))


def test_no_descriptor_left_for_a_caller(_):
    """B15: the old ones are served, nothing spins, and it is said once."""
    with Server(limits=[(resource.RLIMIT_NOFILE, 30)]) as server:
        first = opened(server)
        held = []
        while "no descriptor left" not in server.said():
            held.append(Client(server))
            held[-1].is_closed()
        assert all(Client(server).is_closed() for _ in range(20))
        before = processor_time(server)
        equal(first.evaluate("2+2"), long(4))
        time.sleep(0.3)
        assert processor_time(server) - before < 0.1
        equal(server.said().count("no descriptor left"), 1)


def processor_time(server):
    fields = open(f"/proc/{server.process.pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
