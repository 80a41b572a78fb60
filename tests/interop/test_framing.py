# SPDX-License-Identifier: GPL-3.0-or-later
"""The framers against an independent model, and the console's --framing on real sockets."""
import json
import random
import socket
import struct
import unittest

from enchufe import Running, run, wait_for

LIMIT = 5000  # --max-frame


class Broken(Exception):
    pass


# --- the model: each takes the bytes that are left and gives (size, header, trailer), or None when more are needed.

def by_delimiter(delimiter):
    def cut(data):
        at = data.find(delimiter)
        return None if at < 0 else (at + len(delimiter), 0, len(delimiter))
    return cut


def by_line(data):
    at = data.find(b"\n")
    return None if at < 0 else (at + 1, 0, 2 if data[:at].endswith(b"\r") else 1)


def by_size(size):
    return lambda data: (size, 0, 0) if len(data) >= size else None


def by_decimal(separator, trailer=b""):
    def cut(data):
        digits = 0
        while digits < len(data) and data[digits:digits + 1].isdigit():
            digits += 1
        if digits == len(data):
            return None
        after = data[digits:digits + len(separator)]
        if digits == 0 or not separator.startswith(after):
            raise Broken
        if after != separator:
            return None
        header = digits + len(separator)
        size = header + int(data[:digits]) + len(trailer)
        if size > LIMIT:
            raise Broken
        if len(data) < size:
            return None
        if not data[:size].endswith(trailer):
            raise Broken
        return size, header, len(trailer)
    return cut


def by_digits(count):
    def cut(data):
        if len(data) < count:
            return None
        if not data[:count].isdigit():
            raise Broken
        size = count + int(data[:count])
        return (size, count, 0) if len(data) >= size else None
    return cut


def by_number(form, counts_header=False):
    width = struct.calcsize(form)

    def cut(data):
        if len(data) < width:
            return None
        size = struct.unpack_from(form, data)[0] + (0 if counts_header else width)
        if size > LIMIT or size < width:
            raise Broken
        return (size, width, 0) if len(data) >= size else None
    return cut


def by_type(data):  # type:01=4,02=u16be,default=0
    if data[:1] == b"\x01":
        return (5, 1, 0) if len(data) >= 5 else None
    if data[:1] == b"\x02":
        if len(data) < 3:
            return None
        size = 3 + struct.unpack_from(">H", data, 1)[0]
        if size > LIMIT:
            raise Broken
        return (size, 3, 0) if len(data) >= size else None
    return 1, 1, 0


def model(cut, stream):
    frames, at = [], 0
    while at < len(stream):
        try:
            found = cut(stream[at:at + 2 * LIMIT])
        except Broken:
            return frames, ("error", at)
        if found is None or found[0] > LIMIT:
            break
        size, header, trailer = found
        frames.append((at, size, header, stream[at + header:at + size - trailer].hex()))
        at += size
    if at == len(stream):
        return frames, None
    return frames, ("error" if len(stream) - at > LIMIT else "incomplete", at)


KINDS = {
    r"delim:\n": (by_delimiter(b"\n"), lambda m: m.replace(b"\n", b"") + b"\n"),
    r"delim:abab": (by_delimiter(b"abab"), lambda m: m.replace(b"b", b"c") + b"abab"),
    "line": (by_line, lambda m: m.replace(b"\n", b"") + random.choice([b"\n", b"\r\n"])),
    "fixed:7": (by_size(7), lambda m: (m + b"-------")[:7]),
    "struct:>iif": (by_size(12), lambda m: struct.pack(">iif", len(m), -len(m), len(m) / 3)),
    "ascii-len::": (by_decimal(b":"), lambda m: b"%d:%s" % (len(m), m)),
    r"ascii-len:\r\n": (by_decimal(b"\r\n"), lambda m: b"%d\r\n%s" % (len(m), m)),
    "netstring": (by_decimal(b":", b","), lambda m: b"%d:%s," % (len(m), m)),
    "ascii-fixed:5": (by_digits(5), lambda m: b"%05d%s" % (len(m), m)),
    "u8": (by_number(">B"), lambda m: struct.pack(">B", len(m)) + m),
    "u16be": (by_number(">H"), lambda m: struct.pack(">H", len(m)) + m),
    "u16le": (by_number("<H"), lambda m: struct.pack("<H", len(m)) + m),
    "u32be": (by_number(">I"), lambda m: struct.pack(">I", len(m)) + m),
    "u32le+header": (by_number("<I", True), lambda m: struct.pack("<I", len(m) + 4) + m),
    "u64be": (by_number(">Q"), lambda m: struct.pack(">Q", len(m)) + m),
    "u64le": (by_number("<Q"), lambda m: struct.pack("<Q", len(m)) + m),
    "type:01=4,02=u16be,default=0": (by_type, lambda m: random.choice(
        [b"\x01" + (m + b"1234")[:4], b"\x02" + struct.pack(">H", len(m)) + m, b"\x07"])),
}


def cut_by_program(spec, stream, cuts=""):
    arguments = ["frame", "--framing", spec, "--max-frame", LIMIT] + (["--cut", cuts] if cuts else [])
    code, out, err = run(*arguments, data=stream)
    lines = [json.loads(line) for line in out.decode().splitlines()]
    frames = [(line["offset"], line["size"], line["header"], line["payload"]) for line in lines if "frame" in line]
    last = lines[-1] if lines and "frame" not in lines[-1] else None
    ending = None if last is None else ("error" if "error" in last else "incomplete", last["offset"])
    return code, frames, ending, out


class Framing(unittest.TestCase):
    def setUp(self):
        random.seed(5)

    def check(self, spec, stream):
        frames, ending = model(KINDS[spec][0], stream)
        code, ours, our_ending, whole = cut_by_program(spec, stream)
        self.assertEqual((ours, our_ending), (frames, ending), spec)
        self.assertEqual(code, 3 if ending and ending[0] == "error" else 0)
        cuts = ",".join(str(random.randint(1, 40)) for _ in range(20))
        for each in ("1", cuts, "1000000"):
            self.assertEqual(cut_by_program(spec, stream, each)[3], whole, (spec, each))

    def test_framers_equal_the_model(self):
        for spec, (_, encode) in KINDS.items():
            messages = [random.randbytes(random.choice([0, 1, 5, 30, 200])) for _ in range(300)]
            stream = b"".join(encode(message) for message in messages)
            self.check(spec, stream)
            self.check(spec, stream[:-1])
            self.check(spec, stream[:100] + random.randbytes(200))

    def test_framers_equal_the_model_on_anything(self):
        for spec in KINDS:
            for _ in range(3):
                self.check(spec, bytes(random.choice(b"0123:,\n\r\x00\x01\x02ab") for _ in range(8000)))

    def test_the_last_line(self):
        self.assertEqual(json.loads(run("frame", "--framing", "u16be", data=b"\0\5ab")[1]),
                         {"incomplete": True, "offset": 0, "size": 4, "need": 3})
        self.assertEqual(json.loads(run("frame", "--framing", "line", data=b"ab")[1]),
                         {"incomplete": True, "offset": 0, "size": 2, "need": None})
        self.assertEqual(run("frame", "--framing", "close", data=b"ab")[1].count(b"payload"), 1)
        self.assertEqual(run("frame", "--framing", "line", data=b""), (0, b"", ""))

    def test_wrong_command_lines(self):
        for arguments in (["--framing", "lines"], ["--framing", "delim:\\q"], [], ["--framing", "line", "--cut", "0"],
                          ["--framing", "line", "--cut", "1,,2"], ["--framing", "line", "--max-frame", "0"],
                          ["--framing", "line", "--max-frame", "x"]):
            code, out, err = run("frame", *arguments)
            self.assertEqual((code, out), (2, b""), arguments)
            self.assertTrue(err.startswith("enchufe-cli: "), err)

    def test_D6_frames_of_a_real_stream(self):
        with Running("tcp-listen", "0", "--once", "--framing", "ascii-len:", "--show", "frames") as listener:
            with socket.create_connection(("127.0.0.1", listener.listening())) as peer:
                for part in (b"1", b"7:you all ", b"everybody4:a:bc5:lef"):
                    peer.sendall(part)
            self.assertEqual(listener.finish(), 0)
            lines = [json.loads(line) for line in listener.output.decode().splitlines()]
            self.assertEqual([bytes.fromhex(line["payload"]) for line in lines[:2]], [b"you all everybody", b"a:bc"])
            self.assertEqual(lines[2], {"socket": lines[0]["socket"], "incomplete": True, "offset": 26, "size": 5, "need": 2})

    def test_D13_a_lying_header_ends_with_3_and_the_bytes_stay(self):
        with Running("tcp-listen", "0", "--once", "--framing", "u32be", "--show", "frames") as listener:
            with socket.create_connection(("127.0.0.1", listener.listening())) as peer:
                peer.sendall(b"\0\0\0\1a" + b"\xff" * 100)
            self.assertEqual(listener.finish(), 3)
            lines = [json.loads(line) for line in listener.output.decode().splitlines()]
            self.assertEqual([line.get("offset") for line in lines], [0, 5])
            self.assertIn("error", lines[1])
            self.assertEqual(sum(r["result"] for r in listener.records() if r["call"] == "recv"), 105)

    def test_D12_struct_records_are_sent(self):
        with Running("tcp-listen", "0", "--once") as listener:
            code, _, err = run("tcp-connect", "127.0.0.1", listener.listening(), "--send-struct", ">iif", "1 -2 3.5", "--send-struct",
                               "<hh", "-7", "8", "--send", "x", "--half-close")
            self.assertEqual(code, 0, err)
            self.assertEqual(listener.finish(), 0)
            self.assertEqual(bytes(listener.output), struct.pack(">iif", 1, -2, 3.5) + struct.pack("<hh", -7, 8) + b"x")

    def test_D7_framed_sends(self):
        with Running("tcp-listen", "0", "--once", "--framing", "u16be") as listener:
            code, _, err = run("tcp-connect", "127.0.0.1", listener.listening(), "--framing", "u16be", "--frame-sends", "--show", "none",
                               "--send", "hola", "--send-hex", "00", "--half-close")
            self.assertEqual(code, 0, err)
            self.assertEqual(listener.finish(), 0)
            lines = [json.loads(line) for line in listener.output.decode().splitlines()]
            self.assertEqual([line["payload"] for line in lines], [b"hola".hex(), "00"])
            code, _, err = run("tcp-connect", "127.0.0.1", 9, "--framing", "line", "--frame-sends", "--send", r"a\nb")
            self.assertEqual(code, 2, err)
            self.assertIn("--frame-anyway", err)

    def test_what_a_reset_stream_leaves_is_told_at_once(self):
        with Running("tcp-listen", "0", "--framing", "u16be") as listener:
            with socket.create_connection(("127.0.0.1", listener.listening())) as peer:
                peer.sendall(b"\x00\x05ab")
                wait_for(lambda: sum(max(r["result"], 0) for r in listener.calls("recv")) == 4)
                peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            listener.wait_output(b"\n")  # and the listener goes on
            left = json.loads(listener.output)
            self.assertEqual((left["incomplete"], left["size"], left["need"]), (True, 4, 3))

    def test_B3_each_datagram_is_framed_by_itself(self):
        with Running("udp", "--bind", "127.0.0.1:0", "--framing", "line", "--for", "20") as receiver:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as peer:
                for part in (b"a\nb", b"c\n"):
                    peer.sendto(part, ("127.0.0.1", receiver.listening()))
            wait_for(lambda: receiver.output.count(b"\n") == 3)
            receiver.stop()
            lines = [json.loads(line) for line in receiver.output.decode().splitlines()]
            self.assertEqual([line.get("payload", "incomplete") for line in lines], ["61", "incomplete", "63"])


if __name__ == "__main__":
    unittest.main()
