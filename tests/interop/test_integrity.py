# SPDX-License-Identifier: GPL-3.0-or-later
"""A gigabyte goes to an echo listener and back unharmed, in little memory."""

import hashlib
import os
import random
import subprocess
import threading
import unittest

from enchufe import CLI, SANITIZED, Running

SIZE = (64 << 20) if SANITIZED else (1 << 30)
BUDGET_MIB = 16


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


if __name__ == "__main__":
    unittest.main()
