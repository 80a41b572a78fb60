// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::bench {

/// What a script says should have come of the call before it.
struct Expectation {
    enum class What : std::uint8_t {
        Ok,      ///< it did not fail
        Result,  ///< the number it returned
        Error,   ///< the name of its error
        Data,    ///< the bytes received
        Address, ///< of accept, recvfrom, getsockname, getpeername; "@NAME" too
        Value,   ///< of getsockopt
        Ready,   ///< what poll or select said of one socket
        Blocked  ///< a socket is still in its call
    };

    What what = What::Ok;
    std::string text = {}; ///< as typed
};

namespace step {
struct MakeCall {
    CallSpec call;
    bool background = false; ///< the script does not wait for it
};
struct Wait { ///< for the socket's calls; the last is then the one that is expected of
    std::string socket;
    bool elsewhere = false; ///< those of its second thread
};
struct Cancel {
    std::string socket;
};
struct Pause {
    std::chrono::milliseconds time{0};
};
} // namespace step

struct Step {
    std::variant<step::MakeCall, step::Wait, step::Cancel, step::Pause, Expectation> what;
    std::size_t line = 1;   ///< from 1
    std::size_t column = 1; ///< from 1, bytes
};

/// A list of calls and what is expected of them, one a line: docs/calls.md.
struct Script {
    std::vector<Step> steps;

    [[nodiscard]] static Parsed<Script> parse(std::string_view text);
};

/// What came of running a script.
struct ScriptResult {
    std::optional<Problem> problem; ///< an expectation that did not hold, or a call that could not be made
    bool notMade = false;           ///< the problem is the latter
    std::size_t calls = 0;
    std::size_t expectations = 0; ///< that held
    /// The first call that failed without an `expect error` behind it, and where it stands.
    std::optional<Outcome> failed;
    std::size_t failedLine = 0;   ///< from 1
    std::size_t failedColumn = 0; ///< from 1, bytes

    [[nodiscard]] bool ok() const { return !problem; }
};

/// Runs it to its end, or to the first expectation that does not hold, on the calling thread. `limit` is for
/// how long a call, a wait or an expectation may take. `stopped` is asked now and then whether to end early.
/// `failed` is told of ScriptResult::failed as soon as it has happened: what comes of it may take long to
/// show.
[[nodiscard]] ScriptResult run(const Script& script, CallBench& bench,
                               std::chrono::milliseconds limit = std::chrono::seconds(30),
                               const std::function<bool()>& stopped = {},
                               const std::function<void(const ScriptResult&)>& failed = {});

} // namespace enchufe::bench
