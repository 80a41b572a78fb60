# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journal says of a call's arguments and of its time equals strace: sizes asked for, flags, addresses, every byte, the level of an
option, and when it was made."""

import os
import re
import socket
import subprocess
import unittest

from enchufe import Running, wait_for
from test_truth import NAMES, UNFINISHED, can_trace, normal

LINE = re.compile(r"^(\d+) +(\d+\.\d+) (\w+)\((.*)\) += (-?\d+|\? ERESTARTSYS)(?: (E[A-Z]+))?.*?(?:<(\d+\.\d+)>)?$")
RESUMED = re.compile(r"^(\d+) +[\d.]+ <\.\.\. \w+ resumed>(.*)$")
QUOTED = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
DATA = {"sendto", "recvfrom"}
LEVELS = {"SOL_TCP": "IPPROTO_TCP", "SOL_IP": "IPPROTO_IP", "SOL_IPV6": "IPPROTO_IPV6"}


def plain(text):
    """strace -xx writes every string as \\xHH."""
    return bytes.fromhex(text.replace("\\x", ""))


def address_of(arguments):
    if port := re.search(r"sin6?_port=htons\((\d+)\)", arguments):
        if host := re.search(r'inet_addr\("([^"]*)"\)', arguments):
            return f"{plain(host[1]).decode()}:{port[1]}"
        host = re.search(r'inet_pton\(AF_INET6, "([^"]*)"', arguments)
        return f"[{plain(host[1]).decode()}]:{port[1]}"
    return None


def whole_lines(path):
    waiting = {}
    with open(path) as log:
        for line in log:
            line = line.rstrip("\n")
            if match := UNFINISHED.match(line):
                waiting[match[1]] = line[: match.end(2)]
                continue
            if match := RESUMED.match(line):
                line = waiting.pop(match[1]) + match[2]
            yield line


def traced(path):
    for line in whole_lines(path):
        if match := LINE.match(line):
            thread, begin, name, arguments, result, error, took = match.groups()
            if result.startswith("?"):
                result, error = "-1", "EINTR"
            yield int(thread), normal(NAMES.get(name, name)), arguments, int(result), error, float(begin), float(took or 0)


def data_call(arguments, result):
    """Of sendto(fd, "…", size, flags, …): what the journal should say."""
    rest = arguments[arguments.index(",") + 1:].lstrip()  # a call that was resumed has lost its space
    quoted = QUOTED.match(rest)
    rest = rest[quoted.end():] if quoted else rest
    size, flags = [part.strip() for part in rest[rest.index(",") + 1:].split(",")[:2]]  # after the buffer
    data = plain(quoted[1])[: max(result, 0)].hex() if quoted and result > 0 else ""
    names = set() if flags == "0" else set(flags.split("|"))
    return {"requested": int(size), "flags": names, "data": data, "address": address_of(arguments)}


def poll_text(line):
    """What the journal should say of poll([{fd=3, events=POLLIN}], 1, 10) = 1 ([{fd=3, revents=POLLIN}])."""
    told = dict(re.findall(r"\{fd=(\d+), revents=([A-Z|]+)\}", line))
    return " ".join(f"{{{fd} {events} → {told.get(fd, 0)}}}" for fd, events in re.findall(r"\{fd=(\d+), events=([A-Z|]+)\}", line))


def select_text(line):
    """Likewise of pselect6(5, [3 4], [4], [], {tv_sec=30, tv_nsec=0}, NULL) = 1 (out [4], left {tv_sec=29, tv_nsec=999998800})."""
    asked = re.search(r"\(\d+, \[([\d ]*)\], \[([\d ]*)\], \[([\d ]*)\]", line).groups()
    answer = line[line.rindex(" = "):]
    told = [re.search(rf"\b{word} \[([\d ]*)\]", answer) for word in ("in", "out", "except")]
    return ", ".join(f"{name} [{a}] → [{t[1] if t else ''}]" for name, a, t in zip(("read", "write", "except"), asked, told))


@unittest.skipUnless(can_trace(), "no test could run: strace is missing, or may not trace, or the program is sanitized")
class G1_ArgumentsAndTimesAreTheKernels(unittest.TestCase):
    def log(self):
        path = os.path.join(os.environ.get("TMPDIR", "/tmp"), f"enchufe-values-{os.getpid()}-{id(self)}")
        self.addCleanup(lambda: os.path.exists(path) and os.unlink(path))
        return path

    def strace(self, log):
        return ("strace", "-f", "-qq", "-ttt", "-T", "-xx", "-s", "1000000", "-e", "signal=none",
                "-e", "trace=sendto,recvfrom,setsockopt,getsockopt,bind,connect,shutdown,listen,accept,accept4", "-o", log)

    def compare(self, running, log):
        records = [r for r in running.records() if normal(r["call"]) in
                   DATA | {"setsockopt", "getsockopt", "bind", "connect", "shutdown", "listen", "accept"}]
        threads = {r["tid"] for r in records}
        ours, theirs = {}, {}
        for r in records:
            ours.setdefault(r["tid"], []).append(r)
        for call in traced(log):
            if call[0] in threads:
                theirs.setdefault(call[0], []).append(call)
        self.assertEqual({t: len(c) for t, c in ours.items()}, {t: len(c) for t, c in theirs.items()})
        low, high = -float("inf"), float("inf")
        seen = set()
        for thread in ours:
            for r, (_, name, arguments, result, error, begin, took) in zip(ours[thread], theirs[thread]):
                where = f"seq {r['seq']}: {name}({arguments[:120]})"
                self.assertEqual((normal(r["call"]), r["result"], r["error"]), (name, result, error), where)
                seen.add(name)
                if name in DATA:
                    wanted = data_call(arguments, result)
                    self.assertEqual(r["requested"], wanted["requested"], where)
                    self.assertEqual(set(r["flags"]), wanted["flags"], where)
                    self.assertEqual(r.get("data", ""), wanted["data"], where)
                    if wanted["address"]:
                        self.assertEqual(r["address"], wanted["address"], where)
                elif name in ("setsockopt", "getsockopt"):
                    _, level, option = [part.strip() for part in arguments.split(",")[:3]]
                    self.assertEqual(r["level"], LEVELS.get(level, level), where)
                    self.assertEqual(r["option"], option.replace("_OLD", ""), where)
                elif address := address_of(arguments):
                    self.assertEqual(r["address"], address, where)
                # One offset between the clocks puts each of strace's spans into the journal's: strace looks inside of where we look.
                low = max(low, r["enter_ns"] / 1e9 - begin)
                high = min(high, r["leave_ns"] / 1e9 - (begin + took))
        # strace prints microseconds, cut off: two of its numbers and one of ours are in question.
        self.assertLessEqual(low, high + 5e-6, f"no offset fits: {low:.6f} … {high:.6f}")
        return seen

    def test_a_script_of_many_kinds_of_calls(self):
        log = self.log()
        script = os.path.join(os.path.dirname(__file__), "values.calls")
        with Running("calls", script, prefix=self.strace(log)) as calls:
            self.assertEqual(calls.finish(), 0, calls.messages)
            self.assertLessEqual(DATA | {"setsockopt", "getsockopt", "bind", "connect", "shutdown"}, self.compare(calls, log))

    def test_what_waits_were_told_of_each_socket(self):
        log = self.log()
        script = os.path.join(os.path.dirname(__file__), "waits.calls")
        strace = ("strace", "-f", "-qq", "-ttt", "-e", "signal=none", "-e", "trace=poll,ppoll,select,pselect6", "-o", log)
        with Running("calls", script, prefix=strace) as calls:
            self.assertEqual(calls.finish(), 0, calls.messages)
            ours = [r for r in calls.records() if r["call"] in ("poll", "select")]
        threads = {r["tid"] for r in ours}
        theirs = {}
        for line in whole_lines(log):
            thread, _, call = line.split(maxsplit=2)
            if int(thread) in threads:  # the program's main thread waits with poll() too
                theirs.setdefault(int(thread), []).append(poll_text(call) if call.startswith(("poll(", "ppoll(")) else select_text(call))
        self.assertEqual(len(ours), 10)
        said = {}
        for r in ours:
            said.setdefault(r["tid"], []).append(r["text"])
            if r["call"] == "poll":
                self.assertEqual(r["requested"], r["text"].count("{"))
        self.assertEqual(said, theirs)

    def test_udp_echo(self):
        log = self.log()
        with Running("udp", "--bind", "127.0.0.1:0", "--behaviour", "echo", "--recv-size", 100, prefix=self.strace(log)) as server:
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
                client.settimeout(30)
                for text in (b"one", b"", bytes(range(256))):
                    client.sendto(text, ("127.0.0.1", server.listening()))
                    client.recvfrom(1000)
            wait_for(lambda: len([r for r in server.calls("sendto")]) >= 3, "three answers")
            children = subprocess.run(["ps", "-o", "pid=", "--ppid", str(server.process.pid)], capture_output=True, text=True).stdout.split()
            os.kill(int(children[0]), 2)
            self.assertEqual(server.finish(), 0)
            self.assertLessEqual(DATA, self.compare(server, log))


if __name__ == "__main__":
    unittest.main()
