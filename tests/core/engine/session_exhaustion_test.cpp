// SPDX-License-Identifier: GPL-3.0-or-later
// No thread, no descriptor, no memory, no watch, for a session and for the connections it makes: a value,
// told to the session that needed it, and everybody else goes on.
#include "core/engine/behaviour.h"
#include "tests/core/support/peer.h"
#include "tests/core/support/refusals.h"
#include "tests/core/support/relay.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/server_models.h"
#include "tests/core/support/witness.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cerrno>
#include <unistd.h>

namespace enchufe::engine {

using test::Acts;
using test::always;
using test::bytesOf;
using test::Log;
using test::Refusals;
using test::Rig;
using test::Witness;
using test::WitnessBehaviour;

namespace {

class SessionExhaustion : public testing::TestWithParam<ServerModel> {
protected:
    /// Each chunk makes the session connect to an echo, by that name of this machine.
    void listen(const std::string& host)
    {
        target = rig.listen("echo");
        StreamClientSpec spec;
        spec.host = host;
        spec.port = rig.portOf(target);
        spec.domain = net::Domain::Inet;
        behaviour = std::make_shared<WitnessBehaviour>(
            Acts{.received = [this, spec](Witness& self, const journal::Payload&) {
                Acts leg = {.closed = [this](Witness&, const Parting& why) {
                    call = why.call;
                    error = why.error;
                }};
                (void)self.at().connect(spec, std::make_unique<Witness>("leg", log, leg));
            }});
        listener = rig.listen("none", [&](StreamListenerSpec& of) {
            of.model = GetParam();
            of.connection.behaviour = always(behaviour);
            of.connection.closeAfterPeer = true;
        });
        peer = test::peerOf(list, rig.socket(rig.socketOf(listener)).local);
        ASSERT_TRUE(behaviour->log().waitFor("1 opened"));
    }
    /// It could not connect, which is all that happened; the next time it can.
    void expectFailed(net::Call refusedCall, int number)
    {
        ASSERT_TRUE(log->waitFor("leg closed failed"));
        EXPECT_EQ(call, refusedCall);
        EXPECT_EQ(error, number);
        EXPECT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::ConnectionFailed).first == 1; }));
    }
    void expectItGoesOn()
    {
        EXPECT_TRUE(peer.send(bytesOf("again")).ok());
        EXPECT_TRUE(log->waitFor("leg opened"));
        EXPECT_EQ(rig.endpoint(listener).failedCall, net::Call::Note);
        EXPECT_EQ(behaviour->peers().size(), 1U);
    }

    Rig rig;
    test::CallList list;
    std::shared_ptr<Log> log = std::make_shared<Log>();
    std::shared_ptr<WitnessBehaviour> behaviour;
    journal::EndpointId target = 0;
    journal::EndpointId listener = 0;
    net::Socket peer;
    std::atomic<net::Call> call = net::Call::Note;
    std::atomic<int> error = 0;
};

} // namespace

TEST_P(SessionExhaustion, AConnectionWithoutADescriptor)
{
    listen("127.0.0.1");
    {
        Refusals refusals;
        refusals.of(net::Call::Socket).after(0, 1, EMFILE);
        EXPECT_TRUE(peer.send(bytesOf("go")).ok());
        expectFailed(net::Call::Socket, EMFILE);
    }
    expectItGoesOn();
}

TEST_P(SessionExhaustion, ALookUpWithoutAThread)
{
    listen("localhost");
    {
        Refusals refusals;
        refusals.of(net::Call::StartThread).after(0, 1, EAGAIN);
        EXPECT_TRUE(peer.send(bytesOf("go")).ok());
        expectFailed(net::Call::StartThread, EAGAIN);
    }
    expectItGoesOn();
}

TEST_P(SessionExhaustion, ADescriptorThatCannotBeWatchedIsAValue)
{
    int pipe[2];
    ASSERT_EQ(::pipe(pipe), 0);
    std::atomic<int> answer = -1;
    const auto watching =
        std::make_shared<WitnessBehaviour>(Acts{.received = [&](Witness& self, const journal::Payload& data) {
            answer = self.at().watch(pipe[0], {true, false}).error;
            self.at().send(data);
        }});
    const auto id = rig.listen("none", [&](StreamListenerSpec& of) {
        of.model = GetParam();
        of.connection.behaviour = always(watching);
    });
    peer = test::peerOf(list, rig.socket(rig.socketOf(id)).local);
    ASSERT_TRUE(watching->log().waitFor("1 opened"));
    for (const int expected : {ENOSPC, 0}) {
        Refusals refusals;
        refusals.of(net::Call::EpollCtl).after(0, expected != 0 ? 1 : 0, expected);
        EXPECT_TRUE(peer.send(bytesOf("x")).ok());
        std::byte room[1];
        EXPECT_EQ(peer.recv(room).value, 1);
        EXPECT_EQ(answer, expected);
    }
    rig.engine.close(id);
    ASSERT_TRUE(watching->log().waitFor("1 closed closed"));
    ::close(pipe[0]);
    ::close(pipe[1]);
}

/// Whichever piece of memory is refused while a relayed connection lives: whoever needed it ends, no session
/// and nothing open is left, and the process goes on.
TEST_P(SessionExhaustion, WhicheverPieceOfMemoryIsMissing)
{
    int served = 0;
    int refused = 0;
    for (int before = 0; before < 300; ++before) {
        SCOPED_TRACE(before);
        test::CallList calls;
        Rig here;
        StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = here.portOf(here.listen("echo"));
        const auto relay = std::make_shared<test::Relay>(spec);
        const auto id = here.listen("none", [&](StreamListenerSpec& of) {
            of.model = GetParam();
            of.connection.behaviour = always(relay);
            of.connection.closeAfterPeer = true;
        });
        auto client = test::openPeer(calls, net::Domain::Inet, net::Type::Stream);
        {
            Refusals refusals;
            refusals.of(net::Call::Allocate).after(before, 1, ENOMEM);
            ASSERT_TRUE(client.connect(here.socket(here.socketOf(id)).local).ok());
            (void)client.send(bytesOf("hola"));
            (void)client.shutdown(net::ShutdownHow::Write);
            std::byte room[100];
            const auto got = client.recv(room);
            served += got.value == 4 ? 1 : 0;
            EXPECT_FALSE(got.wouldBlock());
            (void)client.recv(room);
            refused += refusals.of(net::Call::Allocate).isUsedUp() ? 1 : 0;
        }
        here.engine.close(id);
        EXPECT_TRUE(here.waitFor([&] { return here.endpoint(id).closed; }));
        EXPECT_TRUE(test::waitUntil([&] { return here.engine.workerCount() == 1; })); // the echo
        EXPECT_TRUE(relay->peers().empty());
        here.drain();
        for (const auto each : here.endpoint(id).connections)
            EXPECT_FALSE(here.socket(each).isOpen());
    }
    EXPECT_GT(served, 0);
    EXPECT_GT(refused, 50);
}

INSTANTIATE_TEST_SUITE_P(Models, SessionExhaustion, testing::ValuesIn(test::allModels), test::nameOfModel);

} // namespace enchufe::engine
