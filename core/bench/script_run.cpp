// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_words.h"
#include "core/bench/script.h"
#include "core/codec/escapes.h"
#include "core/net/errors.h"
#include "core/text/number.h"

#include <algorithm>
#include <map>
#include <thread>
#include <utility>

namespace enchufe::bench {

namespace {

using namespace std::chrono_literals;
using What = Expectation::What;

constexpr Text nothingBefore = {"there is no call before it", "no hay ninguna llamada antes"};
constexpr Text tookTooLong = {"it took too long", "ha tardado demasiado"};
constexpr Text notBlocked = {"it is in no call", "no está en ninguna llamada"};
constexpr Text notStarted = {"no call of it was started", "no se ha iniciado ninguna llamada suya"};
constexpr Text wasStopped = {"stopped", "interrumpido"};

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
        m_last[socket] = outcome; // there may be no memory for it, and the next try ends the call
        --m_underWay[socket];
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
           const std::function<bool()>& stopped, const std::function<void(const ScriptResult&)>& failed)
        : m_script(script),
          m_bench(bench),
          m_limit(limit),
          m_stopped(stopped),
          m_failed(failed)
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
        m_result.problem = Problem{{step.line, step.column}, std::move(mistake)};
    }

    /// The thread that makes the call: no socket has a name with a space.
    static std::string threadOf(const std::string& socket, bool elsewhere)
    {
        return elsewhere ? socket + ' ' + std::string(elsewhereWord) : socket;
    }

    void play(const step::MakeCall& make)
    {
        const std::string owner = threadOf(make.call.owner(), make.call.elsewhere);
        m_results->begin(owner);
        ++m_result.calls;
        const auto mistake = m_bench.start(make.call, [results = m_results, owner](const Outcome& outcome) {
            results->end(owner, outcome);
        });
        if (mistake) {
            m_results->end(owner, {});
            m_result.notMade = true;
            fail(mistake);
        } else if (!make.background) {
            await(owner);
        }
    }

    void play(const step::Wait& wait)
    {
        const std::string owner = threadOf(wait.socket, wait.elsewhere);
        if (!m_results->last(owner) && !m_bench.socket(wait.socket))
            fail({notStarted, owner, 0});
        else
            await(owner);
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
            if (isInACall(expected.text))
                ++m_result.expectations;
            else
                fail({notBlocked, expected.text, 0});
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
        m_result.notMade = m_last && m_last->notMade;
        if (m_result.notMade)
            fail(m_last->notMade);
        else if (m_last && !m_last->result.ok() && !m_result.failed && !expectsError()) {
            m_result.failed = m_last;
            m_result.failedLine = m_script.steps[m_step].line;
            m_result.failedColumn = m_script.steps[m_step].column;
            if (m_failed)
                m_failed(m_result);
        }
    }

    /// A call that was started a moment ago is made as soon as its thread runs.
    [[nodiscard]] bool isInACall(const std::string& socket)
    {
        for (const auto end = until(); std::chrono::steady_clock::now() < end;) {
            const auto state = m_bench.socket(socket);
            if (state && (state->busy || state->busyElsewhere))
                return true;
            if (!state || (state->waiting == 0 && state->waitingElsewhere == 0))
                return false;
            std::this_thread::sleep_for(1ms);
        }
        return false;
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
            return option == nullptr ? std::string() : byName(*option, net::toText(*option, outcome.value));
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
        case What::Value: {
            const auto* const option = net::findOption(m_last->call.option);
            return option == nullptr ? expected.text : byName(*option, expected.text);
        }
        case What::Address:
            return expected.text.starts_with('@') ? boundAddress(expected.text.substr(1)) : expected.text;
        default:
            return expected.text;
        }
    }

    /// SO_ERROR's numbers differ from system to system, and mean nothing to a reader.
    static std::string byName(const net::OptionEntry& option, const std::string& value)
    {
        const auto number = parseNumber<int>(value);
        if (option.name != "SO_ERROR" || number == 0)
            return value;
        if (number)
            return net::errorName(net::Call::Connect, *number);
        const auto* const entry = net::findError(value);
        return entry == nullptr ? value : std::string(entry->name);
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
        call.aiding = true;
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
    const std::function<void(const ScriptResult&)>& m_failed;
    /// Outlives the runner in the hands of calls that are still under way.
    std::shared_ptr<Results> m_results = std::make_shared<Results>();
    std::optional<Outcome> m_last;
    std::size_t m_step = 0;
    ScriptResult m_result;
};

} // namespace

ScriptResult run(const Script& script, CallBench& bench, std::chrono::milliseconds limit,
                 const std::function<bool()>& stopped, const std::function<void(const ScriptResult&)>& failed)
{
    return Runner(script, bench, limit, stopped, failed).run();
}

} // namespace enchufe::bench
