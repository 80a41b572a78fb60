// SPDX-License-Identifier: GPL-3.0-or-later
// Scripts as text; script_run.cpp runs them.
#include "core/bench/script.h"

#include "core/bench/call_words.h"
#include "core/net/errors.h"
#include "core/text/number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::bench {

namespace {

using What = Expectation::What;

constexpr std::uint32_t longestPause = 600'000; // milliseconds
constexpr Text badMilliseconds = {"not a number of milliseconds, 0 … 600000",
                                  "no es un número de milisegundos, 0 … 600000"};
constexpr Text badExpectation = {"not ok, result, error, data, address, value, ready or blocked",
                                 "no es ok, result, error, data, address, value, ready ni blocked"};
constexpr Text noSuchError = {"there is no error with this name", "no existe ningún error con ese nombre"};
constexpr Text needsOneWord = {"one word is expected here", "aquí se espera una palabra"};
constexpr Text notANumber = {"not a number that a call returns", "no es un número que devuelva una llamada"};
constexpr std::array<std::string_view, 8> expectationWords = {"ok",      "result", "error", "data",
                                                              "address", "value",  "ready", "blocked"};

class Parser {
public:
    std::optional<Step> parseLine(std::string_view line, Mistake& mistake)
    {
        const std::vector<Word> words = splitWords(line, mistake);
        if (mistake || words.empty())
            return std::nullopt;
        Step step;
        step.column = words.front().position + 1;
        const std::string& first = words.front().text;
        if (first == "expect")
            step.what = expectation(words, line.size(), mistake);
        else if (first == "wait")
            step.what = wait(words, line.size(), mistake);
        else if (first == "cancel")
            step.what = step::Cancel{name(words, line.size(), mistake)};
        else if (first == "pause")
            step.what = pause(words, line.size(), mistake);
        else
            step.what = call(words, line.size(), mistake);
        return step;
    }

private:
    static step::MakeCall call(const std::vector<Word>& words, std::size_t size, Mistake& mistake)
    {
        // "start" may stand before the name of the new socket too: "start a = accept s".
        const bool background = words.front().text == "start";
        Parsed<CallSpec> parsed =
            parseCall(background ? std::vector<Word>(words.begin() + 1, words.end()) : words, size);
        if (parsed.problem)
            mistake = std::move(parsed.problem->mistake);
        return {std::move(parsed.value), background};
    }

    static std::string oneWord(const std::vector<Word>& words, std::size_t place, std::size_t size,
                               Mistake& mistake)
    {
        if (words.size() == place + 1)
            return words[place].text;
        mistake = words.size() > place
                      ? Mistake{needsOneWord, words[place + 1].text, words[place + 1].position}
                      : Mistake{needsOneWord, {}, size};
        return {};
    }

    static step::Wait wait(const std::vector<Word>& words, std::size_t size, Mistake& mistake)
    {
        const bool elsewhere = words.size() > 2 && words[1].text == elsewhereWord;
        return {oneWord(words, elsewhere ? 2 : 1, size, mistake), elsewhere};
    }

    static std::string name(const std::vector<Word>& words, std::size_t size, Mistake& mistake)
    {
        return oneWord(words, 1, size, mistake);
    }

    static step::Pause pause(const std::vector<Word>& words, std::size_t size, Mistake& mistake)
    {
        const std::string text = oneWord(words, 1, size, mistake);
        const auto ms = parseNumber<std::uint32_t>(text, 0, longestPause);
        if (!mistake && !ms)
            mistake = {badMilliseconds, text, words[1].position};
        return {std::chrono::milliseconds(ms.value_or(0))};
    }

    static Expectation expectation(const std::vector<Word>& words, std::size_t size, Mistake& mistake)
    {
        Expectation expected;
        const auto* const found =
            words.size() > 1 ? std::ranges::find(expectationWords, words[1].text) : expectationWords.end();
        if (found == expectationWords.end()) {
            mistake = {badExpectation, words.size() > 1 ? words[1].text : std::string(),
                       words.size() > 1 ? words[1].position : size};
            return expected;
        }
        expected.what = static_cast<What>(found - expectationWords.begin());
        if (expected.what == What::Ok)
            return expected;
        expected.text = oneWord(words, 2, size, mistake);
        if (mistake)
            return expected;
        if (expected.what == What::Error && net::findError(expected.text) == nullptr)
            mistake = {noSuchError, expected.text, words[2].position};
        if (expected.what == What::Data)
            (void)dataBytes(expected.text, mistake);
        if (expected.what == What::Result && !parseNumber<std::int64_t>(expected.text))
            mistake = {notANumber, expected.text, words[2].position};
        return expected;
    }
};

} // namespace

Parsed<Script> Script::parse(std::string_view text)
{
    Parsed<Script> parsed;
    Parser parser;
    std::size_t number = 0;
    while (!text.empty() && !parsed.problem) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        Mistake mistake;
        auto step = parser.parseLine(line, mistake);
        if (mistake) {
            const Place place = Place{number, 1}.after(mistake.position);
            parsed.problem = Problem{place, std::move(mistake)};
        } else if (step) {
            step->line = number;
            parsed.value.steps.push_back(std::move(*step));
        }
    }
    return parsed;
}

} // namespace enchufe::bench
