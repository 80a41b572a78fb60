// SPDX-License-Identifier: GPL-3.0-or-later
// How long it takes to end a call that is blocked in the kernel, beside a signal sent by hand.
#include "app/cli/benchmark_suite.h"

#ifndef _WIN32

#include "app/cli/benchmark_bare.h"
#include "core/bench/call_bench.h"
#include "core/threads/mutex.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <stdexcept>
#include <thread>

namespace enchufe::cli {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int cancels = 50;
constexpr auto untilBlocked = 5ms; ///< a thread that has said it is busy may not yet be in the kernel

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// A bench on which calls are made and waited for.
class Driven {
public:
    Driven() : m_bench(m_journal) {}

    void make(const std::string& line)
    {
        start(line);
        threads::Lock lock(m_mutex);
        m_ended.wait(lock, [this]() ENCHUFE_REQUIRES(m_mutex) { return m_done; });
    }
    void start(const std::string& line)
    {
        const auto parsed = bench::parseCall(line);
        {
            const threads::Lock lock(m_mutex);
            m_done = false;
        }
        const auto mistake = m_bench.start(parsed.value, [this](const bench::Outcome&) {
            const threads::Lock lock(m_mutex);
            m_done = true;
            m_doneAt = Clock::now();
            m_ended.notifyOne();
        });
        if (parsed.problem || mistake)
            throw std::runtime_error("benchmark: " + line);
    }
    /// Seconds from the wish to the end of the call.
    double cancel(const std::string& socket)
    {
        while (!m_bench.socket(socket)->busy)
            std::this_thread::sleep_for(100us);
        std::this_thread::sleep_for(untilBlocked);
        const auto begin = Clock::now();
        m_bench.cancel(socket);
        threads::Lock lock(m_mutex);
        m_ended.wait(lock, [this]() ENCHUFE_REQUIRES(m_mutex) { return m_done; });
        return std::chrono::duration<double>(m_doneAt - begin).count();
    }

private:
    journal::Journal m_journal;
    threads::Mutex m_mutex;
    threads::Condition m_ended;
    bool m_done ENCHUFE_GUARDED_BY(m_mutex) = false;
    Clock::time_point m_doneAt ENCHUFE_GUARDED_BY(m_mutex);
    bench::CallBench m_bench; // last: its threads use the above
};

/// The worst of many: sockets of which `blocking` makes one block, by its number.
double worstCancel(const std::vector<std::string>& preparing,
                   const std::function<std::string(Driven&, int, std::string&)>& blocking)
{
    Driven driven;
    for (const std::string& line : preparing)
        driven.make(line);
    double worst = 0;
    for (int i = 0; i < cancels; ++i) {
        std::string socket;
        driven.start(blocking(driven, i, socket));
        worst = std::max(worst, driven.cancel(socket));
    }
    return worst;
}

const std::vector<std::string> listening = {"s = socket inet stream", "bind s 127.0.0.1:0", "listen s 0"};

double cancelReceive()
{
    return worstCancel({"p, q = socketpair unix stream"}, [](Driven&, int, std::string& socket) {
        socket = "p";
        return std::string("recv p 10");
    });
}

double cancelAccept()
{
    return worstCancel(listening, [](Driven&, int, std::string& socket) {
        socket = "s";
        return std::string("a = accept s");
    });
}

/// To a listener whose queue is full: nobody answers.
double cancelConnect()
{
    auto preparing = listening;
    preparing.insert(preparing.end(), {"c = socket inet stream", "connect c @s"});
    return worstCancel(preparing, [](Driven& driven, int number, std::string& socket) {
        socket = "d" + std::to_string(number);
        driven.make(socket + " = socket inet stream");
        return "connect " + socket + " @s";
    });
}

double bareWorst()
{
    double worst = 0;
    for (int i = 0; i < cancels; ++i)
        worst = std::max(worst, bare::interruptReceives(1));
    return worst;
}

constexpr int manySockets = 50;

/// All of them blocked, then everything closed and joined.
double closeMany()
{
    std::optional<Driven> driven(std::in_place);
    for (int i = 0; i < manySockets; ++i) {
        const std::string name = "u" + std::to_string(i);
        driven->make(name + " = socket inet dgram");
        driven->make("bind " + name + " 127.0.0.1:0");
        driven->start("recv " + name + " 10");
    }
    std::this_thread::sleep_for(10 * untilBlocked);
    const auto begin = Clock::now();
    driven.reset();
    return secondsSince(begin);
}

} // namespace

std::vector<Benchmark> cancelBenchmarks()
{
    constexpr double toMs = 1000;
    return {{"cancel-recv", "ms", toMs, cancelReceive, bareWorst},
            {"cancel-accept", "ms", toMs, cancelAccept, bareWorst},
            {"cancel-connect", "ms", toMs, cancelConnect, bareWorst},
            {"close-50-blocked", "ms", toMs, closeMany, [] { return bare::interruptReceives(manySockets); }}};
}

} // namespace enchufe::cli

#endif
