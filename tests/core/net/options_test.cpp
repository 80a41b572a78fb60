// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/options.h"

#include "core/net/errors.h"
#include "core/net/interfaces.h"
#include "core/net/socket.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace enchufe::net {

TEST(Options, TableIsSound)
{
    std::set<std::string_view> names;
    for (const OptionEntry& option : optionTable()) {
        EXPECT_TRUE(names.insert(option.name).second) << option.name;
        EXPECT_FALSE(option.meaning.isEmpty() || option.meaning.en == option.meaning.in(spanish))
            << option.name;
        EXPECT_TRUE(option.readable || option.writable) << option.name;
    }
    EXPECT_EQ(optionEntry(Option::ReuseAddress).name, "SO_REUSEADDR");
    EXPECT_EQ(optionEntry(Option::V6Only).name, "IPV6_V6ONLY");
    EXPECT_EQ(optionEntry(Option::Error).name, "SO_ERROR");
    EXPECT_EQ(optionEntry(Option::Linger).name, "SO_LINGER");
    EXPECT_EQ(findOption("tcp_nodelay"), &optionEntry(Option::NoDelay));
    EXPECT_EQ(findOption("SO_NOSUCH"), nullptr);
}

TEST(Options, ValuesAreReadAndWrittenAsText)
{
    const auto good = [](std::string_view name, std::string_view text, std::string_view again = {}) {
        const OptionEntry& option = *findOption(name);
        const auto parsed = parseOption(option, text);
        EXPECT_TRUE(parsed.ok()) << name << ' ' << text << ": " << parsed.error().en;
        EXPECT_EQ(toText(option, parsed.value), again.empty() ? text : again);
        const auto second = parseOption(option, toText(option, parsed.value));
        EXPECT_TRUE(second.ok() && second.value == parsed.value) << name << ' ' << text;
    };
    good("SO_KEEPALIVE", "1");
    good("SO_KEEPALIVE", "off", "0");
    good("SO_RCVBUF", "65536");
    good("IP_TTL", "-1");
    good("SO_LINGER", "off");
    good("SO_LINGER", "0");
    good("SO_RCVTIMEO", "1.5");
    good("SO_RCVTIMEO", "0");
    good("SO_RCVTIMEO", "2.000001");
    good("TCP_CONGESTION", "reno");
    good("IP_MULTICAST_IF", "127.0.0.1");
    good("IP_ADD_MEMBERSHIP", "239.1.2.3 127.0.0.1");
    good("IPV6_JOIN_GROUP", "ff02::1234 1");
    for (const auto& [name, text] :
         {std::pair("SO_KEEPALIVE", "2"), std::pair("SO_RCVBUF", "many"),
          std::pair("SO_RCVBUF", "99999999999"), std::pair("SO_RCVBUF", ""), std::pair("SO_LINGER", "-1"),
          std::pair("SO_RCVTIMEO", "-1"), std::pair("SO_RCVTIMEO", "1.1234567"),
          std::pair("IP_MULTICAST_IF", "no-such0"), std::pair("IPV6_MULTICAST_IF", "no-such0"),
          std::pair("IP_ADD_MEMBERSHIP", "239.1.2"), std::pair("IP_ADD_MEMBERSHIP", "239.1.2.3 x"),
          std::pair("IPV6_JOIN_GROUP", "ff02::1 x")})
        EXPECT_FALSE(parseOption(*findOption(name), text).ok()) << name << ' ' << text;
}

TEST(Options, AreFoundByTheNamesThatBooksUse)
{
    EXPECT_EQ(findOption("IPV6_ADD_MEMBERSHIP"), findOption("IPV6_JOIN_GROUP"));
    EXPECT_EQ(findOption("ipv6_drop_membership"), findOption("IPV6_LEAVE_GROUP"));
    EXPECT_EQ(findOption("TCP_KEEPALIVE"), findOption("TCP_KEEPIDLE"));
}

TEST(Options, AnInterfaceGoesByItsName)
{
#ifdef _WIN32
    GTEST_SKIP() << "Winsock takes no interface by its number here: WSAEINVAL";
#endif
    const auto all = interfaces();
    const auto loopback = std::ranges::find_if(all, &Interface::loopback);
    if (loopback == all.end())
        GTEST_SKIP() << "this machine has no loopback interface";
    const std::string& name = loopback->name;
    EXPECT_EQ(interfaceNumber(name), loopback->index);
    EXPECT_EQ(interfaceNumber("../" + name), std::nullopt);
    EXPECT_EQ(interfaceNumber(""), std::nullopt);

    test::CallList calls;
    auto opened = Socket::open(calls, Domain::Inet, Type::Datagram);
    const auto set = [](Socket& socket, std::string_view option, const std::string& value) {
        const auto parsed = parseOption(*findOption(option), value);
        EXPECT_TRUE(parsed.ok()) << option << ' ' << value;
        EXPECT_EQ(parsed.value.text.empty() ? value : parsed.value.text, value);
        return socket.setOption(*findOption(option), parsed.value).error;
    };
    EXPECT_EQ(set(opened.socket, "IP_MULTICAST_IF", name), 0);
    EXPECT_EQ(set(opened.socket, "IP_ADD_MEMBERSHIP", "239.1.2.3 " + name), 0);
    EXPECT_EQ(set(opened.socket, "IP_DROP_MEMBERSHIP", "239.1.2.3 " + name), 0);
    auto six = Socket::open(calls, Domain::Inet6, Type::Datagram);
    if (six.error != 0)
        GTEST_SKIP() << "no IPv6 here";
    EXPECT_EQ(set(six.socket, "IPV6_MULTICAST_IF", name), 0);
    OptionValue index;
    EXPECT_EQ(six.socket.getOption(*findOption("IPV6_MULTICAST_IF"), index).error, 0);
    EXPECT_EQ(index.number, loopback->index);
    EXPECT_EQ(set(six.socket, "IPV6_ADD_MEMBERSHIP", "ff02::1234 " + name), 0);
}

TEST(Options, G3_AreSetAndReadBackAsTheKernelHasThem)
{
    test::Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto set = [&](std::string_view name, std::string_view text) {
        const OptionEntry& option = *findOption(name);
        rig.post(client, engine::command::SetOption{&option, parseOption(option, text).value});
    };
    set("SO_SNDBUF", "20000");
    set("SO_LINGER", "3");
    set("TCP_NODELAY", "1");
    set("SO_ERROR", "1"); // cannot be set: the kernel says so
    // The last value that the journal has of an option, or the error.
    const auto answer = [&](std::string_view name, Call call) {
        std::string found;
        for (const journal::Record& record : rig.records(rig.socketOf(client), call)) {
            const auto detail = rig.journal.detail(record);
            if (detail->option == name)
                found = record.error != 0      ? errorName(call, record.error)
                        : detail->text.empty() ? std::to_string(record.value())
                                               : detail->text;
        }
        return found;
    };
    ASSERT_TRUE(rig.waitFor([&] { return !answer("SO_ERROR", Call::SetSockOpt).empty(); }));
#ifdef __linux__
    EXPECT_EQ(answer("SO_SNDBUF", Call::GetSockOpt), "40000"); // doubled: socket(7)
    EXPECT_EQ(answer("SO_ERROR", Call::SetSockOpt), "ENOPROTOOPT");
#endif
    EXPECT_EQ(answer("SO_LINGER", Call::GetSockOpt), "3 s");
    EXPECT_NE(answer("TCP_NODELAY", Call::GetSockOpt), "0");

    rig.post(client, engine::command::ReadOptions{});
    ASSERT_TRUE(rig.waitFor([&] { return !answer("IP_TTL", Call::GetSockOpt).empty(); }));
    EXPECT_GT(std::stoi(answer("IP_TTL", Call::GetSockOpt)), 0);
}

} // namespace enchufe::net
