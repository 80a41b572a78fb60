// SPDX-License-Identifier: GPL-3.0-or-later
// What a line comes to whose call was not made, or of which nobody can tell.
#include "tests/core/support/played_script.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::script {

using test::patient;
using test::problemOf;
using test::scriptOf;

namespace {

/// Played to its end, while `socket` is taken away as soon as it has made that call.
std::string problemWithout(const std::string& socket, net::Call call, std::string_view text)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    Player::Listener listener;
    listener.ended = [&](std::size_t, const bench::Outcome& outcome) {
        if (outcome.call.call == call && outcome.call.owner() == socket)
            bench.remove(socket);
    };
    PlayerLoop loop(engine, bench, scriptOf(text), patient(), listener);
    loop.player().playToEnd();
    (void)loop.run();
    return problemOf(loop.result());
}

} // namespace

TEST(PlayerEnd, OfALoopWhoseNextCallIsRefused)
{
#ifdef _WIN32
    GTEST_SKIP() << "there is no socketpair() here";
#endif
    const std::string pair = "a, b = socketpair unix stream\nsend a \"uno\"\n";
    EXPECT_EQ(problemWithout("b", net::Call::Recv, pair + "recvall b 6\n"),
              "3:1 b: there is no socket with this name");
    EXPECT_EQ(problemWithout("b", net::Call::SetSockOpt, pair + "reset b\n"),
              "3:1 b: there is no socket with this name");
}

} // namespace enchufe::script
