# SPDX-License-Identifier: GPL-3.0-or-later
"""The console in a language that nobody speaks: every text between ⟦ and ⟧. What stands outside was forgotten by whoever wrote it, and would be English
in every other language too; the parser's own sentences as well."""

import os
import re
import subprocess
import tempfile
import unittest

from enchufe import LIMIT, free_port

CLI = os.environ["ENCHUFE_PSEUDO_CLI"]

# The same in every language: commands, values that are typed, functions and their fields, signs of the journal.
NAMES = set("""enchufe cli tcp connect listen udp errno resolve bench frame pack unpack calls completion lesson list show run check stamp bash hex none
    chunks frames raw auto off paced line delim ascii len fixed echo discard count loop threads iterative text file accept listening recv send socket bind
    close fcntl setsockopt getsockopt getsockname getaddrinfo write read byte bytes min json ms fd com hola""".split())


def unmarked(text):
    """What stands outside of all marks."""
    rest, depth = [], 0
    for character in text:
        if character in "⟦⟧":
            depth += 1 if character == "⟦" else -1
            if depth < 0:
                raise AssertionError(f"marks that do not fit: {text}")
        elif depth == 0:
            rest.append(character)
    if depth:
        raise AssertionError(f"a text that was cut: {text}")
    return "".join(rest)


class Console(unittest.TestCase):
    def run_it(self, *arguments, code=None, data=b""):
        done = subprocess.run([CLI, "--lang", "eo", *map(str, arguments)], input=data, capture_output=True, timeout=LIMIT)
        if code is not None:
            self.assertEqual(done.returncode, code, done.stderr.decode())
        return done.stdout.decode(), done.stderr.decode()

    def assert_marked(self, text, about, *given):
        rest = unmarked(text)
        for word in given:
            rest = re.sub(rf"(?<!\w){re.escape(str(word))}(?!\w)", " ", rest)
        rest = re.sub(r"--?[\w-]+|\S*/\S*|'[^']*'|\w+\(\)", " ", rest)
        forgotten = [word for word in re.findall(r"(?<![\w.])[A-Za-z]*[a-z]{3,}(?![\w])", rest) if word not in NAMES]
        self.assertEqual(forgotten, [], f"{about}:\n{text}")

    def commands(self, *above):
        output, _ = self.run_it(*above, "--help", code=0)
        return re.findall(r"^  ([a-z][\w-]*) +⟦", output.rsplit(":\n", 1)[1], re.MULTILINE)

    def test_help(self):
        commands = self.commands()
        self.assertGreater(len(commands), 9)
        every = [(), *((each,) for each in commands), *(("lesson", each) for each in self.commands("lesson"))]
        self.assertGreater(len(every), 15)
        for command in every:
            output, _ = self.run_it(*command, "--help", code=0)
            self.assert_marked(output, command)
            self.assertIn("⟦Usage", output)

    def test_wrong_usage(self):
        for arguments in (
            [], ["dance"], ["resolve"], ["resolve", "a", "b", "c"], ["resolve", "a", "--stream", "--datagram"], ["frame"], ["pack"], ["calls"],
            ["tcp-connect", "--send"], ["tcp-connect", "--for"], ["tcp-connect", "--for", "abc", "127.0.0.1", "9"],
            ["tcp-connect", "--send-once", "--send-all", "127.0.0.1", "9"], ["tcp-listen", "0", "--ipv4", "--ipv6"], ["tcp-listen", "0", "--quiet=x"],
            ["tcp-listen", "0", "--max-connections", "abc"], ["tcp-listen", "0", "--sndbuf", "1x"], ["tcp-listen", "0", "--recv-size", "5", "--recv-size", "6"],
            ["tcp-listen", "0", "--nosuch"], ["udp", "1", "2", "3", "4"], ["errno", "ENOTHING"], ["bench", "--runs", "x"], ["bench", "dance"], ["--lang"],
            ["--lang", "xx", "udp"], ["tcp-listen", "0", "--behaviour", "dance"], ["tcp-listen", "0", "--framing", "dance"], ["tcp-listen", "0", "--reading", "x"],
            ["tcp-connect", "127.0.0.1", "9", "--send-hex", "6z"], ["tcp-connect", "127.0.0.1", "9", "--send", "\\q"], ["tcp-listen", "0", "--opt", "x=1"],
            ["pack", ">i", "x"], ["pack", "?y"], ["unpack", ">i", "00"], ["frame", "--framing", "line", "--cut", "x"], ["lesson", "show", "D1x"],
            ["calls", "-", "--explain", "--journal", "-"], ["tcp-listen", "0", "--explain", "--show", "raw"], ["lesson", "run", "D1", "--explain", "--json"],
            ["lesson", "run", "/nowhere.md"], ["calls", "/nowhere.calls"], ["tcp-listen", "0", "--journal", "/nowhere/x"], ["completion", "fish"],
        ):
            with self.subTest(arguments=arguments):
                _, messages = self.run_it(*arguments, code=2)
                self.assertIn("⟦", messages)
                self.assert_marked(messages, arguments, *(each for each in arguments if not each.startswith("-")))

    def test_errors(self):
        output, _ = self.run_it("errno", code=0)
        self.assert_marked(output, "errno")
        for arguments in (["tcp-connect", "127.0.0.1", free_port()], ["tcp-connect", "no-such-name.invalid", 80], ["resolve", "no-such-name.invalid"],
                          ["udp", "--bind", "203.0.113.1:0"], ["tcp-listen", "203.0.113.1:9"]):
            with self.subTest(arguments=arguments):
                _, messages = self.run_it(*arguments, code=1)
                self.assertIn("⟦", messages)
                self.assert_marked(messages, arguments, *arguments[1:])

    def test_what_a_session_says(self):
        with tempfile.NamedTemporaryFile("w", suffix=".calls") as script:
            script.write('l = tcp-listen 127.0.0.1:0 behaviour echo\nc = tcp-connect @l\nsend c "hola"\nwait until c.recv result == 9\n')
            script.flush()
            _, messages = self.run_it("calls", script.name, "--quiet", "--limit", "0.3")
            self.assertIn("⟦", messages)
            self.assert_marked(messages, "calls", script.name)
            output, _ = self.run_it("calls", script.name, "--explain", "--limit", "0.3")
            self.assertIn("\n  # ⟦", output)
            self.assert_marked(output, "calls --explain", script.name)
        output, messages = self.run_it("tcp-listen", "0", "--for", "0.2", "--show", "chunks")
        self.assert_marked(output + messages, "tcp-listen")
        output, _ = self.run_it("frame", "--framing", "ascii-len::", data=b"4:holax:", code=3)
        self.assertRegex(output, '"error":"⟦[^"]*⟧"')

    def test_a_conversation(self):
        listener = subprocess.Popen([CLI, "--lang", "eo", "tcp-listen", "0", "--behaviour", "echo", "--max-connections", "1", "--show", "chunks"],
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.addCleanup(listener.kill)
        said = listener.stderr.readline()
        port = re.search(r":(\d+)$", said).group(1)
        output, messages = self.run_it("tcp-connect", "127.0.0.1", port, "--send", "hola", "--half-close", "--show", "chunks", code=0)
        self.assert_marked(output + messages, "tcp-connect")
        listener.terminate()
        output, messages = listener.communicate(timeout=LIMIT)
        self.assert_marked(said + output + messages, "tcp-listen")
        self.assertIn("⟦", messages)

    def test_lessons(self):
        _, messages = self.run_it("lesson", "list", code=0)
        self.assertEqual(messages, "")
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "X.md")
            with open(path, "w") as file:
                file.write("# T\nid: X\nlanguage: en\nminutes: x\nrows: Q1\n## S\n### Prdict\n- [x] a {tru}\n```nothing\n")
            _, messages = self.run_it("lesson", "check", path, code=2)
            self.assertGreater(len(messages.splitlines()), 3)
            for line in messages.splitlines():
                self.assert_marked(line.split("⟦", 1)[1].join(["⟦", ""]), line)
            with open(path, "w") as file:
                file.write("# T\nid: X\nlanguage: en\n## S\n```calls\na = socket inet stream\n```\n### Predict: Is it so?\n- [x] yes {true}\n- [ ] no {false}\n")
            output, messages = self.run_it("lesson", "run", path)
            self.assertIn("⟦", output + messages)
            output, messages = self.run_it("lesson", "run", "--all", "--json")
            self.assertNotIn("⟦", "".join(re.findall(r'"state": "([^"]*)"', output)))


if __name__ == "__main__":
    unittest.main()
