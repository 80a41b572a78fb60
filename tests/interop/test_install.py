# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` makes: a tree that runs where it was put, and what a desktop looks for."""

import configparser
import os
import subprocess
import tempfile
import unittest
from pathlib import Path

BUILD = os.environ["ENCHUFE_BUILD"]
CMAKE = os.environ["ENCHUFE_CMAKE"]
HAS_WINDOW = os.environ.get("ENCHUFE_GUI") == "ON"
LIMIT = 60  # seconds: generous, for loaded machines

SCRIPT = 'p, q = socketpair unix stream\nsend p "hola"\nrecv q 10\nexpect data "hola"\n'


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.prefix = Path(folder.name) / "some where"
        subprocess.run([CMAKE, "--install", BUILD, "--prefix", cls.prefix], check=True, capture_output=True, timeout=LIMIT)

    def run_installed(self, name, *arguments, **how):
        with tempfile.TemporaryDirectory() as home:
            environment = {"PATH": str(self.prefix / "bin"), "HOME": home, "XDG_RUNTIME_DIR": home, "LC_ALL": "C.UTF-8",
                           "QT_QPA_PLATFORM": "offscreen"}
            return subprocess.run([self.prefix / "bin" / name, *arguments], env=environment, cwd=home, capture_output=True, text=True,
                                  timeout=LIMIT, **how)

    def test_these_files_and_no_others(self):
        expected = {"bin/enchufe-cli", *(f"share/doc/enchufe/{name}" for name in ("LICENSE", "README.md", "CHANGELOG.md"))}
        if HAS_WINDOW:
            expected |= {"bin/enchufe", "share/applications/enchufe.desktop", "share/icons/hicolor/scalable/apps/enchufe.svg"}
        files = {str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if not path.is_dir()}
        self.assertEqual(files, expected)

    def test_the_console_runs(self):
        done = self.run_installed("enchufe-cli", "calls", "-", input=SCRIPT)
        self.assertEqual(done.returncode, 0, done.stderr)

    @unittest.skipUnless(HAS_WINDOW, "built without the window")
    def test_the_window_runs(self):
        picture = self.prefix / "picture.png"
        self.addCleanup(picture.unlink, missing_ok=True)
        done = self.run_installed("enchufe", "--screenshot", picture)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertGreater(picture.stat().st_size, 1000)

    @unittest.skipUnless(HAS_WINDOW, "built without the window")
    def test_a_desktop_finds_program_and_icon(self):
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(self.prefix / "share/applications/enchufe.desktop", encoding="utf-8")
        entry = entry["Desktop Entry"]
        self.assertTrue(os.access(self.prefix / "bin" / entry["Exec"].split()[0], os.X_OK))
        self.assertTrue((self.prefix / f"share/icons/hicolor/scalable/apps/{entry['Icon']}.svg").is_file())


if __name__ == "__main__":
    unittest.main()
