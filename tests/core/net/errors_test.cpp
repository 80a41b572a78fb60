// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef _GNU_SOURCE
#define _GNU_SOURCE // strerrorname_np()
#endif

#include "core/net/errors.h"

#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstring>
#include <set>

#ifdef __linux__
#include <netdb.h>
#endif

namespace enchufe::net {

TEST(Errors, TheCoursesErrorsAreAllThere)
{
    for (const char* const name :
         {"EACCES",       "EADDRINUSE",      "EADDRNOTAVAIL", "EAFNOSUPPORT",    "EALREADY",
          "EBADF",        "ECONNABORTED",    "ECONNREFUSED",  "ECONNRESET",      "EDESTADDRREQ",
          "EHOSTUNREACH", "EINPROGRESS",     "EINVAL",        "EISCONN",         "EMFILE",
          "EMSGSIZE",     "ENETUNREACH",     "ENOBUFS",       "ENOPROTOOPT",     "ENOTCONN",
          "ENOTSOCK",     "EOPNOTSUPP",      "EPIPE",         "EPROTONOSUPPORT", "EPROTOTYPE",
          "ESHUTDOWN",    "ESOCKTNOSUPPORT", "ETIMEDOUT",     "EWOULDBLOCK",     "EAI_NONAME",
          "EAI_AGAIN"})
        EXPECT_NE(findError(name), nullptr) << name;
}

TEST(Errors, EveryEntryIsComplete)
{
    std::set<std::string_view> names;
    for (const auto table : {errorTable(), resolverErrorTable()}) {
        for (const ErrorEntry& entry : table) {
            EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
            for (const std::string_view text :
                 {entry.meaning.en, entry.meaning.in(spanish), entry.advice.en, entry.advice.in(spanish)})
                EXPECT_TRUE(text.ends_with('.') || text.ends_with(')')) << entry.name;
            EXPECT_NE(entry.meaning.en, entry.meaning.in(spanish));
        }
    }
}

/// The journal's "error" is a POSIX name, whatever the system says.
#ifdef __linux__
TEST(Errors, EveryNumberOfTheSystemHasAName)
{
    std::set<std::string> names;
    for (int number = 1; number < 4096; ++number) {
        const char* const systems = ::strerrorname_np(number);
        if (systems == nullptr || number == ENOTSUP)
            continue;
        const std::string name = errorName(Call::Accept, number);
        EXPECT_EQ(name, systems) << number;
        EXPECT_TRUE(names.insert(name).second) << name;
        ASSERT_NE(findError(name), nullptr) << name;
        EXPECT_EQ(findError(name)->number, number) << name;
    }
    EXPECT_GE(names.size(), 130U);
    EXPECT_EQ(errorName(Call::Accept, ENOTSUP), "EOPNOTSUPP");
    EXPECT_EQ(findError("ENOTSUP")->name, "EOPNOTSUPP");
    for (const int number : {EAI_OVERFLOW, EAI_SYSTEM, EAI_FAIL, EAI_SERVICE, EAI_MEMORY})
        EXPECT_TRUE(errorName(Call::GetAddrInfo, number).starts_with("EAI_")) << number;
}
#endif

TEST(Errors, TheOthersAreExplainedInOneLine)
{
    std::set<std::string_view> names;
    for (const ErrorEntry& entry : errorTable())
        names.insert(entry.name);
    for (const ErrorEntry& entry : otherErrorTable()) {
        EXPECT_TRUE(names.insert(entry.name).second) << entry.name;
        EXPECT_TRUE(entry.meaning.en.ends_with('.') && entry.meaning.in(spanish).ends_with('.'))
            << entry.name;
        EXPECT_EQ(entry.meaning.en.find('\n'), std::string_view::npos);
        EXPECT_NE(entry.meaning.en, entry.meaning.in(spanish));
    }
}

TEST(Errors, AreExplainedByTheCallsOwnArguments)
{
    const auto number = [](std::string_view name) { return findError(name)->number; };
    const auto says = [&](Call call, std::string_view name, std::string_view address,
                          std::string_view words) {
        for (const Language language : {english, spanish}) {
            const std::string text = describeError(call, address, number(name), language);
            EXPECT_NE(text.find(words), std::string::npos) << text;
        }
    };
    says(Call::Connect, "EINVAL", "[fe80::1]:80", "fe80::1%eth0");
    says(Call::Bind, "EADDRINUSE", "127.0.0.1:80", "TIME_WAIT");
    says(Call::Bind, "EADDRINUSE", "127.0.0.1:80", "SO_REUSEADDR");
    const auto text = [&](Call call, std::string_view name, std::string_view address) {
        return describeError(call, address, number(name), english);
    };
    EXPECT_EQ(text(Call::Connect, "EINVAL", "[fe80::1]:80").find("bound twice"), std::string::npos);
    EXPECT_EQ(text(Call::Bind, "EADDRINUSE", "unix:/tmp/x").find("TIME_WAIT"), std::string::npos);
    EXPECT_NE(text(Call::Bind, "EACCES", "127.0.0.1:80").find("privilege"), std::string::npos);
    EXPECT_EQ(text(Call::SendTo, "EACCES", "255.255.255.255:80").find("privilege"), std::string::npos);
    EXPECT_NE(text(Call::Accept, "EAGAIN", "").find("No connection is waiting"), std::string::npos);
    FailedCall udp = {Call::Bind, number("EADDRINUSE"), {}, Domain::Inet, Type::Datagram};
    EXPECT_EQ(explainError(udp, english).find("TIME_WAIT"), std::string::npos);
    // Whatever the call: meaning and advice, in both languages.
    for (const ErrorEntry& entry : errorTable()) {
        if (entry.number == ErrorEntry::notHere)
            continue;
        for (const Call call :
             {Call::Bind, Call::Connect, Call::Accept, Call::Send, Call::Recv, Call::SetSockOpt}) {
            const ErrorExplanation found = explanationOf({call, entry.number});
            EXPECT_FALSE(found.meaning.isEmpty()) << entry.name;
            EXPECT_NE(found.meaning.en, found.meaning.in(spanish)) << entry.name;
        }
    }
}

TEST(Errors, FoundByNumberAndByName)
{
#ifdef _WIN32
    constexpr int refused = 10061;
#else
    constexpr int refused = ECONNREFUSED;
#endif
    ASSERT_NE(findError(Call::Connect, refused), nullptr);
    EXPECT_EQ(errorName(Call::Connect, refused), "ECONNREFUSED");
    EXPECT_EQ(findError("econnrefused")->winsockNumber, 10061);
    EXPECT_EQ(findError("WSAECONNREFUSED")->name, "ECONNREFUSED");
    EXPECT_EQ(findError("EWOULDBLOCK")->name, "EAGAIN");
    EXPECT_EQ(findError("NOTHING"), nullptr);
    EXPECT_EQ(errorName(Call::Connect, 54321), "54321");
    const std::string line = describeError(Call::Connect, "127.0.0.1:9", refused, english);
    EXPECT_TRUE(line.starts_with("connect 127.0.0.1:9: ECONNREFUSED (" + std::to_string(refused) + "): "))
        << line;
    EXPECT_NE(explainError(Call::Connect, refused, spanish), explainError(Call::Connect, refused, english));
}

} // namespace enchufe::net
