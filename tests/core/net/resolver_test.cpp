// SPDX-License-Identifier: GPL-3.0-or-later
// A5: getaddrinfo() with its hints, getnameinfo(), and their errors. No name server is asked.
#include "core/net/errors.h"
#include "core/net/resolver.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <set>

namespace enchufe::net {

namespace {

std::string errorOf(const ResolveRequest& request)
{
    test::CallList sink;
    return errorName(Call::GetAddrInfo, resolve(request, sink).error);
}

ResolveRequest asking(std::string host, std::string service)
{
    ResolveRequest request;
    request.host = std::move(host);
    request.service = std::move(service);
    return request;
}

} // namespace

TEST(Resolver, A5_ARowForEveryTypeOfSocket)
{
    test::CallList sink;
    auto request = asking("127.0.0.1", "2000");
    request.anyType = true;
    const auto rows = resolve(request, sink).addresses;
    std::set<std::optional<Type>> types;
    for (const ResolvedAddress& row : rows) {
        types.insert(row.type);
        EXPECT_EQ(row.endpoint.text(), "127.0.0.1:2000");
    }
#ifdef __linux__
    EXPECT_EQ(types, (std::set<std::optional<Type>>{Type::Stream, Type::Datagram, Type::Raw}));
#else
    EXPECT_EQ(types.size(), 1U); // Windows gives one row, which stands for all
#endif
    request.anyType = false;
    request.type = Type::Datagram;
    const auto only = resolve(request, sink).addresses;
    ASSERT_EQ(only.size(), 1U);
    EXPECT_EQ(only.front().type, Type::Datagram);
    EXPECT_EQ(sink.calls, (std::vector<Call>{Call::GetAddrInfo, Call::GetAddrInfo}));
}

TEST(Resolver, A5_HintsChangeTheAnswer)
{
    test::CallList sink;
    auto request = asking("", "2000");
    EXPECT_TRUE(std::ranges::all_of(resolve(request, sink).addresses, [](const auto& row) {
        return row.endpoint.host() == "127.0.0.1" || row.endpoint.host() == "::1";
    })); // connect(): this machine
    request.passive = true;
    EXPECT_TRUE(std::ranges::all_of(resolve(request, sink).addresses, [](const auto& row) {
        return row.endpoint.isWildcard();
    })); // bind(): every interface
    request = asking("127.0.0.1", "2000");
    request.canonicalName = true;
    EXPECT_EQ(resolve(request, sink).canonicalName, "127.0.0.1");
#ifdef __linux__
    request = asking("127.0.0.1", "2000");
    request.domain = Domain::Inet6;
    EXPECT_NE(resolve(request, sink).error, 0);
    request.mappedToo = true;
    const auto mapped = resolve(request, sink).addresses;
    ASSERT_FALSE(mapped.empty());
    EXPECT_EQ(mapped.front().endpoint.text(), "[::ffff:127.0.0.1]:2000");
#endif
    EXPECT_EQ(flagNames(request).find("AI_"), flagNames(request) == "0" ? std::string::npos : 0U);
}

TEST(Resolver, A5_ErrorsByName)
{
    auto request = asking("not-a-number", "80");
    request.numericHost = true;
    EXPECT_EQ(errorOf(request), "EAI_NONAME");
#ifdef __linux__
    EXPECT_EQ(errorOf(asking("127.0.0.1", "no-such-service")), "EAI_SERVICE");
    request = asking("127.0.0.1", "http");
    request.numericService = true;
    EXPECT_EQ(errorOf(request), "EAI_NONAME");
    request = asking("", "80");
    request.canonicalName = true; // of what?
    EXPECT_EQ(errorOf(request), "EAI_BADFLAGS");
#endif
}

TEST(Resolver, A5_NamesOfAnAddress)
{
    test::CallList sink;
    NameRequest request;
    request.address = *Endpoint::numeric("127.0.0.1", 80);
    request.numericHost = request.numericService = true;
    const NameResult numbers = nameOf(request, sink);
    EXPECT_EQ(numbers.error, 0);
    EXPECT_EQ(numbers.host, "127.0.0.1");
    EXPECT_EQ(numbers.service, "80");
    EXPECT_EQ(flagNames(request), "NI_NUMERICHOST|NI_NUMERICSERV");
    request.numericService = false;
    const NameResult named = nameOf(request, sink);
    EXPECT_TRUE(named.service == "http" || named.service == "80");
    request.nameRequired = true;
    request.numericHost = false;
    request.address = *Endpoint::unixPath("unix:/x");
    EXPECT_EQ(sink.calls.back(), Call::GetNameInfo);
}

TEST(Resolver, A5_TheEngineAsksOnAThreadOfItsOwnAndWritesItDown)
{
    test::Rig rig;
    std::atomic<int> rows = -1;
    std::atomic<bool> named = false;
    rig.engine.lookUp(asking("127.0.0.1", "2000"),
                      [&](const ResolveResult& result) { rows = static_cast<int>(result.addresses.size()); });
    NameRequest request;
    request.address = *Endpoint::numeric("127.0.0.1", 2000);
    request.numericHost = request.numericService = true;
    rig.engine.lookUp(request, [&](const NameResult& result) { named = result.service == "2000"; });
    ASSERT_TRUE(rig.waitFor([&] { return rows == 1 && named; }));
    EXPECT_EQ(rig.records(0, Call::GetAddrInfo).size(), 1U);
    EXPECT_EQ(rig.records(0, Call::GetNameInfo).size(), 1U);
}

} // namespace enchufe::net
