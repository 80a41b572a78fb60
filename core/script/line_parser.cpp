// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/line_parser.h"

#include "core/bench/call_words.h"
#include "core/net/errors.h"
#include "core/script/common_texts.h"
#include "core/script/condition_words.h"
#include "core/script/data.h"
#include "core/script/duration_words.h"
#include "core/script/knobs.h"

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::script {

using bench::Word;
using bench::WordReader;
using Kind = Script::Kind;
using What = Expectation::What;

namespace {

constexpr std::uint32_t longestPause = 600'000; // milliseconds
constexpr Text badMilliseconds = tr("not a number of milliseconds, 0 … 600000");
constexpr Text badExpectation =
    tr("not ok, result, error, data, address, value, ready, blocked or a condition");
constexpr Text needsOneWord = tr("one word is expected here");
constexpr Text notANumber = tr("not a number that a call returns");
constexpr Text badCount = tr("not a number of rounds, 1 … 10000");
constexpr Text needsUntil = tr("until is expected here");
constexpr Text badTime = tr("not a time, such as 500ms or 2s");
constexpr Text badView = tr("not stream, chunks, calls, ladder, frames, kernel, options, bench or plot");
constexpr Text badWay = tr("not sent or received");
constexpr Text needsBeside = tr("beside is expected here");
constexpr Text needsQuotes = tr("what is said stands in quotes");
constexpr std::array<std::string_view, 8> expectationWords = {"ok",      "result", "error", "data",
                                                              "address", "value",  "ready", "blocked"};
constexpr std::array<std::string_view, 13> otherWords = {"start",   "elsewhere", "expect", "wait", "cancel",
                                                         "pause",   "repeat",    "until",  "set",  "reset",
                                                         "sendall", "recvall",   "framing"};

/// "NAME = …", "NAME, NAME = …": no word is reserved.
bool isNaming(const std::vector<Word>& words)
{
    return words.size() > 1 &&
           (words[1].text == "=" || words[0].text.ends_with(',') || words[1].text.starts_with(','));
}

std::vector<Word> from(const std::vector<Word>& words, std::size_t first)
{
    return {words.begin() + static_cast<std::ptrdiff_t>(std::min(first, words.size())), words.end()};
}

} // namespace

bool isWordOfTheLanguage(std::string_view name)
{
    const auto isIn = [name](const auto& words) { return std::ranges::find(words, name) != words.end(); };
    return bench::callOfWord(name) || isKnobWord(name) || isIn(expectationWords) || isIn(viewWords) ||
           isIn(makers) || isIn(otherWords) || isIn(tree::valueWords()) || name == "view" || name == "say" ||
           name == "beside";
}

std::optional<Statement> LineParser::parse(std::string_view line, const Words& words, Place at,
                                           std::optional<Problem>& problem)
{
    m_line = line;
    m_at = at;
    m_problem.reset();
    Statement made = statement(words);
    problem = std::exchange(m_problem, std::nullopt);
    if (problem)
        return std::nullopt;
    return made;
}

Statement LineParser::statement(const Words& words)
{
    if (isNaming(words))
        return naming(words, false);
    const std::string& first = words.front().text;
    if (first == "expect")
        return expect(words);
    if (first == "wait")
        return wait(words);
    if (first == "cancel")
        return line::Cancel{oneWord(words, 1)};
    if (first == "pause")
        return pause(words);
    if (first == "repeat")
        return repeat(words);
    if (first == "set")
        return setting(words);
    if (first == "framing")
        return framing(words);
    if (first == "view")
        return view(words);
    if (first == "say")
        return say(words);
    // "start" may stand before the name of the new socket too: "start a = accept s".
    return first == "start" ? action(from(words, 1), true) : action(words, false);
}

Statement LineParser::action(const Words& words, bool background)
{
    if (isNaming(words))
        return naming(words, background);
    const std::string first = words.empty() ? std::string() : words.front().text;
    if (first == "reset") {
        WordReader reader(words, 1, m_line.size());
        line::Reset reset{name(reader), background};
        reader.finish();
        take(reader);
        return reset;
    }
    if (first == "sendall" || first == "recvall")
        return moveAll(words, background);
    if (auto found = onEndpoint(words, background))
        return std::move(*found);
    return bareCall(words, background);
}

std::optional<Kind> LineParser::kindOf(std::string_view name) const
{
    const auto found = m_names.find(splitName(name).name);
    return found == m_names.end() ? std::nullopt : std::optional(found->second);
}

bool LineParser::isEndpoint(std::string_view name) const
{
    const auto kind = kindOf(name);
    return kind == Kind::Client || kind == Kind::Listener || kind == Kind::Datagram;
}

/// A name of a socket, an endpoint or one connection.
std::string LineParser::name(WordReader& reader)
{
    std::string text = reader.word();
    const NamedConnection split = splitName(text);
    if (!reader.mistake && !bench::isName(split.name))
        reader.refuse(bench::badName);
    return text;
}

void LineParser::take(const WordReader& reader)
{
    if (reader.mistake && !m_problem)
        m_problem = Problem{m_at.after(reader.mistake.position), reader.mistake};
}

std::vector<std::string_view> LineParser::lineWords()
{
    std::vector<std::string_view> words = bench::allCallWords();
    words.insert(words.end(), makers.begin(), makers.end());
    words.insert(words.end(), otherWords.begin(), otherWords.end());
    words.insert(words.end(), {"view", "say"});
    return words;
}

void LineParser::fail(const Text& text, const std::string& what, std::size_t position)
{
    if (!m_problem)
        m_problem = Problem{m_at.after(position), {text, what, position}};
}

std::string LineParser::oneWord(const Words& words, std::size_t place)
{
    if (words.size() == place + 1)
        return words[place].text;
    if (words.size() > place)
        fail(needsOneWord, words[place + 1]);
    else
        fail(needsOneWord, {}, m_line.size());
    return {};
}

Condition LineParser::condition(const Words& words, std::size_t first, std::size_t last)
{
    if (first >= last) {
        fail(bench::somethingMissing, {}, m_line.size());
        return {};
    }
    const std::size_t begin = words[first].position;
    const std::size_t end = words[last - 1].position + words[last - 1].text.size();
    auto parsed = Condition::parse(m_line.substr(begin, end - begin), m_at.after(begin));
    if (parsed.problem && !m_problem)
        m_problem = std::move(parsed.problem);
    return std::move(parsed.value);
}

/// A word of DATA is whole, be it one that the bench knows or one of this room's.
void LineParser::readData(WordReader& reader, std::string& data)
{
    data = reader.word();
    if (reader.mistake)
        return;
    if (const auto parsed = parseData(data); parsed.problem) {
        Mistake mistake = parsed.problem->mistake;
        mistake.position = parsed.problem->place.column - 1;
        reader.take(mistake);
    }
}
Statement LineParser::wait(const Words& words)
{
    if (words.size() > 2 && words[1].text == "until") {
        line::WaitUntil wait;
        std::size_t last = words.size();
        if (last > 4 && words[last - 2].text == "for") {
            if (const auto time = durationFrom(words[last - 1].text)) {
                wait.limit = *time;
                last -= 2;
            }
        }
        wait.condition = condition(words, 2, last);
        return wait;
    }
    if (words.size() > 3 && words[1].text == "at" && words[2].text == "most") {
        line::WaitUntil wait;
        wait.mayFail = true;
        const auto time = durationFrom(words[3].text);
        if (!time)
            fail(badTime, words[3]);
        else if (words.size() < 5 || words[4].text != "until")
            fail(needsUntil, words.size() < 5 ? std::string() : words[4].text,
                 words.size() < 5 ? m_line.size() : words[4].position);
        wait.limit = time.value_or(std::chrono::milliseconds(0));
        wait.condition = m_problem ? Condition() : condition(words, 5, words.size());
        return wait;
    }
    const bool elsewhere = words.size() > 2 && words[1].text == bench::elsewhereWord;
    return line::Wait{oneWord(words, elsewhere ? 2 : 1), elsewhere};
}

Statement LineParser::pause(const Words& words)
{
    const std::string text = oneWord(words, 1);
    const auto ms = parseNumber<std::uint32_t>(text, 0, longestPause);
    if (!m_problem && !ms)
        fail(badMilliseconds, words[1]);
    return line::Pause{std::chrono::milliseconds(ms.value_or(0))};
}

Statement LineParser::repeat(const Words& words)
{
    line::Repeat repeat;
    const auto count =
        words.size() > 1 ? parseNumber<std::uint32_t>(words[1].text, 1, Script::mostLines) : std::nullopt;
    if (!count)
        fail(badCount, words.size() > 1 ? words[1].text : std::string(),
             words.size() > 1 ? words[1].position : m_line.size());
    repeat.count = count.value_or(1);
    if (words.size() > 2 && words[2].text != "until")
        fail(needsUntil, words[2]);
    else if (words.size() > 2)
        repeat.until = condition(words, 3, words.size());
    return repeat;
}

/// A line that is whole in one of the old forms keeps its meaning.
Statement LineParser::expect(const Words& words)
{
    const bool known =
        words.size() > 1 && std::ranges::find(expectationWords, words[1].text) != expectationWords.end();
    if (words.size() < 2 || (known && (words.size() <= 3 || words[1].text == "ok")))
        return expectation(words);
    return line::Expect{condition(words, 1, words.size())};
}

Statement LineParser::expectation(const Words& words)
{
    Expectation expected;
    if (words.size() < 2) {
        fail(badExpectation, {}, m_line.size());
        return expected;
    }
    expected.what =
        static_cast<What>(std::ranges::find(expectationWords, words[1].text) - expectationWords.begin());
    if (expected.what == What::Ok)
        return expected;
    expected.text = oneWord(words, 2);
    if (m_problem)
        return expected;
    if (expected.what == What::Error && net::findError(expected.text) == nullptr)
        fail(noSuchError, words[2]);
    if (expected.what == What::Data) {
        if (auto parsed = parseData(expected.text, m_at.after(words[2].position)); parsed.problem)
            m_problem = std::move(parsed.problem);
    }
    if (expected.what == What::Result && !parseNumber<std::int64_t>(expected.text))
        fail(notANumber, words[2]);
    return expected;
}

Statement LineParser::framing(const Words& words)
{
    WordReader reader(words, 1, m_line.size());
    line::Framing framing;
    framing.name = name(reader);
    do {
        if (!framing.specs.empty() && reader.word() != "beside")
            reader.refuse(needsBeside);
        framing.specs.push_back(readFramingWord(reader));
    } while (!reader.atEnd() && !reader.mistake);
    take(reader);
    return framing;
}

Statement LineParser::view(const Words& words)
{
    WordReader reader(words, 1, m_line.size());
    line::View view;
    view.view = viewWords[reader.oneOf(viewWords, badView)];
    view.name = name(reader);
    if (!reader.atEnd()) {
        view.way = reader.word();
        if (view.way != "sent" && view.way != "received")
            reader.refuse(badWay);
    }
    reader.finish();
    take(reader);
    return view;
}

Statement LineParser::say(const Words& words)
{
    WordReader reader(words, 1, m_line.size());
    const std::string word = reader.word();
    if (!reader.mistake && !word.starts_with('"'))
        reader.refuse(needsQuotes);
    reader.finish();
    take(reader);
    return line::Say{withoutQuotes(word)};
}

} // namespace enchufe::script
