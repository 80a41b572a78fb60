// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/lesson_file.h"
#include "core/lesson/lesson_text.h"
#include "tests/core/support/problems.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

namespace enchufe::lesson {
namespace {

using test::textOf;

/// A lesson with every part and every kind of answer.
constexpr std::string_view whole = R"md(# send() may take only part
id: D1
language: en
minutes: 8
rows: D1, D2
shows: stream, ladder
needs: linux

A program hands a large block to `send()`.
The other end does not read.

## Setting up
needs: ipv6, unix
Two sockets.

```calls
server = tcp-listen 127.0.0.1:0 reading off rcvbuf 8192
c = tcp-connect @server nonblocking sndbuf 8192 send-once
wait until state server#1 == "ESTAB"
```

```
what is shown as it stands
```

## One send
### Predict: the program asks for `65536` bytes. What will `send()` return?
- [ ] `65536`: it took everything           {c.send result == 65536}
- [x] fewer: it took a part                 {0 < c.send result < 65536}
- [ ] an error, which the option says
  in two lines                              {c.send error EAGAIN}

```calls
send c fill:65536
```

### Explain
The kernel took {{c.send result}} of {{ c.send requested }} bytes.

### What did you see? Where are they?
several:
- [x] in the kernel {c.send result > 0}
- [ ] in quotes "}" {server#1.recv data contains "}{"}

### Predict: how many?
- number: sum c.send result within 25 %
### Predict: how many, about?
- number: count c.send within 100
### Predict: what was it?
- text: server#1.recv data
### Predict: where are the boundaries?
- mark: boundaries of server#1.recv within 2
### Order: what a client calls
- 1 socket
- 2 connect
- 3 send
### Hint
Look at the queue.

## Change it
### Do: let the reader take something
```check
# one condition a line
server#1.recv result > 0 then c.send result > 0
```
```solution
recv server#1
repeat 50 until c.send result > 0
  send c fill:4096
  pause 20
```
)md";

const Part& partOf(const Lesson& lesson, std::size_t step, std::size_t part)
{
    return lesson.steps[step].parts[part];
}

TEST(LessonFile, HasEveryPartAndEveryKindOfAnswer)
{
    const auto read = parseLesson(whole);
    ASSERT_EQ(textOf(read.mistakes), "");
    EXPECT_EQ(textOf(read.warnings), "");
    const Lesson& lesson = read.value;
    EXPECT_EQ(lesson.head.id, "D1");
    EXPECT_EQ(lesson.head.minutes, 8U);
    EXPECT_EQ(lesson.head.rows, (std::vector<std::string>{"D1", "D2"}));
    EXPECT_TRUE(lesson.head.needs.test(static_cast<std::size_t>(Need::Linux)));
    ASSERT_EQ(lesson.intro.size(), 1U);
    ASSERT_EQ(lesson.steps.size(), 3U);
    EXPECT_EQ(lesson.steps[0].title.text, "Setting up");
    EXPECT_EQ(lesson.steps[0].needs.count(), 2U);
    ASSERT_EQ(lesson.steps[1].parts.size(), 10U);

    const auto& choice = std::get<Choice>(*partOf(lesson, 1, 1).question);
    ASSERT_EQ(choice.options.size(), 3U);
    EXPECT_FALSE(choice.several);
    EXPECT_TRUE(choice.options[1].expected);
    EXPECT_EQ(choice.options[1].words.text, "fewer: it took a part");
    EXPECT_EQ(choice.options[1].condition.text(), "0 < c.send result < 65536");
    EXPECT_EQ(choice.options[1].condition.place(), (Place{29, 46}));
    EXPECT_EQ(choice.options[2].condition.place(), (Place{31, 46}));
    EXPECT_EQ(partOf(lesson, 1, 1).asked, 0U);

    const Words& explained = std::get<Words>(partOf(lesson, 1, 2).blocks.at(0));
    ASSERT_EQ(explained.filled.size(), 2U);
    EXPECT_EQ(explained.filled[1].value.text(), "c.send requested");
    EXPECT_EQ(explained.text.substr(explained.filled[1].begin, explained.filled[1].size),
              "{{ c.send requested }}");

    EXPECT_TRUE(std::get<Choice>(*partOf(lesson, 1, 3).question).several);
    EXPECT_EQ(partOf(lesson, 1, 3).prompt.text, "Where are they?");
    EXPECT_EQ(std::get<Choice>(*partOf(lesson, 1, 3).question).options[1].words.text, "in quotes \"}\"");
    EXPECT_TRUE(std::get<NumberAnswer>(*partOf(lesson, 1, 4).question).within.percent);
    EXPECT_EQ(std::get<NumberAnswer>(*partOf(lesson, 1, 5).question).within.size, 100);
    EXPECT_EQ(std::get<TextAnswer>(*partOf(lesson, 1, 6).question).value.text(), "server#1.recv data");
    EXPECT_EQ(std::get<Mark>(*partOf(lesson, 1, 7).question).within, 2U);
    EXPECT_EQ(std::get<Order>(*partOf(lesson, 1, 8).question).items[2].text, "send");
    const auto& doing = std::get<Do>(*partOf(lesson, 2, 1).question);
    ASSERT_EQ(doing.checks.size(), 1U);
    EXPECT_EQ(doing.checks[0].place, (Place{64, 1}));

    // The script stands behind each other, in the file's order.
    const Fence& first = std::get<Fence>(partOf(lesson, 0, 0).blocks.at(1));
    EXPECT_EQ(first.begin, 0U);
    EXPECT_EQ(first.end, 3U);
    EXPECT_EQ(lesson.script.lines[1].place, (Place{18, 1}));
    EXPECT_EQ(doing.solution.end, lesson.script.lines.size());
}

TEST(LessonFile, IsWrittenAsItIsRead)
{
    const std::string once = toMarkdown(parseLesson(whole).value, english);
    const auto again = parseLesson(once);
    EXPECT_EQ(textOf(again.mistakes), "");
    EXPECT_EQ(toMarkdown(again.value, english), once);
    const auto inSpanish = parseLesson(toMarkdown(again.value, spanish));
    EXPECT_EQ(toMarkdown(inSpanish.value, english), once);
}

TEST(LessonFile, WindowsEndsOfLinesAndAByteOrderMarkChangeNothing)
{
    std::string text = "\xEF\xBB\xBF";
    for (const char c : whole)
        text += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const auto read = parseLesson(text);
    EXPECT_EQ(textOf(read.mistakes), "");
    EXPECT_EQ(toMarkdown(read.value, english), toMarkdown(parseLesson(whole).value, english));
}

/// A step that is right, below a head that is.
std::string lessonWith(std::string_view body)
{
    return "# Title\nid: X\nlanguage: en\n\n## Step\n```calls\nc = socket inet stream\n```\n" +
           std::string(body);
}

struct Wrong {
    std::string text;
    const char* said;
};

TEST(LessonFile, EveryMistakeHasItsPlaceAndWhatWasExpected)
{
    const std::string predict = "### Predict: what?\n";
    const std::vector<Wrong> cases = {
        {"",
         "1:1 a title is expected first: # and its words\n1:1 id:: this key is missing below the title\n"
         "1:1 language:: this key is missing below the title\n1:1 a step is expected: ## and its title\n"},
        {"# T\nid: X\nlanguage: en\n", "1:3 a step is expected: ## and its title\n"},
        {"# T\nidd: X\nlanguage: en\n## S\n",
         "1:3 id:: this key is missing below the title\n2:1 idd: no such key here. Is “id” meant?\n"},
        {"# T\nid: a b\nlanguage: english\nminutes: 0\nrows: 1\nshows: strem\nneeds: linx\n## S\n",
         "2:5 a b: an id has letters, digits and - only, at most 40\n3:11 english: a language's code is "
         "expected, such as en or es\n"
         "4:10 0: minutes are expected, 1 … 600\n5:7 1: a row of the curriculum is expected, such as D1\n"
         "6:8 strem: there is no such view. Is “stream” meant?\n7:8 linx: nothing that can be needed. Is "
         "“linux” meant?\n"},
        {"# T\nid: X\nid: X\nlanguage:\n## S\n",
         "3:1 id: this key stands there already\n4:10 language: a value is expected\n"},
        {"# T\nid: X\nlanguage: en\n\n```calls\n```\n## S\n",
         "5:1 this stands in a step: ## and its title are expected before it\n"},
        {lessonWith("### Predikt: what?\n"),
         "9:5 Predikt: no part begins with this; there are Predict, What did you see?, Explain, Do, "
         "Order and Hint. Is “Predict” meant?\n"},
        {lessonWith("### Explain\n# Another\n"), "10:1 a file has one title; a step begins with ##\n"},
        {lessonWith("```cals\n```\n"), "9:4 cals: no such fence; there are calls, check and solution, and "
                                       "``` alone shows what stands in it. Is “calls” meant?\n"},
        {lessonWith("```calls\nclose c\n"), "9:1 the fence is not closed: ``` is missing\n"},
        {lessonWith("```check\ntrue\n```\n"), "9:1 check: this stands below ### Do\n"},
        {lessonWith(predict), "9:1 answers are expected below this\n"},
        {lessonWith("### Predict\n- number: c.send result\n"),
         "9:1 the question itself is missing behind the word\n"},
        {lessonWith(predict + "- [x] a {true}\n"), "9:1 a choice has two options at least\n"},
        {lessonWith(predict + "- [x] a {true}\n- [x] b {false}\n"),
         "9:1 exactly one option is the right one, [x]; several: before them allows any number\n"},
        {lessonWith(predict + "- [x] a\n- [ ] b {false}\n"),
         "10:8 {CONDITION} is expected at the end: when this is so\n"},
        {lessonWith(predict + "- [x] {true}\n- [ ] b {false}\n"), "10:6 the answer's words are missing\n"},
        {lessonWith(predict + "- a {true}\n"),
         "9:1 answers are expected below this\n10:3 [ ], [x], number:, text: or mark: is expected here\n"},
        {lessonWith(predict + "- [x] a {true}\n- number: c.send result\n"),
         "9:1 a choice has two options at least\n11:3 one question has one kind of answer\n"},
        {lessonWith(predict + "- number: c.send result\n- number: c.send result\n"),
         "11:3 a question has one answer of this kind\n"},
        {lessonWith(predict + "- number: c.send result within ten\n"),
         "10:32 ten: within N or within N % is expected\n"},
        {lessonWith(predict + "- 1 a\n- 2 b\n"),
         "9:1 answers are expected below this\n10:3 [ ], [x], number:, text: or mark: is expected here\n11:3 "
         "[ ], [x], number:, text: or mark: is expected here\n"},
        {lessonWith("### Order: what?\n- 1 a\n- 3 b\n"),
         "11:3 3: the items are numbered in the right order, from 1\n"},
        {lessonWith("### Order: what?\n- 1 a\n"), "9:1 there is nothing to order\n"},
        {lessonWith(predict + "several:\n- number: c.send result\n"),
         "9:1 several: stands before options, [ ] and [x]\n"},
        {lessonWith(predict + "```calls\nclose c\n```\n- [x] a {true}\n- [ ] b {false}\n"),
         "10:1 calls stand below the answers: they are made when the answer is revealed\n"},
        {lessonWith("### Do: it\n```check\ntrue\n```\n"),
         "9:1 a fence «solution» is missing: the lines that make the checks true\n"},
        {lessonWith("### Do: it\n```solution\nclose c\n```\n"),
         "9:1 a fence «check» is missing, with a condition a line\n"},
        {lessonWith("### Do: it\n```calls\nclose c\n```\n```check\ntrue\n```\n```solution\nclose c\n```\n"),
         "10:1 what a Do is made on stands before it, and what comes after it in the next part\n"},
        {lessonWith("### Explain\nIt is {{c.send result.\n"), "10:7 }} is missing\n"},
        {lessonWith("### Explain\nneeds: ipv6\n"), "10:1 needs: stands right below the step's title\n"},
        {lessonWith("## {{c.send result}}\n"),
         "9:4 {{…}} is filled in paragraphs and questions, once the calls above it were made; not here\n"},
        {lessonWith("### Explain\nIt is {{cc.send result}}.\n"),
         "10:9 cc: no line of the script makes this name. Is “c” meant?\n"},
        {lessonWith("### Explain\nA bell: \x07\n"),
         "10:9 no character that shows: the bytes are not UTF-8, or control something\n"},
        {lessonWith("### Explain\n\xff\n"),
         "10:1 no character that shows: the bytes are not UTF-8, or control something\n"},
        {std::string(longestFile + 1, 'x'), "1:1 longer than 4 MiB: not a lesson\n"},
    };
    for (const Wrong& each : cases) {
        SCOPED_TRACE(each.text.substr(0, 400));
        EXPECT_EQ(textOf(parseLesson(each.text).mistakes), each.said);
    }
}

TEST(LessonFile, TellsAllMistakesAtOnce)
{
    const auto read = parseLesson(lessonWith("```calls\nsned c \"a\"\nclose c\nrecv c many\n```\n### "
                                             "Explain\n{{c.sned result}} and {{c.send reslt}}\n"));
    ASSERT_EQ(read.mistakes.size(), 4U) << textOf(read.mistakes);
    EXPECT_EQ(read.mistakes[0].place.line, 10U);
    EXPECT_EQ(read.mistakes[1].place, (Place{12, 8}));
    EXPECT_EQ(read.mistakes[2].place.line, 15U);
    EXPECT_EQ(read.mistakes[3].place.line, 15U);
    EXPECT_EQ(read.mistakes[3].mistake.nearest, "result");
}

TEST(LessonFile, ManyMistakesAreBounded)
{
    std::string text = lessonWith("### Explain\n");
    for (int i = 0; i < 10'000; ++i)
        text += "{{?}}\n\n";
    EXPECT_EQ(parseLesson(text).mistakes.size(), 100U);
}

TEST(LessonFile, WarnsOfNumbersThatTheRunMayContradict)
{
    const auto warnings = [](std::string_view explain) {
        return textOf(parseLesson(lessonWith("```calls\nrecv c 65536\n```\n### Explain\n" +
                                             std::string(explain) + "\n"))
                          .warnings);
    };
    constexpr const char* said = ": a number that the run may contradict: take it from the journal, {{…}}\n";
    EXPECT_EQ(warnings("It took 16384 bytes."), std::string("13:9 16384") + said);
    EXPECT_EQ(warnings("It took 16,384 bytes,\nthen 5."),
              std::string("13:9 16,384") + said + "14:6 5" + said);
    EXPECT_EQ(warnings("Of 65536, of 65,536, of `7` and {{c.send#1 result}}."), "");
    EXPECT_EQ(warnings("IPv4, SHA-256, D1, RFC 9293, tcp(7), 2004-05-01 and 2004.\n1. A list."), "");
    EXPECT_EQ(textOf(parseLesson(lessonWith("Plain text may say 5.\n")).warnings), "");
}

TEST(LessonFile, WarnsOfNamesThatAreWords)
{
    const auto read = parseLesson("# T\nid: X\nlanguage: en\n## S\n```calls\ncount = socket inet "
                                  "stream\nlisten = socket inet stream\nc = "
                                  "socket inet stream\n```\n");
    EXPECT_EQ(textOf(read.mistakes), "");
    EXPECT_EQ(textOf(read.warnings), "6:1 count: a name that is a word of the language is hard to read\n"
                                     "7:1 listen: a name that is a word of the language is hard to read\n");
}

TEST(LessonFile, SaysNothingInsteadOfExplaining)
{
    const auto read = parseLesson(lessonWith("```calls\nsay \"look\"\n```\n"));
    EXPECT_EQ(textOf(read.mistakes), "10:1 say belongs in scripts; in a lesson Explain says it\n");
}

TEST(LessonFile, KeysMayStandBelowABlankLineAndCommentsAnywhere)
{
    const auto read = parseLesson("<!-- for\nauthors -->\n# T\n\nid: X\nlanguage: en\n\nnote: this is "
                                  "text\n<!-- gone -->\n## S\nWords.\n");
    EXPECT_EQ(textOf(read.mistakes), "");
    ASSERT_EQ(read.value.intro.size(), 1U);
    EXPECT_EQ(read.value.intro[0].text, "note: this is text");
}

TEST(LessonFile, SpanishWordsBeginPartsToo)
{
    const auto read =
        parseLesson(lessonWith("### Predice: ¿qué?\n- [x] a {true}\n- [ ] b {false}\n### ¿Qué has visto? "
                               "Algo\n- [x] a {true}\n- [ ] b {false}\n"
                               "### explica\nAsí.\n### Ordena: esto\n- 1 a\n- 2 b\n### Pista\nMira.\n### "
                               "Haz: esto\n```check\nc.close result == 0\n```\n```solution\nclose c\n```\n"));
    EXPECT_EQ(textOf(read.mistakes), "");
    std::vector<Part::Kind> kinds;
    for (const Part& part : read.value.steps.at(0).parts)
        kinds.push_back(part.kind);
    using Kind = Part::Kind;
    EXPECT_EQ(kinds, (std::vector<Kind>{Kind::Plain, Kind::Predict, Kind::Seen, Kind::Explain, Kind::Order,
                                        Kind::Hint, Kind::Do}));
}

TEST(CourseFile, IsLessonsWithWordsBetween)
{
    const auto read = parseCourse("# Sockets in one lecture\ncourse: lecture\nlanguage: en\n\nFirst:\n\n- "
                                  "D1\n- D3\n\nThen\nmore.\n\n- C5\n");
    EXPECT_EQ(textOf(read.mistakes), "");
    ASSERT_EQ(read.value.blocks.size(), 5U);
    EXPECT_EQ(std::get<Course::Reference>(read.value.blocks[4]).place, (Place{13, 3}));
    EXPECT_TRUE(isCourse("# T\ncourse: x\n"));
    EXPECT_FALSE(isCourse(whole));
    EXPECT_EQ(textOf(parseCourse("# T\ncourse: x\nlanguage: en\n\n- a b\n```calls\n```\n").mistakes),
              "5:3 a b: a lesson's id alone is expected behind -\n6:1 a course has lessons and words between "
              "them, no scripts\n"
              "7:1 a course has lessons and words between them, no scripts\n");
}

} // namespace
} // namespace enchufe::lesson
