# SPDX-License-Identifier: GPL-3.0-or-later
"""`calls`: what a person is told, and when."""

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
