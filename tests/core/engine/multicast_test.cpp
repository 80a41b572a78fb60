// SPDX-License-Identifier: GPL-3.0-or-later
// A6: datagrams to groups, and to everybody, on this machine's loopback interface.
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#ifdef __linux__

namespace enchufe::engine {

namespace {

OptionSetting option(const char* name, const char* value)
{
    const auto* const entry = net::findOption(name);
    return {entry, net::parseOption(*entry, value).value};
}

/// A socket that has not joined, one that has, and one that sends to the group through loopback.
struct Group {
    Group()
    {
        member = rig.udp("none", [](DatagramSpec& spec) { spec.bind = {"0.0.0.0", "0"}; });
        port = rig.portOf(member);
        sender = rig.udp("none", [&](DatagramSpec& spec) {
            spec.host = "239.255.77.77";
            spec.port = port;
            spec.socket.options = {option("IP_MULTICAST_IF", "127.0.0.1")};
        });
    }
    void set(journal::EndpointId endpoint, const char* name, const char* value)
    {
        const auto setting = option(name, value);
        rig.post(endpoint, command::SetOption{setting.option, setting.value});
    }
    /// What the member has heard once it has also heard this: datagrams keep their order on one machine.
    std::string heardUntil(const std::string& last)
    {
        rig.engine.post({sender}, command::Send{test::bytesOf(last), SendHow::All,
                                                net::Endpoint::numeric("127.0.0.1", port_())});
        EXPECT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(member)).ends_with(last); }));
        return rig.receivedText(rig.socketOf(member));
    }
    [[nodiscard]] std::uint16_t port_() const { return *net::parsePort(port); }

    test::Rig rig;
    journal::EndpointId member = 0;
    journal::EndpointId sender = 0;
    std::string port;
};

} // namespace

TEST(Multicast, A6_OnlyWhoHasJoinedReceives)
{
    Group g;
    // Linux hands a group's datagram to every socket of that port unless this is off: ip(7).
    g.set(g.member, "IP_MULTICAST_ALL", "0");
    g.rig.send(g.sender, "before ");
    EXPECT_EQ(g.heardUntil("| "), "| ");
    g.set(g.member, "IP_ADD_MEMBERSHIP", "239.255.77.77 127.0.0.1");
    ASSERT_TRUE(g.rig.waitFor(
        [&] { return g.rig.records(g.rig.socketOf(g.member), net::Call::SetSockOpt).size() >= 2; }));
    g.rig.send(g.sender, "joined ");
    EXPECT_EQ(g.heardUntil("|| "), "| joined || ");
    g.set(g.sender, "IP_MULTICAST_LOOP", "0"); // the kernel makes no copy; but this device is a loop itself
    g.rig.send(g.sender, "looped ");
    EXPECT_EQ(g.heardUntil("||| "), "| joined || looped ||| ");
    g.set(g.sender, "IP_MULTICAST_TTL", "0"); // not beyond this machine, which is enough
    g.rig.send(g.sender, "ttl 0 ");
    EXPECT_EQ(g.heardUntil("|||| "), "| joined || looped ||| ttl 0 |||| ");
    g.set(g.member, "IP_DROP_MEMBERSHIP", "239.255.77.77 127.0.0.1");
    ASSERT_TRUE(g.rig.waitFor(
        [&] { return g.rig.records(g.rig.socketOf(g.member), net::Call::SetSockOpt).size() >= 3; }));
    g.rig.send(g.sender, "left ");
    EXPECT_EQ(g.heardUntil("."), "| joined || looped ||| ttl 0 |||| .");
}

TEST(Multicast, A6_ABroadcastReachesEverySocketOfThePort)
{
    test::Rig rig;
    const auto all = [](DatagramSpec& spec) { spec.bind = {"0.0.0.0", "0"}; };
    const auto receiver = rig.udp("none", all);
    const auto refused = rig.udp("none", [&](DatagramSpec& spec) {
        spec.host = "127.255.255.255";
        spec.port = rig.portOf(receiver);
    });
    rig.send(refused, "hola");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(refused)).lastError == EACCES; }));
    const auto allowed = rig.udp("none", [&](DatagramSpec& spec) {
        spec.host = "127.255.255.255";
        spec.port = rig.portOf(receiver);
        spec.broadcast = true;
    });
    rig.send(allowed, "hola");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(receiver)) == "hola"; }));
}

} // namespace enchufe::engine

#endif
