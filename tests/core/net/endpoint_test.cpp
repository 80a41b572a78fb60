// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/endpoint.h"

#include <gtest/gtest.h>

namespace enchufe::net {

TEST(Endpoint, NumericAddresses)
{
    const auto v4 = Endpoint::numeric("127.0.0.1", 2000);
    ASSERT_TRUE(v4);
    EXPECT_EQ(v4->text(), "127.0.0.1:2000");
    EXPECT_EQ(v4->domain(), Domain::Inet);
    EXPECT_EQ(v4->port(), 2000);
    const auto v6 = Endpoint::numeric("::1", 65535);
    ASSERT_TRUE(v6);
    EXPECT_EQ(v6->text(), "[::1]:65535");
    EXPECT_EQ(v6->domain(), Domain::Inet6);
    for (const char* const bad : {"", "localhost", "256.1.1.1", "1.2.3", "::g", "127.0.0.1:80"})
        EXPECT_FALSE(Endpoint::numeric(bad, 1)) << bad;
    EXPECT_TRUE(Endpoint::numeric("0.0.0.0", 0)->isWildcard());
    EXPECT_TRUE(Endpoint::numeric("::", 0)->isWildcard());
    EXPECT_FALSE(v4->isWildcard());
    EXPECT_EQ(Endpoint(v4->bytes()), *v4);
}

TEST(Endpoint, UnixPaths)
{
    const auto path = Endpoint::unixPath("unix:/tmp/x");
    ASSERT_TRUE(path);
    EXPECT_EQ(path->text(), "unix:/tmp/x");
    EXPECT_EQ(path->filePath(), "/tmp/x");
    const auto abstract = Endpoint::unixPath("unix:@name");
    ASSERT_TRUE(abstract);
    EXPECT_EQ(abstract->text(), "unix:@name");
    EXPECT_EQ(abstract->filePath(), "");
    EXPECT_FALSE(Endpoint::unixPath("unix:"));
    EXPECT_FALSE(Endpoint::unixPath("unix:" + std::string(108, 'x')));
    EXPECT_TRUE(Endpoint::unixPath("unix:" + std::string(107, 'x')));
    EXPECT_FALSE(Endpoint::unixPath("/tmp/x"));
}

TEST(Endpoint, HostAndPort)
{
    const auto is = [](const char* text, const char* host, const char* port) {
        const HostPort parts = splitHostPort(text);
        EXPECT_EQ(parts.host, host) << text;
        EXPECT_EQ(parts.port, port) << text;
    };
    is("127.0.0.1:80", "127.0.0.1", "80");
    is("[::1]:80", "::1", "80");
    is(":80", "", "80");
    is("80", "", "80");
    is("unix:/a:b", "unix:/a:b", "");
    is("::1", "::1", ""); // not port 1 of the host ":"
    is("2001:db8::1:80", "2001:db8::1:80", "");
    is("[::1]", "::1", "");
    is("name:80", "name", "80");
    EXPECT_EQ(parsePort("0"), 0);
    EXPECT_EQ(parsePort("65535"), 65535);
    for (const char* const bad : {"", "65536", "70000", "-1", "+1", "1a", " 1", "99999999999999"})
        EXPECT_FALSE(parsePort(bad)) << bad;
}

TEST(Endpoint, FromText)
{
    const auto is = [](const char* text, const char* expected) {
        const auto made = Endpoint::fromText(text);
        EXPECT_EQ(made ? made->text() : "nothing", expected) << text;
    };
    is("127.0.0.1:80", "127.0.0.1:80");
    is("[::1]:80", "[::1]:80");
    for (const char* const bad :
         {"", "80", ":80", "127.0.0.1", "[::1]", "::1", "name:80", "127.0.0.1:65536", "127.0.0.1:x"})
        is(bad, "nothing");
    EXPECT_EQ(Endpoint::fromText("[::1]", 7)->text(), "[::1]:7");
    EXPECT_EQ(Endpoint::fromText("127.0.0.1:80", 7)->text(), "127.0.0.1:80");
    EXPECT_FALSE(Endpoint::fromText("127.0.0.1:x", 7));
#ifndef _WIN32
    is("unix:/a:b", "unix:/a:b");
#endif
    is("unix:", "nothing");
    EXPECT_EQ(loopbackHost(Domain::Inet6), "::1");
    EXPECT_EQ(loopbackHost(Domain::Unspecified), "127.0.0.1");
}

} // namespace enchufe::net
