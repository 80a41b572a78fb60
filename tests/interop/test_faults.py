# SPDX-License-Identifier: GPL-3.0-or-later
"""Faults that need another process, another user or another network."""

import os
import resource
import socket
import struct
import subprocess
import threading
import unittest

from enchufe import CLI, LIMIT, SANITIZED, Running, have, run, wait_for


def last_line(text):
    return text.strip().splitlines()[-1]


def low_ports_are_open():
    try:
        with open("/proc/sys/net/ipv4/ip_unprivileged_port_start") as value:
            return int(value.read()) <= 1
    except OSError:
        return False


class Faults(unittest.TestCase):
    @unittest.skipUnless(os.geteuid() == 0, "only root can give its privilege away")
    @unittest.skipIf(low_ports_are_open(), "this system lets everyone bind to port 1")
    def test_privileged_port(self):
        # The program's folders may be closed to others: it is opened before the privilege goes.
        program = os.open(CLI, os.O_RDONLY)
        try:
            done = subprocess.run([f"/proc/self/fd/{program}", "tcp-listen", "1"], capture_output=True, timeout=LIMIT, pass_fds=[program], user=65534, group=65534,
                                  extra_groups=[])
        finally:
            os.close(program)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(last_line(done.stderr.decode()), r"^bind 127\.0\.0\.1:1: EACCES \(13\): .*1024")

    def test_unreachable(self):
        if not have("unshare", "ip") or subprocess.run(["unshare", "-n", "true"], capture_output=True).returncode != 0:
            self.skipTest("no network namespace can be made here")
        command = f"ip link set lo up && exec {CLI} tcp-connect 198.51.100.1 80"
        done = subprocess.run(["unshare", "-n", "sh", "-c", command], capture_output=True, timeout=LIMIT, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 1)
        self.assertRegex(last_line(done.stderr.decode()), r"^connect 198\.51\.100\.1:80: ENETUNREACH \(101\): .+")

    def test_reset_in_mid_transfer(self):
        listening = socket.create_server(("127.0.0.1", 0))

        def serve():
            connection, _ = listening.accept()
            connection.recv(1000)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        code, _, messages = run("tcp-connect", "127.0.0.1", listening.getsockname()[1], data=b"x" * (32 << 20))
        thread.join(LIMIT)
        listening.close()
        self.assertEqual(code, 1)
        self.assertRegex(last_line(messages), r"^(send|recv) 127\.0\.0\.1:\d+: (ECONNRESET|EPIPE) \(\d+\): .+")

    def test_port_in_use(self):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            code, _, messages = run("tcp-listen", port)
            self.assertEqual(code, 1)
            self.assertRegex(last_line(messages), rf"^bind 127\.0\.0\.1:{port}: EADDRINUSE \(98\): .+")

    @unittest.skipIf(SANITIZED, "the sanitizer needs descriptors of its own to look at memory")
    def test_few_descriptors(self):
        """The listener runs out of descriptors, goes on when some are free, and loses nobody who waited."""
        def limit():
            resource.setrlimit(resource.RLIMIT_NOFILE, (24, 24))

        process = subprocess.Popen([CLI, "tcp-listen", "0", "--behaviour", "echo", "--show", "none"], stderr=subprocess.PIPE, preexec_fn=limit)
        try:
            port = int(process.stderr.readline().split(b":")[-1])
            clients = [socket.create_connection(("127.0.0.1", port), timeout=LIMIT) for _ in range(40)]
            for client in clients:
                client.sendall(b"hola")
            for client in clients:  # closing the early ones lets the late ones in
                self.assertEqual(client.recv(10), b"hola")
                client.close()
            self.assertIsNone(process.poll())
        finally:
            process.kill()
            process.communicate()


if __name__ == "__main__":
    unittest.main()
