// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/told_journal.h"

#include "core/bench/call_spec.h"
#include "core/bench/call_words.h"
#include "core/net/errors.h"
#include "core/net/message_flags.h"
#include "core/net/options.h"
#include "core/net/wait_calls.h"
#include "core/text/number.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace enchufe::test {

using net::Call;

namespace {

std::uint16_t bitsOf(std::string_view letters)
{
    constexpr std::string_view all = "rwuehi";
    unsigned bits = 0;
    for (const char c : letters)
        bits |= 1U << all.find(c);
    return static_cast<std::uint16_t>(bits);
}

bool isQuoted(const std::string& word) { return word.starts_with('"') || word.starts_with("hex:"); }

} // namespace

ToldJournal::ToldJournal(std::string_view lines, journal::JournalLimits limits)
    : journal(limits),
      m_pen(journal, journal.newEndpointId()),
      m_other(journal, m_pen.endpoint()),
      m_notes(journal)
{
    m_pen.attachThread();
    m_other.attachThread();
    tell(lines);
}

void ToldJournal::tell(std::string_view lines)
{
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        line(lines.substr(0, end));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

void ToldJournal::line(std::string_view text)
{
    Mistake mistake;
    Words words;
    for (const bench::Word& each : bench::splitWords(text, mistake))
        words.push_back(each.text);
    if (mistake || words.empty())
        return;
    const bool elsewhere = words.front() == "elsewhere";
    if (elsewhere)
        words.erase(words.begin());
    m_duration = 1000;
    if (words.size() > 2 && words[words.size() - 2] == "after") {
        m_duration =
            parseNumber<std::int64_t>(words.back().substr(0, words.back().size() - 2)).value() * 1'000'000;
        words.resize(words.size() - 2);
    }
    if (note(words) || opens(words))
        return;
    journal::Recorder& pen = elsewhere ? m_other : m_pen;
    if (words.front() == "poll" || words.front() == "select")
        wait(words, pen);
    else
        call(words, pen);
}

bool ToldJournal::note(const Words& words)
{
    namespace said = script::note;
    const std::string& kind = words[0];
    const auto word = [&](std::size_t place) { return place < words.size() ? words[place] : std::string(); };
    if (kind == "segment") {
        m_notes.write(said::SegmentBegan{word(1)});
    } else if (kind == "framing") {
        said::Framed framed{word(1), {}};
        for (std::size_t i = 2; i < words.size(); ++i) {
            const auto parsed = framing::parseFraming(words[i]);
            EXPECT_TRUE(parsed.ok()) << words[i];
            framed.framings.push_back(parsed.value);
        }
        m_notes.write(framed);
    } else if (kind == "blocked") {
        m_notes.write(said::Blocked{word(1), bench::callOfWord(word(2)).value_or(Call::Note)});
    } else if (kind == "kernel") {
        const auto value = parseNumber<std::int64_t>(word(3));
        const bool isState = word(2) == "state";
        m_notes.write(said::KernelSaid{{word(1), word(2)},
                                       value.value_or(0),
                                       isState ? word(3) : std::string(),
                                       value || (isState && word(3) != "?")});
    } else if (kind == "address") {
        m_notes.write(said::AddressGiven{word(1), net::Endpoint::fromText(word(2)).value()});
    } else if (kind == "row") {
        m_notes.write(
            said::Resolved{word(1), net::Endpoint::fromText(word(2)).value(), net::Type::Stream, word(4)});
    } else if (kind == "found") {
        m_notes.write(said::NameFound{word(1), word(2), word(3)});
    } else {
        return false;
    }
    return true;
}

bool ToldJournal::opens(const Words& words)
{
    if (words[0] == "resolve") {
        auto& pen = m_resolvers[words[1]];
        pen = std::make_unique<journal::Recorder>(journal, journal.newEndpointId());
        m_notes.write(script::note::EndpointNamed{words[1], pen->endpoint()});
        net::CallEvent event;
        event.call = Call::GetAddrInfo;
        settle(event, words[3]);
        write(event, *pen);
        return true;
    }
    if (words.size() < 3 || words[1] != "=" || words[2] == "accept")
        return false;
    Socket socket;
    socket.domain = words[2] == "unix" ? net::Domain::Unix : net::Domain::Inet;
    socket.type = words[2] == "udp" ? net::Type::Datagram : net::Type::Stream;
    socket.id = m_pen.newSocketId();
    socket.handle = m_nextHandle++;
    m_sockets[words[0]] = socket;
    net::CallEvent event;
    event.call = Call::Socket;
    event.socket = socket.id;
    event.handle = event.result = socket.handle;
    event.domain = socket.domain;
    event.type = socket.type;
    write(event, m_pen);
    m_pen.note(journal::NoteKind::Named, socket.id, 0, words[0]);
    return true;
}

void ToldJournal::wait(const Words& words, journal::Recorder& pen)
{
    std::vector<net::WaitWord> answer;
    const auto equals = static_cast<std::size_t>(std::ranges::find(words, "=") - words.begin());
    for (std::size_t i = 1; i < equals; ++i) {
        const std::size_t first = words[i].find(':');
        const std::size_t second = words[i].find(':', first + 1);
        const auto handle = m_sockets.at(words[i].substr(0, first)).handle;
        answer.push_back({static_cast<std::int32_t>(handle),
                          bitsOf(words[i].substr(first + 1, second - first - 1)),
                          bitsOf(words[i].substr(second + 1))});
    }
    net::CallEvent event;
    event.call = words[0] == "poll" ? Call::Poll : Call::Select;
    event.requested = answer.size();
    event.data = std::as_bytes(std::span(answer));
    settle(event, words[equals + 1]);
    write(event, pen);
}

void ToldJournal::settle(net::CallEvent& event, const std::string& result)
{
    if (const auto number = parseNumber<std::int64_t>(result)) {
        event.result = *number;
    } else {
        event.result = -1;
        event.error = net::findError(result)->number;
    }
}

void ToldJournal::write(net::CallEvent& event, journal::Recorder& pen)
{
    event.enterNs = journal.epochNs() + (m_clock += 10'000'000);
    event.leaveNs = event.enterNs + m_duration;
    pen.onCall(event);
}

void ToldJournal::data(net::CallEvent& event, Socket& socket, const Words& words, journal::Recorder& pen)
{
    const auto equals = static_cast<std::size_t>(std::ranges::find(words, "=") - words.begin());
    Mistake mistake;
    const bool sends = net::isSendCall(event.call);
    const std::string& result = words[equals + 1];
    std::vector<std::byte> bytes;
    if (sends && isQuoted(words[2]))
        bytes = bench::dataBytes(words[2], mistake);
    event.requested =
        sends && isQuoted(words[2]) ? bytes.size() : parseNumber<std::uint64_t>(words[2]).value();
    for (std::size_t i = 3; i < equals; ++i)
        event.flags |= words[i].starts_with("MSG_") ? bench::flagBits(words[i], mistake) : 0;
    if (isQuoted(result)) {
        bytes = bench::dataBytes(result, mistake);
        event.result = static_cast<std::int64_t>(bytes.size());
    } else {
        settle(event, result);
    }
    for (std::size_t i = equals + 2; i < words.size(); ++i) {
        if (isQuoted(words[i]))
            bytes = bench::dataBytes(words[i], mistake);
    }
    const auto moved = static_cast<std::size_t>(std::max<std::int64_t>(event.result, 0));
    if (bytes.empty() && moved > 0)
        bytes = bench::dataBytes("fill:" + std::to_string(moved), mistake);
    bytes.resize(std::min(bytes.size(), moved));
    std::uint64_t& offset = sends ? socket.sent : socket.received;
    event.offset = offset;
    offset += net::leavesStreamAlone(event.flags) && !sends ? 0 : bytes.size();
    event.data = bytes;
    write(event, pen);
}

void ToldJournal::call(const Words& words, journal::Recorder& pen)
{
    net::CallEvent event;
    const auto equals = static_cast<std::size_t>(std::ranges::find(words, "=") - words.begin());
    const bool accepts = equals == 1;
    const std::string& name = accepts ? words[3] : words[0];
    Socket& socket = m_sockets.at(name);
    event.call = bench::callOfWord(accepts ? "accept" : words[1]).value();
    event.socket = socket.id;
    event.handle = socket.handle;
    event.domain = socket.domain;
    event.type = socket.type;
    net::Endpoint address;
    for (const std::string& each : words) {
        if (each.find(':') != std::string::npos && !isQuoted(each))
            address = net::Endpoint::fromText(each).value();
    }
    event.address = &address;
    if (accepts) {
        Socket made = socket;
        made.sent = made.received = 0;
        made.id = event.otherSocket = pen.newSocketId();
        made.handle = event.result = m_nextHandle++;
        m_sockets[words[0]] = made;
        write(event, pen);
        pen.note(journal::NoteKind::Named, made.id, 0, words[0]);
        return;
    }
    if (net::isDataCall(event.call)) {
        data(event, socket, words, pen);
        return;
    }
    const std::string& result = words.at(equals + 1);
    const bool asksOption = event.call == Call::GetSockOpt;
    if (event.call == Call::SetSockOpt || asksOption) {
        event.option = words[2];
        event.hasOption = true;
        event.value = parseNumber<std::int64_t>(asksOption ? result : words[3]).value_or(0);
    } else if (event.call == Call::Shutdown) {
        event.option = words[2];
        event.requested = static_cast<std::uint64_t>(std::ranges::find(bench::howWords, words[2]) -
                                                     bench::howWords.begin());
    } else if (event.call == Call::Listen) {
        event.requested = parseNumber<std::uint64_t>(words[2]).value();
    }
    const bool answersAddress = event.call == Call::GetSockName || event.call == Call::GetPeerName;
    if (!address.isEmpty() && answersAddress)
        event.result = 0;
    else
        settle(event, asksOption && event.value != 0 ? "0" : result);
    write(event, pen);
}

} // namespace enchufe::test
