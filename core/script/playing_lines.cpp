// SPDX-License-Identifier: GPL-3.0-or-later
// What each line of a script begins.
#include "core/script/common_texts.h"
#include "core/script/expectations.h"
#include "core/script/playing.h"

#include "core/bench/call_words.h"
#include "core/framing/framing.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

using bench::Outcome;
using net::Call;
using What = Expectation::What;

namespace {

constexpr Text nothingBefore = tr("there is no call before it");
constexpr Text notStarted = tr("no call of it was started");
constexpr Text notBound = tr("that socket has no address yet");
constexpr Text badAddress = tr("not an address: HOST:PORT, unix:/path or @NAME");

} // namespace

Reads Player::Playing::readsOf(std::size_t begin, std::size_t end) const
{
    Reads reads;
    for (std::size_t i = begin; i < std::min(end, script.lines.size()); ++i) {
        if (const Condition* const condition = conditionOf(script.lines[i]))
            reads.add(condition->reads());
    }
    return reads;
}

bool Player::Playing::isExpectedToFail(const Outcome& outcome) const
{
    const std::string& name = outcome.call.owner();
    if (m_calls.isEndpoint(name) && outcome.result.wouldBlock())
        return true;
    const bool repeats = std::ranges::any_of(m_loops, [this](const Loop& loop) {
        return std::get<line::Repeat>(script.lines[loop.line].what).until.has_value();
    });
    if (repeats || m_expected.expectsFailureOf(name, outcome.call.call))
        return true;
    if (next + 1 >= script.lines.size())
        return false;
    const auto* const behind = std::get_if<Expectation>(&script.lines[next + 1].what);
    return behind != nullptr && (behind->what == What::Error || behind->what == What::Result);
}

bool Player::Playing::waitsForName(const std::string& name)
{
    if (splitName(name).number == 0 || m_calls.targetOf(name) || !m_calls.isEndpoint(name))
        return false;
    m_waiting = AwaitName{name};
    return true;
}

std::optional<std::string> Player::Playing::addressFor(const std::string& typed, bool byBench)
{
    if (!typed.starts_with('@'))
        return typed;
    if (const auto known = m_addresses.find(typed); known != m_addresses.end())
        return known->second.text();
    const bench::AddressName named = bench::socketNamedBy(typed);
    if (waitsForName(named.socket))
        return std::nullopt;
    const auto socket = m_calls.stateOf(named.socket);
    if (socket && socket->handle != net::noHandle) {
        if (byBench)
            return typed;
        if (const Mistake mistake = m_calls.beginAiding(named.socket, named.ofPeer)) {
            fail(mistake);
            return std::nullopt;
        }
        m_waiting = AwaitAddress{typed, CallsUnderWay::ownerOf(named.socket, socket->busy)};
        return std::nullopt;
    }
    const net::Endpoint address = knownAddress(named.socket, named.ofPeer);
    if (!address.isEmpty())
        return address.text();
    if (m_calls.isEndpoint(named.socket) && !m_calls.isClosed(named.socket)) {
        m_waiting = AwaitKnown{typed, named.socket, named.ofPeer};
        return std::nullopt;
    }
    if (byBench && !m_calls.isEndpoint(named.socket))
        return typed; // which the bench refuses in its words
    notMade = true;
    fail({notBound, typed, 0});
    return std::nullopt;
}

net::Endpoint Player::Playing::knownAddress(const std::string& name, bool ofPeer) const
{
    const net::Endpoint address = facts->addressOf(name, ofPeer);
    const bool isOne = address.domain() == net::Domain::Unix || address.port() != 0;
    return isOne ? address : net::Endpoint();
}

std::optional<net::Endpoint> Player::Playing::endpointFor(const std::string& typed)
{
    const auto text = addressFor(typed, false);
    if (!text)
        return std::nullopt;
    if (auto address = net::Endpoint::fromText(*text, 0))
        return address;
    notMade = true;
    fail({badAddress, typed, 0});
    return std::nullopt;
}

void Player::Playing::begun(const Mistake& mistake, const std::string& owner, bool background)
{
    ++callCount;
    if (mistake) {
        notMade = true;
        fail(mistake);
    } else if (background || !m_calls.isUnderWay(owner)) {
        lineIsOver();
    } else {
        m_waiting = AwaitCall{owner, std::nullopt};
    }
}

void Player::Playing::begin(const line::MakeCall& make)
{
    line::MakeCall made = make;
    const auto address = addressFor(make.call.address, true);
    if (!address)
        return;
    made.call.address = *address;
    const std::string owner = CallsUnderWay::ownerOf(made.call.owner(), made.call.elsewhere);
    begun(m_calls.begin(made), owner, made.background);
    auto* const waiting = std::get_if<AwaitCall>(&m_waiting);
    if (waiting != nullptr && options.patience.count() > 0)
        waiting->patience = Clock::now() + options.patience;
}

void Player::Playing::begin(const line::OpenEndpoint& open)
{
    const auto address = addressFor(open.address, false);
    const auto bind = address ? addressFor(open.knobs.bind, false) : std::nullopt;
    if (bind)
        begun(m_calls.begin(open, *address, *bind), open.name, open.background);
}

void Player::Playing::begin(const line::EndpointCall& call)
{
    if (waitsForName(call.name))
        return;
    std::optional<net::Endpoint> to;
    if (call.call == Call::SendTo) {
        to = endpointFor(call.address);
        if (!to)
            return;
    }
    begun(m_calls.begin(call, to), call.name, call.background);
}

void Player::Playing::begin(const line::Reset& reset)
{
    if (!waitsForName(reset.name))
        begun(m_calls.begin(reset), reset.name, reset.background);
}

void Player::Playing::begin(const line::MoveAll& move)
{
    if (!waitsForName(move.name))
        begun(m_calls.begin(move), move.name, move.background);
}

void Player::Playing::begin(const line::Set& set)
{
    if (!waitsForName(set.name))
        begun(m_calls.begin(set), set.name, false);
}

void Player::Playing::begin(const line::Resolve& resolve)
{
    begun(m_calls.begin(resolve), resolve.name, resolve.background);
}

void Player::Playing::begin(const line::NameInfo& info)
{
    if (const auto address = endpointFor(info.address))
        begun(m_calls.begin(info, *address), info.name, info.background);
}

void Player::Playing::begin(const line::Address& given)
{
    if (const auto address = endpointFor(given.address))
        begun(m_calls.begin(given, *address), given.name, false);
}

void Player::Playing::begin(const line::Wait& wait)
{
    if (waitsForName(wait.name))
        return;
    const std::string owner = CallsUnderWay::ownerOf(wait.name, wait.elsewhere);
    if (!m_calls.isUnderWay(owner) && m_calls.last(owner) == nullptr && !m_calls.stateOf(wait.name)) {
        fail({notStarted, owner, 0});
        return;
    }
    m_waiting = AwaitCall{owner, std::nullopt};
}

void Player::Playing::judge(Judging::Of of, const Condition& condition, Clock::time_point until)
{
    Judging judging{of, &condition, condition.reads(), until};
    m_kernel.ask(judging.reads, Clock::now());
    m_waiting = std::move(judging);
}

void Player::Playing::begin(const line::WaitUntil& wait)
{
    const auto limit = wait.limit.count() > 0 ? wait.limit : options.limit;
    judge(Judging::Of::WaitUntil, wait.condition, Clock::now() + limit);
}

void Player::Playing::begin(const line::Expect& expect)
{
    judge(Judging::Of::Expect, expect.condition, Clock::now());
}

void Player::Playing::begin(const line::Cancel& cancel)
{
    m_calls.cancel(cancel.name);
    lineIsOver();
}

void Player::Playing::begin(const line::Pause& pause) { m_waiting = AwaitTime{Clock::now() + pause.time}; }

void Player::Playing::begin(const line::Repeat& /*repeat*/)
{
    m_loops.push_back({next, 0});
    lineIsOver();
}

void Player::Playing::begin(const line::Framing& framing)
{
    if (waitsForName(framing.name))
        return;
    note::Framed framed{framing.name, {}, m_calls.maxFrameOf(framing.name)};
    for (const std::string& spec : framing.specs)
        framed.framings.push_back(framing::parseFraming(spec).value);
    m_notes.write(framed);
    lineIsOver();
}

void Player::Playing::begin(const line::View& view)
{
    if (listener.show)
        listener.show({view, script.lines[next].place, facts->socketOf(view.name)});
    lineIsOver();
}

void Player::Playing::begin(const line::Say& say)
{
    if (listener.show)
        listener.show({say, script.lines[next].place, 0});
    lineIsOver();
}

void Player::Playing::begin(const Expectation& expected)
{
    if (expected.what == What::Blocked) {
        m_waiting = AwaitBlocked{expected.text};
        return;
    }
    if (const std::string owner = std::exchange(m_abandoned, {}); !owner.empty()) {
        m_waiting = AwaitCall{owner, std::nullopt};
        return;
    }
    if (!m_last) {
        fail({nothingBefore});
        return;
    }
    net::Endpoint address;
    if (expected.what == What::Address && expected.text.starts_with('@')) {
        const auto found = addressFor(expected.text, false);
        if (!found)
            return;
        address = net::Endpoint::fromText(*found, 0).value_or(net::Endpoint());
    }
    const std::string actual = actualOf(expected, *m_last);
    if (actual != wantedOf(expected, *m_last, address)) {
        fail({notAsExpected, actual, 0});
        return;
    }
    ++expectations;
    lineIsOver();
}

} // namespace enchufe::script
