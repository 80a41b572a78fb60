# SPDX-License-Identifier: GPL-3.0-or-later
"""The scripts' own logic, with stand-ins for the programs they call: what they ask for, where they write, what they say."""

import json
import os
import shutil
import stat
import subprocess
import tempfile
import unittest

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
LIMIT = 60

CMAKE = """#!/bin/bash
echo "cmake $*" >>"$STUB_LOG"
if [ "$1" = --preset ]; then
    echo "configured by the stand-in"
    [ -n "${STUB_CMAKE_FAILS:-}" ] && { echo "it does not configure" >&2; exit 1; }
    mkdir -p "build/$2/bin" && touch "build/$2/build.ninja"
    printf '#!/bin/bash\\necho "window $*"\\n' >"build/$2/bin/enchufe" && chmod +x "build/$2/bin/enchufe"
fi
exit 0
"""

# Answers as dpkg-query does: those it does not know are an error beside the others' lines.
DPKG_QUERY = """#!/bin/bash
echo "dpkg-query $*" >>"$STUB_LOG"
code=0
for package in "$@"; do
    case $package in -* | *\\$*) continue ;; esac
    case " ${STUB_MISSING:-} " in
    *" $package "*) echo "dpkg-query: no packages found matching $package" >&2; code=1 ;;
    *) case "$*" in
        *db:Status-Status*) echo "installed $package" ;;
        *) printf 'install ok installed' ;;
       esac ;;
    esac
done
exit $code
"""

APT_GET = """#!/bin/bash
echo "apt-get $*" >>"$STUB_LOG"
[ "$1" = install ] || exit 0
printf 'dlstatus:1:0:x\\ndlstatus:1:55.5:x\\npmstatus:a:0:x\\npmstatus:a:50.1:x\\npmstatus:a:100:x\\nsecret chatter of dpkg\\n'
[ -z "${STUB_APT_FAILS:-}" ] || { echo "E: no such archive"; exit 100; }
exit 0
"""

FORBIDDEN = """#!/bin/bash
echo "$(basename "$0") $*" >>"$STUB_LOG"
exit 1
"""

RUN_THROUGH = """#!/bin/bash
echo "sudo $*" >>"$STUB_LOG"
exec "$@"
"""


def snapshot(folder):
    found = {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[path] = file.read()
    return found


class Scripts(unittest.TestCase):
    def setUp(self):
        keep = tempfile.TemporaryDirectory()
        self.addCleanup(keep.cleanup)
        self.folder = keep.name
        self.checkout = os.path.join(self.folder, "checkout")
        self.stubs = os.path.join(self.folder, "stubs")
        self.temporary = os.path.join(self.folder, "tmp")
        self.home = os.path.join(self.folder, "home")
        for folder in (self.checkout, self.stubs, self.temporary, self.home):
            os.mkdir(folder)
        shutil.copytree(os.path.join(SOURCE, "scripts"), os.path.join(self.checkout, "scripts"))
        shutil.copy(os.path.join(SOURCE, "CMakePresets.json"), self.checkout)
        self.log = os.path.join(self.folder, "called")
        for name, text in (("cmake", CMAKE), ("dpkg-query", DPKG_QUERY), ("apt-get", APT_GET), ("sudo", FORBIDDEN), ("ctest", FORBIDDEN)):
            self.stub(name, text)

    def stub(self, name, text):
        path = os.path.join(self.stubs, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, 0o755)

    def call(self, *command, **environment):
        """A script of the checkout; its exit code, its output and what it called."""
        open(self.log, "w").close()
        done = subprocess.run(
            ["bash", *command], cwd=self.checkout, capture_output=True, text=True, timeout=LIMIT,
            env={"PATH": f"{self.stubs}:{os.environ['PATH']}", "HOME": self.home, "TMPDIR": self.temporary, "STUB_LOG": self.log,
                 "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8", **environment})
        with open(self.log, encoding="utf-8") as lines:
            called = lines.read().splitlines()
        return done.returncode, done.stdout + done.stderr, called

    def as_somebody(self):
        self.stub("id", "#!/bin/bash\necho 1000\n")

    def test_with_nothing_missing_nobody_is_asked_for_root(self):
        self.as_somebody()
        code, said, called = self.call("scripts/run")
        self.assertEqual(code, 0, said)
        self.assertFalse([line for line in called if line.startswith(("apt-get", "sudo"))], called)
        self.assertIn("window --demo", said)

    def test_each_step_is_said_with_its_place(self):
        _, said, _ = self.call("scripts/run")
        steps = [line for line in said.splitlines() if line.startswith("[")]
        self.assertEqual([line.split("]")[0] for line in steps], ["[1/4", "[2/4", "[3/4", "[4/4"], said)
        self.assertIn("usually", steps[1])
        self.assertIn("usually", steps[2])

    def test_what_is_missing_is_installed_with_sudo_and_said(self):
        self.as_somebody()
        self.stub("sudo", RUN_THROUGH)
        code, said, called = self.call("scripts/run", STUB_MISSING="g++ qt6-wayland")
        self.assertEqual(code, 0, said)
        install = [line for line in called if line.startswith("apt-get install")]
        self.assertEqual(len(install), 1, called)
        self.assertTrue(install[0].endswith(" g++ qt6-wayland"), install)
        self.assertTrue([line for line in called if line.startswith("sudo ")], called)
        self.assertIn("g++ qt6-wayland", said)
        self.assertIn("installing, 50 %", said)
        self.assertNotIn("chatter", said)

    def test_without_root_and_sudo_the_command_is_told(self):
        self.as_somebody()
        os.remove(os.path.join(self.stubs, "sudo"))
        code, said, called = self.call("-c", 'PATH="$STUBS:/only"; hash -r; . scripts/packages; need g++', STUBS=self.stubs, STUB_MISSING="g++")
        self.assertEqual(code, 1, said)
        self.assertIn("apt-get install --no-install-recommends g++", said)
        self.assertFalse([line for line in called if line.startswith("apt-get")], called)

    def test_a_failing_installation_is_told(self):
        self.stub("id", "#!/bin/bash\necho 0\n")
        code, said, called = self.call("scripts/run", STUB_MISSING="g++", STUB_APT_FAILS="1")
        self.assertEqual(code, 1, said)
        self.assertIn("E: no such archive", said)
        self.assertFalse([line for line in called if line.startswith("cmake")], called)

    def test_nothing_is_configured_twice_in_the_same_way(self):
        def configured(called):
            return len([line for line in called if line.startswith("cmake --preset")])

        self.assertEqual(configured(self.call("scripts/run")[2]), 1)
        self.assertEqual(configured(self.call("scripts/run")[2]), 0)
        # Another way: again.
        with open(os.path.join(self.checkout, "CMakePresets.json"), "a", encoding="utf-8") as file:
            file.write("\n")
        self.assertEqual(configured(self.call("scripts/run")[2]), 1)

    def test_a_failed_configuration_is_shown_and_tried_again(self):
        code, said, called = self.call("scripts/run", STUB_CMAKE_FAILS="1")
        self.assertEqual(code, 1)
        self.assertIn("it does not configure", said)
        self.assertFalse([line for line in called if "--build" in line], called)
        self.assertEqual(self.call("scripts/run")[0], 0)

    def test_C6_nothing_is_written_outside_the_build_folder(self):
        before = snapshot(self.folder)
        self.call("scripts/run")
        changed = {path for path, content in snapshot(self.folder).items() if before.get(path) != content}
        allowed = os.path.join(self.checkout, "build") + os.sep
        self.assertTrue(changed - {self.log}, "the stand-in wrote nothing: the test sees nothing")
        self.assertEqual({path for path in changed - {self.log} if not path.startswith(allowed)}, set())

    def test_C6_a_link_in_the_place_of_a_log_is_not_followed(self):
        # Where the configuration's output went once: a fixed name that anybody could take first.
        preset = f"scripts{os.getpid()}"
        link = f"/tmp/enchufe-configure-{preset}.log"
        victim = os.path.join(self.folder, "victim")
        with open(victim, "w", encoding="utf-8") as file:
            file.write("precious")
        os.symlink(victim, link)
        self.addCleanup(os.remove, link)
        code, said, _ = self.call("-c", f"set -euo pipefail; . scripts/packages; build {preset} briefly")
        self.assertEqual(code, 0, said)
        with open(victim, encoding="utf-8") as file:
            self.assertEqual(file.read(), "precious")
        self.assertTrue(stat.S_ISLNK(os.lstat(link).st_mode))

    def tidied(self, said_by_clang_tidy):
        """scripts/tidy over one file that was compiled with a precompiled header; what clang-tidy was told to look at."""
        build = os.path.join(self.checkout, "build", "dev")
        os.makedirs(build)
        unit = os.path.join(self.checkout, "core", "one.cpp")
        command = f"g++ -I{self.checkout} -Wall -Winvalid-pch -include {build}/core/cmake_pch.hxx -include core/own.h -o one.o -c {unit}"
        with open(os.path.join(build, "compile_commands.json"), "w", encoding="utf-8") as file:
            json.dump([{"directory": build, "command": command, "file": unit}], file)
        self.stub("clang-tidy-14", f"#!/bin/bash\necho \"clang-tidy $*\" >>\"$STUB_LOG\"\necho '{said_by_clang_tidy}'\n")
        code, said, called = self.call("-c", "scripts/tidy --all")
        self.assertEqual(called, ["clang-tidy -p build/tidy --quiet core/one.cpp"])
        with open(os.path.join(self.checkout, "build", "tidy", "compile_commands.json"), encoding="utf-8") as file:
            commands = json.load(file)
        self.assertEqual(commands, [{"directory": build, "command": f"g++ -I{self.checkout} -Wall -include core/own.h -o one.o -c {unit}", "file": unit}])
        return code, said

    def test_tidy_looks_without_the_precompiled_header(self):
        self.assertEqual(self.tidied(""), (0, "0 findings in 1 files\n"))

    def test_an_error_without_a_place_is_a_finding_of_tidy(self):
        code, said = self.tidied("error: this is no precompiled header [clang-diagnostic-error]")
        self.assertEqual(code, 1)
        self.assertEqual(said, "error: this is no precompiled header [clang-diagnostic-error]\n1 findings in 1 files\n")

    def test_a_finding_of_tidy_has_its_place(self):
        code, said = self.tidied(f"{self.checkout}/core/one.cpp:3:5: warning: a finding [some-check]")
        self.assertEqual((code, said), (1, "core/one.cpp:3:5: warning: a finding [some-check]\n1 findings in 1 files\n"))


if __name__ == "__main__":
    unittest.main()
