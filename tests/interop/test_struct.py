# SPDX-License-Identifier: GPL-3.0-or-later
"""D12: pack and unpack against Python's own struct: same bytes, same values, same refusals."""
import os
import random
import re
import struct
import subprocess
import unittest

from enchufe import CLI

LINES = os.environ["ENCHUFE_STRUCT_LINES"]
INTEGERS = {"b": 8, "B": 8, "h": 16, "H": 16, "i": 32, "I": 32, "l": 32, "L": 32, "q": 64, "Q": 64, "n": 64, "N": 64,
            "P": 64}


def escaped(data):
    return "".join("\\\\" if b == 0x5c else chr(b) if 0x20 <= b < 0x7f else "\\x%02x" % b for b in data)


def unescaped(text):
    return re.sub(rb"\\(\\|x[0-9a-f]{2})", lambda m: b"\\" if m[1] == b"\\" else bytes([int(m[1][1:], 16)]),
                  text.encode())


class Cases:
    """Random formats with values that fit, nearly fit or do not fit."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def format(self):
        order = self.random.choice(["", "@", "=", "<", ">", "!"])
        codes = "xcbB?hHiIlLqQnNefdspP" if self.random.random() < 0.5 else "xcbB?hHiIlLqQefdsp"
        parts = []
        for _ in range(self.random.randint(0, 6)):
            code = self.random.choice(codes)
            # CPython fails by itself on "0p".
            count = self.random.choice(["", "", "", "0", "1", "2", "3", "5"]) if code != "p" else \
                self.random.choice(["", "1", "4", "7"])
            parts.append(count + code)
        if self.random.random() < 0.03:
            parts.append(self.random.choice(["z", "3", "-1i", "3 i", "<", "99999999999999999999q", "%"]))
        return order + self.random.choice(["", "", " "]).join(parts)

    def integer(self, code):
        bits = INTEGERS[code]
        around = self.random.choice([0, 1 << (bits - 1), 1 << bits, -(1 << (bits - 1)), -(1 << bits), 1 << 80])
        return around + self.random.randint(-2, 2) if self.random.random() < 0.3 else \
            self.random.randint(0, (1 << (bits - 1)) - 1)

    def real(self):
        pick = self.random.random()
        if pick < 0.1:
            return self.random.choice([float("inf"), float("-inf"), float("nan"), 0.0, -0.0])
        if pick < 0.2:
            return self.random.choice([65504.0, 65519.99, 65520.0, -65520.0, 3.4028234663852886e38, 3.5e38, 1e308,
                                       5.960464477539063e-08, 2.98e-08, 2.9802322387695312e-08, 6.1e-05, 1e-310])
        if pick < 0.5:
            return self.random.randint(-2048, 2048) * 2.0 ** self.random.randint(-30, 6)
        return struct.unpack("<d", self.random.randbytes(8))[0] if pick < 0.7 else self.random.uniform(-1e5, 1e5)

    def values(self, fmt):
        values = []
        for count, code in re.findall(r"(\d*)([a-zA-Z?])", fmt):
            if len(count) > 3:
                continue
            for _ in range(1 if code in "sp" else 0 if code == "x" else int(count or 1)):
                if code in INTEGERS:
                    values.append(self.integer(code))
                elif code in "efd":
                    values.append(self.real())
                elif code == "?":
                    values.append(self.random.random() < 0.5)
                else:
                    size = 1 if code == "c" and self.random.random() < 0.9 else self.random.randint(0, 8)
                    values.append(self.random.randbytes(size))
        if self.random.random() < 0.03:
            values.append(1)
        return values


def pack(fmt, values):
    try:
        return struct.pack(fmt, *values).hex()
    except (struct.error, OverflowError):
        return "refused"


def unpack(fmt, data):
    try:
        return struct.unpack(fmt, data)
    except struct.error:
        return None


def same(ours, theirs):
    """A value of ours, as text, and one of Python's."""
    if isinstance(theirs, bytes):
        return unescaped(ours) == theirs
    return ours == str(theirs)


class Struct(unittest.TestCase):
    def ask(self, lines):
        ran = subprocess.run([LINES], input="\n".join(lines) + "\n", capture_output=True, text=True, timeout=120, check=True)
        return ran.stdout.split("\n")[:-1]

    def test_D12_packs_as_python(self):
        cases = Cases(1)
        asked = [(fmt, cases.values(fmt)) for fmt in (cases.format() for _ in range(20_000))]
        lines = ["\t".join(["pack", fmt] + [escaped(v) if isinstance(v, bytes) else str(v) for v in values])
                 for fmt, values in asked]
        answers = self.ask(lines)
        self.assertEqual(len(answers), len(asked))
        refused = 0
        for (fmt, values), answer in zip(asked, answers):
            expected = pack(fmt, values)
            refused += expected == "refused"
            self.assertEqual(answer, expected, (fmt, values))
        self.assertGreater(refused, 500)
        self.assertLess(refused, 15_000)

    def test_D12_unpacks_as_python(self):
        cases = Cases(2)
        asked = []
        for _ in range(20_000):
            fmt = cases.format()
            try:
                size = struct.calcsize(fmt)
            except struct.error:
                size = 4
            wrong = cases.random.random() < 0.03
            asked.append((fmt, cases.random.randbytes(min(size, 1000) + (1 if wrong else 0))))
        answers = self.ask("unpack\t%s\t%s" % (fmt, data.hex()) for fmt, data in asked)
        for (fmt, data), answer in zip(asked, answers):
            expected = unpack(fmt, data)
            if expected is None:
                self.assertEqual(answer, "refused", (fmt, data))
                continue
            ours = answer.split("\t")[1:]
            self.assertEqual(len(ours), len(expected), (fmt, data))
            for mine, theirs in zip(ours, expected):
                self.assertTrue(same(mine, theirs), (fmt, data, mine, theirs))

    def test_D12_console(self):
        def run(*arguments):
            return subprocess.run([CLI, *arguments], capture_output=True, text=True, timeout=60)
        self.assertEqual(run("pack", ">iif", "1", "-2", "3.5").stdout, struct.pack(">iif", 1, -2, 3.5).hex() + "\n")
        self.assertEqual(run("pack", ">i", "--", "-2").stdout, "fffffffe\n")
        self.assertEqual(run("pack", "--", ">i", "-2").stdout, "fffffffe\n")
        self.assertEqual(run("unpack", "<Hh", "01 00 fe:ff").stdout, "1\n-2\n")
        self.assertEqual(run("pack", "3s", "-ab").stdout, "2d6162\n")
        for wrong in (("pack", ">z", "1"), ("pack", ">b", "200"), ("pack", ">b"), ("unpack", ">i", "00"),
                      ("unpack", ">i", "0"), ("pack", "99999999999i")):
            ran = run(*wrong)
            self.assertEqual((ran.returncode, ran.stdout), (2, ""), wrong)
            self.assertTrue(ran.stderr.startswith("enchufe-cli: "), ran.stderr)


if __name__ == "__main__":
    unittest.main()
