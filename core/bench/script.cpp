// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/script.h"

#include "core/codec/escapes.h"
#include "core/net/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <thread>
#include <utility>

namespace enchufe::bench {

namespace {

using namespace std::chrono_literals;
using What = Expectation::What;

constexpr Text badMilliseconds = {"not a number of milliseconds", "no es un número de milisegundos"};
constexpr Text badExpectation = {"not ok, result, error, data, address, value, ready or blocked",
                                 "no es ok, result, error, data, address, value, ready ni blocked"};
constexpr Text noSuchError = {"there is no error with this name", "no existe ningún error con ese nombre"};
constexpr Text needsOneWord = {"one word is expected here", "aquí se espera una palabra"};
constexpr Text badNumber = {"not a number", "no es un número"};
constexpr Text nothingBefore = {"there is no call before it", "no hay ninguna llamada antes"};
constexpr Text tookTooLong = {"it took too long", "ha tardado demasiado"};
constexpr Text notBlocked = {"it is in no call", "no está en ninguna llamada"};
constexpr Text notStarted = {"no call of it was started", "no se ha iniciado ninguna llamada suya"};
constexpr Text wasStopped = {"stopped", "interrumpido"};

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
            step.what = step::Wait{name(words, line.size(), mistake)};
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
        ParsedCall parsed =
            parseCall(background ? std::vector<Word>(words.begin() + 1, words.end()) : words, size);
        mistake = parsed.mistake;
        return {std::move(parsed.call), background};
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

    static std::string name(const std::vector<Word>& words, std::size_t size, Mistake& mistake)
    {
        return oneWord(words, 1, size, mistake);
    }

    static step::Pause pause(const std::vector<Word>& words, std::size_t size, Mistake& mistake)
    {
        const std::string text = oneWord(words, 1, size, mistake);
        std::uint32_t ms = 0;
        const char* const end = text.data() + text.size();
        if (!mistake && (std::from_chars(text.data(), end, ms).ptr != end || ms > 600'000))
            mistake = {badMilliseconds, text, words[1].position};
        return {std::chrono::milliseconds(ms)};
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
        std::int64_t number = 0;
        const char* const end = expected.text.data() + expected.text.size();
        if (expected.what == What::Result && std::from_chars(expected.text.data(), end, number).ptr != end)
            mistake = {badNumber, expected.text, words[2].position};
        return expected;
    }
};

/// What the calls under way have come to, shared with the threads that make them.
class Results {
public:
    void begin(const std::string& socket)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_underWay[socket];
    }
    void end(const std::string& socket, const Outcome& outcome)
    {
        const std::scoped_lock lock(m_mutex);
        --m_underWay[socket];
        m_last[socket] = outcome;
        m_changed.notify_all();
    }
    /// False: not within the limit.
    bool waitFor(const std::string& socket, std::chrono::steady_clock::time_point until,
                 const std::function<bool()>& stopped)
    {
        std::unique_lock lock(m_mutex);
        while (m_underWay[socket] > 0) {
            const auto now = std::chrono::steady_clock::now();
            if (now >= until || (stopped && stopped()))
                return false;
            m_changed.wait_until(lock, std::min(until, now + 50ms));
        }
        return true;
    }
    [[nodiscard]] std::optional<Outcome> last(const std::string& socket)
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_last.find(socket);
        return found == m_last.end() ? std::nullopt : std::optional(found->second);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, int> m_underWay;
    std::map<std::string, Outcome> m_last;
};

class Runner {
public:
    Runner(const Script& script, CallBench& bench, std::chrono::milliseconds limit,
           const std::function<bool()>& stopped)
        : m_script(script),
          m_bench(bench),
          m_limit(limit),
          m_stopped(stopped)
    {}

    ScriptResult run()
    {
        for (std::size_t i = 0; i < m_script.steps.size() && !m_result.problem; ++i) {
            m_step = i;
            if (m_stopped && m_stopped()) {
                fail({wasStopped});
                break;
            }
            std::visit([this](const auto& what) { play(what); }, m_script.steps[i].what);
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::chrono::steady_clock::time_point until() const
    {
        return std::chrono::steady_clock::now() + m_limit;
    }

    void fail(Mistake mistake)
    {
        const Step& step = m_script.steps[m_step];
        m_result.problem = {step.line, step.column, std::move(mistake)};
    }

    /// Whose thread makes the call.
    static const std::string& ownerOf(const CallSpec& call)
    {
        return call.watched.empty() ? call.socket : call.watched.front().socket;
    }

    void play(const step::MakeCall& make)
    {
        const std::string& owner = ownerOf(make.call);
        m_results->begin(owner);
        ++m_result.calls;
        const auto mistake = m_bench.start(make.call, [results = m_results, owner](const Outcome& outcome) {
            results->end(owner, outcome);
        });
        if (mistake) {
            m_results->end(owner, {});
            fail(mistake);
        } else if (!make.background) {
            await(owner);
        }
    }

    void play(const step::Wait& wait)
    {
        if (!m_results->last(wait.socket) && !m_bench.socket(wait.socket))
            fail({notStarted, wait.socket, 0});
        else
            await(wait.socket);
    }

    void play(const step::Cancel& cancel) { m_bench.cancel(cancel.socket); }

    void play(const step::Pause& pause)
    {
        const auto end = std::chrono::steady_clock::now() + pause.time;
        while (std::chrono::steady_clock::now() < end && !(m_stopped && m_stopped()))
            std::this_thread::sleep_until(std::min(end, std::chrono::steady_clock::now() + 50ms));
    }

    void play(const Expectation& expected)
    {
        if (expected.what == What::Blocked) {
            const auto state = m_bench.socket(expected.text);
            if (!state || !state->busy)
                fail({notBlocked, expected.text, 0});
            else
                ++m_result.expectations;
            return;
        }
        if (!m_last) {
            fail({nothingBefore});
            return;
        }
        const std::string actual = actualOf(expected);
        if (actual == wantedOf(expected))
            ++m_result.expectations;
        else
            fail(notAsExpected(actual));
    }

    void await(const std::string& socket)
    {
        if (!m_results->waitFor(socket, until(), m_stopped)) {
            fail({m_stopped && m_stopped() ? wasStopped : tookTooLong, socket, 0});
            return;
        }
        m_last = m_results->last(socket);
        if (m_last && m_last->notMade)
            fail(m_last->notMade);
        else if (m_last && !m_last->result.ok() && !m_result.failed && !expectsError())
            m_result.failed = m_last;
    }

    /// Whether the next step is an expectation about failing.
    [[nodiscard]] bool expectsError() const
    {
        if (m_step + 1 >= m_script.steps.size())
            return false;
        const auto* const next = std::get_if<Expectation>(&m_script.steps[m_step + 1].what);
        return next != nullptr && (next->what == What::Error || next->what == What::Result);
    }

    [[nodiscard]] static Mistake notAsExpected(const std::string& actual)
    {
        return {{"not as expected", "no es lo esperado"}, actual, 0};
    }

    [[nodiscard]] std::string errorOf(const Outcome& outcome) const
    {
        return outcome.result.ok() ? "ok" : net::errorName(outcome.call.call, outcome.result.error);
    }

    /// What the expectation is about, as text.
    [[nodiscard]] std::string actualOf(const Expectation& expected) const
    {
        const Outcome& outcome = *m_last;
        switch (expected.what) {
        case What::Ok:
        case What::Error:
            return errorOf(outcome);
        case What::Result:
            return std::to_string(outcome.result.value);
        case What::Data:
            return '"' + codec::toEscapes(outcome.data) + '"';
        case What::Address:
            return outcome.address.text();
        case What::Value: {
            const auto* const option = net::findOption(outcome.call.option);
            return option == nullptr ? std::string() : net::toText(*option, outcome.value);
        }
        case What::Ready:
            return readyText(outcome, expected.text.substr(0, expected.text.rfind(':')));
        case What::Blocked:
            break;
        }
        return {};
    }

    [[nodiscard]] std::string wantedOf(const Expectation& expected)
    {
        switch (expected.what) {
        case What::Ok:
            return "ok";
        case What::Error:
            return std::string(net::findError(expected.text)->name);
        case What::Data: {
            Mistake none;
            return '"' + codec::toEscapes(dataBytes(expected.text, none)) + '"';
        }
        case What::Address:
            return expected.text.starts_with('@') ? boundAddress(expected.text.substr(1)) : expected.text;
        default:
            return expected.text;
        }
    }

    /// "s:rw", "s:" for nothing; e, h and i for POLLERR, POLLHUP and POLLNVAL.
    static std::string readyText(const Outcome& outcome, const std::string& socket)
    {
        for (std::size_t i = 0; i < outcome.waited.size(); ++i) {
            const net::Waited& each = outcome.waited[i];
            if (outcome.call.watched[i].socket == socket)
                return socket + ':' + (each.readable ? "r" : "") + (each.writable ? "w" : "") +
                       (each.hasUrgent ? "u" : "") + (each.failed ? "e" : "") + (each.hungUp ? "h" : "") +
                       (each.invalid ? "i" : "");
        }
        return "?";
    }

    /// Where that socket is bound, asked in a call of its own.
    std::string boundAddress(const std::string& socket)
    {
        CallSpec call;
        call.call = net::Call::GetSockName;
        call.socket = socket;
        m_results->begin(socket);
        if (m_bench.start(call, [results = m_results, socket](const Outcome& outcome) {
                results->end(socket, outcome);
            }))
            return {};
        if (!m_results->waitFor(socket, until(), m_stopped))
            return {};
        return m_results->last(socket)->address.text();
    }

    const Script& m_script;
    CallBench& m_bench;
    const std::chrono::milliseconds m_limit;
    const std::function<bool()>& m_stopped;
    /// Outlives the runner in the hands of calls that are still under way.
    std::shared_ptr<Results> m_results = std::make_shared<Results>();
    std::optional<Outcome> m_last;
    std::size_t m_step = 0;
    ScriptResult m_result;
};

} // namespace

Script::Parsed Script::parse(std::string_view text)
{
    Parsed parsed;
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
            const std::size_t column = mistake.position + 1;
            parsed.problem = Problem{number, column, std::move(mistake)};
        } else if (step) {
            step->line = number;
            parsed.script.steps.push_back(std::move(*step));
        }
    }
    return parsed;
}

ScriptResult run(const Script& script, CallBench& bench, std::chrono::milliseconds limit,
                 const std::function<bool()>& stopped)
{
    return Runner(script, bench, limit, stopped).run();
}

} // namespace enchufe::bench
