# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's `lesson`: list, show, check, stamp, run."""

import concurrent.futures
import json
import os
import re
import signal
import subprocess
import tempfile
import unittest

from enchufe import CLI, LIMIT, run, wait_for

HERE = os.path.dirname(__file__)
RESOURCES = os.path.join(HERE, "..", "..", "resources", "lessons")


def example():
    """The lesson that docs/lessons.md has the reader type."""
    with open(os.path.join(HERE, "..", "..", "docs", "lessons.md"), encoding="utf-8") as file:
        text = file.read()
    block = text[text.index("    # recv() does not wait") :]
    lines = []
    for line in block.split("\n"):
        if line and not line.startswith("    "):
            break
        lines.append(line[4:])
    return "\n".join(lines)


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def write(self, name, text):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(text)
        return path


class Shipped(unittest.TestCase):
    def test_list_has_every_file(self):
        code, out, err = run("lesson", "list", "--json")
        self.assertEqual((code, err), (0, ""))
        listed = {each["id"]: each for each in json.loads(out)}
        names = {name.split(".")[0] for name in os.listdir(RESOURCES)}
        self.assertEqual(set(listed), names)
        for each in listed.values():
            self.assertEqual(each["languages"], ["en", "es"], each["id"])
            self.assertEqual(each["mistakes"], 0)
        spanish = run("--lang", "es", "lesson", "list")[1].decode()
        self.assertIn("send() puede aceptar solo una parte", spanish)
        self.assertIn("delimitación de mensajes", spanish)

    def test_show_is_a_lesson_again(self):
        for language in "en", "es":
            code, out, err = run("--lang", language, "lesson", "show", "d1")
            self.assertEqual((code, err), (0, ""))
            with tempfile.TemporaryDirectory() as folder:
                path = os.path.join(folder, "D1.md")
                with open(path, "wb") as file:
                    file.write(out)
                self.assertEqual(run("lesson", "check", path), (0, b"", ""))

    def test_the_files_are_right(self):
        files = sorted(os.path.join(RESOURCES, name) for name in os.listdir(RESOURCES))
        self.assertEqual(run("lesson", "check", *files), (0, b"", ""))

    def test_those_that_prove_the_language_hold_20_times_of_20(self):
        # Five at a time: they are on one machine with others.
        with concurrent.futures.ThreadPoolExecutor(5) as pool:
            runs = [pool.submit(run, "lesson", "run", "D1", "C3", "D5") for _ in range(20)]
        for each in runs:
            code, _, err = each.result()
            self.assertEqual((code, err), (0, ""))

    def test_their_scripts_are_played_by_calls_too(self):
        for name in "D5", "A2", "C6":  # what is expected of a step is expected of its own calls
            code, out, err = run("calls", os.path.join(RESOURCES, name + ".md"))
            self.assertEqual((code, err), (0, ""), name)
            self.assertGreater(len(out.splitlines()), 10)
        code, _, err = run("calls", os.path.join(RESOURCES, "none.md"))
        self.assertEqual(code, 2)
        self.assertIn("ENOENT", err)

    def test_all_of_them_are_so(self):
        code, out, err = run("lesson", "run", "--all", "--json", timeout=200)
        self.assertEqual((code, err), (0, ""))
        for each in json.loads(out):
            self.assertTrue(each["ok"], each)


class OfOnesOwn(Folder):
    def test_the_one_to_type(self):
        path = self.write("P1.md", example())
        self.assertEqual(run("lesson", "check", path), (0, b"", ""))
        code, out, err = run("lesson", "run", path)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("4 of 100", out.decode())
        self.assertIn("→ 2: right", out.decode())

    def test_its_calls_are_explained_on_request(self):
        path = self.write("P1.md", example())
        plain = run("lesson", "run", path)[1].decode().splitlines()
        code, out, err = run("lesson", "run", path, "--explain")
        self.assertEqual((code, err), (0, ""))
        lines = out.decode().splitlines()
        self.assertEqual([line for line in plain if line and line not in lines], [])
        self.assertRegex("\n".join(lines), r" recv\(\d+, 100, [A-Z_|]+\) = 4\n  # Only 4 of the 100 bytes asked for had arrived\.")
        self.assertNotIn("  # ", "\n".join(plain))
        for more in (["--json"], ["D1"]):
            code, _, err = run("lesson", "run", path, "--explain", *more)
            self.assertEqual((code, "--explain" in err), (2, True))

    def test_answers_change_what_is_said_alone(self):
        path = self.write("P1.md", example())
        for answers, right in ("expected", 2), ("wrong", 0), ("first", 0):
            code, out, err = run("lesson", "run", path, "--json", "--answers", answers)
            self.assertEqual((code, err), (0, ""), answers)
            report = json.loads(out)[0]
            self.assertEqual(report["right"], right, answers)
            self.assertEqual([each["as_expected"] for each in report["questions"]], [True, True])

    def test_a_person_is_asked(self):
        path = self.write("P1.md", example())
        code, out, err = run("lesson", "run", path, "--answers", "ask", data=b"five\n1\n\n")
        self.assertEqual((code, err), (0, ""))
        text = out.decode()
        self.assertIn("That is no answer to this.", text)
        self.assertIn("→ 1: not so; it is 2", text)
        self.assertEqual(run("lesson", "run", path, "--answers", "ask", data=b"2\n")[0], 1)  # and then went away

    def test_an_author_who_is_wrong(self):
        for other in 0, 2:
            lines = example().split("\n")
            options = [i for i, line in enumerate(lines) if re.match(r"- \[.\]", line)]
            for place, i in enumerate(options):
                lines[i] = ("- [x]" if place == other else "- [ ]") + lines[i][5:]
            path = self.write("P1.md", "\n".join(lines))
            code, out, err = run("lesson", "run", path)
            self.assertEqual(code, 1)
            self.assertIn("turned out otherwise", err)
            self.assertRegex(err, rf"P1.md:{options[1] + 1}:\d+: The question: ")
            self.assertIn("On this machine it turned out otherwise.", out.decode())

    def test_a_do_that_its_solution_does_not_do(self):
        path = self.write("P1.md", example().replace('send c "ya"', 'send c "yes"'))
        code, _, err = run("lesson", "run", path, "--limit", "1")
        self.assertEqual(code, 1)
        self.assertIn("the solution does not make this true: server#1.recv result is 3", err)

    def test_a_do_that_was_done_before(self):
        path = self.write("P1.md", example().replace("server#1.recv result == 2", "total server#1 received >= 4"))
        code, _, err = run("lesson", "run", path)
        self.assertEqual(code, 1)
        self.assertIn("before anything was done", err)

    def test_a_script_that_fails_says_where(self):
        path = self.write("P1.md", example().replace('send c "ya"', "expect server#1.recv result == 9"))
        code, _, err = run("lesson", "run", path)
        self.assertEqual(code, 1)
        self.assertRegex(err, r"P1.md:\d+:\d+: Your turn: ")

    def test_all_mistakes_at_once(self):
        path = self.write("P1.md", example().replace("minutes", "minuts").replace("recv server#1 100", "recvv server#1 100"))
        code, out, err = run("lesson", "check", path)
        self.assertEqual((code, out), (2, b""))
        lines = err.splitlines()
        self.assertEqual(len(lines), 2, err)
        self.assertTrue(lines[0].startswith(f"{path}:4:1: minuts: no such key here. Is “minutes” meant?"), err)
        self.assertEqual(run("lesson", "run", path)[0], 2)
        self.assertEqual(run("lesson", "show", path)[0], 2)

    def test_nothing_beyond_loopback_without_a_word(self):
        path = self.write("P1.md", example().replace("tcp-listen 127.0.0.1:0", "tcp-listen 0.0.0.0:0"))
        code, _, err = run("lesson", "run", path)
        self.assertEqual(code, 2)
        self.assertIn("reaches beyond this machine", err)

    def test_translations_are_stamped_and_become_stale(self):
        base = self.write("P1.md", example())
        words = (
            "# recv() no espera a lo pedido\nid: P1\nlanguage: es\n\nUn cliente ha enviado cuatro bytes.\n\n## Preparación\n\n## La pregunta\n"
            "### Predice: ¿qué hará `recv(100)`?\n- esperar\n- devolver los cuatro\n- fallar\n### Explica\n{{server#1.recv result}} de {{server#1.recv requested}}.\n\n"
            "## Te toca\n### Haz: que el servidor reciba dos bytes más\n"
        )
        translation = self.write("P1.es.md", words)
        code, _, err = run("lesson", "check", base)
        self.assertEqual(code, 0)
        self.assertIn("lesson stamp has not yet written", err)
        self.assertEqual(run("lesson", "stamp", translation), (0, b"", ""))
        self.assertEqual(run("lesson", "check", translation), (0, b"", ""))
        out = run("--lang", "es", "lesson", "run", base)[1].decode()
        self.assertIn("4 de 100", out)
        self.assertIn("→ 2: correcto", out)
        self.write("P1.md", example().replace("what will", "what does"))
        code, _, err = run("lesson", "check", translation)
        self.assertEqual(code, 0)
        self.assertIn("warning: La pregunta: has changed in the base", err)
        self.write("P1.es.md", words.replace("- fallar\n", ""))
        code, _, err = run("lesson", "check", base)
        self.assertEqual(code, 2)
        self.assertIn("P1.es.md:10:1: 2 ≠ 3: items, here and in the base", err)

    def test_a_course_is_its_lessons(self):
        self.write("P1.md", example())
        path = self.write("mine.md", "# Mine\ncourse: mine\nlanguage: en\n\nFirst\n\n- P1\n\nthen\n\n- B1\n")
        self.assertEqual(run("lesson", "check", path), (0, b"", ""))
        code, out, _ = run("lesson", "run", path, "--json")
        self.assertEqual(code, 0)
        self.assertEqual([each["lesson"] for each in json.loads(out)], ["P1", "B1"])

    def test_the_users_folder(self):
        folder = os.path.join(self.folder.name, "enchufe", "lessons")
        os.makedirs(folder)
        with open(os.path.join(folder, "P1.md"), "w", encoding="utf-8") as file:
            file.write(example())
        done = subprocess.run([CLI, "lesson", "run", "p1"], capture_output=True, timeout=LIMIT, env={**os.environ, "XDG_DATA_HOME": self.folder.name})
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_what_was_left_out_is_not_so(self):
        folder = os.path.join(self.folder.name, "enchufe", "lessons")
        os.makedirs(folder)
        with open(os.path.join(folder, "Z1.md"), "w", encoding="utf-8") as file:  # the last of all, and beside others
            file.write("# Z\nid: Z1\nlanguage: en\n## S\n```calls\nu = socket inet dgram\n```\n")
        command = [CLI, "lesson", "run", "--all", "--json"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env={**os.environ, "XDG_DATA_HOME": self.folder.name}) as process:
            wait_for(lambda: len(os.listdir(f"/proc/{process.pid}/task")) > 2, "a lesson that runs")
            process.send_signal(signal.SIGINT)
            out = process.communicate(timeout=LIMIT)[0]
        self.assertEqual(process.returncode, 1)
        last = json.loads(out)[-1]
        self.assertEqual((last["lesson"], last["ok"]), ("Z1", False))


class Refused(Folder):
    def test_a_reader_that_goes_away_is_told_as_what_it_is(self):
        read, write = os.pipe()
        os.close(read)
        command = [CLI, "--lang", "en", "lesson", "run", "E1"]
        done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, timeout=LIMIT, check=False)
        os.close(write)
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("EPIPE", done.stderr)

    def test_what_there_is_not(self):
        code, _, err = run("lesson", "run", "D11")
        self.assertEqual(code, 2)
        self.assertIn("D11: there is no such lesson", err)
        self.assertIn("Is “D1” meant?", err)
        code, _, err = run("lesson", "check", os.path.join(self.folder.name, "none.md"))
        self.assertEqual(code, 2)
        self.assertIn("ENOENT", err)
        self.assertEqual(run("lesson", "run")[0], 2)
        self.assertEqual(run("lesson", "run", "D1", "--answers", "luck")[0], 2)
        self.assertEqual(run("lesson")[0], 2)

    def test_nonsense_ends_with_a_message(self):
        for name, text in ("big", "x" * (10 << 20)), ("lines", "- [x] a {" * 400_000), ("deep", "# T\nid: deep\nlanguage: en\n## S\n### Predict: x\n- [x] a {" + "(" * 3000 + "}\n"):
            code, _, err = run("lesson", "check", self.write(f"{name}.md", text))
            self.assertEqual(code, 2, name)
            self.assertIn(f"{name}.md:", err)

    def test_help_is_in_both_languages(self):
        self.assertIn("side by side", run("lesson", "run", "--help")[1].decode())
        self.assertIn("Todas las lecciones, a la vez", run("--lang", "es", "lesson", "run", "--help")[1].decode())


if __name__ == "__main__":
    unittest.main()
