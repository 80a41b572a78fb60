# SPDX-License-Identifier: GPL-3.0-or-later
"""Standard streams that are closed, full or broken: told, never an abort, and never a byte of ours to a peer."""

import os
import signal
import socket
import subprocess
import tempfile
import threading
import unittest

from enchufe import CLI, free_port

LIMIT = 20


def shell(redirections, *arguments):
    """The program with its standard streams as the shell's words say."""
    words = " ".join(f"'{argument}'" for argument in (CLI, *map(str, arguments)))
    return ["sh", "-c", f"exec {words} {redirections}"]


class Peer:
    """A server that keeps all it receives of one connection, and answers with one line."""

    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        self.received = b""
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self):
        try:
            client, _ = self.listener.accept()
            with client:
                client.settimeout(LIMIT)
                client.sendall(b"from the peer\n")
                while piece := client.recv(4096):
                    self.received += piece
        except OSError:
            pass

    def close(self):
        self.listener.close()
        self.thread.join(timeout=LIMIT)


class ClosedFullAndBroken(unittest.TestCase):
    """Five roles with each way to spoil the standard streams."""

    WAYS = {
        "stdin closed": "<&-",
        "stdout closed": ">&-",
        "stderr closed": "2>&-",
        "all closed": "<&- >&- 2>&-",
        "stdout full": ">/dev/full",
        "stderr full": "2>/dev/full",
    }

    def spoiled(self, way, *arguments, data=b""):
        process = subprocess.run(shell(self.WAYS[way], *arguments), input=data, capture_output=True, timeout=LIMIT)
        self.assertIn(process.returncode, (0, 1, 2), f"{way}: {arguments}: {process}")
        self.assertNotIn(b"terminate called", process.stderr)
        return process

    def test_client(self):
        for way in self.WAYS:
            with self.subTest(way=way), tempfile.TemporaryDirectory() as folder:
                peer = Peer()
                self.addCleanup(peer.close)
                journal = os.path.join(folder, "journal")
                done = self.spoiled(way, "tcp-connect", "127.0.0.1", peer.port, "--send", "hello", "--half-close", "--journal", journal)
                peer.close()
                self.assertEqual(peer.received, b"hello")
                with open(journal, "rb") as file:
                    self.assertNotIn(b"connected ", file.read())
                self.assertEqual(done.returncode, 1 if "stdout" in way or way == "all closed" else 0, done)

    def test_client_without_a_journal(self):
        for way in self.WAYS:
            with self.subTest(way=way):
                peer = Peer()
                self.addCleanup(peer.close)
                self.spoiled(way, "tcp-connect", "127.0.0.1", peer.port, "--send", "hello", "--half-close")
                peer.close()
                self.assertEqual(peer.received, b"hello")

    def test_listener(self):
        for way in self.WAYS:
            with self.subTest(way=way):
                port = free_port()
                process = subprocess.Popen(shell(self.WAYS[way], "tcp-listen", port, "--behaviour", "echo", "--once"), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                try:
                    answer = b""
                    for _ in range(400):
                        try:
                            client = socket.create_connection(("127.0.0.1", port), timeout=LIMIT)
                            break
                        except ConnectionRefusedError:
                            threading.Event().wait(0.02)
                    with client:
                        client.sendall(b"hello")
                        client.shutdown(socket.SHUT_WR)
                        try:
                            while piece := client.recv(100):
                                answer += piece
                        except ConnectionError:
                            pass
                    self.assertIn(answer, (b"hello", b"") if "stdout" in way or way == "all closed" else (b"hello",))
                    process.wait(timeout=LIMIT)
                finally:
                    process.kill()
                    _, told = process.communicate()
                self.assertIn(process.returncode, (0, 1), told)

    def test_calls(self):
        script = "".join(f"s{n} = socket inet stream\n" for n in range(300)).encode()
        for way in self.WAYS:
            with self.subTest(way=way):
                done = self.spoiled(way, "calls", "-", data=script)
                if "stdout" in way:
                    self.assertEqual(done.returncode, 1, done)

    def test_commands_that_only_print(self):
        commands = (["errno"], ["errno", "ECONNREFUSED"], ["pack", ">i", "1"], ["unpack", ">i", "00000001"], ["resolve", "127.0.0.1", "80"],
                    ["--help"], ["--version"], ["tcp-listen", "--help"])
        for way in self.WAYS:
            for command in commands:
                with self.subTest(way=way, command=command):
                    done = self.spoiled(way, *command)
                    spoilt = "stdout" in way or way == "all closed"
                    self.assertEqual(done.returncode, 1 if spoilt else 0, done)
                    if way in ("stdout closed", "stdout full"):
                        self.assertTrue(done.stderr)

    def test_frame(self):
        for way in self.WAYS:
            with self.subTest(way=way):
                self.spoiled(way, "frame", "--framing", "line", data=b"one\ntwo\n")

    def test_a_reader_of_messages_that_goes_away_is_no_death(self):
        reading, writing = os.pipe()
        with subprocess.Popen([CLI, "tcp-listen", "0", "--behaviour", "echo"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=writing) as process:
            try:
                os.close(writing)
                line = b""
                while not line.endswith(b"\n"):
                    line += os.read(reading, 1)
                os.close(reading)
                for _ in range(3):
                    with socket.create_connection(("127.0.0.1", int(line.rsplit(b":", 1)[1])), timeout=LIMIT) as client:
                        client.sendall(b"x")
                        self.assertEqual(client.recv(1), b"x")
                process.send_signal(signal.SIGINT)
                self.assertEqual(process.wait(timeout=LIMIT), 0)
            finally:
                process.kill()


class FullDisk(unittest.TestCase):
    @unittest.skipUnless(os.geteuid() == 0, "mounts a file system")
    def test_a_journal_ends_with_a_whole_line_and_the_program_with_1(self):
        with tempfile.TemporaryDirectory() as folder:
            if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], capture_output=True).returncode != 0:
                self.skipTest("no file system can be mounted here")
            try:
                for arguments, data in ((["calls", "-"], "".join(f"s{n} = socket inet stream\n" for n in range(400)).encode()),
                                        (["tcp-listen", "0", "--send", "x", "--for", "2"], b"")):
                    journal = os.path.join(folder, "journal")
                    if arguments[0] != "calls":
                        with open(os.path.join(folder, "filler"), "wb", buffering=0) as filler:
                            try:
                                while True:
                                    filler.write(b"f" * 4096)
                            except OSError:
                                pass
                        with open(os.path.join(folder, "filler"), "r+b") as filler:
                            filler.truncate(60 * 1024)
                        arguments = [*arguments, "--kernel"]
                    done = subprocess.run([CLI, *arguments, "--journal", journal], input=data, capture_output=True, timeout=LIMIT)
                    with open(journal, "rb") as file:
                        text = file.read()
                    if arguments[0] == "calls":
                        self.assertEqual(done.returncode, 1, done)
                        self.assertIn(b"ENOSPC (28): No room is left on the disk.", done.stderr)
                        self.assertTrue(text)
                    self.assertTrue(text == b"" or text.endswith(b"\n"), text[-80:])
                    os.remove(journal)
            finally:
                subprocess.run(["umount", folder], check=False)


if __name__ == "__main__":
    unittest.main()
