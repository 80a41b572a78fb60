# SPDX-License-Identifier: GPL-3.0-or-later
"""Other people's programs talk to ours, both ways: the clients and servers of a Python course, ncat, socat, curl."""

import socket
import subprocess
import threading
import unittest

from enchufe import LIMIT, Running, free_port, have, run, wait_for


def in_thread(function):
    thread = threading.Thread(target=function, daemon=True)
    thread.start()
    return thread


class MinimalPython(unittest.TestCase):
    """The first programs of a course, as short as there."""

    def test_tcp_client(self):
        with Running("tcp-listen", 0, "--behaviour", "count") as server:
            s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
            s.connect(("127.0.0.1", server.listening()))
            s.sendall(b"hola\n")
            self.assertEqual(s.recv(1024), b"You sent 5 bytes\n")
            s.close()
            wait_for(lambda: len(server.calls("close")) == 1, "the server's close")
            server.wait_output(b"hola\n")

    def test_tcp_server(self):
        listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        listening.bind(("127.0.0.1", 0))
        listening.listen(5)

        def serve():
            conn, _ = listening.accept()
            data = conn.recv(1024)
            conn.sendall(b"you sent %d bytes" % len(data))
            conn.close()

        thread = in_thread(serve)
        code, output, _ = run("tcp-connect", "127.0.0.1", listening.getsockname()[1], "--send", "hola")
        thread.join(LIMIT)
        listening.close()
        self.assertEqual((code, output), (0, b"you sent 4 bytes"))

    def test_udp_client(self):
        with Running("udp", "--bind", "127.0.0.1:0", "--behaviour", "count") as server:
            s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            s.settimeout(LIMIT)
            s.sendto(b"hola", ("127.0.0.1", server.listening()))
            data, address = s.recvfrom(1024)
            self.assertEqual(data, b"You sent 4 bytes")
            self.assertEqual(address[1], server.listening())
            s.sendto(b"", address)
            self.assertEqual(s.recvfrom(1024)[0], b"You sent 0 bytes")
            s.close()

    def test_udp_server(self):
        server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        server.settimeout(LIMIT)
        server.bind(("127.0.0.1", 0))
        with Running("udp", "127.0.0.1", server.getsockname()[1], "--send", "hola", "--send-hex", "00 01") as client:
            data, address = server.recvfrom(1024)
            self.assertEqual(data, b"hola")
            self.assertEqual(server.recvfrom(1024)[0], b"\x00\x01")
            server.sendto(b"answer", address)
            client.wait_output(b"answer")
            self.assertEqual(client.stop(), 0)
        server.close()

    def test_half_close_request(self):
        """The whole request, then the whole answer, on one connection."""
        listening = socket.create_server(("127.0.0.1", 0))

        def serve():
            conn, _ = listening.accept()
            request = b""
            while piece := conn.recv(100):
                request += piece
            conn.sendall(request.upper() * 1000)
            conn.close()

        thread = in_thread(serve)
        code, output, _ = run("tcp-connect", "127.0.0.1", listening.getsockname()[1], "--send", "request", "--half-close")
        thread.join(LIMIT)
        listening.close()
        self.assertEqual((code, output), (0, b"REQUEST" * 1000))


@unittest.skipUnless(have("ncat"), "ncat is not installed")
class Ncat(unittest.TestCase):
    def test_as_client(self):
        with Running("tcp-listen", 0, "--behaviour", "echo") as server:
            done = subprocess.run(["ncat", "127.0.0.1", str(server.listening())], input=b"to and fro\n", capture_output=True, timeout=LIMIT)
            self.assertEqual(done.stdout, b"to and fro\n")

    def test_as_server(self):
        port = free_port()
        server = subprocess.Popen(["ncat", "-l", "127.0.0.1", str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        try:
            server.stdin.write(b"from ncat")
            server.stdin.close()
            answers = []

            def connected():
                answers.append(run("tcp-connect", "127.0.0.1", port, "--send", "hola", "--half-close"))
                return answers[-1][0] == 0

            wait_for(connected, "ncat listening")
            self.assertEqual(answers[-1][1], b"from ncat")
            self.assertEqual(server.stdout.read(), b"hola")
        finally:
            server.kill()
            server.wait()
            server.stdout.close()

    def test_udp(self):
        with Running("udp", "--bind", "127.0.0.1:0", "--behaviour", "echo") as server:
            client = subprocess.Popen(["ncat", "-u", "127.0.0.1", str(server.listening())], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            try:
                client.stdin.write(b"datagram")
                client.stdin.flush()
                self.assertEqual(client.stdout.read1(100), b"datagram")
            finally:
                client.kill()
                client.communicate()


@unittest.skipUnless(have("socat"), "socat is not installed")
class Socat(unittest.TestCase):
    def test_both_ways(self):
        with Running("tcp-listen", 0, "--behaviour", "echo") as server:
            done = subprocess.run(["socat", "-t", "10", "-", f"TCP4:127.0.0.1:{server.listening()}"], input=b"x" * 200_000, capture_output=True, timeout=LIMIT)
            self.assertEqual(done.stdout, b"x" * 200_000)
        port = free_port()
        server = subprocess.Popen(["socat", f"TCP4-LISTEN:{port},bind=127.0.0.1,reuseaddr", "EXEC:cat"])
        try:
            answers = []

            def connected():
                answers.append(run("tcp-connect", "127.0.0.1", port, "--send", "hola", "--half-close"))
                return answers[-1][0] == 0

            wait_for(connected, "socat listening")
            self.assertEqual(answers[-1][1], b"hola")
        finally:
            server.kill()
            server.wait()


@unittest.skipUnless(have("curl"), "curl is not installed")
class Curl(unittest.TestCase):
    def test_the_request_is_seen_and_answered(self):
        with Running("tcp-listen", 0, "--once", "--send", "HTTP/1.0 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhola\\n") as server:
            done = subprocess.run(["curl", "-s", "--noproxy", "*", f"http://127.0.0.1:{server.listening()}/page?x=1"], capture_output=True, timeout=LIMIT)
            self.assertEqual(done.stdout, b"hola\n")
            self.assertEqual(server.finish(), 0)
            self.assertTrue(bytes(server.output).startswith(b"GET /page?x=1 HTTP/1.1\r\n"))
            self.assertIn(b"User-Agent: curl/", bytes(server.output))


if __name__ == "__main__":
    unittest.main()
