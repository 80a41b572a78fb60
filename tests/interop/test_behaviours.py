# SPDX-License-Identifier: GPL-3.0-or-later
"""Behaviours from outside: what is taken, what is refused and where, what follows accept(), and what the shell completes."""

import re
import shutil
import socket
import struct
import subprocess
import unittest

from enchufe import Running, run, wait_for


def usage(*arguments):
    code, _, messages = run(*arguments)
    return code, messages


class Choosing(unittest.TestCase):
    def test_each_stands_where_it_makes_sense(self):
        for name in ("none", "echo", "discard", "count"):
            with Running("tcp-listen", 0, "--behaviour", name) as server:
                server.listening()
            with Running("udp", "--bind", "127.0.0.1:0", "--behaviour", name) as server:
                server.listening()
        code, says = usage("tcp-connect", "127.0.0.1", "1", "--behaviour", "count")
        self.assertEqual(code, 2)
        self.assertIn("none, echo, discard", says)
        self.assertNotIn("count", says.split("there are")[1])

    def test_a_mistake_has_its_place(self):
        for behaviour, place in (("dance", 1), ("echo:x", 5), ("", 1)):
            code, says = usage("tcp-listen", "0", "--behaviour", behaviour)
            self.assertEqual(code, 2, behaviour)
            self.assertIn(f"--behaviour \"{behaviour}\": at position {place}: ", says)
        code, says = usage("tcp-listen", "0", "--behaviour", "echo:x", "--lang", "es")
        self.assertEqual((code, "no lleva argumento" in says), (2, True))

    def test_the_help_names_those_that_there_are(self):
        for command, names in (("tcp-listen", "none, echo, discard, count"), ("udp", "none, echo, discard, count"), ("tcp-connect", "none, echo, discard")):
            _, output, _ = run(command, "--help")
            line = next(each for each in output.decode().split("\n") if "echo, discard" in each)
            self.assertTrue(line.endswith(": " + names), line)

    def test_a_client_can_have_one(self):
        with Running("tcp-listen", 0, "--send", "hola", "--show", "raw") as server:
            with Running("tcp-connect", "127.0.0.1", server.listening(), "--behaviour", "echo", "--send", "x", "--for", 5) as client:
                # Its own bytes and the server's cross: either may be sent first.
                wait_for(lambda: bytes(server.output) in (b"xhola", b"holax"), "its own bytes and the echo")
                self.assertEqual(client.stop(), 0)


class AfterAccept(unittest.TestCase):
    """users.md U1: the peer has said all, and half-closed or gone, before anybody looks."""

    def test_it_is_sent_whatever_the_peer_has_done_by_then(self):
        for model in ("loop", "threads", "iterative"):
            for behaviour in ("none", "echo", "discard"):
                with Running("tcp-listen", 0, "--send", "bye ", "--pause", 10, "--send", "now", "--model", model, "--behaviour", behaviour) as server:
                    port = server.listening()
                    for _ in range(20):
                        with socket.create_connection(("127.0.0.1", port), timeout=30) as peer:
                            peer.sendall(b"GET")
                            peer.shutdown(socket.SHUT_WR)
                            answer = b""
                            while piece := peer.recv(100):
                                answer += piece
                            # What an echo says may come while the listener's pause lasts: never before the first item.
                            self.assertTrue(answer.startswith(b"bye "), answer)
                            self.assertEqual(sorted(answer), sorted(b"bye now" + (b"GET" if behaviour == "echo" else b"")))
                    self.assertEqual(server.stop(), 0)
                    self.assertFalse([each for each in server.records() if each.get("note") == "send-dropped"])

    def test_a_listener_lives_on_when_its_peer_resets_at_once(self):
        with Running("tcp-listen", 0, "--send", "bye", "--behaviour", "echo") as server:
            port = server.listening()
            for _ in range(20):
                peer = socket.create_connection(("127.0.0.1", port), timeout=30)
                peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                peer.close()
            with socket.create_connection(("127.0.0.1", port), timeout=30) as peer:
                self.assertEqual(peer.recv(3, socket.MSG_WAITALL), b"bye")
            self.assertEqual(server.stop(), 0)


@unittest.skipUnless(shutil.which("bash"), "bash is missing")
class Completion(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        code, output, _ = run("completion", "bash")
        assert code == 0
        cls.script = output.decode()

    def completed(self, line):
        """What bash would offer behind that line."""
        ask = self.script + "\nCOMP_LINE=$1; COMP_POINT=${#1}; COMPREPLY=(); _enchufe_cli; printf '%s\\n' \"${COMPREPLY[@]}\""
        result = subprocess.run(["bash", "--norc", "-c", ask, "bash", line], capture_output=True, text=True, timeout=30)
        self.assertEqual((result.returncode, result.stderr), (0, ""))
        return result.stdout.split()

    def test_commands_and_options(self):
        self.assertEqual(self.completed("enchufe-cli tcp"), ["tcp-connect", "tcp-listen"])
        self.assertEqual(self.completed("enchufe-cli tcp-listen 0 --beh"), ["--behaviour"])
        self.assertEqual(self.completed("enchufe-cli udp --bind 127.0.0.1:0 --broad"), ["--broadcast"])
        self.assertEqual(self.completed("enchufe-cli errno --ba"), [])

    def test_behaviours(self):
        self.assertEqual(self.completed("enchufe-cli tcp-listen 0 --behaviour "), ["none", "echo", "discard", "count"])
        self.assertEqual(self.completed("enchufe-cli tcp-listen 0 --behaviour e"), ["echo"])
        self.assertEqual(self.completed("enchufe-cli tcp-connect h 1 --behaviour c"), [])

    def test_every_command_has_its_options(self):
        _, output, _ = run("--help")
        commands = re.findall(r"^  ([a-z-]+) ", output.decode().split("Subcommands:")[1], re.M)
        self.assertIn("completion", commands)
        for command in commands:
            self.assertIn("--help", self.completed(f"enchufe-cli {command} --"), command)

    def test_another_shell_is_refused(self):
        self.assertEqual(usage("completion", "fish")[0], 2)

