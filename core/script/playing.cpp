// SPDX-License-Identifier: GPL-3.0-or-later
// How the player goes on; what each line begins is in playing_lines.cpp.
#include "core/script/playing.h"

#include "core/bench/call_words.h"
#include "core/net/errors.h"
#include "core/script/common_texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace enchufe::script {

using bench::Outcome;

namespace {

using namespace std::chrono_literals;

constexpr journal::Seq recordsATurn = 16'384;
constexpr int stepsATurn = 512;
constexpr auto slowestPace = 100ms; // between two questions to the kernel

constexpr Text tookTooLong = tr("it took too long");
constexpr Text tooManyLines = tr("more than 10000 lines were made");
static_assert(Script::mostLines == 10'000, "the text says so");
constexpr Text tooLongAll = tr("the script takes longer than it may");
constexpr Text notBlocked = tr("it is in no call");
constexpr Text notInTime = tr("it did not come to be in time");
constexpr Text notBoundYet = tr("that socket has no address yet");
constexpr Text failedUnread = tr("it failed, and no condition of this step reads that");

} // namespace

Player::Playing::Playing(engine::Engine& engine, bench::CallBench& bench, Script played, Listener to,
                         PlayerOptions how)
    : script(std::move(played)),
      listener(std::move(to)),
      options(how),
      facts(std::make_unique<Facts>(engine.journal())),
      m_journal(engine.journal()),
      m_inbox(std::make_shared<Inbox>(listener.wake ? listener.wake : [] {})),
      m_notes(m_journal),
      m_table(std::make_unique<journal::SocketTable>(m_journal)),
      m_calls(engine, bench, m_inbox, m_notes, {listener.began, listener.ended}),
      m_kernel(engine, bench, m_calls, m_notes),
      m_read(m_journal.end())
{
    m_expected = readsOf(0, script.lines.size());
}

Player::Playing::~Playing()
{
    m_growth.cancel();
    m_inbox->close();
    m_calls.stop();
}

void Player::Playing::stop()
{
    m_growth.cancel();
    m_calls.stop();
    m_waiting = Nothing();
    m_loops.clear();
    m_last.reset();
    m_addresses.clear();
    m_abandoned.clear();
    state = State::Stopped;
}

void Player::Playing::restart()
{
    stop();
    m_read = m_journal.end();
    facts = std::make_unique<Facts>(m_journal);
    m_table = std::make_unique<journal::SocketTable>(m_journal);
    m_kernel.forget();
    state = State::Resting;
    problem.reset();
    failed.reset();
    notMade = false;
    next = m_made = callCount = expectations = 0;
    m_played = {};
    m_expected = readsOf(0, script.lines.size());
}

void Player::Playing::playTo(std::size_t line, bool one)
{
    if (state != State::Resting && state != State::Playing)
        return;
    m_stopAt = line;
    m_one = one;
    pauseAsked = false;
    if (std::exchange(state, State::Playing) == State::Resting) {
        m_playingSince = m_lineSince = Clock::now();
        m_inbox->wake();
    }
}

void Player::Playing::skipTo(std::size_t line)
{
    if (state == State::Resting && line > next) {
        next = line;
        m_loops.clear();
    }
}

void Player::Playing::beginSegment(const std::string& title, std::span<const Condition> judged,
                                   std::size_t end)
{
    m_notes.write(note::SegmentBegan{title});
    m_expected = readsOf(next, end);
    for (const Condition& condition : judged)
        m_expected.add(condition.reads());
}

void Player::Playing::ask(const Reads& reads)
{
    if (state != State::Resting)
        return;
    m_playingSince = m_lineSince = Clock::now();
    state = State::Playing;
    m_waiting = Judging{Judging::Of::Asked, nullptr, reads};
    m_kernel.ask(reads, Clock::now());
    m_inbox->wake();
}

std::optional<Player::Playing::Clock::time_point> Player::Playing::deadline() const
{
    if (state != State::Playing)
        return std::nullopt;
    const Clock::time_point all = m_playingSince + (options.mostOfAll() - m_played);
    Clock::time_point first = m_lineSince + options.limit + extraTime();
    if (const auto* const call = std::get_if<AwaitCall>(&m_waiting); call != nullptr && call->patience)
        first = std::min(first, *call->patience);
    if (const auto* const time = std::get_if<AwaitTime>(&m_waiting))
        first = time->until;
    if (std::holds_alternative<AwaitBlocked>(m_waiting))
        first = Clock::now() + 1ms;
    if (const auto* const judging = std::get_if<Judging>(&m_waiting)) {
        first = judging->asking ? m_kernel.deadline() : judging->until;
        if (!judging->asking && !(judging->reads.kernel.empty() && judging->reads.blocked.empty()))
            first = std::min(first, judging->askAgain);
    }
    return std::min(first, all);
}

/// In slices: a flood of records must not hold up the owner's thread.
void Player::Playing::readRecords()
{
    const journal::Seq end = std::min(m_journal.end(), m_read + recordsATurn);
    journal::PenReader pens(m_journal);
    while (m_read < end) {
        const auto batch = m_journal.read(m_read);
        if (batch.records.empty())
            return;
        m_read = batch.first;
        for (const journal::Record& record : batch.records) {
            if (m_read >= end)
                break;
            ++m_read;
            facts->apply(record);
            m_table->apply(record);
            m_calls.apply(record, pens.of(record).endpoint);
            m_kernel.apply(record, m_journal);
        }
    }
    (void)m_table->takeChangedSockets(); // nobody else asks
    (void)m_table->takeChangedEndpoints();
    (void)m_table->takeForgottenSockets();
}

void Player::Playing::advance()
{
    m_growth.cancel();
    m_calls.takeTold();
    readRecords();
    if (state != State::Playing)
        return;
    if (!isWaiting() || !isOverdue()) {
        int steps = 0;
        while (steps < stepsATurn && state == State::Playing && goOn())
            ++steps;
        if (steps == stepsATurn)
            m_inbox->wake();
    }
    if (state == State::Playing)
        m_growth = m_journal.notifyBeyond(m_read, [inbox = m_inbox] { inbox->wake(); });
}

bool Player::Playing::goOn()
{
    return std::visit([this](auto& waiting) { return goOn(waiting); }, m_waiting);
}

bool Player::Playing::goOn(const Nothing& /*nothing*/)
{
    if (!m_loops.empty() && next == script.lines[m_loops.back().line].end) {
        const auto& repeat = std::get<line::Repeat>(script.lines[m_loops.back().line].what);
        ++m_loops.back().rounds;
        if (repeat.until)
            judge(Judging::Of::Round, *repeat.until, Clock::now());
        else
            roundIsOver(false);
        return true;
    }
    if (next >= script.lines.size() || next == m_stopAt || pauseAsked) {
        rest();
        return false;
    }
    m_addresses.clear();
    m_lineSince = Clock::now();
    if (++m_made > Script::mostLines)
        fail({tooManyLines});
    else
        beginLine();
    return state == State::Playing;
}

void Player::Playing::beginLine()
{
    m_waiting = Nothing();
    std::visit([this](const auto& what) { begin(what); }, script.lines[next].what);
}

/// Where its block goes on is the next line; a loop's end is looked at when it comes.
void Player::Playing::lineIsOver()
{
    m_waiting = Nothing();
    ++next;
    if (std::exchange(m_one, false))
        pauseAsked = true;
}

void Player::Playing::roundIsOver(bool enough)
{
    Loop& loop = m_loops.back();
    const Line& line = script.lines[loop.line];
    m_waiting = Nothing();
    if (!enough && loop.rounds < std::get<line::Repeat>(line.what).count) {
        next = loop.line + 1;
        return;
    }
    next = line.end;
    m_loops.pop_back();
}

void Player::Playing::rest()
{
    m_played += Clock::now() - m_playingSince;
    m_waiting = Nothing();
    pauseAsked = m_one = false;
    state = State::Resting;
}

void Player::Playing::fail(Mistake mistake)
{
    const Place place = next < script.lines.size() ? script.lines[next].place : Place();
    problem = Problem{place, std::move(mistake)};
    m_waiting = Nothing();
    state = State::Failed;
}

bool Player::Playing::goOn(AwaitCall& call)
{
    if (m_calls.isUnderWay(call.owner)) {
        if (!call.patience || Clock::now() < *call.patience)
            return false;
        m_abandoned = call.owner;
        lineIsOver();
        return true;
    }
    if (const Outcome* const outcome = m_calls.last(call.owner))
        failCall(*outcome);
    if (state != State::Playing)
        return false;
    if (std::holds_alternative<Expectation>(script.lines[next].what))
        beginLine(); // it was about the call that has ended now
    else
        lineIsOver();
    return state == State::Playing;
}

/// What has become of the call that was waited for.
void Player::Playing::failCall(const Outcome& outcome)
{
    m_last = outcome;
    notMade = static_cast<bool>(outcome.notMade);
    if (notMade) {
        fail(outcome.notMade);
        return;
    }
    if (outcome.result.ok() || isExpectedToFail(outcome))
        return;
    if (!failed) {
        failed = FailedCall{outcome, script.lines[next].place};
        if (listener.failed && !options.isLesson)
            listener.failed(*failed);
    }
    if (options.isLesson)
        fail({failedUnread,
              fmt::format("{}: {}(): {}", outcome.call.owner(), net::callName(outcome.call.call),
                          net::errorName(outcome.call.call, outcome.result.error)),
              0});
}

bool Player::Playing::goOn(const AwaitTime& time)
{
    if (Clock::now() < time.until)
        return false;
    lineIsOver();
    return true;
}

bool Player::Playing::goOn(const AwaitName& name)
{
    if (!m_calls.targetOf(name.name))
        return false;
    beginLine();
    return state == State::Playing;
}

bool Player::Playing::goOn(const AwaitKnown& known)
{
    if (knownAddress(known.name, known.ofPeer).isEmpty())
        return false;
    beginLine();
    return state == State::Playing;
}

bool Player::Playing::goOn(AwaitAddress& address)
{
    if (m_calls.isUnderWay(address.owner))
        return false;
    const Outcome* const outcome = m_calls.last(address.owner);
    const bool isExpectation = std::holds_alternative<Expectation>(script.lines[next].what);
    const bool found = outcome != nullptr && outcome->ok() && !outcome->address.isEmpty();
    if (!found && !isExpectation) {
        notMade = true;
        fail({notBoundYet, address.typed, 0});
        return false;
    }
    m_addresses[address.typed] = found ? outcome->address : net::Endpoint();
    beginLine();
    return state == State::Playing;
}

/// A call that was started a moment ago is made as soon as its thread runs.
bool Player::Playing::goOn(const AwaitBlocked& blocked)
{
    const auto socket = m_calls.stateOf(blocked.socket);
    if (socket && (socket->busy || socket->busyElsewhere)) {
        ++expectations;
        lineIsOver();
        return true;
    }
    if (!socket || (socket->waiting == 0 && socket->waitingElsewhere == 0))
        fail({notBlocked, blocked.socket, 0});
    return false;
}

bool Player::Playing::goOn(Judging& judging)
{
    const auto now = Clock::now();
    if (judging.asking) {
        if (!m_kernel.isDone(now, *m_table))
            return false;
        judging.asking = false;
        judging.askAgain = now + judging.pace;
        judging.pace = std::min<std::chrono::milliseconds>(2 * judging.pace, slowestPace);
        judging.seen = m_journal.end();
    }
    if (m_read < judging.seen) {
        readRecords();
        if (m_read < judging.seen)
            return false; // the journal wakes at once
    }
    if (judging.condition == nullptr) {
        rest();
        return false;
    }
    judged(judging);
    return state == State::Playing && !std::holds_alternative<Judging>(m_waiting);
}

void Player::Playing::judged(Judging& judging)
{
    const Verdict verdict = facts->judge(*judging.condition);
    const auto now = Clock::now();
    const auto saw = [&] { return verdict.describe(options.language); };
    switch (judging.of) {
    case Judging::Of::Expect:
        if (!verdict.holds())
            return fail({notAsExpected, saw(), 0});
        ++expectations;
        return lineIsOver();
    case Judging::Of::Round:
        return roundIsOver(verdict.holds());
    case Judging::Of::WaitUntil:
        if (verdict.holds())
            return lineIsOver();
        if (now >= judging.until) {
            if (std::get<line::WaitUntil>(script.lines[next].what).mayFail)
                return lineIsOver();
            return fail({notInTime, saw(), 0});
        }
        if (now >= judging.askAgain && !(judging.reads.kernel.empty() && judging.reads.blocked.empty())) {
            judging.asking = true;
            m_kernel.ask(judging.reads, now);
        }
        return;
    case Judging::Of::Asked:
        return;
    }
}

Player::Playing::Clock::duration Player::Playing::extraTime() const
{
    if (next >= script.lines.size())
        return {};
    if (const auto* const make = std::get_if<line::MakeCall>(&script.lines[next].what))
        return std::chrono::milliseconds(
            net::asksOfSockets(make->call.call) ? std::max(make->call.milliseconds, 0) : 0);
    if (const auto* const open = std::get_if<line::OpenEndpoint>(&script.lines[next].what))
        return open->knobs.connectTimeout;
    return {};
}

bool Player::Playing::isOverdue()
{
    const auto now = Clock::now();
    if (m_played + (now - m_playingSince) > options.mostOfAll()) {
        fail({tooLongAll});
        return true;
    }
    const bool hasOwnTime =
        std::holds_alternative<AwaitTime>(m_waiting) || std::holds_alternative<Judging>(m_waiting);
    if (hasOwnTime || now < m_lineSince + options.limit + extraTime())
        return false;
    // What ended meanwhile has ended.
    while (state == State::Playing && isWaiting() && goOn()) {
    }
    if (state == State::Playing && isWaiting())
        fail(overdue());
    return true;
}

/// "a: blocked in accept()".
Mistake Player::Playing::overdue() const
{
    const auto* const call = std::get_if<AwaitCall>(&m_waiting);
    if (const auto* const name = std::get_if<AwaitName>(&m_waiting))
        return {tookTooLong, name->name, 0};
    if (const auto* const known = std::get_if<AwaitKnown>(&m_waiting))
        return {notBoundYet, known->typed, 0};
    if (call == nullptr)
        return {tookTooLong};
    const auto blockedIn = m_calls.presentCall(call->owner);
    if (blockedIn == net::Call::Note)
        return {tookTooLong, call->owner, 0};
    constexpr Text pattern = tr("{}, blocked in {}()");
    return {tookTooLong,
            fmt::format(fmt::runtime(pattern.in(options.language)), call->owner, net::callName(blockedIn)),
            0};
}

} // namespace enchufe::script
