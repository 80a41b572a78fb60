// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wait_calls.h"

#include "core/net/platform.h"

#include <algorithm>
#include <string>
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

void append(std::string& words, bool holds, const char* word)
{
    if (!holds)
        return;
    if (!words.empty())
        words += '|';
    words += word;
}

/// "{5 POLLIN → POLLIN|POLLHUP} {6 POLLOUT → 0}".
std::string pollText(std::span<const Waited> sockets)
{
    std::string text;
    for (const Waited& each : sockets) {
        std::string asked;
        append(asked, each.read, "POLLIN");
        append(asked, each.write, "POLLOUT");
        append(asked, each.urgent, "POLLPRI");
        std::string told;
        append(told, each.readable, "POLLIN");
        append(told, each.writable, "POLLOUT");
        append(told, each.hasUrgent, "POLLPRI");
        append(told, each.failed, "POLLERR");
        append(told, each.hungUp, "POLLHUP");
        append(told, each.invalid, "POLLNVAL");
        text += (text.empty() ? "{" : " {") + std::to_string(each.handle) + ' ' +
                (asked.empty() ? "0" : asked) + " → " + (told.empty() ? "0" : told) + '}';
    }
    return text;
}

std::string setText(std::span<const Waited> sockets, bool Waited::*member)
{
    std::string text;
    for (const Waited& each : sockets) {
        if (each.*member)
            text += (text.empty() ? "" : " ") + std::to_string(each.handle);
    }
    return '[' + text + ']';
}

/// "read [5 6] → [5], write [] → [], except [] → []".
std::string selectText(std::span<const Waited> sockets)
{
    return "read " + setText(sockets, &Waited::read) + " → " + setText(sockets, &Waited::readable) +
           ", write " + setText(sockets, &Waited::write) + " → " + setText(sockets, &Waited::writable) +
           ", except " + setText(sockets, &Waited::urgent) + " → " + setText(sockets, &Waited::hasUrgent);
}

CallResult report(CallSink& sink, CallEvent& event, std::string_view text)
{
    event.text = text;
    event.value = event.result;
    sink.onCall(event);
    return {event.result, event.error};
}

} // namespace

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
    return report(sink, event, pollText(sockets));
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
    return report(sink, event, selectText(sockets));
}

} // namespace enchufe::net
