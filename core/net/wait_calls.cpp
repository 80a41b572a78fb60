// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wait_calls.h"

#include "core/net/answer_words.h"
#include "core/net/platform.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#ifndef _WIN32
#include <poll.h>
#include <sys/select.h>
#endif

namespace enchufe::net {

namespace {

#ifdef _WIN32
using PollFd = WSAPOLLFD;
int pollNative(PollFd* fds, std::size_t count, int milliseconds)
{
    return ::WSAPoll(fds, static_cast<ULONG>(count), milliseconds);
}
constexpr short urgentBit = 0; // WSAPoll refuses POLLPRI
constexpr int tooMany = WSAEINVAL;
bool fitsSet(Handle, std::size_t count) { return count < FD_SETSIZE; }
#else
using PollFd = pollfd;
int pollNative(PollFd* fds, std::size_t count, int milliseconds)
{
    return ::poll(fds, static_cast<nfds_t>(count), milliseconds);
}
constexpr short urgentBit = POLLPRI;
constexpr int tooMany = EINVAL;
bool fitsSet(Handle handle, std::size_t) { return handle >= 0 && handle < FD_SETSIZE; }
#endif

short bits(bool in, bool out, bool urgent)
{
    return static_cast<short>((in ? POLLIN : 0) | (out ? POLLOUT : 0) | (urgent ? urgentBit : 0));
}

WaitWord wordOf(const Waited& socket)
{
    const auto bit = [](bool holds, WaitWord::Bit each) { return holds ? unsigned{each} : 0U; };
    const unsigned asked = bit(socket.read, WaitWord::In) | bit(socket.write, WaitWord::Out) |
                           bit(socket.urgent, WaitWord::Urgent);
    const unsigned told = bit(socket.readable, WaitWord::In) | bit(socket.writable, WaitWord::Out) |
                          bit(socket.hasUrgent, WaitWord::Urgent) | bit(socket.failed, WaitWord::Failed) |
                          bit(socket.hungUp, WaitWord::HungUp) | bit(socket.invalid, WaitWord::Invalid);
    return {static_cast<std::int32_t>(socket.handle), static_cast<std::uint16_t>(asked),
            static_cast<std::uint16_t>(told)};
}

CallResult report(CallSink& sink, CallEvent& event, std::span<const Waited> sockets)
{
    std::vector<WaitWord> words;
    for (const Waited& each : sockets)
        words.push_back(wordOf(each));
    event.data = std::as_bytes(std::span(words));
    event.value = event.result;
    sink.onCall(event);
    return {event.result, event.error};
}

std::string bitsText(unsigned bits)
{
    constexpr std::pair<WaitWord::Bit, std::string_view> names[] = {
        {WaitWord::In, "POLLIN"},      {WaitWord::Out, "POLLOUT"},    {WaitWord::Urgent, "POLLPRI"},
        {WaitWord::Failed, "POLLERR"}, {WaitWord::HungUp, "POLLHUP"}, {WaitWord::Invalid, "POLLNVAL"}};
    std::string text;
    for (const auto& [bit, name] : names) {
        if ((bits & bit) == 0)
            continue;
        text += text.empty() ? "" : "|";
        text += name;
    }
    return text.empty() ? "0" : text;
}

std::string setText(std::span<const WaitWord> words, std::uint16_t WaitWord::*bits, WaitWord::Bit bit)
{
    std::string text;
    for (const WaitWord& each : words) {
        if ((each.*bits & bit) != 0)
            text += (text.empty() ? "" : " ") + std::to_string(each.handle);
    }
    return '[' + text + ']';
}

} // namespace

std::string answerText(const Waited& waited) { return bitsText(wordOf(waited).told); }

CallResult pollSockets(CallSink& sink, std::span<Waited> sockets, int milliseconds)
{
    platform::ensureStarted();
    std::vector<PollFd> fds;
    for (const Waited& each : sockets)
        fds.push_back({platform::toNative(each.handle), bits(each.read, each.write, each.urgent), 0});
    CallEvent event;
    event.call = Call::Poll;
    event.requested = fds.size();
    event.enterNs = steadyNanoseconds();
    const int count = pollNative(fds.data(), fds.size(), milliseconds);
    event.error = count < 0 ? platform::lastError() : 0;
    event.leaveNs = steadyNanoseconds();
    event.result = count;
    for (std::size_t i = 0; i < fds.size(); ++i) {
        const auto told = fds[i].revents;
        sockets[i].readable = (told & POLLIN) != 0;
        sockets[i].writable = (told & POLLOUT) != 0;
        sockets[i].hasUrgent = (told & urgentBit) != 0;
        sockets[i].failed = (told & POLLERR) != 0;
        sockets[i].hungUp = (told & POLLHUP) != 0;
        sockets[i].invalid = (told & POLLNVAL) != 0;
    }
    return report(sink, event, sockets);
}

CallResult selectSockets(CallSink& sink, std::span<Waited> sockets, int milliseconds)
{
    platform::ensureStarted();
    fd_set sets[3];
    for (fd_set& set : sets)
        FD_ZERO(&set);
    platform::NativeSocket highest = 0;
    for (const Waited& each : sockets) {
        if (!fitsSet(each.handle, sockets.size()))
            return {-1, tooMany};
        const auto native = platform::toNative(each.handle);
        highest = std::max(highest, native);
        const bool asked[] = {each.read, each.write, each.urgent};
        for (std::size_t i = 0; i < 3; ++i) {
            if (asked[i])
                FD_SET(native, &sets[i]);
        }
    }
    timeval time = {};
    time.tv_sec = milliseconds / 1000;
    time.tv_usec = static_cast<decltype(time.tv_usec)>(milliseconds % 1000) * 1000;
    CallEvent event;
    event.call = Call::Select;
    event.requested = sockets.size();
    event.enterNs = steadyNanoseconds();
    const int count = ::select(static_cast<int>(highest + 1), &sets[0], &sets[1], &sets[2],
                               milliseconds < 0 ? nullptr : &time);
    event.error = count < 0 ? platform::lastError() : 0;
    event.leaveNs = steadyNanoseconds();
    event.result = count;
    for (Waited& each : sockets) {
        const auto native = platform::toNative(each.handle);
        each.readable = count > 0 && FD_ISSET(native, &sets[0]) != 0;
        each.writable = count > 0 && FD_ISSET(native, &sets[1]) != 0;
        each.hasUrgent = count > 0 && FD_ISSET(native, &sets[2]) != 0;
    }
    return report(sink, event, sockets);
}

std::string waitText(Call call, std::span<const std::byte> bytes)
{
    const auto words = answerWords<WaitWord>(bytes);
    std::string text;
    if (call == Call::Poll) {
        for (const WaitWord& each : words)
            text += fmt::format("{}{{{} {} → {}}}", text.empty() ? "" : " ", each.handle,
                                bitsText(each.asked), bitsText(each.told));
        return text;
    }
    constexpr std::pair<std::string_view, WaitWord::Bit> sets[] = {
        {"read", WaitWord::In}, {"write", WaitWord::Out}, {"except", WaitWord::Urgent}};
    for (const auto& [name, bit] : sets)
        text += fmt::format("{}{} {} → {}", text.empty() ? "" : ", ", name,
                            setText(words, &WaitWord::asked, bit), setText(words, &WaitWord::told, bit));
    return text;
}

} // namespace enchufe::net
