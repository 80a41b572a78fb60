# SPDX-License-Identifier: GPL-3.0-or-later
"""A session ends when it is told, whatever it is doing, and its journal is whole. How fast: scripts/ends."""

import hashlib
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from enchufe import CLI, Running, free_port, run, wait_for

ENDS_WITHIN = 20


class Hammer:
    """Clients that send to an echo and read it back, until they are told to stop or the server goes."""

    def __init__(self, port, clients=3, size=10_000):
        self.stop = False
        self.rounds = 0
        self.threads = [threading.Thread(target=self._run, args=(port, size), daemon=True) for _ in range(clients)]
        for thread in self.threads:
            thread.start()

    def _run(self, port, size):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
                client.settimeout(1)
                while not self.stop:
                    client.sendall(b"x" * size)
                    left = size
                    while left > 0 and not self.stop:
                        piece = client.recv(left)
                        if not piece:
                            return
                        left -= len(piece)
                    self.rounds += 1
        except OSError:
            pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop = True
        for thread in self.threads:
            thread.join(timeout=ENDS_WITHIN)


def flood(port, quiet=20):
    """A connection, with as much sent as the listener's pause in reading allows: nothing more went `quiet` times."""
    client = socket.create_connection(("127.0.0.1", port), timeout=ENDS_WITHIN)
    client.setblocking(False)
    refused = 0
    while refused < quiet:
        try:
            client.send(b"y" * 65536)
            refused = 0
        except BlockingIOError:
            refused += 1
            time.sleep(0.05)
    return client


def whole_lines(path):
    """All lines of a journal; fails when the last one is not whole."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    assert text.endswith("\n"), f"half a line at the end: {text[-80:]!r}"
    return [json.loads(line) for line in text.split("\n")[:-1]]


class EndsUnderLoad(unittest.TestCase):
    def hammered(self, *options, how=signal.SIGINT, check=True):
        with tempfile.TemporaryDirectory() as folder:
            journal = os.path.join(folder, "journal")
            arguments = [journal if each == "JOURNAL" else each for each in options]
            with Running("tcp-listen", 0, "--behaviour", "echo", "--quiet", *arguments, journal=False, stdout=subprocess.DEVNULL) as server:
                with Hammer(server.listening()) as hammer:
                    wait_for(lambda: hammer.rounds > 20, "some rounds")
                    if how is not None:
                        server.process.send_signal(how)
                    code = server.process.wait(timeout=ENDS_WITHIN)
            if check:
                self.assertEqual(code, 0, server.messages)
            if os.path.exists(journal):
                records = whole_lines(journal)
                self.assertEqual([record["seq"] for record in records], list(range(len(records))))
                self.assertEqual("endpoint-closed", records[-1].get("note"), records[-3:])
                sockets = {record.get("new_socket") for record in records if record["call"] == "accept4" or record["call"] == "accept"}
                closed = {record["socket"] for record in records if record["call"] == "close"}
                self.assertLessEqual(sockets - {None}, closed)

    def test_by_each_signal_with_a_journal(self):
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(how=how):
                self.hammered("--show", "none", "--journal", "JOURNAL", how=how)

    def test_with_a_journal_nobody_reads(self):
        self.hammered("--show", "none", "--journal", "/dev/null")

    def test_with_chunks_shown(self):
        self.hammered("--show", "chunks")

    def test_with_threads_and_blocking_calls(self):
        for model in ("threads", "iterative", "loop"):
            with self.subTest(model=model):
                self.hammered("--show", "none", "--journal", "JOURNAL", "--model", model, "--blocking")

    def test_after_the_time_that_was_given(self):
        self.hammered("--show", "chunks", "--for", "1", how=None)
        self.hammered("--show", "none", "--journal", "JOURNAL", "--for", "1", how=None)


class EndsWhenNobodyReads(unittest.TestCase):
    def stuck(self, arguments, how, **streams):
        process = subprocess.Popen([CLI, *map(str, arguments)], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, **streams)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.kill)
        return process

    def flood(self, port):
        self.addCleanup(flood(port).close)

    def listening(self, process):
        line = process.stderr.readline().decode()
        self.assertTrue(line.startswith("listening"), line)
        return int(line.rsplit(":", 1)[1])

    def test_standard_output_is_a_full_pipe(self):
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, None):
            with self.subTest(how=how):
                reading, writing = os.pipe()
                self.addCleanup(os.close, reading)
                ending = [] if how else ["--for", "3"]
                process = self.stuck(["tcp-listen", "0", "--quiet", *ending], how, stdout=writing)
                os.close(writing)
                self.flood(self.listening(process))
                if how:
                    process.send_signal(how)
                self.assertEqual(process.wait(timeout=ENDS_WITHIN), 1)
                told = process.stderr.read().decode()
                self.assertRegex(told, r"\d+ bytes were not taken by the reader of the output, \d+ records were not written")

    def test_a_reader_that_takes_little_is_not_waited_for(self):
        reading, writing = os.pipe()
        process = self.stuck(["tcp-listen", "0", "--quiet"], None, stdout=writing)
        os.close(writing)
        self.flood(self.listening(process))
        process.send_signal(signal.SIGINT)
        taken = 0
        with os.fdopen(reading, "rb", buffering=0) as pipe:
            while piece := pipe.read(1000):
                taken += len(piece)
                if process.poll() is None:
                    time.sleep(0.1)
        self.assertEqual(process.wait(timeout=ENDS_WITHIN), 1)
        self.assertRegex(process.stderr.read().decode(), r"\d+ bytes were not taken by the reader of the output")
        self.assertGreater(taken, 0)

    def test_the_journal_is_a_fifo_without_a_reader(self):
        for how in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, None):
            with self.subTest(how=how), tempfile.TemporaryDirectory() as folder:
                fifo = os.path.join(folder, "fifo")
                os.mkfifo(fifo)
                ending = [] if how else ["--for", "1"]
                process = self.stuck(["tcp-listen", "0", "--quiet", "--journal", fifo, *ending], how, stdout=subprocess.DEVNULL)
                self.listening(process)
                if how:
                    process.send_signal(how)
                self.assertEqual(process.wait(timeout=ENDS_WITHIN), 1)

    def test_a_second_signal_ends_at_once(self):
        reading, writing = os.pipe()
        self.addCleanup(os.close, reading)
        process = self.stuck(["tcp-listen", "0", "--quiet"], None, stdout=writing)
        os.close(writing)
        self.flood(self.listening(process))
        process.send_signal(signal.SIGINT)
        time.sleep(0.05)  # two of one kind that are pending are one: signal(7)
        process.send_signal(signal.SIGTERM)
        self.assertIn(process.wait(timeout=ENDS_WITHIN), (128 + signal.SIGTERM, 1))

    def test_a_slow_reader_gets_every_byte_and_every_record(self):
        size = 300_000
        with tempfile.TemporaryDirectory() as folder:
            journal = os.path.join(folder, "journal")
            reading, writing = os.pipe()
            process = self.stuck(["tcp-listen", "0", "--once", "--recv-size", "1", "--journal", journal, "--journal-data", "none"], None, stdout=writing)
            os.close(writing)
            port = self.listening(process)
            with socket.create_connection(("127.0.0.1", port)) as client:
                threading.Thread(target=lambda: (client.sendall(b"z" * size), client.shutdown(socket.SHUT_WR)), daemon=True).start()
                time.sleep(2)  # the reader sleeps: what came meanwhile must be there
                total = 0
                with os.fdopen(reading, "rb") as pipe:
                    while piece := pipe.read(65536):
                        total += len(piece)
            self.assertEqual(process.wait(timeout=ENDS_WITHIN), 0, process.stderr.read())
            self.assertEqual(total, size)
            self.assertEqual(sum(record["result"] for record in whole_lines(journal) if record["call"] == "recv" and not record["error"]), size)


    def test_more_than_is_kept_waits_with_its_sender(self):
        """Eight times the payload budget, and nobody reads standard output: the sockets wait, nothing is dropped."""
        size = 64 << 20
        piece = bytes(range(256)) * 256
        reading, writing = os.pipe()
        process = self.stuck(["tcp-listen", "0", "--once", "--payload-budget", "8"], None, stdout=writing)
        os.close(writing)
        with socket.create_connection(("127.0.0.1", self.listening(process))) as client:
            client.settimeout(1)
            sent = 0
            try:
                while sent < size:
                    sent += client.send(piece[sent % len(piece):])
            except socket.timeout:
                pass  # this is how its sender feels it
            client.settimeout(ENDS_WITHIN)
            rest = threading.Thread(target=lambda: (client.sendall((piece * (size // len(piece) + 1))[sent:size]), client.shutdown(socket.SHUT_WR)), daemon=True)
            rest.start()
            received = hashlib.sha256()
            total = 0
            with os.fdopen(reading, "rb") as pipe:
                while part := pipe.read(1 << 20):
                    received.update(part)
                    total += len(part)
            rest.join(ENDS_WITHIN)
        self.assertEqual(process.wait(timeout=ENDS_WITHIN), 0, process.stderr.read())
        self.assertEqual(total, size)
        self.assertEqual(received.digest(), hashlib.sha256(piece * (size // len(piece))).digest())


class EndsWhateverItWaitsFor(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.fifo = os.path.join(folder.name, "fifo")
        os.mkfifo(self.fifo)

    def test_a_fifo_that_nobody_writes_is_sent(self):
        for model in ("loop", "threads"):
            with self.subTest(model=model), Running("tcp-listen", 0, "--send", "hello ", "--send-file", self.fifo, "--model", model, "--show", "none") as server:
                port = server.listening()
                clients = [socket.create_connection(("127.0.0.1", port), timeout=ENDS_WITHIN) for _ in range(2)]
                for client in clients:
                    self.assertEqual(client.recv(6, socket.MSG_WAITALL), b"hello ")
                self.assertEqual(server.stop(), 0, server.messages)
                for client in clients:
                    self.assertEqual(client.recv(1), b"")
                    client.close()
                accepted = {record["new_socket"] for record in server.records() if record["call"].startswith("accept") and not record["error"]}
                self.assertEqual(len(accepted), 2)
                self.assertLessEqual(accepted, {record["socket"] for record in server.calls("close")})

    def test_a_call_that_blocks(self):
        with Running("calls", "-", stdin=subprocess.PIPE) as ours:
            ours.process.stdin.write(b"s = socket inet stream\nbind s 127.0.0.1:0\nlisten s 1\na = accept s\n")
            ours.process.stdin.close()
            wait_for(lambda: ours.calls("listen"), "listen()")
            self.assertEqual(ours.stop(), 0, ours.messages)
            records = whole_lines(ours.journal)
            self.assertEqual(records[-1].get("note"), "endpoint-closed")


class EndsWhileANameIsLookedUp(unittest.TestCase):
    """In namespaces of its own, where /etc/resolv.conf names a server that takes every question and answers none."""

    NOT_ASKED = 77
    # Arguments: "signal" or "limit", then the program's.
    INSIDE = f"""
import signal, socket, subprocess, sys
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 53))
server.settimeout({ENDS_WITHIN})
program = subprocess.Popen(sys.argv[2:])
try:
    server.recv(1)
except TimeoutError:
    program.kill()
    sys.exit({NOT_ASKED})
if sys.argv[1] == "signal":
    program.send_signal(signal.SIGINT)
try:
    sys.exit(program.wait({ENDS_WITHIN}))
except subprocess.TimeoutExpired:
    program.kill()
    sys.exit("it did not end")
"""

    def end(self, how, *options):
        """Of a script whose connect() needs a name: exit code, standard error, the journal."""
        with tempfile.TemporaryDirectory() as folder:
            paths = {name: os.path.join(folder, name) for name in ("resolv.conf", "script", "journal")}
            with open(paths["resolv.conf"], "w") as file:
                file.write("nameserver 127.0.0.1\noptions timeout:30 attempts:5\n")
            with open(paths["script"], "w") as file:
                file.write("s = socket inet stream\nconnect s silent.enchufe.test:80\n")
            command = f'ip link set lo up && mount --bind "{paths["resolv.conf"]}" /etc/resolv.conf || exit {self.NOT_ASKED}; exec "$@"'
            try:
                done = subprocess.run(["unshare", "-r", "-m", "-n", "sh", "-c", command, "sh", sys.executable, "-c", self.INSIDE, how,
                                       CLI, "calls", paths["script"], "--journal", paths["journal"], *options], capture_output=True, timeout=3 * ENDS_WITHIN)
            except FileNotFoundError:
                self.skipTest("no unshare(1) here")
            told = done.stderr.decode()
            if done.returncode == self.NOT_ASKED or not os.path.exists(paths["journal"]):
                self.skipTest(f"no namespaces here, or names are looked up otherwise: {told}")
            return done.returncode, told, whole_lines(paths["journal"])

    def check_journal(self, records):
        answers = [record["error"] for record in records if record["call"] == "getaddrinfo"]
        self.assertIn(answers, (["EAI_INTR"], ["EAI_AGAIN"]))
        self.assertFalse([record for record in records if record["call"] == "connect"])
        self.assertEqual(records[-1].get("note"), "endpoint-closed")

    def test_by_a_signal(self):
        code, told, records = self.end("signal")
        self.assertEqual((code, told), (0, ""))
        self.check_journal(records)

    def test_by_the_limit(self):
        code, told, records = self.end("limit", "--limit", "1")
        self.assertEqual(code, 1)
        self.assertIn("it took too long", told)
        self.check_journal(records)


class SmallPieces(unittest.TestCase):
    """Each message of a SOCK_SEQPACKET is read from standard input by itself."""

    def fed(self, count, *arguments):
        """The program, what it is fed, and how many of the pieces it has taken."""
        reading, writing = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        client = Running(*arguments, stdin=reading, journal=False)
        reading.close()
        self.addCleanup(client.__exit__)
        pieces = [b"%06d\n" % number for number in range(count)]
        taken = [0]

        def feed():
            with writing:
                for piece in pieces:
                    writing.send(piece)
                    taken[0] += 1

        feeder = threading.Thread(target=feed, daemon=True)
        feeder.start()
        return client, b"".join(pieces), taken

    def test_that_wait_for_their_peer_all_arrive(self):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            count = 150_000  # more than the engine queues for a socket
            client, data, taken = self.fed(count, "tcp-connect", "127.0.0.1", listener.getsockname()[1], "--sndbuf", 4096, "--quiet")
            peer, _ = listener.accept()
            with peer:
                before = -1
                while taken[0] != before:  # until it is fed no more
                    before = taken[0]
                    time.sleep(0.5)
                peer.settimeout(ENDS_WITHIN)
                received = bytearray()
                while piece := peer.recv(65536):
                    received += piece
            self.assertEqual(client.finish(), 0, client.messages[-1:])
            self.assertEqual(len(received), len(data))
            self.assertEqual(bytes(received), data)

    def test_that_cannot_be_sent_are_not_waited_for(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "peer")
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as peer:
                peer.bind(path)
                count = 25_000  # more than are read ahead
                client, _, taken = self.fed(count, "udp", f"unix:{path}", "--quiet")
                peer.settimeout(ENDS_WITHIN)
                peer.recv(100)
            wait_for(lambda: taken[0] == count, "the end of the input")  # its peer is gone: every send() fails
            self.assertEqual(client.stop(), 1)
            self.assertIn("E", client.messages[-1])


class OnlyWhatIsOurs(unittest.TestCase):
    def test_a_file_that_is_not_empty_is_refused(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "precious")
            link = os.path.join(folder, "link")
            os.symlink(path, link)
            for command in (["tcp-listen", 0, "--for", "0.1"], ["calls", "-"]):
                for name in (path, link):
                    with open(path, "w") as file:
                        file.write("precious")
                    code, _, told = run(*command, "--journal", name)
                    self.assertEqual(code, 2, told)
                    self.assertIn("--force", told)
                    with open(path) as file:
                        self.assertEqual(file.read(), "precious")
            self.assertEqual(run("tcp-listen", 0, "--for", "0.1", "--journal", path, "--force")[0], 0)
            self.assertTrue(whole_lines(path))

    def test_a_dangling_link_is_not_followed(self):
        with tempfile.TemporaryDirectory() as folder:
            link = os.path.join(folder, "link")
            os.symlink(os.path.join(folder, "nothing"), link)
            self.assertEqual(run("tcp-listen", 0, "--for", "0.1", "--journal", link)[0], 2)
            self.assertFalse(os.path.exists(os.path.join(folder, "nothing")))

    def test_a_new_journal_is_its_owners_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "journal")
            self.assertEqual(run("tcp-listen", 0, "--for", "0.1", "--journal", path)[0], 0)
            self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)


class AnswersAlways(unittest.TestCase):
    def test_what_follows_accept_is_sent_before_the_peers_end_is_seen(self):
        for model in ("loop", "threads", "iterative"):
            for _ in range(10):
                with Running("tcp-listen", 0, "--send", "bye\\n", "--once", "--model", model, "--show", "none") as server:
                    port = server.listening()
                    with socket.create_connection(("127.0.0.1", port), timeout=ENDS_WITHIN) as client:
                        client.sendall(b"GET")
                        client.shutdown(socket.SHUT_WR)
                        answer = b""
                        while piece := client.recv(100):
                            answer += piece
                    self.assertEqual(answer, b"bye\n", model)
                    self.assertEqual(server.finish(), 0)


class Numbers(unittest.TestCase):
    def test_what_is_no_number_in_range_is_refused_by_name(self):
        port = free_port()
        for option, value in (("--for", "inf"), ("--for", "nan"), ("--for", "-1"), ("--for", "1e300"), ("--sample", "nan"), ("--sample", "-1"),
                              ("--max-connections", "-1"), ("--backlog", "-5"), ("--sndbuf", "-1"), ("--rcvbuf", "99999999999")):
            with self.subTest(option=option, value=value):
                code, _, told = run("tcp-listen", 0, f"{option}={value}", timeout=ENDS_WITHIN)
                self.assertEqual(code, 2, told)
                self.assertIn(option, told)
        for value in ("nan", "-1", "1e-9"):
            code, _, told = run("tcp-connect", "127.0.0.1", port, f"--connect-timeout={value}", timeout=ENDS_WITHIN)
            self.assertEqual(code, 2, told)


if __name__ == "__main__":
    unittest.main()
