// SPDX-License-Identifier: GPL-3.0-or-later
// The player's inside, for its .cpp files.
#pragma once

#include "core/script/calls_under_way.h"
#include "core/script/kernel_questions.h"
#include "core/script/player.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::script {

class Player::Playing {
public:
    using Clock = std::chrono::steady_clock;

    Playing(engine::Engine& engine, bench::CallBench& bench, Script script, Listener listener,
            PlayerOptions options);
    ~Playing();

    void playTo(std::size_t line, bool one);
    void skipTo(std::size_t line);
    void beginSegment(const std::string& title, std::span<const Condition> judged, std::size_t end);
    void ask(const Reads& reads);
    void cancel(const std::string& name) { m_calls.cancel(name); }
    [[nodiscard]] std::optional<engine::Target> targetOf(std::string_view name) const
    {
        return m_calls.targetOf(name);
    }
    void stop();
    void restart();
    void advance();
    [[nodiscard]] std::optional<Clock::time_point> deadline() const;

    Script script;
    Listener listener;
    const PlayerOptions options;
    State state = State::Resting;
    std::optional<Problem> problem;
    bool notMade = false;
    std::optional<FailedCall> failed;
    std::size_t next = 0; ///< the line that is made next, or is being made
    std::size_t callCount = 0;
    std::size_t expectations = 0; ///< that held
    bool pauseAsked = false;
    std::unique_ptr<Facts> facts;

private:
    // What the present line waits for.
    struct Nothing {};
    struct AwaitCall {
        std::string owner;
        std::optional<Clock::time_point> patience; ///< then the lines behind it go on without it
    };
    struct AwaitTime {
        Clock::time_point until;
    };
    struct AwaitName { ///< "server#2"
        std::string name;
    };
    struct AwaitKnown { ///< where an endpoint is: the first sendto() may just have told it
        std::string typed;
        std::string name;
        bool ofPeer = false;
    };
    struct AwaitAddress { ///< of a bare socket
        std::string typed;
        std::string owner;
    };
    struct AwaitBlocked {
        std::string socket;
    };
    struct Judging {
        enum class Of : std::uint8_t { Expect, WaitUntil, Round, Asked };
        Of of = Of::Expect;
        const Condition* condition = nullptr; ///< null: only asked
        Reads reads = {};
        Clock::time_point until = {};
        bool asking = true;
        journal::Seq seen = 0; ///< what must have been read before it is judged
        Clock::time_point askAgain = {};
        std::chrono::milliseconds pace{5};
    };
    using Waiting = std::variant<Nothing, AwaitCall, AwaitTime, AwaitName, AwaitKnown, AwaitAddress,
                                 AwaitBlocked, Judging>;
    struct Loop {
        std::size_t line = 0;
        std::uint32_t rounds = 0; ///< that are over
    };

    [[nodiscard]] bool isWaiting() const { return !std::holds_alternative<Nothing>(m_waiting); }
    void readRecords();
    /// False: it must be waited for something.
    [[nodiscard]] bool goOn();
    [[nodiscard]] bool goOn(const Nothing& nothing);
    [[nodiscard]] bool goOn(AwaitCall& call);
    [[nodiscard]] bool goOn(const AwaitTime& time);
    [[nodiscard]] bool goOn(const AwaitName& name);
    [[nodiscard]] bool goOn(const AwaitKnown& known);
    [[nodiscard]] bool goOn(AwaitAddress& address);
    [[nodiscard]] bool goOn(const AwaitBlocked& blocked);
    [[nodiscard]] bool goOn(Judging& judging);
    void judged(Judging& judging);
    void roundIsOver(bool enough);
    void beginLine();
    void lineIsOver();
    void rest();
    void fail(Mistake mistake);
    void failCall(const bench::Outcome& outcome);
    [[nodiscard]] bool isOverdue();
    [[nodiscard]] Mistake overdue() const;
    [[nodiscard]] Clock::duration extraTime() const;

    // --- lines: playing_lines.cpp
    void begin(const line::MakeCall& make);
    void begin(const line::OpenEndpoint& open);
    void begin(const line::EndpointCall& call);
    void begin(const line::Reset& reset);
    void begin(const line::MoveAll& move);
    void begin(const line::Set& set);
    void begin(const line::Resolve& resolve);
    void begin(const line::NameInfo& info);
    void begin(const line::Address& address);
    void begin(const line::Wait& wait);
    void begin(const line::WaitUntil& wait);
    void begin(const line::Expect& expect);
    void begin(const line::Cancel& cancel);
    void begin(const line::Pause& pause);
    void begin(const line::Repeat& repeat);
    void begin(const line::Framing& framing);
    void begin(const line::View& view);
    void begin(const line::Say& say);
    void begin(const Expectation& expected);
    /// After a call of that owner was begun.
    void begun(const Mistake& mistake, const std::string& owner, bool background);
    void judge(Judging::Of of, const Condition& condition, Clock::time_point until);
    /// True: the line waits until the connection is there, or has failed.
    [[nodiscard]] bool waitsForName(const std::string& name);
    /// "@NAME" as an address, other texts as they are. Nothing: the line waits for it, or has failed.
    /// `byBench`: a bare socket that is open may stay a name.
    [[nodiscard]] std::optional<std::string> addressFor(const std::string& typed, bool byBench);
    /// As calls have told it; empty: they have not.
    [[nodiscard]] net::Endpoint knownAddress(const std::string& name, bool ofPeer) const;
    [[nodiscard]] std::optional<net::Endpoint> endpointFor(const std::string& typed);
    [[nodiscard]] bool isExpectedToFail(const bench::Outcome& outcome) const;
    [[nodiscard]] Reads readsOf(std::size_t begin, std::size_t end) const;

    journal::Journal& m_journal;
    std::shared_ptr<Inbox> m_inbox;
    Notes m_notes;
    std::unique_ptr<journal::SocketTable> m_table;
    CallsUnderWay m_calls;
    KernelQuestions m_kernel;
    journal::Journal::Subscription m_growth;
    journal::Seq m_read = 0;

    Waiting m_waiting;
    std::vector<Loop> m_loops;
    std::size_t m_stopAt = 0;
    bool m_one = false;                               ///< rest after this line
    std::size_t m_made = 0;                           ///< lines, each round counted
    Reads m_expected;                                 ///< of the segment
    std::optional<bench::Outcome> m_last;             ///< what `expect` is about
    std::string m_abandoned;                          ///< whose call the lines went on without
    std::map<std::string, net::Endpoint> m_addresses; ///< "@NAME" of the present line
    Clock::time_point m_lineSince;
    Clock::time_point m_playingSince;
    Clock::duration m_played{0};
};

} // namespace enchufe::script
