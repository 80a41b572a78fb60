// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/player.h"
#include "core/script/script_file.h"

#include "tests/core/support/played_script.h"
#include "tests/core/support/spanish.h"
#include "tests/core/support/temporary.h"

#include <gtest/gtest.h>

#include <atomic>
#include <fstream>
#include <future>

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace enchufe::bench {

using test::played;
using test::problemOf;
using test::TemporaryFolder;

/// While the script still waits, and not only "it took too long" at its end.
TEST(Script, TheFirstFailureIsToldAtOnceWithItsLine)
{
    std::atomic<int> told = 0;
    const auto parsed = script::Script::parse("s = socket inet stream\n"
                                              "bind s 127.0.0.1:0\n"
                                              "t = socket inet stream\n"
                                              "  bind t @s\n"
                                              "listen s 1\n"
                                              "bind t @s\n"
                                              "a = accept s\n");
    ASSERT_FALSE(parsed.problem);
    journal::Journal journal;
    std::promise<Place> place;
    auto running = std::async(std::launch::async, [&] {
        script::PlayerOptions options;
        options.limit = std::chrono::minutes(5);
        script::Player::Listener listener;
        listener.failed = [&](const script::FailedCall& failed) {
            ++told;
            place.set_value(failed.place);
        };
        return script::play(
            parsed.value, journal, options, [&told] { return told == 2; }, listener);
    });
    auto future = place.get_future();
    ASSERT_EQ(future.wait_for(std::chrono::seconds(30)), std::future_status::ready);
    EXPECT_EQ(future.get(), (Place{4, 3}));
    EXPECT_EQ(told, 1); // the script is in accept(), which nobody answers; the second failure is not told
    told = 2;
    const script::PlayResult result = running.get();
    ASSERT_TRUE(result.failed);
    EXPECT_EQ(result.failed->outcome.call.call, net::Call::Bind);
    EXPECT_EQ(result.failed->place.line, 4U);
}

TEST(Script, ACallThatIsExpectedToFailIsNoFailure)
{
    const std::string fails = "s = socket inet stream\ngetpeername s\n"; // not connected
    EXPECT_FALSE(played(fails + "expect result -1\n").failed);
    EXPECT_FALSE(played(fails + "expect error ENOTCONN\n").failed); // whether or not it is that one
    EXPECT_TRUE(played(fails + "expect ok\n").failed);
    EXPECT_TRUE(played(fails + "expect data \"\"\n").failed);
}

TEST(Script, SoErrorIsExpectedByName)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine leaves SO_ERROR 0 after a refused connect()";
#endif
    const auto result = played("l = socket inet stream\n"
                               "bind l 127.0.0.1:0\n" // nobody listens
                               "c = socket inet stream\n"
                               "blocking c off\n"
                               "connect c @l\n"
                               "poll c:w 10000\n"
                               "getsockopt c SO_ERROR\n"
                               "expect value ECONNREFUSED\n"
                               "getsockopt c SO_ERROR\n"
                               "expect value 0\n");
    EXPECT_EQ(problemOf(result), "");
    EXPECT_EQ(result.expectations, 2U);
    const auto wrong = played("s = socket inet stream\ngetsockopt s SO_ERROR\nexpect value ECONNREFUSED\n");
    EXPECT_EQ(problemOf(wrong), "3:1 0: not as expected");
}

TEST(Script, WhatWasStartedIsExpectedToBlockWithoutAPause)
{
    for (int i = 0; i < 50; ++i)
        EXPECT_EQ(problemOf(played("u = socket inet dgram\nbind u 127.0.0.1:0\n"
                                   "start recv u 10\nexpect blocked u\n")),
                  "");
    EXPECT_NE(problemOf(played("u = socket inet dgram\nexpect blocked u\n")), "");
}

TEST(ScriptFile, IsReadWithABound)
{
    const TemporaryFolder folder;
    const script::ReadScript good =
        script::readScriptFile(folder.write("good", "s = socket inet stream\nclose s\n"));
    EXPECT_TRUE(good.ok());
    EXPECT_EQ(good.script.lines.size(), 2U);

    const script::ReadScript wrong =
        script::readScriptFile(folder.write("wrong", "s = socket inet stream\nclosed s\n"));
    EXPECT_FALSE(wrong.ok());
    EXPECT_EQ(wrong.describe(english), "line 2, column 1: closed: there is no such call. Is “close” meant?");

    const std::string most(script::Script::longestText, '\n');
    EXPECT_TRUE(script::readScriptFile(folder.write("most", most)).ok());
    const script::ReadScript larger = script::readScriptFile(folder.write("larger", most + '\n'));
    EXPECT_EQ(larger.describe(english), "longer than 4 MiB: not a file of calls");

    const script::ReadScript none = script::readScriptFile(folder.path("none"));
    EXPECT_TRUE(none.describe(english).starts_with("this file cannot be read"));
    EXPECT_EQ(script::readScriptFile(folder.path("")).describe(spanish), "esto es una carpeta");
}

#ifndef _WIN32
TEST(ScriptFile, WhatCouldBlockOrNeverEndIsRefusedWithAWord)
{
    const TemporaryFolder folder;
    const std::string pipe = folder.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    for (const std::string& path : {pipe, std::string("/dev/zero"), std::string("/dev/null")})
        EXPECT_EQ(script::readScriptFile(path).describe(english),
                  "this is a pipe or a device, not a file of text")
            << path;
    // The console may be given a pipe, but nothing without end.
    EXPECT_EQ(script::readScriptFile("/dev/zero", TextSource::Anything).describe(english),
              "longer than 4 MiB: not a file of calls");
    auto reading =
        std::async(std::launch::async, [&] { return script::readScriptFile(pipe, TextSource::Anything); });
    std::ofstream(pipe) << "s = socket inet stream\n";
    EXPECT_EQ(reading.get().script.lines.size(), 1U);
}
#endif

} // namespace enchufe::bench
