// SPDX-License-Identifier: GPL-3.0-or-later
// Sections A and C of the curriculum, call by call on bare sockets.
#include "core/net/errors.h"
#include "core/net/ports.h"
#include "core/script/player.h"
#include "tests/core/support/curriculum_scripts.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <functional>

#ifndef _WIN32
#include <sys/wait.h>
#include <unistd.h>
#endif

namespace enchufe::bench {

class CallCurriculum : public testing::TestWithParam<test::CurriculumScript> {};

TEST_P(CallCurriculum, Holds)
{
#ifdef _WIN32
    if (GetParam().notOnWindows != nullptr)
        GTEST_SKIP() << GetParam().notOnWindows;
#endif
    const auto parsed = script::Script::parse(GetParam().text);
    ASSERT_FALSE(parsed.problem) << "line " << parsed.problem->place.line << ", column "
                                 << parsed.problem->place.column << ": "
                                 << parsed.problem->mistake.describe(english);
    journal::Journal journal;
    const script::PlayResult result = script::play(parsed.value, journal);
    EXPECT_TRUE(result.ok()) << "line " << result.problem->place.line << ": "
                             << result.problem->mistake.describe(english);
    EXPECT_FALSE(result.failed && !GetParam().anyMayFail)
        << net::callName(result.failed->outcome.call.call) << ' '
        << net::errorName(result.failed->outcome.call.call, result.failed->outcome.result.error);
}

INSTANTIATE_TEST_SUITE_P(Rows, CallCurriculum,
                         testing::ValuesIn(test::curriculumScripts().begin(),
                                           test::curriculumScripts().end()),
                         [](const auto& row) { return std::string(row.param.name); });

#ifdef __linux__

namespace {

/// The error that a process without any privilege gets; -1 where there is no such process to be had.
int errorWithoutPrivilege(const std::function<int()>& call)
{
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && ::setuid(nobody) != 0)
            ::_exit(255);
        ::_exit(call());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) != 255 ? WEXITSTATUS(status) : -1;
}

} // namespace

TEST(CallCurriculum, A3_APrivilegedPortIsRefused)
{
    const std::uint16_t first = net::firstUnprivilegedPort();
    if (first < 2)
        GTEST_SKIP() << "this system asks no privilege for any port";
    EXPECT_EQ(errorWithoutPrivilege([first] {
                  test::CallList calls;
                  auto opened = net::Socket::open(calls, net::Domain::Inet, net::Type::Stream);
                  const auto port = static_cast<std::uint16_t>(first - 1);
                  return opened.socket.bind(*net::Endpoint::numeric("127.0.0.1", port)).error;
              }),
              EACCES);
}

TEST(CallCurriculum, A9_RawSocketsNeedPrivilege)
{
    EXPECT_EQ(errorWithoutPrivilege([] {
                  test::CallList calls;
                  return net::Socket::open(calls, net::Domain::Inet, net::Type::Raw, 1).error;
              }),
              EPERM);
}

#endif

TEST(Script, AMistakeIsToldWithLineAndColumn)
{
    const auto parsed = script::Script::parse("s = socket inet stream\n\n  bind s\n");
    ASSERT_TRUE(parsed.problem);
    EXPECT_EQ(parsed.problem->place.line, 3U);
    EXPECT_EQ(parsed.problem->place.column, 9U);
    for (const char* const text : {"expect", "expect luck", "expect error ENOPE", "expect data hola", "wait",
                                   "wait a b", "pause x", "pause 9999999", "expect result x", "start"})
        EXPECT_TRUE(script::Script::parse(text).problem) << text;
}

TEST(Script, WhatDoesNotHoldIsTold)
{
    for (const char* const text :
         {"expect ok", "s = socket inet stream\nexpect error EINVAL", "wait s",
          "s = socket inet stream\nexpect blocked s", "s = socket inet stream\ns = socket inet stream",
          "s = socket inet stream\nbind s nowhere\n",
          "u = socket inet dgram\nbind u 127.0.0.1:0\nstart recv u 1\nwait u"}) {
        const auto parsed = script::Script::parse(text);
        ASSERT_FALSE(parsed.problem) << text;
        journal::Journal journal;
        script::PlayerOptions quick;
        quick.limit = std::chrono::milliseconds(200);
        EXPECT_FALSE(script::play(parsed.value, journal, quick).ok()) << text;
    }
    const auto parsed = script::Script::parse("s = socket inet stream\nrecv s 1\n");
    journal::Journal journal;
    const script::PlayResult result = script::play(parsed.value, journal);
    EXPECT_TRUE(result.ok());
    ASSERT_TRUE(result.failed); // nobody expected it
    EXPECT_EQ(result.failed->outcome.call.call, net::Call::Recv);
}

} // namespace enchufe::bench
