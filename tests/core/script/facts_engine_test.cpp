// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions on endpoints of the engine: they are named by notes, and their connections by number.
#include "core/script/notes.h"
#include "tests/core/support/judged.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/server_models.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::script {

namespace {

using test::Rig;

Verdict judged(const Rig& rig, std::string_view text)
{
    return test::judged(*test::factsOf(rig.journal), text);
}

class FactsOnEndpoints : public testing::TestWithParam<engine::ServerModel> {};

} // namespace

/// Whatever serves the connections, and whether the names come before the calls or after them.
TEST_P(FactsOnEndpoints, NamesAndConnections)
{
    for (const bool late : {false, true}) {
        Rig rig;
        Notes notes(rig.journal);
        const auto listener = rig.listen("echo", [](auto& spec) { spec.model = GetParam(); });
        if (!late)
            notes.write(note::EndpointNamed{"server", listener});
        const auto client = rig.connectTo(listener);
        if (!late)
            notes.write(note::EndpointNamed{"c", client});
        rig.send(client, "4:hola");
        ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(client)).received == 6; }));
        rig.post(client, engine::command::Close{});
        ASSERT_TRUE(rig.waitClosed(rig.socketOf(client)));
        ASSERT_TRUE(rig.waitClosed(rig.connectionOf(listener)));
        if (late) {
            notes.write(note::EndpointNamed{"server", listener});
            notes.write(note::EndpointNamed{"c", client});
        }
        notes.write(note::Framed{"server", {framing::parseFraming("ascii-len::").value}});
        for (const char* condition :
             {"count server.accept where error none == 1", "server#1.recv#1 data == \"4:hola\"",
              "server#1.recv result == 6 then count c.recv where result > 0 == 1",
              "total server#1 received == 6 and total c received == 6 and total c sent == 6",
              "count server.recv == 0 and count server#2.recv == 0",
              "@server#1.peer == @c and @c.peer == @server",
              "state c == \"CLOSED\" and state server == \"LISTEN\"",
              "count c.close == 1 and count server#1.close == 1", "frames server#1 count == 1",
              "server#1.frame#1 payload == \"hola\" and naive server#1 right == 1", "c.send error none",
              "server#1.recv thread != c.send thread"}) {
            const Verdict verdict = judged(rig, condition);
            EXPECT_TRUE(verdict.holds()) << condition << "\n  " << verdict.describe(english);
        }
#ifdef __linux__
        EXPECT_TRUE(late || judged(rig, "count server.epoll_wait > 0").holds());
#endif
    }
}

INSTANTIATE_TEST_SUITE_P(Models, FactsOnEndpoints, testing::ValuesIn(test::allModels), test::nameOfModel);

/// A window may look at the kernel ten times a second: what nobody asked for is not counted.
TEST(Facts, LooksAtTheKernelAreNotCounted)
{
    engine::WorkerOptions options;
    options.sampleInterval = std::chrono::milliseconds(20);
    Rig rig({}, options);
    rig.engine.watchKernel(true);
    Notes notes(rig.journal);
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    notes.write(note::EndpointNamed{"c", client});
    rig.send(client, "hola");
    const auto connection = rig.connectionOf(listener);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).received == 4; }));
#ifdef __linux__
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(client)).tcpState != 0; }));
    EXPECT_TRUE(judged(rig, "count c.getsockopt where option == \"TCP_INFO\" == 0").holds());
#endif
    EXPECT_TRUE(judged(rig, "count c.send == 1").holds());
}

} // namespace enchufe::script
