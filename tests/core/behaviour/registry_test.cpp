// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/behaviour/registry.h"

#include "tests/core/support/greeter.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace enchufe::behaviour {

namespace {

constexpr Where everywhere[] = {Where::TcpListen, Where::Udp, Where::TcpConnect};

/// "position: what is wrong", or the name of what was chosen.
std::string outcome(std::string_view text, Where where = Where::TcpListen)
{
    const auto chosen = test::registryWith(test::greeter()).choose(text, where);
    if (chosen.ok())
        return chosen.value.factory ? chosen.value.name : "none";
    return std::to_string(chosen.position()) + ": " + chosen.problem->mistake.describe(english);
}

} // namespace

TEST(Registry, ATextStandsForABehaviour)
{
    EXPECT_EQ(outcome("none"), "none");
    EXPECT_EQ(outcome("echo"), "echo");
    EXPECT_EQ(outcome("greeter:Ana"), "greeter:Ana");
    EXPECT_EQ(outcome("greeter:a:b"), "greeter:a:b"); // the first colon counts
}

TEST(Registry, AMistakeHasItsPlace)
{
    EXPECT_EQ(outcome("dance"), "0: not known; there are none, echo, discard, count, greeter:NAME");
    EXPECT_EQ(outcome(""), "0: not known; there are none, echo, discard, count, greeter:NAME");
    EXPECT_EQ(outcome("echo:x"), "4: takes no argument");
    EXPECT_EQ(outcome("greeter"), "7: something must follow: greeter:NAME");
    EXPECT_EQ(outcome("greeter:"), "8: something must follow: greeter:NAME");
    EXPECT_EQ(outcome("greeter:Ana María"), "11: a name is one word");
}

TEST(Registry, EachMayStandWhereItMakesSense)
{
    EXPECT_EQ(outcome("count", Where::TcpConnect), "0: cannot answer here; there are none, echo, discard");
    EXPECT_EQ(outcome("greeter:Ana", Where::TcpConnect),
              "0: cannot answer here; there are none, echo, discard");
    EXPECT_EQ(outcome("count", Where::Udp), "count");
    EXPECT_EQ(readyMade().usages(Where::TcpListen), "none, echo, discard, count");
    EXPECT_EQ(readyMade().usages(Where::Udp), "none, echo, discard, count");
    EXPECT_EQ(readyMade().usages(Where::TcpConnect), "none, echo, discard");
}

TEST(Registry, EveryRowIsWhole)
{
    std::set<std::string_view> names;
    const Registry registry = test::registryWith(test::greeter());
    for (const Description& row : registry.all()) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_EQ(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string_view::npos)
            << row.name;
        for (const Text& text : {row.title, row.explanation})
            EXPECT_TRUE(!text.isEmpty() && (row.name == "greeter" || text.en != text.in(spanish)))
                << row.name;
        EXPECT_TRUE(std::ranges::any_of(everywhere, [&](Where where) { return row.mayStand(where); }))
            << row.name;
        const bool hasArgument = row.argument.kind != Argument::Kind::None;
        EXPECT_EQ(hasArgument, !row.argument.word.empty()) << row.name;
        EXPECT_EQ(hasArgument, !row.argument.hint.isEmpty()) << row.name;
    }
}

TEST(Registry, OneOfTheSameNameTakesThePlace)
{
    Description other = test::greeter();
    other.name = "echo";
    const Registry registry = test::registryWith(other);
    EXPECT_EQ(registry.all().size(), readyMade().all().size());
    EXPECT_EQ(registry.usages(Where::TcpListen), "none, echo:NAME, discard, count");
    EXPECT_EQ(readyMade().usages(Where::TcpListen), "none, echo, discard, count");
}

TEST(Registry, EachEndpointHasABehaviourOfItsOwn)
{
    const auto echo = readyMade().choose("echo", Where::TcpListen);
    EXPECT_NE(echo.value.factory(), echo.value.factory());
}

} // namespace enchufe::behaviour
