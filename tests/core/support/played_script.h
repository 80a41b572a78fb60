// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/player.h"
#include "tests/core/support/problems.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace enchufe::test {

/// A text in which nothing is wrong.
inline script::Script scriptOf(std::string_view text)
{
    auto parsed = script::Script::parse(text);
    EXPECT_EQ(textOf(parsed.problem), "") << text;
    return std::move(parsed.value);
}

/// Each line gets as long as a loaded machine may need.
inline script::PlayerOptions patient()
{
    script::PlayerOptions options;
    options.limit = waitLimit;
    return options;
}

/// What came of it, on a journal of its own.
inline script::PlayResult played(std::string_view text, script::PlayerOptions options = patient())
{
    journal::Journal journal;
    return script::play(scriptOf(text), journal, options);
}

/// "3:5 «s»: …"; empty: all held.
inline std::string problemOf(const script::PlayResult& result) { return textOf(result.problem); }

/// A script played to its end, whose sockets are still there.
class PlayedScript {
public:
    PlayedScript(journal::Journal& journal, std::string_view text)
        : m_engine(journal),
          m_bench(journal),
          m_loop(m_engine, m_bench, scriptOf(text), patient())
    {
        m_loop.player().playToEnd();
        (void)m_loop.run();
        m_result = m_loop.result();
    }

    [[nodiscard]] const script::PlayResult& result() const { return m_result; }
    [[nodiscard]] bench::CallBench& bench() { return m_bench; }

private:
    engine::Engine m_engine;
    bench::CallBench m_bench;
    script::PlayerLoop m_loop;
    script::PlayResult m_result;
};

} // namespace enchufe::test
