// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/condition_words.h"

#include "core/net/kernel_values.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace enchufe::script::tree {

using net::Call;

namespace {

// All systems' names: a file that was written on one is read on the others. POSIX' and Linux' come first.
constexpr std::pair<std::string_view, Call> calls[] = {
    {"socket", Call::Socket},
    {"bind", Call::Bind},
    {"listen", Call::Listen},
    {"accept", Call::Accept},
    {"connect", Call::Connect},
    {"send", Call::Send},
    {"sendto", Call::SendTo},
    {"recv", Call::Recv},
    {"recvfrom", Call::RecvFrom},
    {"shutdown", Call::Shutdown},
    {"close", Call::Close},
    {"closesocket", Call::Close},
    {"setsockopt", Call::SetSockOpt},
    {"getsockopt", Call::GetSockOpt},
    {"getsockname", Call::GetSockName},
    {"getpeername", Call::GetPeerName},
    {"fcntl", Call::SetBlocking},
    {"ioctlsocket", Call::SetBlocking},
    {"poll", Call::Poll},
    {"WSAPoll", Call::Poll},
    {"select", Call::Select},
    {"epoll_wait", Call::EpollWait},
    {"epoll_ctl", Call::EpollCtl},
    {"getaddrinfo", Call::GetAddrInfo},
    {"getnameinfo", Call::GetNameInfo},
    {"socketpair", Call::SocketPair},
    {"openat", Call::OpenFile},
    {"open", Call::OpenFile},
    {"unlink", Call::Unlink},
    {"DeleteFile", Call::Unlink},
};
constexpr std::string_view frameName = "frame";
constexpr std::string_view rowName = "row";

constexpr std::array<std::string_view, 19> fields = {
    "result", "requested", "error", "data",   "offset", "duration", "address", "host", "port",     "value",
    "flags",  "size",      "ready", "thread", "option", "payload",  "family",  "type", "canonical"};

constexpr std::string_view receiveQueue = "Recv-Q";
constexpr std::string_view sendQueue = "Send-Q";

Kinds kindsOfFrame(Field field)
{
    switch (field) {
    case Field::Data:
    case Field::Payload:
        return kind::Bytes;
    case Field::Size:
    case Field::Offset:
        return kind::Number;
    default:
        return 0;
    }
}

Kinds kindsOfRow(Field field)
{
    switch (field) {
    case Field::Address:
        return kind::Address | kind::None;
    case Field::Host:
        return kind::Text | kind::None;
    case Field::Port: // getnameinfo() gives a service's name
        return kind::Number | kind::Text | kind::None;
    case Field::Family:
    case Field::Type:
    case Field::Canonical:
        return kind::Text | kind::None;
    default:
        return 0;
    }
}

bool hasAddress(Call call)
{
    return call == Call::Bind || call == Call::Connect || call == Call::Accept || call == Call::SendTo ||
           call == Call::RecvFrom || call == Call::GetSockName || call == Call::GetPeerName;
}

bool hasOption(Call call)
{
    return call == Call::SetSockOpt || call == Call::GetSockOpt || call == Call::SetBlocking ||
           call == Call::Shutdown || call == Call::Socket || call == Call::SocketPair ||
           call == Call::EpollCtl;
}

bool isWait(Call call) { return net::asksOfSockets(call) || call == Call::EpollWait; }

Kinds kindsOfCall(Call call, Field field)
{
    constexpr Kinds none = 0;
    switch (field) {
    case Field::Result:
    case Field::Thread:
        return kind::Number;
    case Field::Error:
        return kind::Error | kind::None;
    case Field::Duration:
        return kind::Time;
    case Field::Requested: {
        const bool has = net::isDataCall(call) || isWait(call) || call == Call::Listen;
        return has ? Kinds{kind::Number} : none;
    }
    case Field::Data:
        return net::isDataCall(call) ? kind::Bytes | kind::None : none;
    case Field::Offset:
        return net::isDataCall(call) ? Kinds{kind::Number} : none;
    case Field::Flags:
        return net::isDataCall(call) ? Kinds{kind::Text} : none;
    case Field::Size:
        return net::isReceiveCall(call) ? kind::Number | kind::None : none;
    case Field::Address:
        return hasAddress(call) ? kind::Address | kind::None : none;
    case Field::Host:
        return hasAddress(call) ? kind::Text | kind::None : none;
    case Field::Port:
        return hasAddress(call) ? kind::Number | kind::None : none;
    case Field::Ready:
        return isWait(call) ? Kinds{kind::Text} : none;
    case Field::Option:
        return hasOption(call) ? Kinds{kind::Text} : none;
    case Field::Value:
        if (call == Call::SetSockOpt || call == Call::GetSockOpt)
            return kind::Number | kind::Time | kind::Text | kind::Error | kind::None;
        return call == Call::GetAddrInfo || call == Call::SetBlocking ? Kinds{kind::Number} : none;
    default:
        return none;
    }
}

bool isIn(Kinds kinds, Kinds bits) { return (kinds & bits) != 0; }

} // namespace

std::optional<KnownCall> callOfName(std::string_view word)
{
    if (word == frameName)
        return KnownCall{CallRef::What::Frame, Call::Note};
    if (word == rowName)
        return KnownCall{CallRef::What::Row, Call::Note};
    const auto* const found = std::ranges::find(calls, word, &std::pair<std::string_view, Call>::first);
    if (found == std::end(calls))
        return std::nullopt;
    return KnownCall{CallRef::What::Call, found->second};
}

std::string_view nameOfCall(Call call)
{
    const auto* const found = std::ranges::find(calls, call, &std::pair<std::string_view, Call>::second);
    return found == std::end(calls) ? std::string_view() : found->first;
}

std::vector<std::string_view> callNames()
{
    std::vector<std::string_view> names = {frameName, rowName};
    for (const auto& each : calls)
        names.push_back(each.first);
    return names;
}

std::optional<Field> fieldOfName(std::string_view word)
{
    const auto* const found = std::ranges::find(fields, word);
    if (found == fields.end())
        return std::nullopt;
    return static_cast<Field>(found - fields.begin());
}

Kinds kindsOf(const CallRef& of, Field field)
{
    switch (of.what) {
    case CallRef::What::Frame:
        return kindsOfFrame(field);
    case CallRef::What::Row:
        return kindsOfRow(field);
    case CallRef::What::Call:
        break;
    }
    return kindsOfCall(of.call, field);
}

std::vector<std::string_view> fieldNames(const CallRef& of)
{
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (kindsOf(of, static_cast<Field>(i)) != 0)
            names.push_back(fields[i]);
    }
    return names;
}

std::span<const std::string_view> valueWords()
{
    static constexpr std::array<std::string_view, 18> words = {
        "ever",  "count", "sum",   "min",  "max",    "state", "blocked", "kernel", "frames",
        "naive", "total", "bytes", "none", "unpack", "pack",  "frame",   "hex",    "fill"};
    return words;
}

std::vector<std::string_view> kernelNames()
{
    std::vector<std::string_view> names = {receiveQueue, sendQueue};
    for (const auto values : {net::tcpInfoValues(), net::memoryInfoValues()}) {
        for (const net::KernelValue& each : values)
            names.push_back(each.name);
    }
    return names;
}

Kinds kindsOfKernel(std::string_view name)
{
    const net::KernelValue* const entry = net::findTcpInfo(name);
    if (entry == nullptr)
        return kind::Number;
    switch (entry->unit) {
    case net::KernelUnit::State:
    case net::KernelUnit::Options:
    case net::KernelUnit::Recovery:
        return kind::Text;
    case net::KernelUnit::Microseconds:
    case net::KernelUnit::Milliseconds:
        return kind::Time;
    default:
        return kind::Number;
    }
}

std::vector<std::string_view> stateWords()
{
    std::vector<std::string_view> words = {"CLOSED"};
    constexpr std::int64_t states = 12;
    for (std::int64_t state = 0; state < states; ++state) {
        if (const std::string_view word = net::tcpStateName(state); !word.empty())
            words.push_back(word);
    }
    return words;
}

bool areComparable(Kinds left, Operator op, Kinds right)
{
    const auto both = [&](Kinds bits) { return isIn(left, bits) && isIn(right, bits); };
    const auto pair = [&](Kinds a, Kinds b) {
        return (isIn(left, a) && isIn(right, b)) || (isIn(left, b) && isIn(right, a));
    };
    switch (op) {
    case Operator::Equal:
    case Operator::Unequal:
        return both(kind::Number) || both(kind::Time) || both(kind::Text) || both(kind::Bytes) ||
               both(kind::Address) || both(kind::Error) || both(kind::None) ||
               pair(kind::Text, kind::Bytes) || pair(kind::Text, kind::Address);
    case Operator::Contains:
    case Operator::Starts:
        return isIn(left, kind::Text | kind::Bytes | kind::Address) && isIn(right, kind::Text | kind::Bytes);
    default:
        return both(kind::Number) || both(kind::Time);
    }
}

Text expectedBeside(Kinds kinds, Operator op)
{
    if (op == Operator::Contains || op == Operator::Starts)
        return isIn(kinds, kind::Text | kind::Bytes | kind::Address)
                   ? tr("text or bytes are expected here")
                   : tr("only text, bytes and addresses contain anything or start with it");
    const bool orders = op != Operator::Equal && op != Operator::Unequal;
    if (orders && !isIn(kinds, kind::Number | kind::Time))
        return tr("only numbers and times are greater or less");
    if (isIn(kinds, kind::Time))
        return tr("a time is expected here, such as 5 ms written 5ms");
    if (isIn(kinds, kind::Number))
        return tr("a number is expected here");
    if (isIn(kinds, kind::Error))
        return tr("an error's name or none is expected here, such as EAGAIN");
    if (isIn(kinds, kind::Address))
        return tr("an address is expected here: @NAME, or in quotes");
    if (isIn(kinds, kind::Text))
        return tr("a text in quotes is expected here");
    if (isIn(kinds, kind::Bytes))
        return tr("bytes are expected here: \"text\" or hex:…");
    return tr("these cannot be compared");
}

} // namespace enchufe::script::tree
