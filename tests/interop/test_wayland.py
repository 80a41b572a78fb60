# SPDX-License-Identifier: GPL-3.0-or-later
"""The window on Wayland alone, without any X display: it starts, shows itself and ends. Weston draws into memory."""

import os
import subprocess
import tempfile
import unittest

from enchufe import LIMIT, have, wait_for

WINDOW = os.environ.get("ENCHUFE_WINDOW", "")


@unittest.skipUnless(WINDOW and have("weston"), "no test could run: weston is missing")
class Wayland(unittest.TestCase):
    def setUp(self):
        keep = tempfile.TemporaryDirectory()
        self.addCleanup(keep.cleanup)
        self.folder = keep.name
        os.chmod(self.folder, 0o700)
        self.environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")}
        self.environment.update(XDG_RUNTIME_DIR=self.folder, HOME=self.folder, XDG_CONFIG_HOME=self.folder)
        socket = os.path.join(self.folder, "enchufe-test")
        self.log = os.path.join(self.folder, "weston.log")
        weston = subprocess.Popen(["weston", "--backend=headless-backend.so", "--no-config", "--idle-time=0", "--socket=enchufe-test", f"--log={self.log}"],
                                  env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(weston.wait)
        self.addCleanup(weston.terminate)
        wait_for(lambda: os.path.exists(socket) or weston.poll() is not None, "weston's socket")
        self.assertIsNone(weston.poll(), self.weston_said())
        self.environment["WAYLAND_DISPLAY"] = "enchufe-test"

    def weston_said(self):
        try:
            with open(self.log, encoding="utf-8", errors="replace") as lines:
                return lines.read()[-2000:]
        except FileNotFoundError:
            return ""

    def test_the_window_starts_and_shows_itself(self):
        picture = os.path.join(self.folder, "picture.png")
        done = subprocess.run([WINDOW, "--demo", "--language", "en", "--screenshot", picture], env={**self.environment, "WAYLAND_DEBUG": "client"}, capture_output=True,
                              text=True, errors="replace", timeout=4 * LIMIT)
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        self.assertGreater(os.path.getsize(picture), 10_000)
        # Not offscreen, not X: it asked Weston for a window, named it, and handed over what it had painted.
        for request in ("set_title(", "attach(wl_buffer", "commit()"):
            self.assertIn(request, done.stderr, done.stderr[-2000:])


if __name__ == "__main__":
    unittest.main()
