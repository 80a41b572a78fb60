# SPDX-License-Identifier: GPL-3.0-or-later
"""What scripts/soak and scripts/ends make of what they measured, with made-up series, journals and ends."""

import importlib.machinery
import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def script(name):
    """A script of the project as a module."""
    loader = importlib.machinery.SourceFileLoader(name, os.path.join(SOURCE, "scripts", name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(name, loader))
    sys.dont_write_bytecode = True
    sys.modules[name] = module
    loader.exec_module(module)
    return module


soak = script("soak")
ends = script("ends")
MINUTES = 20


def series(size_at):
    """A sample a second, (minute, MiB), unquiet by half a MiB as a program's memory is."""
    noise = random.Random(5)
    return [(second / 60, size_at(second / 60) + noise.uniform(-0.25, 0.25)) for second in range(MINUTES * 60)]


def filling(until, grown=0.0):
    """Fills its budget of 300 MiB until a minute, then grows by so much a minute."""
    return series(lambda minute: 30 + 300 * min(1, minute / until) + grown * max(0, minute - until))


def run(memory, **changed):
    made = {"asked": {"connections": 500, "echoes": 10_000}, "reached": {"connections": 500.0, "echoes": 9_990.0}, "descriptors": (20, 20)}
    return soak.judge(soak.Run(memory, **{**made, **changed}))


class Judge(unittest.TestCase):
    def passes(self, memory, **changed):
        said, wrong = run(memory, **changed)
        self.assertEqual(wrong, [], said)
        return said

    def fails(self, expected, memory, **changed):
        said, wrong = run(memory, **changed)
        self.assertEqual(len(wrong), 1, (said, wrong))
        self.assertIn(expected, wrong[0])

    def test_flat_passes(self):
        self.passes(series(lambda minute: 80))

    def test_flat_after_a_warm_up_passes(self):
        said = self.passes(filling(6))
        self.assertRegex("\n".join(said), r"warm-up: 5\.[5-9]|warm-up: 6\.")

    def test_a_slope_just_allowed_passes_and_one_more_does_not(self):
        self.passes(filling(5, grown=0.17))
        self.fails("after the warm-up", filling(5, grown=0.25))

    def test_a_slope_that_begins_late_is_seen(self):
        self.fails("after the warm-up", series(lambda minute: 80 + 2 * max(0, minute - 15)))

    def test_one_that_never_settles_fails(self):
        self.fails("the warm-up never ended", series(lambda minute: 80 + 3.2 * minute))
        self.fails("the warm-up never ended", filling(13))

    def test_a_leak_of_100_bytes_for_each_connection_fails(self):
        grown = 500 * 60 * 112 / (1 << 20)  # malloc(100) takes 112
        self.assertTrue(run(filling(4, grown))[1])

    def test_steps_are_growth(self):
        self.fails("after the warm-up", series(lambda minute: 80 + 4 * (minute // 4)))

    def test_less_than_the_load_asked_fails(self):
        self.passes(filling(4), reached={"connections": 451.0, "echoes": 9_001.0})
        self.fails("90 % of the echoes", filling(4), reached={"connections": 500.0, "echoes": 8_900.0})
        self.fails("90 % of the connections", filling(4), reached={"connections": 440.0, "echoes": 10_000.0})

    def test_descriptors_that_stay_fail(self):
        self.passes(filling(4), descriptors=(20, 19))
        self.fails("1 descriptors stayed open", filling(4), descriptors=(20, 21))

    def test_wrong_bytes_fail(self):
        self.fails("wrong bytes", filling(4), problems=["load: wrong bytes came back"])

    @unittest.skipUnless(shutil.which("g++") and shutil.which("nm"), "no g++ or nm here")
    def test_the_deliberate_leak_is_one(self):
        """A compiler may leave out a malloc() that nobody needs."""
        with tempfile.TemporaryDirectory() as folder:
            soak.build_tools(folder)
            names = subprocess.run(["nm", "-D", os.path.join(folder, "leak.so")], capture_output=True, text=True, check=True).stdout
        self.assertRegex(names, r" U malloc\b")
        self.assertRegex(names, r" T accept4\b")

    def test_nothing_measured_is_no_pass(self):
        self.fails("too short", [(0.0, 80.0)])


def journal(*calls, first=0):
    """Lines with that much of a record as is looked at."""
    lines = []
    for number, call in enumerate(calls):
        lines.append(json.dumps({"seq": first + number, **call}) + "\n")
    return "".join(lines)


ACCEPTED = {"call": "accept4", "socket": 1, "new_socket": 2}
CLOSED = {"call": "close", "socket": 2}
ENDPOINT_CLOSED = {"call": "note", "socket": 0, "note": "endpoint-closed"}


class Ends(unittest.TestCase):
    def test_a_journal_is_whole_or_says_why_not(self):
        self.assertIsNone(ends.journal_flaw(journal(ACCEPTED, CLOSED, ENDPOINT_CLOSED), False))
        self.assertIsNone(ends.journal_flaw(journal(ACCEPTED, CLOSED), False))
        for expected, text in (("half a line", journal(ACCEPTED, CLOSED)[:-1]), ("the journal is empty", ""), ("record 0 of the journal is 1", journal(ENDPOINT_CLOSED, first=1)),
                               ("last line is", journal(ENDPOINT_CLOSED, {"call": "recv", "socket": 2})), ("sockets [2] were not closed", journal(ACCEPTED, ENDPOINT_CLOSED))):
            self.assertIn(expected, ends.journal_flaw(text, False))

    def test_one_that_may_end_early_has_no_gap_either(self):
        self.assertIsNone(ends.journal_flaw("", True))
        self.assertIsNone(ends.journal_flaw(journal(ACCEPTED), True))
        self.assertIn("record 0", ends.journal_flaw(journal(ACCEPTED, first=1), True))

    def test_an_end_is_well_with_its_exit_code_and_its_loss_told(self):
        taken = ends.Kind("", None, "", code=0)
        untaken = ends.Kind("", None, "", code=1, untaken=True)
        whole = journal(ENDPOINT_CLOSED)
        loss = "3 bytes were not taken by the reader of the output, 1 record was not written\n"
        self.assertIsNone(ends.flaw(taken, ends.Told(0.1, 0, "", whole)))
        self.assertIn("ended with 1", ends.flaw(taken, ends.Told(0.1, 1, "", whole)))
        self.assertIsNone(ends.flaw(untaken, ends.Told(0.1, 1, loss, whole)))
        self.assertIn("was not told", ends.flaw(untaken, ends.Told(0.1, 1, "", whole)))
        self.assertIn("did not end", ends.flaw(taken, None))


if __name__ == "__main__":
    unittest.main()
