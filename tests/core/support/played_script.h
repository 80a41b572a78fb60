// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/player.h"

#include <string>
#include <utility>

namespace enchufe::test {

/// A script played to its end, whose sockets are still there.
class PlayedScript {
public:
    PlayedScript(journal::Journal& journal, script::Script script, script::PlayerOptions options = patient())
        : m_engine(journal),
          m_bench(journal),
          m_loop(m_engine, m_bench, std::move(script), options)
    {
        m_loop.player().playToEnd();
        (void)m_loop.run();
        m_result = m_loop.result();
    }

    [[nodiscard]] const script::PlayResult& result() const { return m_result; }
    [[nodiscard]] script::Player& player() { return m_loop.player(); }
    [[nodiscard]] bench::CallBench& bench() { return m_bench; }

    /// Each line gets as long as a loaded machine may need.
    static script::PlayerOptions patient()
    {
        script::PlayerOptions options;
        options.limit = std::chrono::seconds(30);
        return options;
    }

private:
    engine::Engine m_engine;
    bench::CallBench m_bench;
    script::PlayerLoop m_loop;
    script::PlayResult m_result;
};

/// "3:5: «s»: …"; empty: all held.
[[nodiscard]] inline std::string problemOf(const script::PlayResult& result)
{
    if (!result.problem)
        return {};
    const Place place = result.problem->place;
    return std::to_string(place.line) + ':' + std::to_string(place.column) + ": " +
           result.problem->mistake.describe(Language::English);
}

} // namespace enchufe::test
