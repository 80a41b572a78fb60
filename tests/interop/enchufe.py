# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the console program for the tests of this folder, and waits for facts."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

CLI = os.environ["ENCHUFE_CLI"]
SANITIZED = bool(os.environ.get("ENCHUFE_SANITIZE"))
LIMIT = 30


def have(*programs):
    return all(shutil.which(program) for program in programs)


def free_port(kind=socket.SOCK_STREAM):
    with socket.socket(socket.AF_INET, kind) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(holds, what="the condition"):
    end = time.monotonic() + LIMIT
    while not holds():
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not come about in {LIMIT} s")
        time.sleep(0.01)


def run(*arguments, data=b"", timeout=LIMIT):
    """Runs the program to its end: exit code, standard output, standard error."""
    done = subprocess.run([CLI, *map(str, arguments)], input=data, capture_output=True, timeout=timeout)
    return done.returncode, done.stdout, done.stderr.decode()


class Running:
    """The program while it runs. Its journal is in .records() at any time."""

    def __init__(self, *arguments, stdin=subprocess.DEVNULL, prefix=(), journal=True, stdout=subprocess.PIPE):
        self.folder = tempfile.TemporaryDirectory()
        os.chmod(self.folder.name, 0o777)
        self.journal = os.path.join(self.folder.name, "journal")
        extra = ["--journal", self.journal] if journal else []
        self.process = subprocess.Popen([*prefix, CLI, *map(str, arguments), *extra], stdin=stdin, stdout=stdout, stderr=subprocess.PIPE)
        self.output = bytearray()
        self.messages = []
        self.threads = [threading.Thread(target=self._read_messages, daemon=True)]
        if stdout == subprocess.PIPE:
            self.threads.append(threading.Thread(target=self._read_output, daemon=True))
        for thread in self.threads:
            thread.start()

    def _read_output(self):
        while piece := self.process.stdout.read1(1 << 16):
            self.output += piece

    def _read_messages(self):
        for line in self.process.stderr:
            self.messages.append(line.decode().rstrip())

    def listening(self):
        """The port it says it listens on."""
        pattern = re.compile(r"^listening \S*:(\d+)$")
        wait_for(lambda: any(pattern.match(line) for line in self.messages) or self.process.poll() is not None, "listening")
        for line in self.messages:
            if match := pattern.match(line):
                return int(match.group(1))
        raise AssertionError(f"never listened: {self.messages}")

    def records(self):
        try:
            with open(self.journal) as lines:
                # One reading: a line that is just being written stays the last, and is left out.
                return [json.loads(line) for line in lines.read().split("\n")[:-1]]
        except FileNotFoundError:
            return []

    def calls(self, name):
        return [record for record in self.records() if record["call"] == name]

    def wait_output(self, expected):
        wait_for(lambda: expected in bytes(self.output), f"output {expected[:40]!r}")

    def stop(self):
        """Ctrl+C; the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.finish()

    def finish(self):
        code = self.process.wait(timeout=LIMIT)
        for thread in self.threads:
            thread.join(timeout=LIMIT)
        return code

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for thread in self.threads:
            thread.join(timeout=LIMIT)
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            if pipe:
                try:
                    pipe.close()
                except OSError:
                    pass
        self.folder.cleanup()
