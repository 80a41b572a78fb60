# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a real (virtual) display, driven from outside by keys and mouse: a listener is made, a client
connects, hex is sent, the chunk is seen, and the sending direction is closed."""

import os
import socket
import subprocess
import tempfile
import time
import unittest

from enchufe import LIMIT, free_port, have, wait_for

WINDOW = os.environ.get("ENCHUFE_WINDOW", "")


class Display:
    """A virtual display with a window manager, and the keys and mouse on it."""

    def __init__(self):
        self.server = subprocess.Popen(["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-noreset", "-nolisten", "tcp"], stdout=subprocess.PIPE,
                                       stderr=subprocess.DEVNULL)
        number = self.server.stdout.readline().decode().strip()
        self.environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        self.manager = subprocess.Popen(["openbox"], env=self.environment, stderr=subprocess.DEVNULL)

    def xdotool(self, *arguments):
        done = subprocess.run(["xdotool", *map(str, arguments)], env=self.environment, capture_output=True, text=True, timeout=LIMIT)
        return done.stdout.strip()

    def key(self, *keys):
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)
            time.sleep(0.05)

    def type(self, text):
        self.xdotool("type", "--clearmodifiers", "--delay", 15, text)

    def window(self, name):
        """The window whose title contains the name, once it has the keyboard."""
        def active():
            return name in self.xdotool("getactivewindow", "getwindowname")

        wait_for(active, f"the window {name!r}")
        return self.xdotool("getactivewindow")

    def close(self):
        for process in (self.manager, self.server):
            process.terminate()
            process.wait()
        self.server.stdout.close()


@unittest.skipUnless(WINDOW and have("Xvfb", "openbox", "xdotool"), "no test could run: Xvfb, openbox or xdotool is missing")
class Driven(unittest.TestCase):
    def setUp(self):
        self.display = Display()
        self.addCleanup(self.display.close)
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        environment = {**self.display.environment, "HOME": self.home.name, "XDG_CONFIG_HOME": self.home.name, "XDG_RUNTIME_DIR": self.home.name}
        self.program = subprocess.Popen([WINDOW, "--language", "en", "--theme", "light"], env=environment, stderr=subprocess.DEVNULL)
        self.addCleanup(self.end)
        self.display.window("Enchufe")

    def end(self):
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()

    def listen(self, port):
        self.display.key("ctrl+l")
        self.display.window("TCP listener")
        self.display.key("Tab")  # from the address to the port
        self.display.key("ctrl+a")
        self.display.type(str(port))
        self.display.key("Return")
        self.display.window("Enchufe")

    def test_listen_connect_send_hex_half_close(self):
        port = free_port()
        self.listen(port)
        with socket.create_connection(("127.0.0.1", port), timeout=LIMIT) as peer:
            # The window's own client, to a server of ours, so that both directions are seen from outside.
            with socket.create_server(("127.0.0.1", 0)) as server:
                self.display.key("ctrl+n")
                self.display.window("TCP client")
                self.display.key("Tab", "ctrl+a")
                self.display.type(str(server.getsockname()[1]))
                self.display.key("Return")
                server.settimeout(LIMIT)
                connection, _ = server.accept()
                connection.settimeout(LIMIT)
                self.display.window("Enchufe")
                # From the message line back to the form beside it, which becomes hex.
                self.display.key("ctrl+m", "shift+Tab", "Down", "ctrl+m")
                self.display.type("68:6f 0x6c 61")
                self.display.key("Return")
                self.assertEqual(connection.recv(100), b"hola")
                connection.sendall(b"answer")
                self.choose_half_close()
                self.assertEqual(connection.recv(100), b"")
                connection.sendall(b"still heard")
                connection.close()
            peer.sendall(b"x")
        self.display.key("ctrl+q")
        self.assertEqual(self.program.wait(LIMIT), 0)

    def geometry(self, window):
        return self.display.xdotool("getwindowgeometry", window).splitlines()[1:]

    def test_projector_and_back(self):
        window = self.display.window("Enchufe")
        time.sleep(1)  # the window manager may still place it
        before = self.geometry(window)
        self.display.key("F11")
        wait_for(lambda: "1280x800" in self.geometry(window)[1], "the whole screen")
        self.display.key("Escape")
        wait_for(lambda: self.geometry(window) == before, f"the window as it was: {before}")

    def test_a_command_is_found_in_another_language_than_the_windows(self):
        self.display.key("ctrl+shift+p")
        time.sleep(0.5)
        self.display.type("salir")
        self.display.key("Return")
        self.assertEqual(self.program.wait(LIMIT), 0)

    def choose_half_close(self):
        """The mouse opens the Endpoint menu, the keys choose the third entry from below."""
        window = self.display.window("Enchufe")
        self.display.xdotool("mousemove", "--window", window, 70, 9, "click", 1)
        time.sleep(0.3)
        self.display.key("Up", "Up", "Up", "Return")


if __name__ == "__main__":
    unittest.main()
