# SPDX-License-Identifier: GPL-3.0-or-later
"""Large inputs, for scripts/nightly: too long for every change. Run as `ENCHUFE_CLI=… python3 -B -m unittest -v large`."""

import hashlib
import os
import random
import re
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from enchufe import CLI, Running

MIB = 1 << 20
TIME = 1800


def peak_mib(pid):
    with open(f"/proc/{pid}/status", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) >> 10


class JournalPipe(threading.Thread):
    """Reads a journal from a FIFO, too long for a file: counts its lines, which must be whole and in order, and what recv()
    brought, each at the offset that the ones before lead to."""

    def __init__(self, path):
        super().__init__(daemon=True)
        os.mkfifo(path)
        self.path = path
        self.lines = self.received = self.bytes = 0
        self.flaw = None
        self.last = b""

    def run(self):
        call = re.compile(rb'"call":"recv",.*?"result":([1-9]\d*),.*?"offset":(\d+),')
        with open(self.path, "rb") as fifo:
            for line in fifo:
                if not line.startswith(b'{"seq":%d,' % self.lines) or not line.endswith(b"}\n"):
                    self.flaw = self.flaw or f"line {self.lines} is {line!r}"
                self.lines += 1
                if match := call.search(line):
                    if int(match.group(2)) != self.bytes:
                        self.flaw = self.flaw or f"byte {self.bytes} is missing: {line!r}"
                    self.received += 1
                    self.bytes += int(match.group(1))
                self.last = line


class Large(unittest.TestCase):
    def test_eight_gibibytes_through_the_echo(self):
        with Running("tcp-listen", 0, "--behaviour", "echo", "--show", "none", "--payload-budget", 16, journal=False) as server:
            with socket.create_connection(("127.0.0.1", server.listening()), timeout=TIME) as peer:
                generator = random.Random(2)
                pieces = [generator.randbytes(MIB) for _ in range(16)]
                order = [generator.randrange(16) for _ in range(8 * 1024)]

                def write():
                    for each in order:
                        peer.sendall(pieces[each])
                    peer.shutdown(socket.SHUT_WR)

                writer = threading.Thread(target=write, daemon=True)
                writer.start()
                received = hashlib.blake2b()
                while piece := peer.recv(MIB):
                    received.update(piece)
                writer.join()
            expected = hashlib.blake2b()
            for each in order:
                expected.update(pieces[each])
            self.assertEqual(received.hexdigest(), expected.hexdigest())
            self.assertLess(peak_mib(server.process.pid), 16 + 64)

    def test_a_framer_over_four_gibibytes(self):
        frame = (1 << 16).to_bytes(4, "big") + bytes(1 << 16)
        block = frame * 64
        count = (4 << 30) // len(block)
        process = subprocess.Popen([CLI, "frame", "--framing", "u32be"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        with process.stdin:
            for _ in range(count):
                process.stdin.write(block)
            peak = peak_mib(process.pid)
        said = process.stderr.read().decode()
        process.stderr.close()
        self.assertEqual(process.wait(TIME), 0, said)
        self.assertLess(peak, 128)

    def test_single_bytes_to_a_reader_that_sleeps(self):
        """A1: 24 million calls of one byte each; nothing is read for 45 s; every byte arrives, and every line of the journal."""
        size = 24_000_000
        data = random.Random(3).randbytes(size)
        with tempfile.TemporaryDirectory() as folder:
            journal = JournalPipe(os.path.join(folder, "journal"))
            process = subprocess.Popen([CLI, "tcp-listen", "0", "--recv-size", "1", "--once", "--journal", journal.path, "--journal-data", "none"],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            with process.stdout, process.stderr:
                journal.start()
                port = int(process.stderr.readline().decode().rsplit(":", 1)[1])

                def send():
                    with socket.create_connection(("127.0.0.1", port), timeout=TIME) as peer:
                        peer.sendall(data)

                sender = threading.Thread(target=send, daemon=True)
                sender.start()
                time.sleep(45)  # this is the load, not a proof
                received = process.stdout.read()
                sender.join(TIME)
                self.assertEqual(process.wait(TIME), 0, process.stderr.read())
                journal.join(TIME)
        self.assertEqual(len(received), size)
        self.assertTrue(received == data)
        print(f"{journal.lines:,} lines of the journal, {journal.bytes:,} bytes in {journal.received:,} calls of recv()")
        self.assertIsNone(journal.flaw)
        self.assertEqual((journal.bytes, journal.received), (size, size))
        self.assertIn(b'"note":"endpoint-closed"', journal.last)

    def test_seventy_thousand_connections_have_their_own_threads(self):
        """C3, K19: numbers of threads do not begin again."""
        count = 70_000
        with Running("tcp-listen", 0, "--behaviour", "echo", "--model", "threads", "--show", "none", "--journal-data", "none") as server:
            port = server.listening()
            for number in range(count):
                # Other source addresses, so that ports do not run out.
                with socket.create_connection(("127.0.0.1", port), timeout=TIME, source_address=(f"127.0.1.{number % 200 + 1}", 0)) as peer:
                    peer.sendall(b"x")
                    self.assertEqual(peer.recv(1), b"x")
            self.assertEqual(server.stop(), 0)
            threads = {}
            for record in server.records():
                if record["call"] == "recv" and record.get("result") == 1:
                    threads[record["socket"]] = record["tid"]
                    self.assertGreater(record["tid"], 0)
            self.assertEqual(len(threads), count)


if __name__ == "__main__":
    unittest.main()
