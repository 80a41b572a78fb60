# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program may find where it is started: streams nobody reads, limits, files that are in use or go away. It says so, loses nothing in silence, and never
dies of it."""

import hashlib
import json
import os
import resource
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest

from enchufe import CLI, LIMIT, SANITIZED, Running, free_port, run, wait_for

NOBODY = 65534


def started(*arguments, **how):
    return subprocess.Popen([CLI, *map(str, arguments)], **{"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, **how})


def ended(process):
    """Exit code (negative: the signal it died of), lines of standard error."""
    _, messages = process.communicate(timeout=LIMIT)
    return process.returncode, (messages or b"").decode().splitlines()


def become(user):
    os.setgroups([])
    os.setgid(NOBODY)
    os.setuid(user)


def become_nobody():
    become(NOBODY)


def nobody_may_run_it():
    """The folder of the program may be closed to others."""
    try:
        return subprocess.run([CLI, "--version"], preexec_fn=become_nobody, capture_output=True).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


def limited(what, most):
    return lambda: resource.setrlimit(what, (most, most))


def full_pipe():
    """Both ends of a pipe that takes nothing more."""
    read, write = os.pipe()
    os.set_blocking(write, False)
    try:
        while True:
            os.write(write, b"-" * 4096)
    except BlockingIOError:
        pass
    os.set_blocking(write, True)
    return read, write


def reads(path):
    """Every line is a record, and none is missing."""
    with open(path) as lines:
        text = lines.read()
    records = [json.loads(line) for line in text.splitlines()]
    return (text == "" or text.endswith("\n")) and [record["seq"] for record in records] == list(range(len(records)))


class InAFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.chmod(self.folder, 0o777)

    def path(self, name):
        return os.path.join(self.folder, name)


class Streams(InAFolder):
    def test_a_standard_error_that_nobody_reads_keeps_nobody(self):
        read, write = full_pipe()
        port = free_port()
        clients = []
        process = started("tcp-listen", port, "--show", "none", stderr=write)
        os.close(write)

        def connected():
            try:
                clients.append(socket.create_connection(("127.0.0.1", port), timeout=LIMIT))
                return True
            except ConnectionRefusedError:
                return False

        try:
            wait_for(connected, "listening")
            while len(clients) < 400:  # 200 ms for each would be 80 s
                connected()
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(LIMIT), 0)
        finally:
            process.kill()
            process.wait()
            for client in clients:
                client.close()
            os.close(read)

    def test_a_standard_error_that_takes_again_is_told_how_much_it_missed(self):
        read, write = full_pipe()
        port = free_port()
        process = started("tcp-listen", port, "--show", "none", stderr=write)
        os.close(write)
        try:
            with open(read, "rb") as messages:

                def connects():
                    try:
                        socket.create_connection(("127.0.0.1", port), timeout=LIMIT).close()
                        return True
                    except ConnectionRefusedError:
                        return False

                wait_for(connects, "listening")
                time.sleep(1)  # its moment for the first line is over, and for what was said since
                got = bytearray()
                reader = threading.Thread(target=lambda: [got.extend(piece) for piece in iter(lambda: messages.read1(4096), b"")])
                reader.start()
                wait_for(lambda: connects() and b"accepted" in got, "a line")
                process.send_signal(signal.SIGINT)
                self.assertEqual(process.wait(LIMIT), 0)
                reader.join(LIMIT)
            self.assertRegex(got.decode().replace("-", ""), r"(?m)^… \+\d+$")
        finally:
            process.kill()
            process.wait()

    @unittest.skipUnless(os.geteuid() == 0, "needs a mount namespace")
    def test_without_a_null_device_no_socket_gets_the_number_of_a_stream(self):
        with socket.create_server(("127.0.0.1", 0)) as peer:
            port = peer.getsockname()[1]
            script = f'mount -t tmpfs none /dev && exec "{CLI}" tcp-connect 127.0.0.1 {port} --send hello --for 0.5 <&- >&- 2>&-'
            done = subprocess.run(["unshare", "-m", "sh", "-c", script], capture_output=True, timeout=LIMIT)
            peer.settimeout(0.1)
            try:
                connection, _ = peer.accept()
            except TimeoutError:
                self.skipTest(f"no mount namespace here: {done.stderr}")
            with connection:
                connection.settimeout(LIMIT)
                got = b""
                while piece := connection.recv(100):
                    got += piece
            self.assertEqual(got, b"hello")

    @unittest.skipUnless(os.geteuid() == 0, "needs a mount namespace")
    def test_an_address_that_a_name_has_twice_is_tried_once(self):
        """As every installer's /etc/hosts has it: glibc takes ::1 for 127.0.0.1 where IPv4 is asked for."""
        with tempfile.TemporaryDirectory() as folder:
            hosts, journal = os.path.join(folder, "hosts"), os.path.join(folder, "journal")
            with open(hosts, "w", encoding="ascii") as file:
                file.write("127.0.0.1 localhost\n::1 localhost\n")
            script = 'mount --bind "$1" /etc/hosts || exit 77; shift; exec "$@"'
            command = [CLI, "tcp-connect", "localhost", str(free_port()), "--ipv4", "--journal", journal]
            done = subprocess.run(["unshare", "-m", "sh", "-c", script, "sh", hosts, *command], stdin=subprocess.DEVNULL, capture_output=True, timeout=LIMIT)
            if done.returncode == 77 or not os.path.exists(journal):
                self.skipTest(f"no mount namespace here: {done.stderr}")
            with open(journal, encoding="utf-8") as file:
                calls = [json.loads(line)["call"] for line in file]
            self.assertEqual(calls.count("getaddrinfo"), 1, calls)
            self.assertEqual(calls.count("connect"), 1, calls)

    def test_a_pipe_that_does_not_block_is_waited_for(self):
        read, write = os.pipe()
        os.set_blocking(write, False)
        data = os.urandom(3 << 20)
        process = started("tcp-listen", 0, "--once", "--quiet", stdout=write)
        os.close(write)
        port = int(process.stderr.readline().decode().rsplit(":", 1)[1])
        with socket.create_connection(("127.0.0.1", port), timeout=LIMIT) as peer:
            sender = threading.Thread(target=lambda: (peer.sendall(data), peer.shutdown(socket.SHUT_WR)))
            sender.start()
            time.sleep(0.5)
            with open(read, "rb") as output:
                self.assertEqual(hashlib.sha256(output.read()).digest(), hashlib.sha256(data).digest())
            sender.join(LIMIT)
        self.assertEqual(ended(process), (0, []))

    def test_a_reader_that_is_gone_is_an_error_and_no_death(self):
        for arguments in (["errno"], ["errno", "EAGAIN"], ["pack", "i", 5], ["resolve", "127.0.0.1"], ["--help"], ["--version"]):
            with self.subTest(arguments=arguments):
                read, write = os.pipe()
                os.close(read)
                process = started(*arguments, stdout=write)
                os.close(write)
                code, messages = ended(process)
                self.assertEqual(code, 1)
                self.assertIn("EPIPE (32)", messages[-1])
        read, write = os.pipe()
        os.close(read)
        process = started("errno", "NOPE", stderr=write)
        os.close(write)
        self.assertEqual(process.wait(LIMIT), 2)

    def test_who_outlives_the_terminal_is_not_hung_up(self):
        process = started("tcp-listen", 0, "--show", "none", preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        port = int(process.stderr.readline().decode().rsplit(":", 1)[1])
        process.send_signal(signal.SIGHUP)
        with socket.create_connection(("127.0.0.1", port), timeout=LIMIT):
            self.assertIn(b"accepted", process.stderr.readline())
        self.assertIsNone(process.poll())
        process.send_signal(signal.SIGINT)
        self.assertEqual(ended(process)[0], 0)

    def test_a_language_it_does_not_speak(self):
        for arguments in (["--lang", "xx", "errno"], ["errno", "--lang=xx"]):
            code, output, messages = run(*arguments)
            self.assertEqual((code, output), (2, b""))
            self.assertIn("--lang xx: must be one of en, es", messages)


class Limits(InAFolder):
    def test_the_largest_size_of_a_file_is_a_full_disk(self):
        journal = self.path("journal")
        process = started("tcp-listen", 0, "--once", "--behaviour", "echo", "--show", "none", "--journal", journal, preexec_fn=limited(resource.RLIMIT_FSIZE, 8192))
        port = int(process.stderr.readline().decode().rsplit(":", 1)[1])
        with socket.create_connection(("127.0.0.1", port), timeout=LIMIT) as peer:
            try:
                peer.sendall(b"x" * 20000)
                peer.shutdown(socket.SHUT_WR)
                while peer.recv(65536):
                    pass
            except ConnectionError:
                pass
        code, messages = ended(process)
        self.assertEqual(code, 1, messages)
        self.assertIn("EFBIG (27)", messages[-1])
        self.assertTrue(reads(journal))

    def test_a_full_disk_behind_standard_output_keeps_no_half_line(self):
        with open(self.path("journal"), "wb") as journal:
            journal.write(b"before\n")
            journal.flush()
            ours = started("calls", "-", stdin=subprocess.PIPE, stdout=journal, preexec_fn=limited(resource.RLIMIT_FSIZE, 1000))
            ours.stdin.write(b"s = socket inet stream\n" * 20)
            code, messages = ended(ours)
        self.assertEqual(code, 1, messages)
        self.assertIn("EFBIG (27)", messages[-1])
        with open(self.path("journal")) as journal:
            text = journal.read()
        self.assertTrue(text.startswith("before\n") and text.endswith("}\n"), text)
        self.assertGreater(len(text), 700)

    @unittest.skipIf(SANITIZED, "sanitizers want their own memory")
    def test_little_memory_is_an_error_and_no_abort(self):
        with socket.create_server(("127.0.0.1", 0)) as peer:
            port = peer.getsockname()[1]
            for mebibytes in (*range(40, 64, 3), *range(64, 200, 12)):
                for arguments in (["tcp-connect", "127.0.0.1", port], ["udp", "127.0.0.1", port]):
                    with open("/dev/zero", "rb") as zeros, self.subTest(mebibytes=mebibytes, arguments=arguments):
                        code, messages = ended(started(*arguments, "--for", 0.2, stdin=zeros, preexec_fn=limited(resource.RLIMIT_AS, mebibytes << 20)))
                        self.assertGreaterEqual(code, 0, messages)

    @unittest.skipIf(SANITIZED, "sanitizers start threads of their own")
    @unittest.skipUnless(os.geteuid() == 0, "another user's threads are limited by root")
    def test_too_few_threads_are_an_error_and_no_abort(self):
        script = self.path("script")
        with open(script, "w") as lines:
            lines.write("s = socket inet stream\nclose s\n")

        alone = 100_000 + os.getpid()  # the limit counts what a user has anywhere: this one has nothing else

        def with_few(threads):
            resource.setrlimit(resource.RLIMIT_NPROC, (threads, threads))
            become(alone)

        if not nobody_may_run_it():
            self.skipTest("the program cannot be run by another user here")
        failures = []
        for threads in range(1, 9):
            for arguments in (["calls", script], ["tcp-listen", 0, "--for", 0.1]):
                with self.subTest(threads=threads, arguments=arguments):
                    code, messages = ended(started(*arguments, preexec_fn=lambda: with_few(threads)))
                    self.assertIn(code, (0, 1), messages)
                    if code == 1:
                        self.assertRegex("\n".join(messages), r"EAGAIN \(11\)|no thread left")
                        failures.append(threads)
        self.assertTrue(failures)

    def test_standard_input_without_a_descriptor_to_leave_it_by(self):
        told = []
        for descriptors in range(4, 10):
            with socket.create_server(("127.0.0.1", 0)) as peer, self.subTest(descriptors=descriptors):
                silent, kept = os.pipe()
                try:
                    client = started("tcp-connect", "127.0.0.1", peer.getsockname()[1], "--for", 0.2, stdin=silent,
                                     preexec_fn=limited(resource.RLIMIT_NOFILE, descriptors))
                    code, messages = ended(client)
                finally:
                    client.kill()
                    os.close(silent)
                    os.close(kept)
                self.assertIn(code, (0, 1), messages)
                told += messages if code == 1 else []
        self.assertTrue([line for line in told if "EMFILE" in line], told)

    def test_the_only_connection_without_a_descriptor_is_a_failure(self):
        for descriptors in (7, 8):
            process = started("tcp-listen", 0, "--once", "--model", "threads", preexec_fn=limited(resource.RLIMIT_NOFILE, descriptors))
            with self.subTest(descriptors=descriptors), process.stderr:
                first = process.stderr.readline().decode()
                if not first.startswith("listening"):
                    process.kill()
                    process.wait()
                    continue  # not even a listener
                with socket.create_connection(("127.0.0.1", int(first.rsplit(":", 1)[1])), timeout=LIMIT) as peer:
                    try:
                        peer.recv(1)
                    except ConnectionError:
                        pass
                messages = process.stderr.read().decode()
                if "EMFILE" in messages:
                    self.assertEqual(process.wait(LIMIT), 1, messages)
                process.kill()
                process.wait()


class Files(InAFolder):
    def test_two_sessions_do_not_write_one_journal(self):
        for number in range(10):
            journal = self.path(f"journal{number}")
            both = [started("udp", "127.0.0.1", 9, "--send", f"session {each}", "--for", 0.2, "--journal", journal) for each in range(2)]
            codes = sorted(ended(each)[0] for each in both)
            self.assertEqual(codes[1], 2, codes)
            self.assertIn(codes[0], (0, 1))  # nobody may be on that port
            self.assertTrue(reads(journal))

    def test_a_journal_under_way_is_not_taken_by_force(self):
        journal = self.path("journal")
        with Running("tcp-listen", 0, "--journal", journal, "--show", "none", journal=False) as listener:
            listener.listening()
            code, _, messages = run("tcp-listen", 0, "--for", 0.1, "--journal", journal, "--force")
            self.assertEqual(code, 2)
            self.assertIn("another program is writing this file", messages)
            self.assertEqual(listener.stop(), 0)
        self.assertTrue(reads(journal))
        self.assertEqual(run("tcp-listen", 0, "--for", 0.1, "--journal", journal, "--force")[0], 0)

    def test_who_writes_a_fifo_loses_nothing(self):
        fifo = self.path("fifo")
        os.mkfifo(fifo)
        with socket.create_server(("127.0.0.1", 0)) as peer:
            writer = subprocess.Popen(["sh", "-c", f'seq 3 > "{fifo}"'])
            client = started("tcp-connect", "127.0.0.1", peer.getsockname()[1], "--send-file", fifo, "--half-close")
            connection, _ = peer.accept()
            with connection:
                connection.settimeout(LIMIT)
                got = b""
                while piece := connection.recv(100):
                    got += piece
            self.assertEqual(got, b"1\n2\n3\n")
            self.assertEqual(writer.wait(LIMIT), 0)
            self.assertEqual(ended(client)[0], 0)

    def test_a_journal_that_was_deleted_is_not_there(self):
        os.mkdir(self.path("folder"))
        journal = self.path("folder/journal")
        with Running("tcp-listen", 0, "--journal", journal, "--show", "none", journal=False) as listener:
            listener.listening()
            os.remove(journal)
            os.rmdir(self.path("folder"))
            self.assertEqual(listener.stop(), 1)
            self.assertIn(f"{journal}: ENOENT (2)", listener.messages[-1])

    @unittest.skipUnless(os.geteuid() == 0, "root becomes who may not")
    def test_a_path_that_cannot_be_removed_is_told(self):
        folder = self.path("folder")
        os.mkdir(folder)
        os.chmod(folder, 0o777)
        path = os.path.join(folder, "socket")

        if not nobody_may_run_it():
            self.skipTest("the program cannot be run by another user here")
        process = started("tcp-listen", f"unix:{path}", "--show", "none", preexec_fn=become_nobody)
        self.assertIn(b"listening", process.stderr.readline())
        os.chmod(folder, 0o555)
        process.send_signal(signal.SIGINT)
        code, messages = ended(process)
        self.assertEqual(code, 1, messages)
        self.assertIn("unlink", messages[-1])
        self.assertIn("EACCES (13)", messages[-1])

    def test_what_was_asked_for_and_not_sent_is_a_failure(self):
        with Running("tcp-listen", 0, "--show", "none") as listener:
            for end in ("--half-close", "--reset"):
                code, _, messages = run("tcp-connect", "127.0.0.1", listener.listening(), end, "--send", "lost")
                self.assertEqual(code, 1, messages)
                self.assertIn("4 bytes were not sent", messages.splitlines()[-1])


if __name__ == "__main__":
    unittest.main()
