// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"

#include "core/net/call_trace.h"
#include "core/net/errors.h"
#include "core/net/kernel_state.h"
#include "core/net/message_flags.h"
#include "core/net/platform.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace enchufe::net {

using platform::toNative;

namespace {

int nativeDomain(Domain domain)
{
    switch (domain) {
    case Domain::Inet6:
        return AF_INET6;
    case Domain::Unix:
        return AF_UNIX;
    default:
        return AF_INET;
    }
}

int nativeType(Type type)
{
    constexpr int types[] = {SOCK_STREAM, SOCK_DGRAM, SOCK_SEQPACKET, SOCK_RAW};
    return types[static_cast<std::size_t>(type)];
}

const sockaddr* native(const Endpoint& address)
{
    return reinterpret_cast<const sockaddr*>(address.bytes().data());
}

#ifdef _WIN32
constexpr int closeOnExec = 0;
constexpr int alwaysSendFlags = 0;
constexpr int dontWait = 0;
constexpr int trueSize = 0;
constexpr int howValues[] = {SD_RECEIVE, SD_SEND, SD_BOTH};
using Length = int;
using Size = int;
int closeNative(SOCKET s) { return ::closesocket(s); }
#else
#ifdef __linux__
constexpr int closeOnExec = SOCK_CLOEXEC;
constexpr int alwaysSendFlags = MSG_NOSIGNAL;
constexpr int trueSize = MSG_TRUNC;
#else
constexpr int closeOnExec = 0;
constexpr int alwaysSendFlags = 0; // SO_NOSIGPIPE is set in open() and accept()
constexpr int trueSize = 0;
#endif
constexpr int dontWait = MSG_DONTWAIT;
constexpr int howValues[] = {SHUT_RD, SHUT_WR, SHUT_RDWR};
using Length = socklen_t;
using Size = std::size_t;
int closeNative(int s) { return ::close(s); }
#endif

int flagsFor(Wait wait, int always) { return always | (wait == Wait::Never ? dontWait : 0); }

} // namespace

#ifdef _WIN32
void platform::ensureStarted()
{
    static std::once_flag once;
    std::call_once(once, [] {
        WSADATA data = {};
        WSAStartup(MAKEWORD(2, 2), &data);
    });
}
#endif

bool CallResult::wouldBlock() const
{
#ifdef _WIN32
    return error == WSAEWOULDBLOCK;
#else
    return error == EAGAIN || error == EWOULDBLOCK;
#endif
}

Socket::Socket(CallSink& sink, SocketId id, Handle handle, Domain domain, Type type)
    : m_sink(&sink),
      m_handle(handle),
      m_id(id),
      m_domain(domain),
      m_type(type)
{}

Socket::Socket(Socket&& other) noexcept
    : m_sink(other.m_sink),
      m_handle(std::exchange(other.m_handle, noHandle)),
      m_id(other.m_id),
      m_domain(other.m_domain),
      m_type(other.m_type),
      m_sent(other.m_sent),
      m_received(other.m_received)
{}

Socket& Socket::operator=(Socket&& other) noexcept
{
    if (this != &other) {
        if (isOpen())
            evenWithoutMemory([this] { (void)close(); });
        m_sink = other.m_sink;
        m_handle = std::exchange(other.m_handle, noHandle);
        m_id = other.m_id;
        m_domain = other.m_domain;
        m_type = other.m_type;
        m_sent = other.m_sent;
        m_received = other.m_received;
    }
    return *this;
}

Socket Socket::sharedWith(CallSink& sink)
{
    Socket view(sink, m_id, m_handle, m_domain, m_type);
    view.m_sent = m_sent.together();
    view.m_received = m_received.together();
    return view;
}

Socket::~Socket()
{
    if (isOpen())
        evenWithoutMemory([this] { (void)close(); });
}

Socket::Opened Socket::open(CallSink& sink, Domain domain, Type type, int protocol)
{
    platform::ensureStarted();
    Socket socket(sink, sink.newSocketId(), noHandle, domain, type);
    CallTrace trace(sink, socket.ref(), Call::Socket);
    const auto made = ::socket(nativeDomain(domain), nativeType(type) | closeOnExec, protocol);
    trace.returned(platform::toHandle(made), !platform::isValid(made));
    socket.m_handle = platform::toHandle(made);
    auto& event = trace.event();
    event.handle = socket.m_handle;
    event.requested = static_cast<std::uint64_t>(protocol);
    event.level = domainName(domain);
    event.option = typeName(type);
    const auto result = trace.finish();
    if (result.ok())
        platform::silencePipeSignal(made);
    return {std::move(socket), result.error};
}

Socket::Pair Socket::openPair(CallSink& sink, Domain domain, Type type)
{
#ifdef _WIN32
    (void)sink;
    (void)domain;
    (void)type;
    return {{}, {}, WSAEOPNOTSUPP};
#else
    Socket first(sink, sink.newSocketId(), noHandle, domain, type);
    Socket second(sink, sink.newSocketId(), noHandle, domain, type);
    int handles[2] = {-1, -1};
    CallTrace trace(sink, first.ref(), Call::SocketPair);
    const int r = ::socketpair(nativeDomain(domain), nativeType(type) | closeOnExec, 0, handles);
    trace.returned(r, r != 0);
    first.m_handle = handles[0];
    second.m_handle = handles[1];
    auto& event = trace.event();
    event.handle = first.m_handle;
    event.otherHandle = second.m_handle;
    event.otherSocket = second.m_id;
    event.level = domainName(domain);
    event.option = typeName(type);
    const auto result = trace.finish();
    if (result.ok()) {
        platform::silencePipeSignal(handles[0]);
        platform::silencePipeSignal(handles[1]);
    }
    return {std::move(first), std::move(second), result.error};
#endif
}

Socket::Opened Socket::openNullDevice(CallSink& sink)
{
#ifdef _WIN32
    (void)sink;
    return {{}, WSAEOPNOTSUPP};
#else
    Socket file(sink, sink.newSocketId(), noHandle, Domain::Unspecified, Type::Stream);
    CallTrace trace(sink, file.ref(), Call::OpenFile);
    const int made = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    trace.returned(made, made < 0);
    file.m_handle = made;
    trace.event().handle = made;
    trace.event().text = "/dev/null";
    const auto result = trace.finish();
    return {std::move(file), result.error};
#endif
}

CallResult Socket::bind(const Endpoint& address)
{
    CallTrace trace(*m_sink, ref(), Call::Bind);
    const int r = ::bind(toNative(m_handle), native(address), static_cast<Length>(address.bytes().size()));
    trace.returned(r, r != 0);
    trace.event().address = &address;
    return trace.finish();
}

CallResult Socket::listen(int backlog)
{
    CallTrace trace(*m_sink, ref(), Call::Listen);
    const int r = ::listen(toNative(m_handle), backlog);
    trace.returned(r, r != 0);
    trace.event().requested = static_cast<std::uint64_t>(std::max(backlog, 0));
    return trace.finish();
}

Socket::Accepted Socket::accept()
{
    Accepted accepted;
    Length size = Endpoint::maxSize;
    auto* const room = reinterpret_cast<sockaddr*>(accepted.peer.room());
    CallTrace trace(*m_sink, ref(), Call::Accept);
#ifdef __linux__
    const auto made = ::accept4(toNative(m_handle), room, &size, SOCK_CLOEXEC);
#else
    const auto made = ::accept(toNative(m_handle), room, &size);
#endif
    const bool valid = platform::isValid(made);
    trace.returned(platform::toHandle(made), !valid);
    if (valid) {
        accepted.peer.setSize(static_cast<std::size_t>(size));
        accepted.socket = Socket(*m_sink, m_sink->newSocketId(), platform::toHandle(made), m_domain, m_type);
        trace.event().address = &accepted.peer;
        trace.event().otherSocket = accepted.socket.m_id;
        platform::silencePipeSignal(made);
    }
    accepted.error = trace.finish().error;
    return accepted;
}

CallResult Socket::connect(const Endpoint& address)
{
    CallTrace trace(*m_sink, ref(), Call::Connect);
    const int r = ::connect(toNative(m_handle), native(address), static_cast<Length>(address.bytes().size()));
    trace.returned(r, r != 0);
    trace.event().address = &address;
    return trace.finish();
}

CallResult Socket::send(std::span<const std::byte> data, Wait wait)
{
    return sendWith(data, flagsFor(wait, 0));
}

CallResult Socket::sendTo(std::span<const std::byte> data, const Endpoint& to, Wait wait)
{
    return sendToWith(data, to, flagsFor(wait, 0));
}

CallResult Socket::recv(std::span<std::byte> room, Wait wait) { return recvWith(room, flagsFor(wait, 0)); }

CallResult Socket::recvFrom(std::span<std::byte> room, Endpoint& from, Wait wait)
{
    return recvFromWith(room, from, flagsFor(wait, trueSize));
}

CallResult Socket::sendWith(std::span<const std::byte> data, int flags)
{
    flags |= alwaysSendFlags;
    CallTrace trace(*m_sink, ref(), Call::Send);
    const auto r = ::send(toNative(m_handle), reinterpret_cast<const char*>(data.data()),
                          static_cast<Size>(data.size()), flags);
    trace.returned(r, r < 0);
    return finishSend(trace, data, flags);
}

CallResult Socket::sendToWith(std::span<const std::byte> data, const Endpoint& to, int flags)
{
    flags |= alwaysSendFlags;
    CallTrace trace(*m_sink, ref(), Call::SendTo);
    const auto r =
        ::sendto(toNative(m_handle), reinterpret_cast<const char*>(data.data()),
                 static_cast<Size>(data.size()), flags, native(to), static_cast<Length>(to.bytes().size()));
    trace.returned(r, r < 0);
    trace.event().address = &to;
    return finishSend(trace, data, flags);
}

CallResult Socket::finishSend(CallTrace& trace, std::span<const std::byte> data, int flags)
{
    auto& event = trace.event();
    event.requested = data.size();
    event.offset = m_sent;
    event.flags = flags;
    if (event.result > 0) {
        event.data = data.first(static_cast<std::size_t>(event.result));
        m_sent += static_cast<std::uint64_t>(event.result) - (isUrgentSend(m_type, flags) ? 1 : 0);
    }
    return trace.finish();
}

CallResult Socket::recvWith(std::span<std::byte> room, int flags)
{
    CallTrace trace(*m_sink, ref(), Call::Recv);
    const auto r = ::recv(toNative(m_handle), reinterpret_cast<char*>(room.data()),
                          static_cast<Size>(room.size()), flags);
    trace.returned(r, r < 0);
    return finishReceive(trace, room, flags);
}

CallResult Socket::recvFromWith(std::span<std::byte> room, Endpoint& from, int flags)
{
    Length size = Endpoint::maxSize;
    CallTrace trace(*m_sink, ref(), Call::RecvFrom);
    const auto r =
        ::recvfrom(toNative(m_handle), reinterpret_cast<char*>(room.data()), static_cast<Size>(room.size()),
                   flags, reinterpret_cast<sockaddr*>(from.room()), &size);
    trace.returned(r, r < 0);
    const int error = trace.event().error;
    if (error == 0 || error == platform::messageTooLong) {
        from.setSize(static_cast<std::size_t>(size));
        trace.event().address = &from;
    }
    return finishReceive(trace, room, flags);
}

CallResult Socket::finishReceive(CallTrace& trace, std::span<std::byte> room, int flags)
{
    auto& event = trace.event();
    event.requested = room.size();
    event.offset = m_received;
    event.flags = flags;
    std::size_t kept = event.result < 0 ? 0 : std::min(room.size(), static_cast<std::size_t>(event.result));
#ifdef _WIN32
    if (event.error == WSAEMSGSIZE)
        kept = room.size();
#endif
    if (!leavesStreamAlone(flags))
        m_received += kept;
    event.data = room.first(discardsStream(m_domain, m_type, flags) ? 0 : kept);
    return trace.finish();
}

CallResult Socket::shutdown(ShutdownHow how)
{
    CallTrace trace(*m_sink, ref(), Call::Shutdown);
    const int r = ::shutdown(toNative(m_handle), howValues[static_cast<std::size_t>(how)]);
    trace.returned(r, r != 0);
    constexpr std::string_view names[] = {"SHUT_RD", "SHUT_WR", "SHUT_RDWR"};
    trace.event().requested = static_cast<std::uint64_t>(how);
    trace.event().option = names[static_cast<std::size_t>(how)];
    return trace.finish();
}

CallResult Socket::close()
{
    CallTrace trace(*m_sink, ref(), Call::Close);
    const int r = closeNative(toNative(m_handle));
    trace.returned(r, r != 0);
    m_handle = noHandle; // gone whatever close() says: close(2), "Dealing with error returns"
    return trace.finish();
}

CallResult Socket::getSockName(Endpoint& address) { return sockNameOf(*m_sink, ref(), address); }

CallResult Socket::getPeerName(Endpoint& address) { return peerNameOf(*m_sink, ref(), address); }

CallResult Socket::setOption(const OptionEntry& option, const OptionValue& value)
{
    if (!option.isHere())
        return {-1, platform::noSuchOption};
    const std::vector<std::byte> bytes = optionBytes(option, value);
    CallTrace trace(*m_sink, ref(), Call::SetSockOpt);
    const int r = ::setsockopt(toNative(m_handle), option.levelNumber, option.number,
                               reinterpret_cast<platform::OptionPointer>(bytes.data()),
                               static_cast<Length>(bytes.size()));
    trace.returned(r, r != 0);
    return finishOption(trace, option, value);
}

CallResult Socket::getOption(const OptionEntry& option, OptionValue& value)
{
    if (!option.isHere())
        return {-1, platform::noSuchOption};
    std::array<std::byte, 64> room = {};
    Length size = room.size();
    CallTrace trace(*m_sink, ref(), Call::GetSockOpt);
    const int r = ::getsockopt(toNative(m_handle), option.levelNumber, option.number,
                               reinterpret_cast<platform::OptionOutPointer>(room.data()), &size);
    trace.returned(r, r != 0);
    value = r == 0 ? optionFromBytes(option, std::span(room).first(static_cast<std::size_t>(size)))
                   : OptionValue();
    return finishOption(trace, option, value);
}

CallResult Socket::finishOption(CallTrace& trace, const OptionEntry& option, const OptionValue& value)
{
    auto& event = trace.event();
    event.hasOption = true;
    event.level = option.level;
    event.option = option.name;
    event.value = value.number;
    const bool isNumber = option.kind == OptionKind::Flag || option.kind == OptionKind::Number;
    std::string text;
    if (option.name == "SO_ERROR" && event.error == 0 && value.number != 0) {
        text = errorName(Call::Connect, static_cast<int>(value.number));
    } else if (!isNumber && (event.call == Call::SetSockOpt || event.error == 0)) {
        text = toText(option, value);
        if (!option.unit.empty() && text != "off")
            text.append(" ").append(option.unit);
    }
    event.text = text;
    return trace.finish();
}

CallResult Socket::getOption(Option option)
{
    OptionValue value;
    auto result = getOption(optionEntry(option), value);
    result.value = value.number;
    return result;
}

CallResult Socket::setNonBlocking(bool on)
{
    CallTrace trace(*m_sink, ref(), Call::SetBlocking);
#ifdef _WIN32
    u_long value = on ? 1 : 0;
    const int r = ::ioctlsocket(toNative(m_handle), static_cast<long>(FIONBIO), &value);
    constexpr std::string_view request = "FIONBIO";
#else
    // A new socket has no status flag of its own but this one, so F_GETFL would tell nothing.
    const int r = ::fcntl(toNative(m_handle), F_SETFL, O_RDWR | (on ? O_NONBLOCK : 0));
    constexpr std::string_view request = "F_SETFL";
#endif
    trace.returned(r, r != 0);
    auto& event = trace.event();
    event.hasOption = true;
    event.option = request;
    event.value = on ? 1 : 0;
    event.text = on ? "O_RDWR|O_NONBLOCK" : "O_RDWR";
    return trace.finish();
}

} // namespace enchufe::net
