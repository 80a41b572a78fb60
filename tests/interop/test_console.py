# SPDX-License-Identifier: GPL-3.0-or-later
"""The console program's contract: what it takes, what it prints, how it ends."""

import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import threading
import unittest

from enchufe import CLI, Running, free_port, run, wait_for


def echo_listener(*options):
    return Running("tcp-listen", 0, "--behaviour", "echo", *options)


class Sending(unittest.TestCase):
    def test_items_go_in_the_order_given(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(b"<file>")
            file.flush()
            with echo_listener() as listener:
                port = listener.listening()
                code, output, _ = run("tcp-connect", "127.0.0.1", port, "--send", "a\\n", "--send-hex", "62:0a 0x63", "--pause", 30, "--send-file", file.name,
                                      "--send", "\\x00\\\\", "--half-close")
                self.assertEqual(code, 0)
                self.assertEqual(output, b"a\nb\nc<file>\x00\\")

    def test_standard_input_and_half_close_at_its_end(self):
        with echo_listener() as listener:
            data = os.urandom(300_000)
            code, output, _ = run("tcp-connect", "127.0.0.1", listener.listening(), data=data)
            self.assertEqual((code, output), (0, data))

    def test_pauses_are_kept(self):
        with echo_listener() as listener:
            with Running("tcp-connect", "127.0.0.1", listener.listening(), "--send", "1", "--pause", 150, "--send", "2", "--half-close") as client:
                self.assertEqual(client.finish(), 0)
                first, second = client.calls("send")
                self.assertGreaterEqual(second["enter_ns"] - first["enter_ns"], 150_000_000)

    def test_send_once_shows_the_partial_result(self):
        with Running("tcp-listen", 0, "--reading", "off", "--rcvbuf", 8192) as listener:
            with tempfile.NamedTemporaryFile() as file:
                with Running("tcp-connect", "127.0.0.1", listener.listening(), "--nonblocking", "--sndbuf", 8192, "--send-once", "--send", "x" * 65536,
                             "--send", "y" * 65536, "--for", 1) as client:
                    client.finish()
                    calls = client.calls("send")
                    self.assertEqual(len(calls), 2)
                    self.assertEqual(calls[0]["requested"], 65536)
                    self.assertLess(calls[0]["result"], 65536)

    def test_kernel_values_are_in_the_journal(self):
        with Running("tcp-listen", 0, "--reading", "off") as listener:
            with Running("tcp-connect", "127.0.0.1", listener.listening(), "--send", "hola", "--no-half-close", "--kernel") as client:
                def acked():
                    return [r["tcp_info"].get("tcpi_bytes_acked") for r in client.calls("getsockopt") if "tcp_info" in r]
                wait_for(lambda: 5 in acked(), "four bytes and the SYN acknowledged")
                self.assertNotIn(None, acked())

    def test_reset(self):
        with Running("tcp-listen", 0) as listener:
            code, _, _ = run("tcp-connect", "127.0.0.1", listener.listening(), "--send", "x", "--reset")
            self.assertEqual(code, 0)
            wait_for(lambda: any(r["error"] == "ECONNRESET" for r in listener.calls("recv")), "ECONNRESET")
            self.assertEqual(listener.stop(), 0)


class Receiving(unittest.TestCase):
    def test_sizes_and_paces(self):
        with Running("tcp-listen", 0, "--recv-size", 4) as listener, Running("tcp-listen", 0, "--reading", "paced:3/20") as paced:
            for server in (listener, paced):
                self.assertEqual(run("tcp-connect", "127.0.0.1", server.listening(), "--send", "0123456789", "--half-close")[0], 0)
                server.wait_output(b"0123456789")
                wait_for(lambda: server.calls("close"), "the end of the connection")
            self.assertEqual([r["result"] for r in listener.calls("recv")], [4, 4, 2, 0])
            self.assertEqual([r["result"] for r in paced.calls("recv")], [3, 3, 3, 1, 0])

    def test_once_ends_after_the_first_connection(self):
        with Running("tcp-listen", 0, "--once") as listener:
            run("tcp-connect", "127.0.0.1", listener.listening(), "--send", "only", "--half-close")
            self.assertEqual(listener.finish(), 0)
            self.assertEqual(bytes(listener.output), b"only")

    def test_show_chunks_and_journal_on_standard_output(self):
        with echo_listener() as listener:
            port = listener.listening()
            _, output, _ = run("tcp-connect", "127.0.0.1", port, "--send", "hola", "--half-close", "--show", "chunks")
            self.assertIn(b"68 6f 6c 61 | hola", output)
            self.assertRegex(output, rb"recv .* \+0 end of stream  \| \n")
            _, output, _ = run("tcp-connect", "127.0.0.1", port, "--send", "hola", "--half-close", "--journal", "-")
            records = [json.loads(line) for line in output.splitlines()]
            self.assertEqual([r["seq"] for r in records], list(range(len(records))))
            send = next(r for r in records if r["call"] == "send")
            self.assertEqual((send["data"], send["offset"], send["requested"], send["result"]), ("686f6c61", 0, 4, 4))
            self.assertEqual(next(r for r in records if r["call"] == "connect")["address"], f"127.0.0.1:{port}")

    def test_chunks_are_explained_on_request(self):
        with echo_listener() as listener:
            port = listener.listening()
            code, output, _ = run("tcp-connect", "127.0.0.1", port, "--send", "hola", "--half-close", "--explain")
            self.assertEqual(code, 0)
            lines = output.decode().splitlines()
            self.assertEqual(["# " in line for line in lines], [False, True] * (len(lines) // 2))
            self.assertIn("  # All 4 bytes were copied into the kernel's send buffer. That does not mean the peer has them.", lines)
            self.assertIn("  # recv() returned 0: the peer has closed its sending direction and everything it sent has been received. "
                          "This side had ended its own before: nothing more can be sent either way.", lines)
            for how in ("raw", "none"):
                code, _, messages = run("tcp-connect", "127.0.0.1", port, "--send", "hola", "--explain", "--show", how)
                self.assertEqual((code, "--show chunks" in messages), (2, True))

    def test_a_chunk_says_what_its_size_does_not(self):
        with Running("udp", "--bind", "127.0.0.1:0", "--show", "chunks", "--recv-size", 4, "--lang", "es") as listener:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
                for data in (b"", b"0123456789", b"abc"):
                    peer.sendto(data, ("127.0.0.1", listener.listening()))
            listener.wait_output(b"| abc")
            lines = bytes(listener.output).decode().splitlines()
            self.assertEqual([line.split("+")[1].split("|")[0].strip() for line in lines],
                             ["0 datagrama vacío", "4 de 10, cortado 30 31 32 33", "3        61 62 63"])

    def test_unix_domain(self):
        with tempfile.TemporaryDirectory() as folder:
            path = f"unix:{folder}/socket"
            with Running("tcp-listen", path, "--behaviour", "echo") as listener:
                wait_for(lambda: f"listening {path}" in listener.messages)
                self.assertEqual(run("tcp-connect", path, "--send", "local", "--half-close")[:2], (0, b"local"))
                self.assertEqual(listener.stop(), 0)
            self.assertFalse(os.path.exists(f"{folder}/socket"))


class Ending(unittest.TestCase):
    def test_interrupt_ends_in_order(self):
        with Running("tcp-listen", 0) as listener:
            with socket.create_connection(("127.0.0.1", listener.listening())) as client:
                wait_for(lambda: listener.calls("accept"))
                self.assertEqual(listener.stop(), 0)
                self.assertEqual(client.recv(10), b"")
            opened = {r["socket"] for r in listener.calls("socket")} | {r["new_socket"] for r in listener.calls("accept") if r["error"] is None}
            self.assertEqual({r["socket"] for r in listener.calls("close")}, opened)
            self.assertEqual(listener.records()[-1]["note"], "endpoint-closed")

    def test_for_stops_in_time(self):
        code, _, _ = run("tcp-listen", 0, "--for", 0.2)
        self.assertEqual(code, 0)

    def test_a_reader_that_goes_away_ends_the_program(self):
        with echo_listener() as listener:
            with Running("tcp-connect", "127.0.0.1", listener.listening(), stdin=subprocess.PIPE, journal=False) as client:
                client.process.stdin.write(b"x")
                client.process.stdin.flush()
                client.wait_output(b"x")
            # killed by leaving the block: the listener saw it and lives
            self.assertEqual(run("tcp-connect", "127.0.0.1", listener.listening(), "--send", "y", "--half-close")[:2], (0, b"y"))

    def test_a_full_disk_is_said(self):
        code, _, messages = run("tcp-listen", 0, "--for", 0.2, "--journal", "/dev/full")
        self.assertEqual(code, 1)
        self.assertIn("/dev/full: ENOSPC (28): No room is left on the disk.", messages)


class Refusing(unittest.TestCase):
    def assert_usage(self, *arguments, says):
        code, _, messages = run(*arguments)
        self.assertEqual(code, 2, messages)
        self.assertIn(says, messages)

    def test_wrong_command_lines(self):
        self.assert_usage("tcp-connect", "127.0.0.1", "70000", says="70000")
        self.assert_usage("tcp-connect", "127.0.0.1", says="HOST and PORT")
        self.assert_usage("tcp-listen", says="PORT")
        self.assert_usage("tcp-listen", "0", "--recv-size", "0", says="--recv-size")
        self.assert_usage("tcp-listen", "0", "--recv-size", "2000000", says="--recv-size")
        self.assert_usage("tcp-listen", "0", "--reading", "paced:x", says="--reading")
        self.assert_usage("tcp-listen", "0", "--behaviour", "dance", says="echo")
        self.assert_usage("tcp-connect", "127.0.0.1", "1", "--send-hex", "68 6", says="position 4")
        self.assert_usage("tcp-connect", "127.0.0.1", "1", "--send-hex", "zz", says="position 1")
        self.assert_usage("tcp-connect", "127.0.0.1", "1", "--send", "\\q", says="position 1")
        self.assert_usage("tcp-connect", "127.0.0.1", "1", "--send-file", "/no/such/file", says="/no/such/file")
        self.assert_usage("tcp-connect", "127.0.0.1", "1", "--frobnicate", says="--frobnicate")
        self.assert_usage("udp", says="HOST PORT")
        self.assert_usage("dance", says="dance")
        self.assert_usage("errno", "ENOTHING", says="ENOTHING")
        self.assert_usage("bench", "dance", says="dance")

    def test_a_failed_call_is_the_last_line(self):
        port = free_port()
        code, _, messages = run("tcp-connect", "127.0.0.1", port)
        self.assertEqual(code, 1)
        self.assertRegex(messages.strip().splitlines()[-1], rf"^connect 127\.0\.0\.1:{port}: ECONNREFUSED \(111\): .+")
        code, _, messages = run("tcp-connect", "no-such-name.invalid", 80)
        self.assertEqual(code, 1)
        self.assertRegex(messages.strip().splitlines()[-1], r"^getaddrinfo no-such-name\.invalid:80: EAI_\w+ \(-\d+\): .+")

    def test_spanish(self):
        _, _, messages = run("--lang", "es", "tcp-connect", "127.0.0.1", free_port())
        self.assertIn("nadie escucha en ese puerto", messages)
        _, output, _ = run("tcp-connect", "--help", "--lang", "es")
        self.assertNotIn("Connect, send", output.decode())
        self.assertIn("hasta que se acepte todo (por defecto)", " ".join(output.decode().split()))

    def test_the_help_names_every_kind_of_output(self):
        for language in ("en", "es"):
            _, output, _ = run("--lang", language, "tcp-connect", "--help")
            self.assertRegex(" ".join(output.decode().split()), "raw, chunks, frames (or|o) none", language)


class TheSystemsErrors(unittest.TestCase):
    """What a file, a pipe or a standard stream refuses is told by its POSIX name and number, in the words of the language asked for."""

    FULL = {"en": "ENOSPC (28): No room is left on the disk.", "es": "ENOSPC (28): No queda espacio en el disco."}
    FOLDER = {"en": "EISDIR (21): That path is a folder.", "es": "EISDIR (21): Esa ruta es una carpeta."}
    NOWHERE = {"en": "ENOENT (2): There is no file or folder with that path.", "es": "ENOENT (2): No hay ningún archivo ni carpeta con esa ruta."}

    def last_line(self, language, *arguments, code=1, **streams):
        # An environment in which the system's own words would be English.
        done = subprocess.run([CLI, "--lang", language, *map(str, arguments)], stderr=subprocess.PIPE, timeout=30, env={**os.environ, "LC_ALL": "C.UTF-8"},
                              **{"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, **streams})
        self.assertEqual(done.returncode, code, done.stderr)
        lines = done.stderr.decode().splitlines()
        self.assertEqual(sum("ENOSPC" in line or "EIO" in line for line in lines), "ENOSPC" in lines[-1], lines)  # told once, and by its own name
        return lines[-1]

    def test_a_journal_on_a_full_disk(self):
        for language, words in self.FULL.items():
            self.assertEqual(self.last_line(language, "tcp-listen", 0, "--for", 0.2, "--journal", "/dev/full"), f"/dev/full: {words}")

    def test_a_journal_that_cannot_be_opened(self):
        for language, words in self.NOWHERE.items():
            for arguments in (["tcp-listen", 0], ["calls", os.devnull]):
                self.assertEqual(self.last_line(language, *arguments, "--journal", "/nowhere/at/all", code=2), f"enchufe-cli: --journal /nowhere/at/all: {words}")

    def test_standard_output_that_is_full(self):
        lines = b"".join(b"%099d\n" % number for number in range(3000))
        with echo_listener() as echo, tempfile.TemporaryFile() as few, tempfile.TemporaryFile() as many, open("/dev/full", "wb") as full:
            few.write(b"line\n")
            many.write(lines)
            for language, words in self.FULL.items():
                for arguments, given in (
                    (["frame", "--framing", "line"], few),
                    (["frame", "--framing", "line"], many),
                    (["errno"], None),
                    (["errno", "ENOENT"], None),
                    (["--help"], None),
                    (["pack", ">i", 1], None),
                    (["tcp-connect", "127.0.0.1", echo.listening(), "--send", "hola", "--half-close"], None),
                ):
                    with self.subTest(language=language, arguments=arguments):
                        if given:
                            given.seek(0)
                        self.assertEqual(self.last_line(language, *arguments, stdin=given or subprocess.DEVNULL, stdout=full), f"write: {words}")

    def test_standard_output_whose_reader_is_gone(self):
        words = {"en": "Nobody reads any more: the other end of the pipe is closed.", "es": "Ya no lee nadie: el otro extremo de la tubería está cerrado."}
        for language in words:
            read, write = os.pipe()
            os.close(read)
            with os.fdopen(write, "wb") as broken, echo_listener() as echo:
                line = self.last_line(language, "tcp-connect", "127.0.0.1", echo.listening(), "--send", "hola", "--half-close", stdout=broken)
            self.assertEqual(line, f"write: EPIPE (32): {words[language]}")

    def test_standard_input_that_cannot_be_read(self):
        folder = os.open("/", os.O_RDONLY)
        self.addCleanup(os.close, folder)
        with echo_listener() as echo:
            for language, words in self.FOLDER.items():
                for arguments in (["frame", "--framing", "line"], ["tcp-connect", "127.0.0.1", echo.listening()]):
                    with self.subTest(language=language, arguments=arguments):
                        self.assertEqual(self.last_line(language, *arguments, stdin=folder), f"read: {words}")

    def test_a_file_to_be_sent_that_cannot_be_read(self):
        with echo_listener() as echo:
            for language, words in self.FOLDER.items():
                with Running("--lang", language, "tcp-connect", "127.0.0.1", echo.listening(), "--send-file", "/", "--half-close") as client:
                    self.assertEqual(client.finish(), 1)
                    self.assertEqual(client.messages[-1], f"/: {words}")
                    note = next(r for r in client.records() if r.get("note") == "file-failed")
                    # The journal has no language.
                    self.assertEqual((note["error"], note["errno"], note["text"]), ("EISDIR", 21, "/"))


class Spanish(unittest.TestCase):
    """Asked for Spanish, the console answers in Spanish throughout: its parser of command lines speaks English alone."""

    PARSERS_WORDS = r"""\b(Usage|OPTIONS|Options|SUBCOMMANDS?|Subcommands|Positionals|REQUIRED|Excludes|Needs|Env|TEXT|FILE
        |FORMAT|VALUES?|MODE|KIND|NAME|NUMBER|CODE|SPEC|SERVICE|PORT|UINT|INT|FLOAT|BOOLEAN|address|which|names?|values
        |is\ required|required|received|missing|excludes|requires|[Cc]ould\ not|not\ convert|At\ Most|At\ Least|The\ following)\b"""

    def assert_spanish(self, text, about):
        found = re.search(self.PARSERS_WORDS, text, re.VERBOSE)
        self.assertIsNone(found, f"{about}: {found and found.group()!r} in\n{text}")

    def help(self, *arguments):
        code, output, _ = run("--lang", "es", *arguments, "--help")
        self.assertEqual(code, 0)
        return output.decode()

    def commands(self):
        return re.findall(r"^  (\S+)", self.help().split("Comandos:\n")[1], re.MULTILINE)

    def test_help(self):
        commands = self.commands()
        self.assertGreater(len(commands), 9)
        self.assertIn("tcp-connect", commands)
        self.assertIn("Uso: enchufe-cli [OPCIONES] COMANDO", self.help())
        for command in commands:
            text = self.help(command)
            self.assert_spanish(text, command)
            self.assertNotIn("(0x)", text)
            self.assertIn(f"Uso: enchufe-cli {command} [OPCIONES]", text)

    def test_what_is_said_of_options_stands_in_one_column(self):
        for command in [(), *((each,) for each in self.commands())]:
            for line in self.help(*command).splitlines():
                option = re.match(r"  \S.*?\S  +(?=\S)| +(?=\S)", line)
                if option and len(option.group()) > 2:  # an option too long for the column has its words below it
                    self.assertEqual(len(option.group()), 30, line)

    def test_wrong_usage(self):
        for arguments, says in (
            ([], "falta el comando"),
            (["dance"], "no se esperaba: dance"),
            (["resolve"], "falta algo: nombre"),
            (["resolve", "a", "b", "c"], "no se esperaba: c"),
            (["resolve", "a", "--stream", "--datagram"], "--stream excluye --datagram"),
            (["frame"], "falta algo: --framing"),
            (["pack"], "falta algo: formato"),
            (["calls"], "falta algo: archivo"),
            (["tcp-connect", "--send"], "--send: falta TEXTO"),
            (["tcp-connect", "--for"], "--for: falta S"),
            (["tcp-connect", "--for", "abc", "127.0.0.1", "9"], "--for"),
            (["tcp-connect", "--send-once", "--send-all", "127.0.0.1", "9"], "excluye"),
            (["tcp-listen", "0", "--ipv4", "--ipv6"], "--ipv4 excluye --ipv6"),
            (["tcp-listen", "0", "--quiet=x"], "--quiet x: no es un valor que pueda tener"),
            (["tcp-listen", "0", "--max-connections", "abc"], "--max-connections"),
            (["tcp-listen", "0", "--sndbuf", "1x"], "--sndbuf"),
            (["tcp-listen", "0", "--recv-size", "5", "--recv-size", "6"], "--recv-size: como mucho se puede dar 1"),
            (["tcp-listen", "0", "--nosuch"], "no se esperaba: --nosuch"),
            (["udp", "1", "2", "3", "4"], "dirección: como mucho se puede dar 2"),
            (["errno", "ENOTHING"], "no existe ningún error de sockets con ese nombre o número"),
            (["bench", "--runs", "x"], "--runs"),
            (["bench", "dance"], "no hay ninguna medición con ese nombre"),
            (["--lang"], None),
        ):
            code, _, messages = run("--lang", "es", *arguments)
            self.assertEqual(code, 2, (arguments, messages))
            self.assertIn(says or "--lang", messages, arguments)
            self.assert_spanish(messages.splitlines()[0], arguments)
            if says and arguments[0:1] not in (["errno"], ["bench"]):  # what was asked for is wrong, not how
                self.assertIn("Consulta enchufe-cli COMANDO --help.", messages)

    def test_english_is_as_it_was(self):
        code, output, _ = run("--lang", "en", "resolve", "--help")
        for line in ("Usage: enchufe-cli resolve [OPTIONS] name [service]", "Positionals:", "Options:",
                     "  name NAME REQUIRED          Name or address", "  --ipv4 Excludes: --ipv6     AF_INET"):
            self.assertIn(line, output.decode().splitlines())
        self.assertIn("not expected: --nosuch", run("--lang", "en", "udp", "--nosuch")[2])
        self.assertIn("--for: S is missing", run("--lang", "en", "tcp-connect", "--for")[2])


class Tables(unittest.TestCase):
    def test_errno(self):
        _, output, _ = run("errno", "ECONNREFUSED")
        for word in (b"ECONNREFUSED", b"111", b"WSAECONNREFUSED", b"10061"):
            self.assertIn(word, output)
        self.assertEqual(run("errno", "111")[1], output)
        self.assertEqual(run("errno", "10061")[1], output)
        self.assertGreater(len(run("errno")[1].splitlines()), 40)

    def test_resolve_is_what_python_resolves(self):
        by_name = "http" if os.path.exists("/etc/services") else "80"  # small systems have no list of services
        for name, service in (("127.0.0.1", "80"), ("::1", "443"), ("localhost", by_name)):
            _, output, _ = run("resolve", name, service, "--stream")
            ours = [line.split()[-1] for line in output.decode().splitlines()]
            theirs = [f"[{a[0]}]:{a[1]}" if family == socket.AF_INET6 else f"{a[0]}:{a[1]}"
                      for family, _, _, _, a in socket.getaddrinfo(name, service, type=socket.SOCK_STREAM)]
            self.assertEqual(ours, theirs)
        self.assertEqual(run("resolve", "no-such-name.invalid")[0], 1)

    def test_version_and_help(self):
        self.assertRegex(run("--version")[1].decode(), r"^enchufe-cli \d+\.\d+\.\d+")
        for command in ("tcp-connect", "tcp-listen", "udp", "errno", "resolve", "bench"):
            self.assertEqual(run(command, "--help")[0], 0)


if __name__ == "__main__":
    unittest.main()
