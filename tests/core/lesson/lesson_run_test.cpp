// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/lesson_run.h"

#include "core/journal/socket_table.h"
#include "core/lesson/lesson_file.h"
#include "core/lesson/library.h"
#include "tests/core/support/entries.h"
#include "tests/core/support/problems.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace enchufe::lesson {
namespace {

using test::textOf;

std::string textOf(const RunReport& report)
{
    std::string text;
    for (const Failure& each : report.failures)
        text += fmt::format("{}:{} {}: {}\n", each.place.line, each.place.column, each.step, each.text);
    return text;
}

Lesson lessonOf(std::string_view text)
{
    auto read = parseLesson(text);
    EXPECT_EQ(textOf(read.mistakes), "");
    return std::move(read.value);
}

RunOptions options(Answers answers = Answers::Expected)
{
    RunOptions options;
    options.answers = answers;
    options.limit = std::chrono::seconds(30);
    return options;
}

/// Two connected bare sockets, and a question of each kind.
constexpr std::string_view everyKind = R"md(# Every kind of answer
id: X
language: en

## Setting up
```calls
s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
connect c @s
a = accept s
```

## Asking
### Predict: what does `send()` return?
- [x] all of it {c.send result == 4}
- [ ] a part    {c.send result < 4}
```calls
send c "hola"
```
### What did you see? Which of these?
several:
- [x] four bytes {c.send result == 4}
- [ ] none       {c.send result == 0}
- [x] no error   {c.send error none}
### Predict: how many bytes arrive at first?
- number: a.recv#1 result within 25 %
```calls
recv a 3
recv a 3
```
### What did you see? Where does the first one end?
- mark: boundaries of a.recv
### What did you see? What came last?
- text: a.recv data
### Explain
It was {{a.recv#1 result}} and {{a.recv#2 result}}, {{bytes a 0..3}}.
### Order: a client's calls
- 1 socket
- 2 connect
- 3 send
### Do: close it
```check
c.close result == 0
```
```solution
close c
```
### Explain
The other end: {{a.recv result}}.
```calls
recv a 10
```
### What did you see? What does the end look like?
- [x] 0 {a.recv result == 0}
- [ ] an error {a.recv error ECONNRESET}
)md";

TEST(LessonRun, MarksEveryKindOfAnswer)
{
    const Lesson lesson = lessonOf(everyKind);
    struct Case {
        Answers answers;
        std::size_t right;
    };
    // The first option is right twice; the first of several alone, 0, nothing and an order as shown never
    // are.
    for (const Case& each : {Case{Answers::Expected, 8}, Case{Answers::Wrong, 0}, Case{Answers::First, 2}}) {
        const RunReport report = run(lesson, options(each.answers));
        // What Explain says before its calls were made is not known.
        EXPECT_EQ(textOf(report).substr(0, textOf(report).find(':')), "51") << textOf(report);
        EXPECT_EQ(report.failures.size(), 1U);
        EXPECT_EQ(report.questions, 8U);
        EXPECT_EQ(report.right, each.right);
    }
}

TEST(LessonRun, TellsEverythingInTheFilesOrder)
{
    std::string text(everyKind);
    text.resize(text.find("### Do: close it"));
    const Lesson lesson = lessonOf(text);
    std::vector<std::size_t> kinds;
    std::vector<std::string> shown;
    RunOptions how = options();
    how.tell = [&](const Event& event) {
        kinds.push_back(event.index());
        if (const auto* const words = std::get_if<event::Shown>(&event))
            shown.push_back(words->text);
    };
    const RunReport report = run(lesson, how);
    EXPECT_EQ(textOf(report), "");
    EXPECT_TRUE(report.ok());
    EXPECT_EQ(shown, std::vector<std::string>{"It was 3 and 1, \"hol\"."});
    // StepBegan 0, PartBegan 2, Shown 3, Played 4, Asked 5, Judged 6
    EXPECT_EQ(kinds, (std::vector<std::size_t>{0, 4, 0, 2, 5, 4, 6, 2, 5, 6, 2, 5, 4,
                                               6, 2, 5, 6, 2, 5, 6, 2, 3, 2, 5, 6}));
}

TEST(LessonRun, APersonAnswers)
{
    const Lesson lesson = lessonOf(everyKind);
    std::size_t asked = 0;
    RunOptions how = options();
    how.answer = [&](const event::Asked& question) -> std::optional<Response> {
        ++asked;
        if (asked == 1)
            return Chosen{{1}};
        if (asked == 2)
            return Chosen{{0, 2}};
        EXPECT_EQ(question.part->kind, Part::Kind::Predict);
        return std::nullopt; // and goes away
    };
    const RunReport report = run(lesson, how);
    EXPECT_TRUE(report.stopped);
    EXPECT_FALSE(report.ok());
    EXPECT_EQ(asked, 3U);
    EXPECT_EQ(report.right, 1U);
    EXPECT_EQ(textOf(report), "") << "a wrong answer is nothing that the lesson says";
}

/// Step by step for somebody, on sockets that others use too.
TEST(LessonRun, WaitsBeforeEachStepAndAtTheEndWithAllStillOpen)
{
    const Lesson lesson =
        lessonOf("# T\nid: X\nlanguage: en\n\nBefore.\n\n## S\n```calls\ns = udp bind 127.0.0.1:0\n"
                 "```\n\nOn {{s.bind result}}.\n\n## T\n```calls\nexpect count s.recvfrom == 0\n```\n");
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    const auto open = [&] {
        journal::SocketTable table(journal);
        for (const auto& record : test::recordsOf(journal))
            table.apply(record);
        return std::ranges::count_if(table.endpoints(), [&](auto id) { return !table.endpoint(id)->closed; });
    };
    std::vector<std::string> order;
    RunOptions how = options();
    how.tell = [&](const Event& event) {
        if (const auto* const shown = std::get_if<event::Shown>(&event)) {
            order.push_back(shown->text);
            EXPECT_EQ(filledWith(*shown->words, shown->values), shown->text);
        }
    };
    how.proceed = [&](std::size_t step) {
        order.push_back(std::to_string(step));
        EXPECT_EQ(open(), step > 1 ? 1 : 0) << step;
        return true;
    };
    EXPECT_TRUE(run(lesson, engine, bench, how).ok());
    EXPECT_EQ(order, (std::vector<std::string>{"Before.", "1", "On 0.", "2", "3"}));
    how.proceed = [](std::size_t step) { return step < 2; };
    EXPECT_TRUE(run(lesson, engine, bench, how).stopped);
}

TEST(LessonRun, TellsWhatIsNotSoAtOnceAndWaitsAtTheEnd)
{
    const Lesson lesson = lessonOf("# T\nid: X\nlanguage: en\n## S\n```calls\nu = udp bind 127.0.0.1:0\n"
                                   "expect count u.bind == 7\n```\n## T\nWords.\n");
    std::vector<std::size_t> steps;
    std::string failed;
    RunOptions how = options();
    how.tell = [&](const Event& event) {
        if (const auto* const failure = std::get_if<event::Failed>(&event))
            failed = failure->text;
    };
    how.proceed = [&](std::size_t step) {
        steps.push_back(step);
        return true;
    };
    const RunReport report = run(lesson, how);
    ASSERT_EQ(report.failures.size(), 1U);
    EXPECT_EQ(failed, report.failures.front().text);
    EXPECT_EQ(steps, (std::vector<std::size_t>{1, 3}));
}

/// Its lines for who looks on come with the socket that they are about.
TEST(LessonRun, ShowsWhatItsLinesSay)
{
    const Lesson lesson = lessonOf("# T\nid: X\nlanguage: en\n## S\n```calls\nu = udp bind 127.0.0.1:0\n"
                                   "view calls u sent\n```\n");
    std::vector<script::Player::Shown> shown;
    RunOptions how = options();
    how.show = [&](const script::Player::Shown& what) { shown.push_back(what); };
    EXPECT_TRUE(run(lesson, how).ok());
    ASSERT_EQ(shown.size(), 1U);
    EXPECT_EQ(std::get<script::line::View>(shown.front().what).view, "calls");
    EXPECT_NE(shown.front().socket, net::SocketId(0U));
}

TEST(LessonRun, EndsWhenItIsTold)
{
    const Lesson lesson = lessonOf("# T\nid: X\nlanguage: en\n## S\n```calls\ns = socket inet dgram\nbind s "
                                   "127.0.0.1:0\nrecv s 10\n```\n");
    int looked = 0;
    RunOptions how = options();
    how.stopped = [&] { return ++looked > 5; };
    const RunReport report = run(lesson, how);
    EXPECT_TRUE(report.stopped);
    EXPECT_EQ(textOf(report), "");
}

TEST(LessonRun, WhatTheLessonSaysAndIsNotSo)
{
    constexpr std::string_view head = R"md(# T
id: X
language: en
## S
```calls
l = socket inet stream
bind l 127.0.0.1:0
listen l 5
s = socket inet stream
connect s @l
t = accept l
send s "hola"
```
)md";
    struct Case {
        std::string_view body;
        const char* said;
    };
    const Case cases[] = {
        {"### What did you see? It\n- [ ] four {s.send result == 4}\n- [x] five {s.send result == 5}\n",
         "15:13 S: on this machine it turned out otherwise: s.send result is 4\n16:13 S: on this machine it "
         "turned out otherwise: s.send result is 4\n"},
        {"### What did you see? It\n- [x] four {s.send result == 4}\n- [ ] all {s.send result == s.send "
         "requested}\n",
         "14:1 S: 2 of the options are so, not one\n16:12 S: on this machine it turned out otherwise: s.send "
         "result is 4, s.send requested is 4\n"},
        {"### What did you see? It\n- number: t.recv result\n",
         "14:1 S: on this machine it turned out otherwise: t has made no recv() here\n"},
        {"### Explain\n{{t.recv result}}\n",
         "15:3 S: t.recv result is not known: t has made no recv() here\n"},
        {"### Do: it\n```check\nt.recv result == 4\n```\n```solution\nsend s \"x\"\n```\n",
         "16:1 S: the solution does not make this true: t has made no recv() here\n"},
        {"### Do: it\n```check\ncount t.recv == 0\n```\n```solution\nsend s \"x\"\n```\n",
         "14:1 S: everything to be done was so before anything was done\n"},
    };
    for (const Case& each : cases) {
        SCOPED_TRACE(each.body);
        RunOptions how = options();
        how.limit = std::chrono::milliseconds(500);
        const RunReport report = run(lessonOf(std::string(head) + std::string(each.body)), how);
        EXPECT_EQ(textOf(report), each.said);
        EXPECT_FALSE(report.ok());
    }
}

TEST(LessonRun, AFailedCallThatNoConditionReadsEndsIt)
{
    const RunReport report = run(lessonOf("# T\nid: X\nlanguage: en\n## S\n```calls\ns = socket inet "
                                          "stream\nrecv s 10\n```\n## Never\n```calls\nclose s\n```\n"),
                                 options());
    ASSERT_EQ(report.failures.size(), 1U) << textOf(report);
    EXPECT_EQ(report.failures[0].place, (Place{7, 1}));
    EXPECT_NE(report.failures[0].text.find("ENOTCONN"), std::string::npos);
    const RunReport fine = run(
        lessonOf("# T\nid: X\nlanguage: en\n## S\n```calls\ns = socket inet stream\nrecv s 10\n```\n### What "
                 "did you see? It\n- [x] an error {s.recv error ENOTCONN}\n- [ ] none {s.recv error none}\n"),
        options());
    EXPECT_EQ(textOf(fine), "");
}

#ifdef __linux__
TEST(LessonRun, LeavesNothingBehind)
{
    std::thread([] {}).join(); // a sanitizer has a thread of its own from then on
    const auto descriptors = test::restingEntriesIn("/proc/self/fd");
    const auto threads = test::restingEntriesIn("/proc/self/task");
    std::string text(everyKind);
    text.insert(text.find("s = socket"),
                "server = tcp-listen 127.0.0.1:0 behaviour echo\nd = tcp-connect @server\n");
    RunOptions how = options();
    (void)run(lessonOf(text), how);
    how.answer = [](const event::Asked&) { return std::optional<Response>(); }; // leaves in the middle
    (void)run(lessonOf(text), how);
    EXPECT_EQ(test::entriesIn("/proc/self/fd"), descriptors);
    EXPECT_TRUE(test::waitUntil([&] { return test::entriesIn("/proc/self/task") == threads; }));
}
#endif

TEST(LessonRun, WhatReadsTimesRunsAlone)
{
    constexpr std::string_view head = "# T\nid: X\nlanguage: en\n## S\n```calls\ns = socket inet stream\n";
    EXPECT_FALSE(isTimingSensitive(lessonOf(std::string(head) + "pause 1\n```\n")));
    EXPECT_TRUE(isTimingSensitive(lessonOf(std::string(head) + "expect s.socket duration < 1s\n```\n")));
    EXPECT_TRUE(
        isTimingSensitive(lessonOf(std::string(head) + "wait at most 1s until s.recv result == 0\n```\n")));
    EXPECT_TRUE(isTimingSensitive(lessonOf(
        std::string(head) + "repeat 3 until count s.socket where duration > 1ms == 1\n  pause 1\n```\n")));
    EXPECT_FALSE(
        isTimingSensitive(lessonOf(std::string(head) + "expect s.recv data != \"duration\"\n```\n")));
}

TEST(LessonRun, WhatAsksForTimesRunsAlone)
{
    const auto asking = [](std::string_view answers) {
        return isTimingSensitive(
            lessonOf("# T\nid: X\nlanguage: en\n## S\n```calls\ns = socket inet stream\n```\n"
                     "### What did you see?\n" +
                     std::string(answers)));
    };
    EXPECT_TRUE(asking("- number: s.socket duration\n"));
    EXPECT_TRUE(asking("- [x] a {max s.socket duration < 1s}\n- [ ] b {s.socket result == 0}\n"));
    EXPECT_FALSE(asking("- number: s.socket result\n"));
    EXPECT_FALSE(asking("- text: s.recv data\n"));
    EXPECT_FALSE(asking("- [x] a {s.recv data != \"duration\"}\n- [ ] b {s.socket result == 0}\n"));
}

std::vector<std::string> shippedIds()
{
    std::vector<std::string> ids;
    for (const Source& source : shippedSources()) {
        if (!isCourse(source.base.text))
            ids.push_back(source.id);
    }
    return ids;
}

class ShippedLesson : public testing::TestWithParam<std::string> {};

TEST_P(ShippedLesson, IsSoOnThisMachine)
{
#ifdef _WIN32
    GTEST_SKIP() << "what the scenes say has been seen on Linux only";
#endif
    const auto sources = shippedSources();
    const auto source = std::ranges::find(sources, GetParam(), &Source::id);
    const Loaded loaded = load(*source, "en");
    ASSERT_TRUE(loaded.ok());
    const RunReport report = run(*loaded.lesson(), options());
    EXPECT_EQ(textOf(report), "");
    if (report.skipped)
        GTEST_SKIP() << missingText(*report.skipped, english);
}

INSTANTIATE_TEST_SUITE_P(All, ShippedLesson, testing::ValuesIn(shippedIds()),
                         [](const auto& each) { return each.param; });

} // namespace
} // namespace enchufe::lesson
