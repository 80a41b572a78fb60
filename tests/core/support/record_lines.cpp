// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/record_lines.h"

#include "core/net/endpoint.h"
#include "core/net/errors.h"
#include "core/net/kernel_values.h"
#include "core/net/message_flags.h"
#include "core/net/socket.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <span>
#include <sstream>

namespace enchufe::test {

using journal::SocketInfo;
using net::Call;

std::string wordOf(Call call)
{
    return call == Call::Close ? "close" : call == Call::Ioctl ? "ioctl" : std::string(net::callName(call));
}

namespace {

std::optional<Call> callOf(const std::string& word)
{
    for (int i = 0; i < net::callCount; ++i) {
        if (const auto call = static_cast<Call>(i); wordOf(call) == word)
            return call;
    }
    return std::nullopt;
}

std::optional<journal::NoteKind> noteOf(const std::string& word)
{
    for (std::size_t i = 1; i < journal::noteKindCount; ++i) {
        if (const auto kind = static_cast<journal::NoteKind>(i); journal::noteName(kind) == word)
            return kind;
    }
    return std::nullopt;
}

bool isNumber(const std::string& word)
{
    return !word.empty() && word.find_first_not_of("-0123456789") == std::string::npos;
}

const SocketKind* kindOf(const std::string& word)
{
    const auto found =
        std::ranges::find_if(socketKinds(), [&word](const SocketKind& kind) { return kind.name == word; });
    return found == socketKinds().end() ? nullptr : &*found;
}

std::string_view closingWord(words::Closing closing)
{
    switch (closing) {
    case words::Closing::Fin:
        return "FIN";
    case words::Closing::Reset:
        return "RST";
    case words::Closing::FinOrReset:
        return "FIN-or-RST";
    case words::Closing::NothingOrReset:
        return "nothing-or-RST";
    case words::Closing::NothingOrFin:
        return "nothing-or-FIN";
    case words::Closing::Nothing:
        break;
    }
    return "nothing";
}

} // namespace

const std::vector<SocketKind>& socketKinds()
{
    static const std::vector<SocketKind> kinds = {
        {"tcp", net::Domain::Inet, net::Type::Stream},
        {"unix-stream", net::Domain::Unix, net::Type::Stream},
        {"udp", net::Domain::Inet, net::Type::Datagram},
        {"unix-datagram", net::Domain::Unix, net::Type::Datagram},
        {"seqpacket", net::Domain::Unix, net::Type::SeqPacket},
        {"raw", net::Domain::Inet, net::Type::Raw},
    };
    return kinds;
}

/// What the words of one line come to.
struct RecordLines::Line {
    net::CallEvent event;
    std::string made; ///< the second socket's name
    const SocketKind* kind = nullptr;
    std::optional<net::Endpoint> address;
    std::string level;
    std::string option;
    std::string quoted;
    std::vector<std::byte> answer; ///< getsockopt: the structure

    void takeOfNote(const std::string& word)
    {
        if (event.flags == 0)
            event.flags = static_cast<int>(noteOf(word).value());
        else if (isNumber(word))
            event.value = std::stoll(word);
        else if (word.starts_with("call:"))
            event.requested = static_cast<std::uint64_t>(callOf(word.substr(5)).value());
        else if (word.find(':') != std::string::npos)
            address = net::Endpoint::fromText(word);
        else
            option = word;
    }
    void take(const std::string& word)
    {
        constexpr std::string_view hows[] = {"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
        const auto* const how = std::ranges::find(hows, word);
        if (word.starts_with("@"))
            level = word.substr(1);
        else if (word.starts_with("tcpi_"))
            takeAnswer(word);
        else if (event.call == Call::Note)
            takeOfNote(word);
        else if (word.starts_with("MSG_"))
            takeFlags(word);
        else if (isNumber(word) && !option.empty())
            event.value = std::stoll(word);
        else if (isNumber(word))
            event.requested = std::stoull(word);
        else if (how != std::end(hows))
            takeHow(word, static_cast<std::uint64_t>(how - std::begin(hows)));
        else if (kindOf(word) != nullptr)
            kind = kindOf(word);
        else if (word.find(':') != std::string::npos)
            address = net::Endpoint::fromText(word);
        else if (event.call == Call::Accept || event.call == Call::SocketPair)
            made = word;
        else
            option = word;
    }
    void takeHow(const std::string& word, std::uint64_t number)
    {
        option = word;
        event.requested = number;
    }
    void takeAnswer(const std::string& word)
    {
        const std::size_t equals = word.find('=');
        const net::KernelValue& entry = *net::findTcpInfo(word.substr(0, equals));
        const std::uint64_t value = std::stoull(word.substr(equals + 1));
        answer.resize(net::tcpInfoRoom);
        if (entry.isHere()) // of such a size, and the lowest byte first
            std::memcpy(&answer[static_cast<std::size_t>(entry.offset)], &value,
                        static_cast<std::size_t>(entry.size));
    }
    void takeFlags(const std::string& words)
    {
        std::istringstream flags(words);
        for (std::string flag; std::getline(flags, flag, '|');)
            event.flags |= net::messageFlag(flag).value();
    }
    void takeResult(const std::string& word)
    {
        event.result = isNumber(word) ? std::stoll(word) : -1;
        event.error = isNumber(word) ? 0 : net::findError(word)->number;
    }
};

RecordLines::RecordLines(std::string_view text, journal::EndpointKind kind)
{
    m_recorder.note(journal::NoteKind::Opened, 0, static_cast<std::int64_t>(kind));
    std::string all(text);
    std::ranges::replace(all, ';', '\n');
    std::istringstream lines(all);
    for (std::string line; std::getline(lines, line);) {
        if (line.find_first_not_of(' ') != std::string::npos)
            write(line);
    }
}

void RecordLines::write(const std::string& text)
{
    const std::size_t quote = std::min(text.find('"'), text.size());
    const std::size_t endQuote = quote < text.size() ? text.rfind('"') : quote;
    std::istringstream words(text.substr(0, quote) + text.substr(std::min(endQuote + 1, text.size())));
    std::string word;
    std::string name;
    words >> word >> name;
    const auto call = callOf(word);
    if (!call || name.empty()) {
        ADD_FAILURE() << "no call: " << text;
        return;
    }
    Line line;
    line.event.call = *call;
    if (quote < endQuote)
        line.quoted = text.substr(quote + 1, endQuote - quote - 1);
    bool hasResult = false;
    while (words >> word && word != "=")
        line.take(word);
    if (words >> word) {
        line.takeResult(word);
        hasResult = true;
    }
    net::CallEvent& event = line.event;
    const bool isNew = *call == Call::Socket || *call == Call::SocketPair;
    if (isNew && line.kind == nullptr) {
        ADD_FAILURE() << "no kind of socket: " << text;
        return;
    }
    const net::SocketRef ref = isNew         ? make(name, *line.kind).ref
                               : name == "-" ? net::SocketRef()
                                             : named(name).ref;
    event.socket = ref.id;
    event.handle = ref.handle;
    event.domain = ref.domain;
    event.type = ref.type;
    if (!hasResult)
        event.result = net::isDataCall(*call)  ? static_cast<std::int64_t>(event.requested)
                       : *call == Call::Socket ? ref.handle
                                               : 0;
    if (!line.made.empty() && event.error == 0) {
        const SocketKind kind{"", ref.domain, ref.type};
        const net::SocketRef other = make(line.made, kind).ref;
        event.otherSocket = other.id;
        event.otherHandle = other.handle;
        if (*call == Call::Accept)
            event.result = other.handle;
    }
    if (line.address)
        event.address = &*line.address;
    event.hasOption = *call == Call::SetSockOpt || *call == Call::GetSockOpt || *call == Call::Ioctl;
    event.level = line.level;
    event.option = line.option;
    if (net::isDataCall(*call))
        event.data = std::as_bytes(std::span(line.quoted));
    else if (!line.answer.empty())
        event.data = line.answer;
    else
        event.text = line.quoted;
    if (net::isDataCall(*call)) {
        Named& own = named(name);
        std::uint64_t& stream = net::isSendCall(*call) ? own.sent : own.received;
        event.offset = stream;
        stream += static_cast<std::uint64_t>(std::max<std::int64_t>(event.result, 0));
    }
    event.enterNs = m_journal.epochNs() + 1000 * ++m_calls;
    event.leaveNs = event.enterNs + 500;
    m_recorder.onCall(event);
}

RecordLines::Named& RecordLines::make(const std::string& name, const SocketKind& kind)
{
    const auto handle = static_cast<net::Handle>(m_sockets.size() + 3); // behind the standard streams
    m_sockets.push_back({name, {m_recorder.newSocketId(), handle, kind.domain, kind.type}});
    return m_sockets.back();
}

RecordLines::Named& RecordLines::named(const std::string& name)
{
    const auto found = std::ranges::find(m_sockets, name, &Named::name);
    if (found != m_sockets.end())
        return *found;
    ADD_FAILURE() << "no socket is called " << name;
    return make(name, socketKinds().front());
}

net::SocketId RecordLines::id(const std::string& name) const
{
    const auto found = std::ranges::find(m_sockets, name, &Named::name);
    return found == m_sockets.end() ? net::SocketId() : found->ref.id;
}

std::string RecordLines::nameOf(net::SocketId id) const
{
    for (const Named& each : m_sockets) {
        if (each.ref.id == id)
            return each.name;
    }
    return "?";
}

journal::Record RecordLines::last() const
{
    journal::Record record;
    EXPECT_TRUE(m_journal.record(m_journal.end() - 1, record));
    return record;
}

std::string RecordLines::describe(const SocketInfo& info) const
{
    std::string text = nameOf(info.id) + ' ' + std::string(info.word());
    const auto add = [&text](std::string_view what, auto value) {
        std::ostringstream words;
        words << ' ' << what << ' ' << value;
        text += words.str();
    };
    if (info.receiveQueue != SocketInfo::notAsked)
        add("Recv-Q", info.receiveQueue);
    if (info.sendQueue != SocketInfo::notAsked)
        add("Send-Q", info.sendQueue);
    if (info.sent > 0)
        add("sent", info.sent);
    if (info.received > 0)
        add("received", info.received);
    if (info.listener != 0)
        add("of", nameOf(info.listener));
    if (info.peer != 0)
        add("peer", nameOf(info.peer));
    if (info.lastError != 0)
        add(wordOf(info.lastErrorCall), net::errorName(info.lastErrorCall, info.lastError));
    if (!info.isOpen())
        add("with", closingWord(info.closing));
    if (info.unreadAtClose > 0)
        add("unread", info.unreadAtClose);
    return text;
}

void RecordLines::tell(journal::SocketTable& table) const
{
    for (journal::Seq seq = 0; seq < m_journal.end(); ++seq) {
        journal::Record record;
        if (m_journal.record(seq, record))
            table.apply(record);
    }
}

std::string RecordLines::states() const
{
    journal::SocketTable table(m_journal);
    tell(table);
    std::string text;
    for (const Named& each : m_sockets) {
        if (const SocketInfo* const info = table.socket(each.ref.id))
            text += (text.empty() ? "" : "; ") + describe(*info);
    }
    return text;
}

} // namespace enchufe::test
