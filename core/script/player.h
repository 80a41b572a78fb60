// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"
#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "core/script/facts.h"
#include "core/script/script.h"
#include "core/threads/mutex.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::script {

struct PlayerOptions {
    /// How long one line may take; what a line asks for itself (poll's time, a pause) comes on top.
    std::chrono::milliseconds limit = std::chrono::seconds(5);
    /// All lines together, or as long as one may take, where that is longer; time in which the player rests
    /// does not count.
    std::chrono::milliseconds most = std::chrono::minutes(10);
    [[nodiscard]] std::chrono::milliseconds mostOfAll() const { return std::max(most, limit); }
    /// A lesson's rule for failing calls: one that no condition of its segment reads ends the script.
    /// Without, calls.md's: it is told, and the script goes on.
    bool isLesson = false;
    /// A replay's: a bare socket's call that takes longer does not hold up the lines behind it. 0: all do.
    std::chrono::milliseconds patience{0};
    Language language = {}; ///< of what was seen, in problems
};

/// A call that failed though nobody expected it to.
struct FailedCall {
    bench::Outcome outcome;
    Place place; ///< of the line that waited for it
};

/// Plays a script on real sockets: bare ones on a CallBench, endpoints on an Engine, both of one journal. It
/// never blocks: every method returns at once, and what is under way goes on by itself. All methods from one
/// thread, its owner's, who has advance() called soon after `wake` has run, and at deadline().
class Player {
public:
    enum class State : std::uint8_t {
        Resting, ///< between two lines: nothing has been asked of it, or it has done it
        Playing, ///< advance() is to be called
        Failed,  ///< problem() says why; the sockets are as they were then
        Stopped  ///< by stop(); nothing is left
    };
    /// What its owner may want to show, when its line comes.
    struct Shown {
        std::variant<line::View, line::Say> what;
        Place place;
        net::SocketId socket = 0; ///< a view's; 0: there is none (yet)
    };
    /// All but `wake` run inside advance(), on the owner's thread.
    struct Listener {
        std::function<void()> wake = {}; ///< any thread: advance() has something to do
        std::function<void(const Shown&)> show = {};
        /// The first call that nobody expected to fail, as soon as its line is over.
        std::function<void(const FailedCall&)> failed = {};
        /// A call on a bare socket begins and ends, with a number of its own: for a transcript.
        std::function<void(std::size_t call, const bench::CallSpec&)> began = {};
        std::function<void(std::size_t call, const bench::Outcome&)> ended = {};
    };

    /// The engine and the bench write one journal; all three outlive it.
    Player(engine::Engine& engine, bench::CallBench& bench, Script script, Listener listener,
           PlayerOptions options = {});
    ~Player(); ///< stop()
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    // --- what is to be played
    /// Until the next line is `line` (Script::lines.size(): to the end) and every call that was not started
    /// in the background has ended. A line inside a block: the first time that it is the next one.
    void playTo(std::size_t line);
    void playToEnd() { playTo(script().lines.size()); }
    /// One line.
    void step();
    /// Rests before the next line; the present one still goes on to its end.
    void pause();
    /// The lines before it are not made: a person has done what they would have.
    void skipTo(std::size_t line);
    /// A segment begins here: what is judged from now on sees only what comes now. `judged` and the
    /// conditions in the lines up to `end` say which failed calls are expected. Without one the whole script
    /// is one.
    void beginSegment(const std::string& title, std::span<const Condition> judged, std::size_t end);
    /// Whether they expect a call that failed is asked of them; what they ask of the kernel is asked now.
    /// Once the player rests again facts() can judge them.
    void ask(const Reads& reads);
    /// The calls of that name which still wait return EINTR, or are not made.
    void cancel(const std::string& name);
    /// All it made is closed, without waiting for that, and nothing else on the bench or the engine.
    void stop();
    /// stop(), and back to before the first line, with new facts.
    void restart();

    // --- being driven
    /// Does what can be done now: reads new records and goes on with the next lines, a bounded number a time.
    void advance();
    /// When advance() must be called though nothing wakes it; nothing: not at all.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> deadline() const;

    // --- how it stands
    [[nodiscard]] State state() const;
    /// An expectation that did not hold, a call that could not be made, a line that took too long.
    [[nodiscard]] const std::optional<Problem>& problem() const;
    /// The problem is a call that could not be made.
    [[nodiscard]] bool isNotMade() const;
    [[nodiscard]] const std::optional<FailedCall>& failed() const;
    [[nodiscard]] std::size_t nextLine() const;
    [[nodiscard]] std::size_t calls() const;        ///< lines that made one
    [[nodiscard]] std::size_t expectations() const; ///< that held
    [[nodiscard]] const Script& script() const;
    /// Of all records up to those that advance() has read.
    [[nodiscard]] const Facts& facts() const;
    /// An endpoint, or one connection ("server#1"); nothing: there is none.
    [[nodiscard]] std::optional<engine::Target> targetOf(std::string_view name) const;

private:
    class Playing;
    std::unique_ptr<Playing> m_playing;
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

/// A player driven on the thread that waits for it: console and tests.
class PlayerLoop {
public:
    /// `listener.wake` is not used.
    PlayerLoop(engine::Engine& engine, bench::CallBench& bench, Script script, PlayerOptions options = {},
               Player::Listener listener = {});
    PlayerLoop(const PlayerLoop&) = delete;
    PlayerLoop& operator=(const PlayerLoop&) = delete;

    [[nodiscard]] Player& player() { return *m_player; }
    /// Until it no longer plays. `stopped` is asked now and then whether to end early; false: it said so.
    bool run(const std::function<bool()>& stopped = {});
    [[nodiscard]] PlayResult result() const;

private:
    threads::Mutex m_mutex;
    threads::Condition m_changed;
    bool m_woken ENCHUFE_GUARDED_BY(m_mutex) = true;
    bool m_endedEarly = false;
    std::unique_ptr<Player> m_player; // last: it wakes the others until it is no more
};

/// Lines of a script on which conditions are judged by themselves: a step of a lesson.
struct Segment {
    std::string title;
    std::size_t begin = 0;
    std::size_t end = 0;                ///< exclusively
    std::vector<Condition> judged = {}; ///< beside those of its lines
};

/// Plays it on an engine and a bench of its own, on the calling thread, to its end or its first problem, and
/// closes everything. `stopped` is asked now and then whether to end early. `listener.wake` is not used.
/// `segments`, in their order; none: all of it is one.
[[nodiscard]] PlayResult play(const Script& script, journal::Journal& journal, PlayerOptions options = {},
                              const std::function<bool()>& stopped = {}, Player::Listener listener = {},
                              std::span<const Segment> segments = {});

} // namespace enchufe::script
