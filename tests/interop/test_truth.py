# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal's socket calls equal what strace prints of the same run: in order, thread by thread, with names, results
and errors."""

import os
import re
import signal
import socket
import subprocess
import sys
import unittest

from enchufe import SANITIZED, Running, free_port, have, wait_for

# A line of strace -f: the thread, the call with its arguments, the result, perhaps an error.
LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+|\? ERESTARTSYS)(?: (E[A-Z]+))?")
UNFINISHED = re.compile(r"^(\d+) +(.*?) *<unfinished \.\.\.>$")
RESUMED = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
NAMES = {"accept4": "accept", "pselect6": "select", "unlinkat": "unlink"}
# Calls whose first argument is no descriptor.
WITHOUT_DESCRIPTOR = {"socket", "socketpair", "poll", "select", "unlink"}
# strace's "network" class; the journal's other calls (epoll_wait, ioctl, …) are not in it.
NETWORK = {"socket", "socketpair", "poll", "select", "bind", "listen", "accept", "connect", "send", "sendto", "recv", "recvfrom", "shutdown", "setsockopt", "getsockopt", "getsockname",
           "getpeername"}


def can_trace():
    if not have("strace") or SANITIZED:
        return False
    probe = subprocess.run(["strace", "-e", "trace=none", "true"], capture_output=True)
    return probe.returncode == 0


def traced(path):
    """(thread, call, descriptor, result, error) of each line, in order."""
    waiting = {}
    with open(path) as log:
        lines = log.readlines()
    for line in lines:
        line = line.rstrip("\n")
        if match := UNFINISHED.match(line):
            waiting[match[1]] = line[: match.end(2)]
            continue
        if match := RESUMED.match(line):
            line = waiting.pop(match[1]) + match[2]
        if not (match := LINE.match(line)):
            continue
        thread, name, arguments, result, error = match.groups()
        if result.startswith("?"):  # what the kernel says to itself; the program gets EINTR
            result, error = "-1", "EINTR"
        first = arguments.split(",")[0]
        yield int(thread), NAMES.get(name, name), int(first) if first.lstrip("-").isdigit() else None, int(result), error


def normal(name):
    # On x86-64 Linux send() is sendto() without address, and recv() is recvfrom().
    return {"send": "sendto", "recv": "recvfrom"}.get(name, name)


@unittest.skipUnless(can_trace(), "no test could run: strace is missing, or may not trace, or the program is sanitized")
class G1_TheJournalIsWhatStraceSaw(unittest.TestCase):
    def compare(self, running, log):
        records = running.records()
        sockets = [r for r in records if r["call"] in NETWORK or r["call"] in ("close", "unlink")]
        descriptors = {r["result"] for r in records if r["call"] in ("socket", "accept") and r["error"] is None}
        ours = {}
        for r in sockets:
            fd = None if r["call"] in WITHOUT_DESCRIPTOR else r["fd"]
            ours.setdefault(r["tid"], []).append((normal(r["call"]), fd, r["result"], r["error"]))
        theirs = {}
        open_descriptors = set()
        pair = {fd for r in records if r["call"] == "socketpair" and r["error"] is None for fd in (r["fd"], r["second_fd"])}
        for thread, name, fd, result, error in traced(log):
            if name == "close":
                if fd not in open_descriptors or thread not in ours:
                    continue  # a file, or the loader's
                open_descriptors.discard(fd)
            elif (name not in NETWORK and name != "unlink") or thread not in ours:
                continue  # the program's main thread waits with poll() too
            if name in ("socket", "accept") and result >= 0:
                open_descriptors.add(result)
            if name == "socketpair":
                open_descriptors.update(pair)
            theirs.setdefault(thread, []).append((name, None if name in WITHOUT_DESCRIPTOR else fd, result, error))
        self.assertTrue(ours)
        self.assertTrue(descriptors)
        self.assertEqual(ours, theirs)

    def strace(self, log):
        return ("strace", "-f", "-qq", "-e", "signal=none", "-e", "trace=network,close,poll,select,pselect6,unlink,unlinkat", "-o", log)

    def log(self):
        path = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"enchufe-truth-{os.getpid()}-{id(self)}")
        self.addCleanup(lambda: os.path.exists(path) and os.unlink(path))
        return path

    def stop(self, running):
        # The program is strace's child; strace itself ignores what it forwards.
        children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(running.process.pid)], capture_output=True, text=True).stdout.split()
        os.kill(int(children[0]), signal.SIGINT)
        self.assertEqual(running.finish(), 0)

    def test_tcp_client(self):
        log = self.log()
        with Running("tcp-listen", 0, "--behaviour", "echo") as server:
            with Running("tcp-connect", "127.0.0.1", server.listening(), "--nodelay", "--sndbuf", 8192, "--send", "hola", "--pause", 50, "--send", "x" * 100_000,
                         "--half-close", prefix=self.strace(log)) as client:
                self.assertEqual(client.finish(), 0)
                self.compare(client, log)

    def test_refused_client(self):
        log = self.log()
        with Running("tcp-connect", "127.0.0.1", free_port(), prefix=self.strace(log)) as client:
            self.assertEqual(client.finish(), 1)
            self.compare(client, log)

    def three_clients(self, model):
        log = self.log()
        with Running("tcp-listen", 0, "--behaviour", "count", "--model", model, prefix=self.strace(log)) as server:
            clients = [socket.create_connection(("127.0.0.1", server.listening())) for _ in range(3)]
            for number, client in enumerate(clients):
                client.sendall(b"x" * (number + 1))
            clients[1].setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            for client in clients:
                # One at a time is all that an iterative server serves.
                client.recv(100)
                client.close()
            wait_for(lambda: len(server.calls("close")) >= 3, "three closes")
            self.stop(server)
            self.compare(server, log)
            self.assertIn("ECONNRESET", [r["error"] for r in server.calls("recv")])
            return {r["thread"] for r in server.calls("recv")}

    def test_one_loop_for_three_clients(self):
        self.assertEqual(len(self.three_clients("loop")), 1)

    def test_a_thread_for_each_of_three_clients(self):
        self.assertEqual(len(self.three_clients("threads")), 3)

    def test_three_clients_one_after_the_other(self):
        self.assertEqual(len(self.three_clients("iterative")), 1)

    def test_every_call_by_hand(self):
        """A script of calls: all of them, blocked and cancelled ones and those that fail too."""
        log = self.log()
        script = os.path.join(os.path.dirname(__file__), "every.calls")
        with Running("calls", script, prefix=self.strace(log)) as calls:
            self.assertEqual(calls.finish(), 0, calls.messages)
            self.compare(calls, log)
            made = {r["call"] for r in calls.records()}
            self.assertLessEqual(NETWORK - {"send", "recv"}, made | {"send", "recv"})
            self.assertIn("EINTR", [r["error"] for r in calls.calls("recv")])

    def test_the_file_of_a_unix_socket(self):
        """It is removed by a call that stands in the journal; another's in its place is not."""
        for replaced in (False, True):
            log = self.log()
            path = f"{log}.{replaced:d}"
            with Running("tcp-listen", f"unix:{path}", prefix=self.strace(log)) as server:
                wait_for(lambda: f"listening unix:{path}" in server.messages, "listening")
                if replaced:
                    os.unlink(path)
                    with open(path, "w") as precious:
                        precious.write("precious")
                    self.addCleanup(os.unlink, path)
                self.stop(server)
                self.compare(server, log)
                self.assertEqual([r["address"] for r in server.calls("unlink")], [] if replaced else [f"unix:{path}"])
                self.assertEqual(os.path.exists(path), replaced)

    def test_udp(self):
        log = self.log()
        with Running("udp", "--bind", "127.0.0.1:0", "--behaviour", "echo", "--recv-size", 8, prefix=self.strace(log)) as server:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.settimeout(30)
                for text in (b"one", b"", b"longer than eight"):
                    client.sendto(text, ("127.0.0.1", server.listening()))
                    client.recvfrom(100)
            self.stop(server)
            self.compare(server, log)

    def test_udp_to_a_closed_port(self):
        log = self.log()
        with Running("udp", "127.0.0.1", free_port(socket.SOCK_DGRAM), "--connect", "--send", "a", "--pause", 100, "--send", "b", "--pause", 100, "--send", "c",
                     "--for", 1, prefix=self.strace(log)) as client:
            client.finish()
            self.compare(client, log)
            self.assertIn("ECONNREFUSED", [r["error"] for r in client.records()])


if __name__ == "__main__":
    unittest.main()
