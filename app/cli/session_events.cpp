// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/session_events.h"

#include "app/cli/console_streams.h"
#include "app/cli/session_words.h"
#include "core/codec/escapes.h"
#include "core/engine/refused.h"
#include "core/net/errors.h"
#include "core/net/file_errors.h"
#include "core/words/meaning.h"

#include <fmt/format.h>

#include <cerrno>

namespace enchufe::cli {

using journal::Record;
using net::Call;
using words::Meaning;
using Clock = std::chrono::steady_clock;

SessionEvents::SessionEvents(const SessionPlan& plan, const journal::Journal& journal,
                             const journal::SocketTable& table, engine::Engine& engine)
    : m_plan(plan),
      m_journal(journal),
      m_table(table),
      m_engine(engine)
{}

void SessionEvents::apply(const Record& record)
{
    if (record.isNote()) {
        applyNote(record);
    } else if (record.isData()) {
        applyData(record);
    } else if (record.call == Call::Accept && m_plan.isListener()) {
        if (record.error == 0)
            say(fmt::format("{} {}", in(tr("accepted")), addressOf(record)));
        else
            tellFailure(record.call, addressOf(record), record.error);
    } else if (record.call == Call::SetSockOpt && record.error != 0) {
        failAt(record.call, m_journal.detail(record)->option, record.error);
    } else if (record.call == Call::Unlink && record.error != 0) {
        failAt(record.call, addressOf(record), record.error);
    } else if (record.call == Call::Close) {
        applyClose(record);
    }
}

void SessionEvents::applyClose(const Record& record)
{
    const auto* const info = m_table.socket(record.socket);
    const auto* const endpoint = m_table.endpoint(m_endpoint);
    const bool connection = info != nullptr && info->listener != 0;
    if (m_plan.isListener() ? connection && m_plan.untilFirstConnectionEnds
                            : endpoint != nullptr && endpoint->ready)
        stop();
}

/// The sockets close at once. What they have received is still written, however slow its reader is.
void SessionEvents::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_engine.close(m_endpoint);
}

void SessionEvents::stopAsTold()
{
    m_told = true;
    stop();
}

void SessionEvents::tellReady(const Record& record)
{
    const bool bound =
        m_plan.isListener() || (!m_plan.isStream() && std::get<engine::DatagramSpec>(m_plan.spec).bind);
    const std::string address = codec::toPrintable(m_journal.detail(record)->address.text());
    if (bound)
        tell(fmt::format("listening {}", address));
    else if (m_plan.isStream())
        say(fmt::format("{} {}", in(tr("connected")), address));
}

/// ": one datagram cannot hold so much (65507)", or nothing where the number alone says it.
std::string SessionEvents::whyNotSent(std::string_view reason) const
{
    const auto tooLarge = engine::TooLarge::fromText(reason);
    if (!tooLarge)
        return {};
    return fmt::format(": {}{}", in(tr("one datagram cannot hold so much")),
                       tooLarge->most ? fmt::format(" ({})", *tooLarge->most) : std::string());
}

void SessionEvents::applyNote(const Record& record)
{
    switch (record.note()) {
    case journal::NoteKind::Ready:
        tellReady(record);
        break;
    case journal::NoteKind::Failed: {
        const auto* const endpoint = m_table.endpoint(m_endpoint);
        failAt(record.failedCall(), endpoint != nullptr ? endpoint->failedAddress : std::string(),
               record.error);
        stop();
        break;
    }
    case journal::NoteKind::Closed:
        m_closed = m_closed || m_journal.pen(record).endpoint == m_endpoint;
        break;
    case journal::NoteKind::SendDropped:
    case journal::NoteKind::SendRefused: {
        const auto bytes = static_cast<std::uint64_t>(record.value());
        m_consumed += bytes;
        tellNotSent(fmt::format("{} {}{}", bytesText(bytes), notSent.in(bytes, m_plan.language),
                                whyNotSent(m_journal.detail(record)->text)));
        break;
    }
    case journal::NoteKind::FileFailed:
        m_failure = net::describeFileError(codec::toPrintable(m_journal.detail(record)->text), record.error,
                                           m_plan.language);
        break;
    case journal::NoteKind::ConnectionFailed:
    case journal::NoteKind::Degraded:
        if ((m_plan.isListener() && !m_plan.untilFirstConnectionEnds) ||
            record.note() == journal::NoteKind::Degraded)
            tellFailure(record.failedCall(), addressOf(record), record.error);
        else
            failAt(record.failedCall(), addressOf(record), record.error);
        break;
    default:
        break;
    }
}

/// Where nobody has ended it, what was asked for did not come about.
void SessionEvents::tellNotSent(std::string text)
{
    if (m_told || m_plan.isListener() || !m_failure.empty())
        tell(text);
    else
        fail(std::move(text));
}

/// What this send() did not take is not sent again: with --send-once, and of a datagram that failed. A note
/// has what fits no datagram.
bool SessionEvents::isGivenUp(const Record& record) const
{
    if (net::isTooLarge(record.error))
        return false;
    if (m_plan.sendHow == engine::SendHow::Once)
        return true;
    return !m_plan.isStream() && record.error != 0 && record.error != EINTR &&
           !net::CallResult{record.result, record.error}.wouldBlock();
}

void SessionEvents::applyData(const Record& record)
{
    if (record.isSend()) {
        m_consumed += record.bytesCarried();
        if (isGivenUp(record))
            m_consumed += record.requested - record.bytesCarried();
    }
    if (record.error != 0)
        applyError(record);
    else if (m_plan.untilPeerCloses && words::meaningOf(record) == Meaning::StreamEnd)
        m_engine.post({m_endpoint, 0}, engine::command::Finish{});
}

void SessionEvents::applyError(const Record& record)
{
    if (net::CallResult{record.result, record.error}.wouldBlock())
        return;
    // Our own end interrupts a call that blocks.
    if (m_stopping && net::errorName(record.call, record.error) == "EINTR")
        return;
    if (!m_plan.isListener() || m_plan.untilFirstConnectionEnds)
        failAt(record.call, addressOf(record), record.error);
    else
        say(net::describeError(record.call, addressOf(record), record.error, m_plan.language));
    if (m_plan.isStream() && !m_plan.isListener() && record.isReceive())
        stop();
}

/// What goes wrong again and again, such as accept() without a descriptor left: told at once, then once a
/// second.
void SessionEvents::tellFailure(Call call, const std::string& address, int error)
{
    if (call == Call::Accept && net::CallResult{-1, error}.wouldBlock())
        return;
    const auto now = Clock::now();
    if (now - m_failureTold < std::chrono::seconds(1)) {
        ++m_untoldFailures;
        return;
    }
    m_failureTold = now;
    std::string text = net::describeError(call, address, error, m_plan.language);
    if (const std::uint64_t untold = std::exchange(m_untoldFailures, 0); untold > 0)
        text += fmt::format(" (+{})", untold);
    tell(text);
}

std::string SessionEvents::addressOf(const Record& record) const
{
    const auto detail = m_journal.detail(record);
    if (!detail->address.isEmpty())
        return codec::toPrintable(detail->address.text());
    const auto* const info = m_table.socket(record.socket);
    return info != nullptr ? codec::toPrintable(info->remote.text()) : std::string();
}

void SessionEvents::tellCounts() const
{
    if (m_untoldFailures > 0)
        tell(fmt::format("+{} {}", m_untoldFailures,
                         failuresOfThatKind.in(m_untoldFailures, m_plan.language)));
    const auto* const endpoint = m_table.endpoint(m_endpoint);
    const auto* const socket = endpoint != nullptr ? m_table.socket(endpoint->socket) : nullptr;
    if (socket != nullptr && !m_plan.isStream() && socket->kernelDrops > 0)
        tell(fmt::format(
            "{} {}", socket->kernelDrops,
            datagramsDropped.in(static_cast<std::uint64_t>(socket->kernelDrops), m_plan.language)));
}

std::string bytesText(std::uint64_t bytes)
{
    return fmt::format("{} {}", bytes, bytes == 1 ? "byte" : "bytes");
}

void SessionEvents::say(const std::string& text) const
{
    if (!m_plan.quiet)
        tell(text);
}

void SessionEvents::fail(std::string text)
{
    if (m_failure.empty())
        m_failure = std::move(text);
}

void SessionEvents::failAt(Call call, const std::string& address, int error)
{
    m_failure = net::describeError(call, codec::toPrintable(address), error, m_plan.language);
}

} // namespace enchufe::cli
