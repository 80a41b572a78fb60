// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"
#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "core/script/facts.h"
#include "core/script/script.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace enchufe::script {

struct PlayerOptions {
    /// How long one line may take, its own waiting time aside.
    std::chrono::milliseconds limit = std::chrono::seconds(5);
    /// All lines together; time in which the player rests does not count.
    std::chrono::milliseconds most = std::chrono::minutes(10);
    /// A lesson's rule for failing calls: one that no condition of its segment reads ends the script.
    /// Without, calls.md's: it is told, and the script goes on.
    bool isLesson = false;
    /// For a replay: a bare socket's call that takes longer is not waited for. 0: all are.
    std::chrono::milliseconds patience{0};
};

/// A call that failed though nobody expected it to.
struct FailedCall {
    bench::Outcome outcome;
    Place place;
};

/// Plays a script on real sockets: bare ones on a CallBench, endpoints on an Engine, both of one journal. It
/// never blocks: every method returns at once, and what is under way goes on by itself. All methods from one
/// thread, its owner's. Whoever owns it has advance() called soon after `wake` has run, and at deadline().
///
/// A conversation is what it made: what stops closes all of it, and nothing else on the bench or the engine.
class Player {
public:
    enum class State : std::uint8_t {
        Resting, ///< at a place between two lines: nothing has been asked of it, or it has done it
        Playing, ///< advance() is to be called
        Failed,  ///< problem() says why; sockets are as they were then
        Stopped  ///< by stop(); nothing is left
    };
    /// What its owner may want to show, in the order of the lines.
    struct Shown {
        std::variant<line::View, line::Say> what;
        Place place;
        net::SocketId socket = 0; ///< a view's; 0: there is none (yet)
    };
    struct Listener {
        std::function<void()> wake; ///< any thread: advance() has something to do
        std::function<void(const Shown&)> show = {};
        std::function<void(const FailedCall&)> failed =
            {}; ///< the first that nobody expected, as soon as it did
        /// A bare socket's call begins and ends, each with the number that the first was told with: for a
        /// transcript.
        std::function<void(int call, const bench::CallSpec& spec)> began = {};
        std::function<void(int call, const bench::Outcome& outcome)> ended = {};
    };

    /// The journal, which the engine and the bench write, outlives it, as they do.
    Player(engine::Engine& engine, bench::CallBench& bench, Script script, Listener listener,
           PlayerOptions options = {});
    ~Player(); ///< stop()
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    // --- what is to be played
    /// Until the next line is `line` (Script::lines.size(): to the end) and what was not started in the
    /// background has ended. Inside a block: the first time that it is the next one.
    void playTo(std::size_t line);
    void playToEnd() { playTo(m_script.lines.size()); }
    /// One line; a repetition's first, too. Does nothing at the end.
    void step();
    /// Rests before the next line; the present one goes on to its end.
    void pause();
    /// The lines before it are not made: a person has done what they would have.
    void skipTo(std::size_t line);
    /// A new segment begins here, in which these conditions are judged: a failed call that one of them reads
    /// is expected. Also what `expect`, `wait until` and `repeat` of the lines up to `end` read.
    void beginSegment(std::span<const Condition> judged, std::size_t end);
    /// What a condition asks of the kernel is asked now: once the player rests again, facts() can judge it.
    void ask(std::span<const Condition> conditions);
    /// A bare socket's or an endpoint's call that still waits returns EINTR, or is not made.
    void cancel(const std::string& name);
    /// All it made is closed, without waiting for that, and its names are free.
    void stop();
    /// stop(), and back to the first line, with new facts.
    void restart();

    // --- being driven
    /// Does what can be done now: reads new records (a bounded number at a time), goes on with the next
    /// lines.
    void advance();
    /// When advance() must be called though nothing wakes it; nothing: not at all.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const;

    // --- how it stands
    [[nodiscard]] State state() const { return m_state; }
    /// An expectation that did not hold, a call that could not be made, a line that took too long.
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }
    /// The problem is a call that could not be made.
    [[nodiscard]] bool isNotMade() const { return m_notMade; }
    [[nodiscard]] const std::optional<FailedCall>& failed() const { return m_failed; }
    [[nodiscard]] std::size_t nextLine() const { return m_next; }
    [[nodiscard]] std::size_t calls() const { return m_calls; }               ///< lines that made one
    [[nodiscard]] std::size_t expectations() const { return m_expectations; } ///< that held
    [[nodiscard]] const Script& script() const { return m_script; }
    /// All records up to those that advance() has read.
    [[nodiscard]] const Facts& facts() const { return m_facts; }
    /// What it made: sockets by their names, connections as "server#1".
    [[nodiscard]] std::optional<net::SocketId> socketOf(std::string_view name) const;
    [[nodiscard]] std::optional<engine::Target> targetOf(std::string_view name) const;

private:
    Script m_script;
};

/// What came of playing a script to its end.
struct PlayResult {
    std::optional<Problem> problem;
    bool notMade = false; ///< the problem is a call that could not be made
    std::size_t calls = 0;
    std::size_t expectations = 0; ///< that held
    std::optional<FailedCall> failed;

    [[nodiscard]] bool ok() const { return !problem; }
};

/// Plays it on an engine and a bench of its own, on the calling thread, to its end or its first problem, and
/// closes everything. `stopped` is asked now and then whether to end early.
[[nodiscard]] PlayResult play(const Script& script, journal::Journal& journal, PlayerOptions options = {},
                              const std::function<bool()>& stopped = {}, Player::Listener listener = {});

} // namespace enchufe::script
