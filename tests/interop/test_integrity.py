# SPDX-License-Identifier: GPL-3.0-or-later
"""A gigabyte goes to an echo listener and back unharmed, in little memory."""

import hashlib
import json
import os
import random
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from enchufe import CLI, SANITIZED, Running

SIZE = (64 << 20) if SANITIZED else (1 << 30)
BUDGET_MIB = 16
BUSY = 24 << 20  # bytes, more than the smallest budget holds
QUIET = b"quiet"


def peak_kib(pid):
    with open(f"/proc/{pid}/status") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


class Integrity(unittest.TestCase):
    def test_a_gigabyte_through_the_echo(self):
        budget = ("--payload-budget", BUDGET_MIB)
        with Running("tcp-listen", 0, "--behaviour", "echo", "--show", "none", *budget, journal=False) as server:
            client = subprocess.Popen([CLI, "tcp-connect", "127.0.0.1", str(server.listening()), *map(str, budget)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                      stderr=subprocess.DEVNULL)
            sent = hashlib.sha256()
            # Sixteen different pseudo-random mebibytes in an order that does not repeat: quicker made than sent.
            generator = random.Random(1)
            pieces = [generator.randbytes(1 << 20) for _ in range(16)]

            def write():
                for _ in range(SIZE >> 20):
                    piece = generator.choice(pieces)
                    sent.update(piece)
                    client.stdin.write(piece)
                client.stdin.close()

            writer = threading.Thread(target=write, daemon=True)
            writer.start()
            received = hashlib.sha256()
            total = 0
            peaks = {}
            while piece := client.stdout.read(1 << 20):
                received.update(piece)
                total += len(piece)
                if total >= SIZE - (2 << 20) and not peaks:
                    peaks = {"client": peak_kib(client.pid), "listener": peak_kib(server.process.pid)}
            writer.join(60)
            client.stdout.close()
            self.assertEqual(client.wait(60), 0)
            self.assertEqual(total, SIZE)
            self.assertEqual(received.hexdigest(), sent.hexdigest())
            print(f"peak memory, KiB: {peaks}")
            if not SANITIZED:
                for peak in peaks.values():
                    self.assertLess(peak, (BUDGET_MIB + 64) << 10)

    def test_a_quiet_connection_beside_a_busy_one(self):
        """Its few bytes stand in memory that is the oldest of all when they come; the journal's reader is slow."""
        with tempfile.TemporaryDirectory() as folder:
            journal = os.path.join(folder, "journal")
            os.mkfifo(journal)
            with Running("tcp-listen", 0, "--behaviour", "discard", "--model", "threads", "--show", "none", "--payload-budget", 8, "--journal", journal, journal=False) as server:
                missing, quiet_bytes = [], set()

                def read():
                    with open(journal) as lines:
                        for record in map(json.loads, lines):
                            if record.get("data_missing"):
                                missing.append(record["seq"])
                            elif record["call"] == "recv" and record["result"] == len(QUIET):
                                quiet_bytes.add(record["data"])

                reader = threading.Thread(target=read, daemon=True)
                reader.start()
                port = server.listening()
                with socket.create_connection(("127.0.0.1", port)) as quiet, socket.create_connection(("127.0.0.1", port)) as busy:
                    quiet.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    done = threading.Event()

                    def flood():
                        for _ in range(BUSY >> 16):
                            busy.sendall(b"x" * 65536)
                        done.set()

                    writer = threading.Thread(target=flood, daemon=True)
                    writer.start()
                    while not done.wait(0.001):
                        quiet.sendall(QUIET)
                    writer.join(60)
                time.sleep(0.2)
                server.process.send_signal(signal.SIGTERM)
                self.assertEqual(server.process.wait(60), 0)
                reader.join(60)
            self.assertEqual(missing, [])
            self.assertEqual(quiet_bytes, {QUIET.hex()})


if __name__ == "__main__":
    unittest.main()
