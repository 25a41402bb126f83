"""tls.py: -E and `:tcps://, with an authority and certificates that openssl makes for the run."""
import functools
import os
import pathlib
import socket
import ssl
import subprocess
import tempfile
import threading

from peer import *


making = threading.Lock()


def made():
    """The folder of the certificates, kept while the tests run."""
    with making:
        return made_once()


@functools.cache
def made_once():
    folder = tempfile.TemporaryDirectory()
    path = pathlib.Path(folder.name)

    def openssl(*args):
        subprocess.run(["openssl", *args], cwd=path, check=True, capture_output=True)

    openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "ca.key",
            "-out", "ca.pem", "-days", "2", "-subj", "/C=US/CN=Authority")
    for name, names in (("server", "DNS:localhost,IP:127.0.0.1"), ("client", "DNS:client"), ("other", "DNS:elsewhere")):
        (path / "ext").write_text(f"subjectAltName={names}\n")
        openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key",
                "-out", f"{name}.csr", "-subj", f"/C=US/CN={name}")
        openssl("x509", "-req", "-in", f"{name}.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-out", f"{name}.pem", "-days", "2", "-extfile", "ext")
    made_once.folder = folder
    return path


def identity(name, **more):
    path = made()
    return {"KX_SSL_CERT_FILE": str(path / f"{name}.pem"), "KX_SSL_KEY_FILE": str(path / f"{name}.key"),
            "KX_SSL_CA_CERT_FILE": str(path / "ca.pem"), **more}


def guarded(mode="2", name="server", **more):
    return Server(args=("-E", mode), env=identity(name, **more))


def dialling(**more):
    return Server(env={"KX_SSL_CA_CERT_FILE": str(made() / "ca.pem"), **more})


class TlsClient(Client):
    def __init__(self, server, credentials=b"me:secret\x03\0", certificate=None):
        context = ssl.create_default_context(cafile=str(made() / "ca.pem"))
        if certificate:
            context.load_cert_chain(made() / f"{certificate}.pem", made() / f"{certificate}.key")
        plain = socket.create_connection(("127.0.0.1", server.port))
        plain.settimeout(20)
        self.socket = context.wrap_socket(plain, server_hostname="localhost")
        self.send(credentials)


def test_messages_through_tls(_):
    with guarded() as server, dialling() as client:
        equal(client.ask(f'h:hopen`:tcps://localhost:{server.port};h"2+2"'), "4")
        equal(client.ask(f'h2:hopen`$":tcps://127.0.0.1:{server.port}:u:p";h2".z.u"'), "`u")
        equal(client.ask('(1000000#`long$til 1000)~h({x};1000000#til 1000)'), "1b")
        server.ask(".z.pg:{if[x~`back;:.z.w\"6*7\"];value x}")
        equal(client.ask("h`back"), "42")
        equal(client.ask('h".z.e`PROTOCOL"'), "`TLSv1.3")
        equal(client.ask('count each h"(.z.w)\\".z.e\\""').split("\n")[-1].split("|")[0].strip(), "CERT")
        equal(client.ask('(h".z.w\\".z.e\\"")[`CERT;`SUBJECT`ISSUER`VERIFIED]'), '"/C=US/CN=server"\n"/C=US/CN=Authority"\n1b')
        equal(client.ask(f'(`$":tcps://localhost:{server.port}")"3+3"'), "6")
        equal(server.ask("\\E"), "2i")
        equal(server.ask("(-26!())`SSL_VERIFY_CLIENT"), '"NO"')


def test_many_messages_in_one_record(_):
    with guarded() as server:
        client = TlsClient(server)
        equal(client.capability(), 3)
        client.send(b"".join(message(chars(f"{i}+0"), SYNC) for i in range(300)))
        for i in range(300):
            equal(client.message(), (RESPONSE, long(i)))
        # the greeting and a request in one record
        eager = TlsClient(server, b"me:x\x03\0" + message(chars("2+2"), SYNC))
        eager.capability()
        equal(eager.message(), (RESPONSE, long(4)))


def test_a_reply_that_lies_in_the_record_of_a_request(_):
    with guarded() as server:
        server.ask('.z.pg:{.z.w"ask"}')
        client = TlsClient(server)
        client.capability()
        client.send(message(chars("go"), SYNC) + message(long(7), RESPONSE))
        equal(client.message()[0], SYNC)
        equal(client.message(), (RESPONSE, long(7)))


def test_who_must_speak_tls(_):
    with guarded("2") as server:
        assert Client(server).is_closed()
        assert Client(server, b"GET / HTTP/1.1\r\n\r\n").is_closed()
        assert "without TLS" in server.said()
    with guarded("1") as server:
        equal(opened(server).evaluate("2+2"), long(4))
        client = TlsClient(server)
        client.capability()
        equal(client.evaluate("2+2"), long(4))
        web = TlsClient(server, b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        assert web.read(15) == b"HTTP/1.1 200 OK"
    with Server() as server:
        try:
            TlsClient(server)
            raise AssertionError("TLS without -E")
        except OSError:
            pass
        assert "-E is 0" in server.said()


def test_certificates_of_servers_are_checked(_):
    with guarded(name="other") as server, guarded() as good:
        where = f"`:tcps://localhost:{server.port}"
        with dialling() as client:
            assert "mismatch" in client.ask(f"@[hopen;{where};::]").lower()
        with Server(env={"KX_SSL_CA_CERT_PATH": "/nonexistent"}) as client:
            assert "certificate" in client.ask(f"@[hopen;`:tcps://localhost:{good.port};::]")
        for verify in ("NO", "CHAIN"):
            with dialling(KX_SSL_VERIFY_SERVER=verify) as client:
                equal(client.ask(f'h:hopen {where};h"2+2"'), "4")


def test_certificates_of_clients(_):
    with guarded(KX_SSL_VERIFY_CLIENT="YES") as server:
        with dialling() as client:
            assert client.ask(f"@[hopen;`:tcps://localhost:{server.port};{{`no}}]") == "`no"
        with Server(env=identity("client")) as client:
            equal(client.ask(f'h:hopen`:tcps://localhost:{server.port};h".z.e[`CERT;`SUBJECT]"'), '"/C=US/CN=client"')


def test_an_option_without_a_certificate(_):
    done = subprocess.run([BINARY, "-E", "1"], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          env=dict(os.environ, KX_SSL_CERT_FILE="/nonexistent/x.pem"))
    equal(done.returncode, 1)
    assert "SSL_CERT_FILE" in done.stderr, done.stderr


def test_hostile_handshakes(_):
    with guarded("1") as server:
        silent = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
        for i, s in enumerate(silent):
            s.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[:1 + i % 11])  # half a hello, and no more
        for garbage in (b"\x16" + os.urandom(500), b"\x16\x03\x01\xff\xff" + b"A" * 70000, b"\x16\x03\x01\0\0",
                        b"\x16\x03\x03\0\x04\x01\xff\xff\xff"):
            try:
                Client(server, garbage).is_closed()
            except OSError:
                pass
        client = TlsClient(server)
        client.capability()
        equal(client.evaluate("2+2"), long(4))
        client.socket.close()
        half = TlsClient(server)
        half.capability()
        os.close(half.socket.detach())  # no goodbye
        equal(opened(server).evaluate("2+2"), long(4))
        for s in silent:
            s.close()


def test_servers_that_say_nothing(_):
    with socket.create_server(("127.0.0.1", 0)) as silent, dialling() as client:
        where = f"`:tcps://localhost:{silent.getsockname()[1]}"
        assert "timeout" in client.ask(f"@[hopen;({where};200);::]")
        equal(client.ask("2+2"), "4")


def test_web_client_through_tls(_):
    with guarded() as server, dialling() as client:
        assert "<pre>" in client.ask(f'.Q.hg"https://localhost:{server.port}/"')
