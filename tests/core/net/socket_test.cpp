// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"

#include "core/net/errors.h"
#include "core/net/resolver.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

namespace enchufe::net {

using test::bytesOf;
using test::CallList;

TEST(Socket, EveryMethodIsOneCall)
{
    CallList list;
    {
        auto listener = Socket::open(list, Domain::Inet, Type::Stream).socket;
        ASSERT_TRUE(listener.isOpen());
        EXPECT_TRUE(listener.setOption(Option::ReuseAddress, 1).ok());
        EXPECT_TRUE(listener.bind(*Endpoint::numeric("127.0.0.1", 0)).ok());
        EXPECT_TRUE(listener.listen(5).ok());
        Endpoint address;
        EXPECT_TRUE(listener.getSockName(address).ok());
        EXPECT_GT(address.port(), 0);

        auto client = Socket::open(list, Domain::Inet, Type::Stream).socket;
        EXPECT_TRUE(client.connect(address).ok());
        auto accepted = listener.accept();
        ASSERT_EQ(accepted.error, 0);
        Endpoint clientAddress;
        EXPECT_TRUE(client.getSockName(clientAddress).ok());
        EXPECT_EQ(accepted.peer, clientAddress);

        EXPECT_EQ(client.send(bytesOf("hola")).value, 4);
        std::vector<std::byte> room(10);
        EXPECT_EQ(accepted.socket.recv(room).value, 4);
        EXPECT_TRUE(client.shutdown(ShutdownHow::Write).ok());
        EXPECT_EQ(accepted.socket.recv(room).value, 0);
        EXPECT_TRUE(accepted.socket.close().ok());
    }
    using enum Call;
    const std::vector<Call> expected = {
        Call::Socket, SetSockOpt, Bind, Listen,   GetSockName, Call::Socket, Connect, Call::Accept,
        GetSockName,  Send,       Recv, Shutdown, Recv,        Close,        Close,   Close};
    EXPECT_EQ(list.calls, expected);
}

TEST(Socket, MovingGivesTheHandleAway)
{
    CallList list;
    auto first = Socket::open(list, Domain::Inet, Type::Datagram).socket;
    const Handle handle = first.handle();
    Socket second = std::move(first);
    EXPECT_EQ(second.handle(), handle);
    EXPECT_FALSE(first.isOpen()); // NOLINT: what a moved-from socket is
    second = Socket();
    EXPECT_EQ(list.calls.back(), Call::Close);
}

TEST(Socket, OptionsAreReadBack)
{
    CallList list;
    auto socket = Socket::open(list, Domain::Inet, Type::Stream).socket;
    EXPECT_TRUE(socket.setOption(Option::SendBuffer, 8192).ok());
    EXPECT_GE(socket.getOption(Option::SendBuffer).value, 8192);
    EXPECT_TRUE(socket.setOption(Option::NoDelay, 1).ok());
    EXPECT_NE(socket.getOption(Option::NoDelay).value, 0);
    EXPECT_EQ(socket.getOption(Option::Error).value, 0);
}

TEST(Socket, NonBlockingSaysWouldBlock)
{
    CallList list;
    auto socket = Socket::open(list, Domain::Inet, Type::Datagram).socket;
    ASSERT_TRUE(socket.bind(*Endpoint::numeric("127.0.0.1", 0)).ok());
    ASSERT_TRUE(socket.setNonBlocking(true).ok());
    std::vector<std::byte> room(10);
    Endpoint from;
    const CallResult result = socket.recvFrom(room, from);
    EXPECT_TRUE(result.wouldBlock());
    EXPECT_EQ(errorName(Call::RecvFrom, result.error), "EAGAIN");
}

TEST(Socket, ErrorsComeBackAsNumbers)
{
    CallList list;
    auto socket = Socket::open(list, Domain::Inet, Type::Stream).socket;
    const auto result = socket.send(bytesOf("x"));
    EXPECT_FALSE(result.ok());
    const std::string name = errorName(Call::Send, result.error);
    // Linux; POSIX and Winsock; Wine.
    EXPECT_TRUE(name == "EPIPE" || name == "ENOTCONN" || name == "ECONNRESET") << name;
}

TEST(Resolver, NumericAndUnknown)
{
    CallList list;
    ResolveRequest request;
    request.host = "127.0.0.1";
    request.service = "80";
    request.numericHost = true;
    const ResolveResult good = resolve(request, list);
    ASSERT_EQ(good.addresses.size(), 1U);
    EXPECT_EQ(good.addresses.front().endpoint.text(), "127.0.0.1:80");
    request.host = "not a number";
    const ResolveResult bad = resolve(request, list);
    EXPECT_NE(bad.error, 0);
    EXPECT_EQ(errorName(Call::GetAddrInfo, bad.error), "EAI_NONAME");
    EXPECT_EQ(list.calls, (std::vector<Call>{Call::GetAddrInfo, Call::GetAddrInfo}));
}

} // namespace enchufe::net
