# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's program where something is missing or damaged: no display, odd settings, a file in the way."""

import os
import stat
import subprocess
import tempfile
import unittest
from pathlib import Path

WINDOW = os.environ.get("ENCHUFE_WINDOW", "")
LIMIT = 60  # seconds: generous, for loaded machines
NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@unittest.skipUnless(WINDOW, "no test could run: the window is not built")
class Start(unittest.TestCase):
    def setUp(self):
        self.home = tempfile.TemporaryDirectory()
        self.addCleanup(self.home.cleanup)
        self.folder = Path(self.home.name)

    def run_window(self, *arguments, display=True):
        environment = {**os.environ, "HOME": self.home.name, "XDG_CONFIG_HOME": str(self.folder / ".config"),
                       "XDG_RUNTIME_DIR": self.home.name}
        for name in NO_DISPLAY:
            environment.pop(name, None)
        if display:
            environment["QT_QPA_PLATFORM"] = "offscreen"
        return subprocess.run([WINDOW, *map(str, arguments)], env=environment, capture_output=True, text=True, timeout=LIMIT)

    def test_D3_text_needs_no_display(self):
        for word, expected in (("--help", "--screenshot"), ("--version", "0."), ("-h", "--scene")):
            with self.subTest(word):
                done = self.run_window(word, display=False)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn(expected, done.stdout)

    def test_D3_without_a_display_it_says_so(self):
        done = self.run_window(display=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("DISPLAY", done.stderr)
        done = self.run_window("--nonsense", display=False)
        self.assertEqual(done.returncode, 2)

    def test_D3_a_damaged_scale_is_survived(self):
        settings = self.folder / ".config" / "Enchufe" / "enchufe.conf"
        settings.parent.mkdir(parents=True)
        for scale in ("nan", "inf", "-inf", "-1", "0", "1e300", "1e-300", "words", "@Invalid()"):
            with self.subTest(scale):
                settings.write_text(f"[General]\nscale={scale}\n")
                picture = self.folder / "picture.png"
                picture.unlink(missing_ok=True)
                done = self.run_window("--screenshot", picture)
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertGreater(picture.stat().st_size, 1000)

    def test_a_picture_is_not_written_over_another_file(self):
        picture = self.folder / "mine.png"
        picture.write_text("mine")
        done = self.run_window("--screenshot", picture)
        self.assertEqual(done.returncode, 2)
        self.assertIn("--force", done.stderr)
        self.assertEqual(picture.read_text(), "mine")
        done = self.run_window("--screenshot", picture, "--force")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(picture.stat().st_size, 1000)

    def test_files_with_payload_are_the_owners_alone(self):
        picture = self.folder / "new.png"
        self.assertEqual(self.run_window("--screenshot", picture).returncode, 0)
        self.assertEqual(stat.S_IMODE(picture.stat().st_mode), 0o600)


if __name__ == "__main__":
    unittest.main()
