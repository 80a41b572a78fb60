// SPDX-License-Identifier: GPL-3.0-or-later
// A3: port ranges and names.
#include "core/net/ports.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

namespace enchufe::net {

TEST(Ports, A3_TheRangesMeetWithoutAGap)
{
    EXPECT_EQ(portRange(0), PortRange::Any);
    EXPECT_EQ(portRange(1), PortRange::WellKnown);
    EXPECT_EQ(portRange(1023), PortRange::WellKnown);
    EXPECT_EQ(portRange(1024), PortRange::Registered);
    EXPECT_EQ(portRange(49151), PortRange::Registered);
    EXPECT_EQ(portRange(49152), PortRange::Dynamic);
    EXPECT_EQ(portRange(65535), PortRange::Dynamic);
}

TEST(Ports, A3_NamesBothWays)
{
    if (serviceName(80, Type::Stream).empty())
        GTEST_SKIP() << "this system has no list of services";
    EXPECT_EQ(serviceName(80, Type::Stream), "http");
    EXPECT_EQ(servicePort("http", Type::Stream), 80);
    EXPECT_EQ(servicePort("domain", Type::Datagram), 53);
    EXPECT_EQ(servicePort("no-such-service", Type::Stream), std::nullopt);
    EXPECT_EQ(servicePort("", Type::Stream), std::nullopt);
    EXPECT_EQ(serviceName(1, Type::Datagram).find(' '), std::string::npos);
    EXPECT_EQ(portNote("http", Type::Stream, english).rfind("80 · well-known", 0), 0U);
}

TEST(Ports, A3_TheNoteBesideAPortField)
{
    EXPECT_EQ(portNote("0", Type::Stream, english), "any: the system chooses");
    EXPECT_EQ(portNote("0", Type::Stream, spanish), "cualquiera: lo elige el sistema");
    EXPECT_NE(portNote("1", Type::Stream, english).find("well-known"), std::string::npos);
    EXPECT_EQ(portNote("1", Type::Stream, english).find("privilege") != std::string::npos,
              firstUnprivilegedPort() > 1);
    for (const char* const bad : {"", "70000"})
        EXPECT_EQ(portNote(bad, Type::Stream, english), "") << bad;
    // A name that is none, or a system that knows none at all, and says so.
    for (const char* const bad : {"no-such-service", "-1"})
        EXPECT_EQ(portNote(bad, Type::Stream, english).find("/etc/services") != std::string::npos,
                  !hasServices())
            << bad;
}

TEST(Ports, A3_TheSystemChoosesAnEphemeralPort)
{
#ifdef _WIN32
    GTEST_SKIP() << "under Wine Linux chooses, from a range of its own";
#endif
    test::Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    EXPECT_TRUE(ephemeralPorts().contains(rig.socket(rig.socketOf(client)).local.port()));
}

} // namespace enchufe::net
