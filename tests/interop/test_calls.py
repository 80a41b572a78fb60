# SPDX-License-Identifier: GPL-3.0-or-later
"""`calls`: what a person is told, and when."""

import json
import os
import subprocess
import tempfile
import unittest

from enchufe import CLI, run


class Calls(unittest.TestCase):
    def script(self, text):
        file = tempfile.NamedTemporaryFile("w", suffix=".calls", delete=False)
        self.addCleanup(os.unlink, file.name)
        with file:
            file.write(text)
        return file.name

    def test_the_first_failure_is_told_at_once_with_its_line(self):
        path = self.script("s = socket inet stream\nbind s 127.0.0.1:0\nt = socket inet stream\nbind t @s\nlisten s 1\na = accept s\n")
        with subprocess.Popen([CLI, "calls", path, "--quiet", "--limit", "3000"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            try:
                # The script is in accept(), for fifty minutes if need be.
                line = process.stderr.readline().decode()
                self.assertIsNone(process.poll())
            finally:
                process.terminate()
        self.assertTrue(line.startswith(f"{path}:4:1: bind "), line)
        self.assertIn("EADDRINUSE", line)

    def played(self, text, *options):
        return run("calls", self.script(text), "--quiet", *options)

    def test_endpoints_conditions_and_blocks(self):
        code, _, messages = self.played('server = tcp-listen 0 behaviour echo\n'
                                        'c = tcp-connect @server reading off\n'
                                        'repeat 3\n'
                                        '  send c "hola"\n'
                                        '  recv c 4\n'
                                        'expect count c.recv where data == "hola" == 3\n'
                                        'say "three times"\n'
                                        'close c\n'
                                        'wait until server#1.recv result == 0\n')
        self.assertEqual((code, messages), (0, "three times\n"))

    def test_a_condition_that_does_not_hold_says_what_was_seen(self):
        code, _, messages = self.played('s = socket inet stream\nexpect s.socket result < 0\n')
        self.assertEqual(code, 1)
        self.assertRegex(messages, r":2:1: s.socket result is \d+: not as expected")

    def test_a_line_that_takes_too_long_names_its_call(self):
        code, _, messages = self.played('u = socket inet dgram\nbind u 127.0.0.1:0\nrecv u 1\n', "--limit", "0.2")
        self.assertEqual(code, 1)
        self.assertIn(":3:1: u, blocked in recv(): it took too long", messages)

    def test_a_mistake_is_told_before_anything_is_made(self):
        code, _, messages = self.played('s = tcp-listen 0 baklog 5\n')
        self.assertEqual(code, 2)
        self.assertIn(":1:18: baklog: ", messages)

    def test_each_call_is_explained_on_request(self):
        path = self.script('l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\nc = socket inet stream\nconnect c @l\na = accept l\n'
                           'send c "uno"\nsend c "dos"\nrecv a 100\nclose c\nblocking a off\nrecv a 100\n')
        code, output, messages = run("calls", path, "--explain")
        self.assertEqual((code, messages), (0, ""))
        lines = output.decode().splitlines()
        self.assertEqual([line.startswith("  # ") for line in lines], [False, True] * (len(lines) // 2))
        listen = next(i for i, line in enumerate(lines) if "l listen(" in line)
        self.assertIn("Up to 5 connections may wait for accept()", lines[listen + 1])
        # What the other end has to do with it, where it lives here: as on the window's card.
        self.assertRegex(output.decode(), r"One recv\(\) brought bytes of 2 send\(\) calls: “uno”, “dos”\. The other end \(c: ")
        self.assertRegex(output.decode(), r"recv\(\) returned 0: .* called close\(\): what is sent to it from now on")
        # The journal goes where it is sent, and nowhere else.
        journal = path + ".journal"
        code, output, _ = run("calls", path, "--explain", "--journal", journal, "--lang", "es")
        self.addCleanup(os.unlink, journal)
        self.assertEqual(code, 0)
        self.assertIn("Un solo recv() trajo bytes de 2 llamadas a send(): «uno», «dos».", output.decode())
        with open(journal) as file:
            calls = [json.loads(line)["call"] for line in file]
        self.assertIn("accept", calls)
        code, output, messages = run("calls", path, "--explain", "--journal", "-")
        self.assertEqual((code, output), (2, b""))
        self.assertIn("--explain", messages)

    def test_what_has_no_end_is_not_read(self):
        code, _, messages = run("calls", "/dev/zero")
        self.assertEqual(code, 2)
        self.assertIn("4 MiB", messages)

    def test_a_pipe_is_a_script_on_the_console(self):
        reader, writer = os.pipe()
        os.write(writer, b"s = socket inet stream\nexpect ok\n")
        os.close(writer)
        done = subprocess.run([CLI, "calls", f"/dev/fd/{reader}", "--quiet"], pass_fds=(reader,), capture_output=True, timeout=60)
        os.close(reader)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_a_folder_and_a_missing_file_are_told_apart(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertIn("folder", run("calls", folder)[2])
            self.assertIn("ENOENT", run("calls", os.path.join(folder, "none"))[2])


if __name__ == "__main__":
    unittest.main()
