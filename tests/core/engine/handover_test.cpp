// SPDX-License-Identifier: GPL-3.0-or-later
// Between accept() and the thread that is to serve: the connection is in the journal already, so orders may
// come.
#include "tests/core/support/refusals.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <utility>

namespace enchufe::engine {

using test::Refusals;
using test::Rig;

namespace {

/// A listener with a thread for each client that stands between accept() and that thread.
struct HalfWay {
    HalfWay()
    {
        listener = rig.listen("none", [](StreamListenerSpec& spec) {
            spec.model = ServerModel::Threads;
            spec.socket.noDelay = true; // the call it is held at
            spec.connection.paused = true;
        });
        refusals.of(net::Call::SetSockOpt).held = true;
        client = rig.connectTo(listener);
        connection = rig.connectionOf(listener);
    }
    ~HalfWay() { goOn(); }
    HalfWay(const HalfWay&) = delete;
    HalfWay& operator=(const HalfWay&) = delete;

    void goOn()
    {
        refusals.of(net::Call::SetSockOpt).held = false;
        refusals.of(net::Call::SetSockOpt).held.notify_all();
    }
    [[nodiscard]] std::string heard() { return rig.receivedText(rig.socketOf(client)); }

    Refusals refusals;
    Rig rig;
    journal::EndpointId listener = 0;
    journal::EndpointId client = 0;
    net::SocketId connection = 0;
};

} // namespace

TEST(Handover, OrdersOfTheConnectionWaitForItsThread)
{
    HalfWay h;
    h.rig.post(h.listener, command::Send{test::bytesOf("hola")}, h.connection);
    h.rig.post(h.listener, command::Close{}, h.connection);
    h.goOn();
    ASSERT_TRUE(h.rig.waitClosed(h.connection));
    EXPECT_TRUE(h.rig.waitFor([&] { return h.heard() == "hola"; }));
    EXPECT_EQ(h.rig.notes(journal::NoteKind::SendRefused).first, 0);
}

TEST(Handover, OrdersForAllConcernItToo)
{
    HalfWay h;
    h.rig.post(h.listener, command::Send{test::bytesOf("to ")}); // in the order given
    h.rig.post(h.listener, command::Send{test::bytesOf("you ")}, h.connection);
    h.rig.post(h.listener, command::Send{test::bytesOf("all")});
    h.rig.post(h.listener, command::SetPaused{false});
    h.goOn();
    EXPECT_TRUE(h.rig.waitFor([&] { return h.heard() == "to you all"; }));
    EXPECT_TRUE(h.rig.waitFor([&] { return !h.rig.socket(h.connection).paused; }));
    // Those to come are as the last order said, and are not sent what was for others.
    const auto another = h.rig.connectTo(h.listener);
    const auto second = h.rig.connectionOf(h.listener, 1);
    h.rig.post(h.listener, command::Close{}, second);
    ASSERT_TRUE(h.rig.waitClosed(second));
    EXPECT_FALSE(h.rig.socket(second).paused);
    EXPECT_EQ(h.rig.receivedText(h.rig.socketOf(another)), "");
}

TEST(Handover, WithoutAThreadTheyAreRefused)
{
    HalfWay h;
    h.rig.post(h.listener, command::Send{test::bytesOf("hola")}, h.connection);
    h.refusals.of(net::Call::StartThread).after(0, 1, EAGAIN);
    h.goOn();
    ASSERT_TRUE(h.rig.waitClosed(h.connection));
    EXPECT_TRUE(h.rig.waitFor([&] {
        return h.rig.notes(journal::NoteKind::SendRefused) == std::pair{1, std::int64_t{4}};
    }));
    EXPECT_EQ(h.heard(), "");
}

} // namespace enchufe::engine
