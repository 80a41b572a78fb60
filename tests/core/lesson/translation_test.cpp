// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/translation.h"

#include "core/lesson/lesson_text.h"
#include "tests/core/support/problems.h"
#include "tests/core/support/spanish.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

namespace enchufe::lesson {
namespace {

using test::textOf;

constexpr std::string_view baseText = R"md(# Title
id: X
language: en
minutes: 5

About it.

## Setting up
Two sockets.

```calls
s, t = socketpair inet stream
```

They are connected.

## Asking
### Predict: what?
- [x] a part {s.send result > 0}
- [ ] all    {s.send result == 0}
```calls
send s "hola"
```
### Explain
It was {{s.send result}} of {{s.send requested}}.
### Order: the calls
- 1 first
- 2 second
### Do: close it
```check
s.close result == 0
```
```solution
close s
```
)md";

constexpr std::string_view spanishText = R"md(# Título
id: X
language: es

De qué trata.

## Preparación
Dos sockets.

Están conectados.

## Pregunta
### Predice: ¿qué?
- una parte
- todo
### Explica
De {{s.send requested}} fueron {{s.send result}}.
### Ordena: las llamadas
- primera
- segunda
### Haz: ciérralo
)md";

Lesson baseLesson() { return parseLesson(baseText).value; }

/// The translation with one line of it replaced by others.
std::string spanishWith(std::string_view line, std::string_view instead)
{
    std::string text(spanishText);
    const std::size_t at = text.find(line);
    EXPECT_NE(at, std::string::npos) << line;
    return text.replace(at, line.size(), instead);
}

std::string stampedSpanish()
{
    return stamped(spanishText, parseTranslation(spanishText).value.head, digestsOf(baseLesson()));
}

TEST(Translation, HasTheBasesShapeAndItsOwnWords)
{
    ASSERT_EQ(textOf(parseLesson(baseText).mistakes), "");
    const auto words = parseTranslation(spanishText);
    ASSERT_EQ(textOf(words.mistakes), "");
    const auto whole = translated(baseLesson(), words.value);
    ASSERT_EQ(textOf(whole.mistakes), "");
    const Lesson& lesson = whole.value;
    EXPECT_EQ(lesson.head.title.text, "Título");
    EXPECT_EQ(lesson.head.language, "es");
    EXPECT_EQ(lesson.head.minutes, 5U);
    EXPECT_EQ(lesson.script.lines.size(), 3U);
    const Part& setting = lesson.steps[0].parts[0];
    EXPECT_EQ(std::get<Words>(setting.blocks[0]).text, "Dos sockets.");
    EXPECT_TRUE(std::holds_alternative<Fence>(setting.blocks[1]));
    EXPECT_EQ(std::get<Words>(setting.blocks[2]).text, "Están conectados.");
    const auto& choice = std::get<Choice>(*lesson.steps[1].parts[1].question);
    EXPECT_EQ(choice.options[1].words.text, "todo");
    EXPECT_TRUE(choice.options[0].expected);
    EXPECT_EQ(std::get<Order>(*lesson.steps[1].parts[3].question).items[0].text, "primera");
    // It is a lesson of its own.
    EXPECT_EQ(textOf(parseLesson(toMarkdown(lesson, spanish)).mistakes), "");
}

TEST(Translation, ADifferentCountIsAMistakeAtItsLine)
{
    struct Case {
        std::string text;
        const char* said;
    };
    const std::vector<Case> cases = {
        {spanishWith("\nEstán conectados.\n", ""),
         "7:1 1 ≠ 2: paragraphs here, above and below the script together, and in the base\n"},
        {spanishWith("Están conectados.", "Están.\n\nConectados."),
         "12:1 3 ≠ 2: paragraphs here, above and below the script together, and in the base\n"},
        {spanishWith("- todo\n", ""), "13:1 1 ≠ 2: items, here and in the base\n"},
        {spanishWith("- todo", "- todo\n- nada"), "16:3 3 ≠ 2: items, here and in the base\n"},
        {spanishWith("### Haz: ciérralo\n", ""), "12:1 3 ≠ 4: parts of this step, here and in the base\n"},
        {spanishWith("### Haz: ciérralo", "### Haz: ciérralo\n### Explica\nAsí."),
         "22:1 5 ≠ 4: parts of this step, here and in the base\n"},
        {spanishWith("### Explica", "### Pista"), "16:1 the base has another part here\n"},
        {spanishWith("{{s.send requested}}", "{{s.send offset}}"),
         "16:1 the values {{…}} here are not those of the base\n"},
        {spanishWith("## Preparación\nDos sockets.\n\nEstán conectados.\n", ""),
         "8:1 1 ≠ 2: steps, here and in the base\n"},
        {std::string(spanishText) + "## Más\n", "22:1 3 ≠ 2: steps, here and in the base\n"},
        {spanishWith("id: X", "id: Y"), "1:3 Y ≠ X: the base has another id\n"},
        {spanishWith("language: es", "language: en"), "1:3 en: this is the base's own language\n"},
        {spanishWith("### Predice: ¿qué?", "### Predice"),
         "13:1 the question itself is missing behind the word\n"},
    };
    for (const Case& each : cases) {
        SCOPED_TRACE(each.said);
        const auto words = parseTranslation(each.text);
        const std::string own = textOf(words.mistakes);
        EXPECT_EQ(own.empty() ? textOf(translated(baseLesson(), words.value).mistakes) : own, each.said);
    }
}

TEST(Translation, HasNoFencesConditionsOrMarks)
{
    EXPECT_EQ(
        textOf(parseTranslation(spanishWith("Dos sockets.", "```calls\nclose s\n```")).mistakes),
        "8:1 calls: a translation has words alone: the script and the conditions stand once, in the base\n");
    EXPECT_EQ(textOf(parseTranslation(spanishWith("- todo", "- [x] todo {true}")).mistakes),
              "15:3 a translation has words alone, no marks and no conditions\n");
    EXPECT_EQ(textOf(parseTranslation(spanishWith("language: es", "language: es\nminutes: 5")).mistakes),
              "4:1 minutes: no such key here\n");
}

TEST(Translation, StampSaysWhatItWasMadeFrom)
{
    const auto notStamped = translated(baseLesson(), parseTranslation(spanishText).value);
    EXPECT_EQ(textOf(notStamped.warnings),
              "1:3 lesson stamp has not yet written what this was translated from\n");
    const std::string text = stampedSpanish();
    EXPECT_EQ(text.find("of: "), text.find("language: es") + 13) << text;
    const auto words = parseTranslation(text);
    EXPECT_EQ(words.value.head.of.size(), 3U);
    EXPECT_EQ(textOf(translated(baseLesson(), words.value).warnings), "");
    EXPECT_EQ(stamped(text, words.value.head, digestsOf(baseLesson())), text)
        << "stamping again changes nothing";
}

TEST(Translation, StampMendsWhatIsNoDigest)
{
    const std::string text = spanishWith("language: es", "language: es\nof: x");
    const auto words = parseTranslation(text);
    EXPECT_TRUE(words.ok());
    EXPECT_EQ(textOf(words.warnings),
              "4:5 x: a digest of eight digits is expected: lesson stamp writes them\n");
    EXPECT_EQ(stamped(text, words.value.head, digestsOf(baseLesson())), stampedSpanish());
}

TEST(Translation, NamesTheStepsThatHaveChanged)
{
    std::string changed(baseText);
    changed.replace(changed.find("a part"), 6, "a piece");
    const auto stale = translated(parseLesson(changed).value, parseTranslation(stampedSpanish()).value);
    EXPECT_EQ(textOf(stale.warnings), "13:4 Pregunta: has changed in the base since it was translated\n");
    std::string title(baseText);
    title.replace(2, 5, "Name ");
    EXPECT_EQ(textOf(translated(parseLesson(title).value, parseTranslation(stampedSpanish()).value).warnings),
              "1:3 Título: has changed in the base since it was translated\n");
}

TEST(Translation, ADigestIsOfTheWordsAlone)
{
    std::string other(baseText);
    other.replace(other.find("send s \"hola\""), 13, "send s \"adios\"");
    other.replace(other.find("Two sockets."), 12, "Two\nsockets.");
    EXPECT_EQ(digestsOf(parseLesson(other).value), digestsOf(baseLesson()));
    EXPECT_EQ(fmt::format("{}", fmt::join(digestsOf(baseLesson()), " ")), "e992a89f c660614d 497f1a0c")
        << "files that are stamped depend on it";
}

TEST(Translation, StampKeepsWindowsEndsOfLines)
{
    const std::string text = "# T\r\nid: X\r\nlanguage: es\r\n";
    const std::string with = stamped(text, parseTranslation(text).value.head, {"00000000"});
    EXPECT_EQ(with, "# T\r\nid: X\r\nlanguage: es\r\nof: 00000000\r\n");
}

TEST(Translation, OfACourseHasTheSameLessons)
{
    const auto course = parseCourse("# C\ncourse: c\nlanguage: en\n\nFirst\n- D1\n- D3\n").value;
    const auto same =
        translated(course, parseCourse("# C\ncourse: c\nlanguage: es\n\nPrimero\n- D1\n- D3\n", true).value);
    EXPECT_EQ(textOf(same.mistakes), "");
    EXPECT_EQ(textOf(same.warnings), "1:3 lesson stamp has not yet written what this was translated from\n");
    const auto other =
        translated(course, parseCourse("# C\ncourse: c\nlanguage: es\n\nPrimero\n- D3\n", true).value);
    EXPECT_EQ(textOf(other.mistakes),
              "1:3 1 ≠ 2: items, here and in the base\n6:3 D3: the base has another lesson here\n");
}

} // namespace
} // namespace enchufe::lesson
