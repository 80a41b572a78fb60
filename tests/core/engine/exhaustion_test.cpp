// SPDX-License-Identifier: GPL-3.0-or-later
// No thread, no descriptor, no memory, no watch: what was to have it ends by itself and says why, the rest
// goes on.
#include "core/bench/call_bench.h"
#include "core/engine/connection_task.h"
#include "core/engine/lookups.h"
#include "core/engine/stream_connection.h"
#include "core/net/errors.h"
#include "tests/core/support/no_descriptor_left.h"
#include "tests/core/support/refusals.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/server_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <limits>
#include <new>
#include <thread>

namespace enchufe::engine {

using namespace std::chrono_literals;
using test::NoDescriptorLeft;
using test::Refusals;
using test::Rig;

namespace {

std::string failureOf(net::Call call, int error)
{
    return std::string(net::callName(call)) + ' ' + net::errorName(call, error);
}

std::string endpointFailure(Rig& rig, journal::EndpointId id)
{
    return failureOf(rig.endpoint(id).failedCall, rig.endpoint(id).failedError);
}

/// "call error" of each note of that kind, of one socket or of all.
std::vector<std::string> notesOf(Rig& rig, journal::NoteKind kind, net::SocketId socket = 0)
{
    std::vector<std::string> texts;
    for (const auto& record : rig.records(socket, net::Call::Note)) {
        if (record.note() == kind)
            texts.push_back(failureOf(record.failedCall(), record.error));
    }
    return texts;
}

/// Who wrote that a connection failed; 0: nobody.
journal::PenId penOfFailure(Rig& rig)
{
    for (const auto& record : rig.records(0, net::Call::Note)) {
        if (record.note() == journal::NoteKind::ConnectionFailed)
            return record.pen;
    }
    return 0;
}

/// A new client is connected and gets its answer.
bool isServed(Rig& rig, journal::EndpointId listener)
{
    const auto client = rig.connectTo(listener);
    rig.send(client, "still there?");
    return rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "still there?"; });
}

/// A client's connection is refused one piece of memory of that size: it is closed, its own thread says so,
/// and that is all.
void loseOneWithoutMemory(Rig& rig, journal::EndpointId listener, std::size_t size)
{
    test::CallList list;
    auto client = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
    Refusals refusals;
    auto& memory = refusals.of(net::Call::Allocate);
    memory.size = size;
    memory.after(0, 1, ENOMEM);
    ASSERT_TRUE(client.connect(rig.socket(rig.socketOf(listener)).local).ok());
    std::byte room[100];
    EXPECT_LE(client.recv(room).value, 0); // closed
    EXPECT_TRUE(memory.isUsedUp());
    EXPECT_TRUE(rig.waitFor([&] { return !notesOf(rig, journal::NoteKind::ConnectionFailed).empty(); }));
    EXPECT_EQ(notesOf(rig, journal::NoteKind::ConnectionFailed), std::vector<std::string>{"malloc ENOMEM"});
    for (const journal::Record& closed : rig.records(0, net::Call::Close))
        EXPECT_EQ(closed.pen, penOfFailure(rig)); // whose thread it was
}

StreamListenerSpec onLoopback(const std::string& host = "127.0.0.1")
{
    StreamListenerSpec spec;
    spec.host = host;
    spec.port = "0";
    return spec;
}

/// One connection at a time, so that one which ended uncounted would be the last.
void threadsOneByOne(StreamListenerSpec& spec)
{
    spec.model = ServerModel::Threads;
    spec.maxConnections = 1;
}

} // namespace

TEST(Exhaustion, AConnectionWithoutAThreadEndsAlone)
{
    Rig rig;
    Refusals refusals;
    const auto listener = rig.listen("echo", threadsOneByOne);
    test::CallList list;
    auto client = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
    refusals.of(net::Call::StartThread).after(0, 1, EAGAIN);
    ASSERT_TRUE(client.connect(rig.socket(rig.socketOf(listener)).local).ok());
    const auto connection = rig.connectionOf(listener);
    ASSERT_TRUE(rig.waitClosed(connection));
    EXPECT_EQ(notesOf(rig, journal::NoteKind::ConnectionFailed, connection),
              std::vector<std::string>{"pthread_create EAGAIN"});
    EXPECT_EQ(failureOf(rig.socket(connection).lastErrorCall, rig.socket(connection).lastError),
              "pthread_create EAGAIN");
    std::byte rest[1];
    EXPECT_EQ(client.recv(rest).value, 0);
    EXPECT_TRUE(isServed(rig, listener));
    EXPECT_EQ(rig.endpoint(listener).failedCall, net::Call::Note);
}

TEST(Exhaustion, AConnectionWithoutAWakeUpEndsAlone)
{
    Rig rig;
    Refusals refusals;
    const auto listener = rig.listen("echo", threadsOneByOne);
    test::CallList list;
    auto client = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
    refusals.of(net::Call::WakeOpen).after(0, 1, EMFILE);
    ASSERT_TRUE(client.connect(rig.socket(rig.socketOf(listener)).local).ok());
    const auto connection = rig.connectionOf(listener);
    ASSERT_TRUE(rig.waitClosed(connection));
    EXPECT_EQ(notesOf(rig, journal::NoteKind::ConnectionFailed, connection),
              std::vector<std::string>{failureOf(net::Call::WakeOpen, EMFILE)});
    EXPECT_TRUE(isServed(rig, listener));
    EXPECT_EQ(rig.endpoint(listener).failedCall, net::Call::Note);
    EXPECT_FALSE(rig.endpoint(listener).closed);
}

TEST(Exhaustion, AConnectionThatCannotBeWatchedEndsAlone)
{
    for (const ServerModel model : test::allModels) {
        Rig rig;
        Refusals refusals;
        const auto listener = rig.listen("echo", [&](StreamListenerSpec& spec) { spec.model = model; });
        test::CallList list;
        auto client = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
        const auto watches = [&] { return rig.records(rig.socketOf(listener), net::Call::EpollCtl); };
        ASSERT_TRUE(rig.waitFor([&] { return !watches().empty(); })); // the listener's own
        // A connection's own loop watches its wake-up first; an iterative server's first lets the listener
        // rest.
        refusals.of(net::Call::EpollCtl).after(model == ServerModel::Threads ? 1 : 0, 1, ENOSPC);
        ASSERT_TRUE(client.connect(rig.socket(rig.socketOf(listener)).local).ok());
        const auto connection = rig.connectionOf(listener);
        ASSERT_TRUE(rig.waitClosed(connection));
        EXPECT_EQ(notesOf(rig, journal::NoteKind::ConnectionFailed, connection),
                  std::vector<std::string>{failureOf(net::Call::EpollCtl, ENOSPC)});
        EXPECT_TRUE(isServed(rig, listener));
    }
}

TEST(Exhaustion, AListenerThatCannotBeWatchedSaysSo)
{
    Rig rig;
    Refusals refusals;
    refusals.of(net::Call::EpollCtl).after(1, 1, ENOMEM); // the wake-up first
    const auto listener = rig.engine.open(onLoopback());
    ASSERT_TRUE(rig.waitFailed(listener));
    EXPECT_EQ(endpointFailure(rig, listener), "epoll_ctl ENOMEM");
    EXPECT_TRUE(rig.waitClosed(rig.socketOf(listener)));
    rig.engine.close(listener);
    EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).closed; }));
}

TEST(Exhaustion, AWakeUpThatCannotBeWatchedIsPolled)
{
    Rig rig;
    Refusals refusals;
    refusals.of(net::Call::EpollCtl).after(0, 1, ENOSPC);
    const auto listener = rig.listen("echo");
    ASSERT_NE(listener, journal::EndpointId());
    EXPECT_EQ(notesOf(rig, journal::NoteKind::Degraded),
              std::vector<std::string>{failureOf(net::Call::EpollCtl, ENOSPC)});
    EXPECT_TRUE(isServed(rig, listener));
    rig.engine.close(listener);
    EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).closed; }));
}

TEST(Exhaustion, AWakeUpThatFailsOnceIsMadeAgain)
{
    for (const int error : {EINTR, EAGAIN, EIO}) {
        Rig rig;
        const auto listener = rig.listen("echo");
        {
            Refusals refusals;
            refusals.of(net::Call::WakeWrite).after(0, 100, error); // as long as it takes
            rig.post(listener, command::SetAccepting{false});
        }
        rig.engine.close(listener);
        EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).closed; })) << error;
    }
}

/// What a connection is made of, refused.
TEST(Exhaustion, AConnectionWithoutMemoryEndsAlone)
{
    for (const ServerModel model : test::allModels) {
        SCOPED_TRACE(modelName(model));
        Rig rig;
        const auto listener = rig.listen("echo", [&](StreamListenerSpec& spec) { spec.model = model; });
        ASSERT_NE(listener, journal::EndpointId());
        loseOneWithoutMemory(
            rig, listener, model == ServerModel::Threads ? sizeof(ConnectionTask) : sizeof(StreamConnection));
        EXPECT_TRUE(isServed(rig, listener));
        EXPECT_EQ(rig.endpoint(listener).failedCall, net::Call::Note);
        EXPECT_FALSE(rig.endpoint(listener).closed);
    }
}

/// What a connection's thread is made of, refused before there is one.
TEST(Exhaustion, AConnectionWithoutMemoryForItsThreadEndsAlone)
{
    for (const std::size_t size : {sizeof(Worker), sizeof(journal::Recorder)}) {
        SCOPED_TRACE(size);
        Rig rig;
        const auto listener = rig.listen("echo", [](StreamListenerSpec& spec) {
            spec.model = ServerModel::Threads;
            spec.maxConnections = 1;
        });
        ASSERT_NE(listener, journal::EndpointId());
        loseOneWithoutMemory(rig, listener, size);
        EXPECT_TRUE(isServed(rig, listener)); // its place is free again
        EXPECT_FALSE(rig.endpoint(listener).closed);
    }
}

TEST(Exhaustion, AnEndpointWithoutAThreadSaysSo)
{
    Rig rig;
    Refusals refusals;
    StreamClientSpec client;
    client.host = "127.0.0.1";
    client.port = "1";
    DatagramSpec datagram;
    datagram.bind = net::HostPort{"127.0.0.1", "0"};
    refusals.of(net::Call::StartThread).after(0, 3, EAGAIN);
    for (const auto id :
         {rig.engine.open(client), rig.engine.open(onLoopback()), rig.engine.open(datagram)}) {
        ASSERT_TRUE(rig.waitFailed(id));
        EXPECT_EQ(endpointFailure(rig, id), "pthread_create EAGAIN");
        EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(id).closed; }));
        rig.send(id, "nobody");
        rig.engine.close(id);
    }
    EXPECT_NE(net::explainError(net::Call::StartThread, EAGAIN, english),
              net::explainError(net::Call::Recv, EAGAIN, english)); // another matter
    EXPECT_TRUE(isServed(rig, rig.listen("echo")));
}

TEST(Exhaustion, AnEndpointWithoutADescriptorSaysSo)
{
    Rig rig;
    const NoDescriptorLeft none;
    const auto listener = rig.engine.open(onLoopback());
    ASSERT_TRUE(rig.waitFailed(listener));
    EXPECT_EQ(endpointFailure(rig, listener), failureOf(net::Call::WakeOpen, EMFILE));
    EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).closed; }));
}

TEST(Exhaustion, ALookUpWithoutAThreadSaysSo)
{
    Rig rig;
    Refusals refusals;
    refusals.of(net::Call::StartThread).after(1, 1, EAGAIN); // the endpoint's own first
    const auto listener = rig.engine.open(onLoopback("localhost"));
    ASSERT_TRUE(rig.waitFailed(listener));
    EXPECT_EQ(endpointFailure(rig, listener), "pthread_create EAGAIN");
    refusals.of(net::Call::StartThread).after(0, 1, EAGAIN);
    int error = 0;
    rig.engine.lookUp(net::ResolveRequest{"localhost", "80"},
                      [&](const net::ResolveResult& found) { error = found.error; });
    EXPECT_EQ(net::errorName(net::Call::GetAddrInfo, error), "EAI_MEMORY");
    EXPECT_EQ(notesOf(rig, journal::NoteKind::Degraded), std::vector<std::string>{"pthread_create EAGAIN"});
}

/// Whichever of its allocations fails: it has an answer, once.
TEST(Exhaustion, ALookUpWithoutMemoryHasAnAnswer)
{
    bool refused = true;
    int failures = 0;
    for (int before = 0; refused; ++before) {
        std::atomic<int> answers = 0;
        std::atomic<int> error = 0;
        Refusals refusals;
        {
            Rig rig;
            auto& memory = refusals.of(net::Call::Allocate);
            memory.after(before, 1, ENOMEM);
            rig.engine.lookUp(net::ResolveRequest{"127.0.0.1", "80"}, [&](const net::ResolveResult& found) {
                error = found.error;
                ++answers;
            });
            ASSERT_TRUE(rig.waitFor([&] { return answers > 0; }));
            refused = memory.isUsedUp();
        }
        EXPECT_EQ(answers, 1);
        if (error != 0) {
            EXPECT_EQ(net::errorName(net::Call::GetAddrInfo, error), "EAI_MEMORY");
            ++failures;
        }
    }
    EXPECT_GT(failures, 0);
}

/// Nor for a copy of what is to be done then.
TEST(Exhaustion, ALookUpWithoutAnyMemoryHasAnAnswer)
{
    Rig rig;
    Refusals refusals;
    refusals.of(net::Call::Allocate).after(0, std::numeric_limits<int>::max(), ENOMEM);
    std::atomic<int> error = 0;
    rig.engine.lookUp(net::ResolveRequest{"127.0.0.1", "80"},
                      [&error](const net::ResolveResult& found) { error = found.error; });
    EXPECT_TRUE(rig.waitFor([&] { return error == Lookups::errorWithoutMemory(); }));
}

TEST(Exhaustion, AnEndpointWhoseLookUpHasNoMemoryEnds)
{
    Rig rig;
    Refusals refusals;
    auto& resolving = refusals.of(net::Call::GetAddrInfo);
    auto& memory = refusals.of(net::Call::Allocate);
    resolving.held = true;
    const auto listener = rig.engine.open(onLoopback("localhost"));
    ASSERT_TRUE(rig.waitFor([] { return Refusals::isAwaited(); })); // its worker rests
    memory.after(0, 1, ENOMEM);
    resolving.held = false;
    resolving.held.notify_all();
    ASSERT_TRUE(rig.waitFailed(listener));
    EXPECT_EQ(endpointFailure(rig, listener),
              failureOf(net::Call::GetAddrInfo, Lookups::errorWithoutMemory()));
    EXPECT_TRUE(isServed(rig, rig.listen("echo")));
}

TEST(Exhaustion, ABenchSocketWithoutAThreadIsRefused)
{
    journal::Journal journal;
    bench::CallBench bench(journal);
    Refusals refusals;
    const auto call = bench::parseCall("s = socket inet stream").value;
    refusals.of(net::Call::StartThread).after(0, 1, EAGAIN);
    EXPECT_TRUE(bench.start(call, {}));
    EXPECT_TRUE(bench.sockets().empty());
    EXPECT_FALSE(bench.start(call, {}));
}

TEST(Exhaustion, ASignalDuringSendIsNoEnd)
{
    for (const SendHow how : {SendHow::Once, SendHow::All}) {
        Rig rig;
        Refusals refusals;
        const auto listener = rig.listen();
        const auto client = rig.connectTo(listener);
        const auto connection = rig.connectionOf(listener);
        refusals.of(net::Call::Send).after(0, 2, EINTR);
        rig.send(client, "hola", how);
        rig.send(client, " y adiós");
        EXPECT_TRUE(rig.waitFor([&] { return rig.receivedText(connection) == "hola y adiós"; }));
    }
}

TEST(Exhaustion, TheListenerRestsAndAcceptsAgain)
{
    for (const ServerModel model : test::allModels) {
        Rig rig;
        const auto listener = rig.listen("echo", [&](StreamListenerSpec& spec) {
            spec.model = model;
            spec.connection.closeAfterPeer = true;
        });
        const auto id = rig.socketOf(listener);
        test::CallList list;
        auto client = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
        std::vector<std::int64_t> refused;
        {
            const NoDescriptorLeft none;
            ASSERT_TRUE(client.connect(rig.socket(id).local).ok());
            ASSERT_TRUE(rig.waitFor([&] {
                refused.clear();
                for (const auto& record : rig.records(id, net::Call::Accept)) {
                    if (net::errorName(net::Call::Accept, record.error) == "EMFILE")
                        refused.push_back(record.enterNs);
                }
                return !refused.empty() && refused.back() - refused.front() >= 1'000'000'000;
            }));
        }
        const auto second = refused.front() + 1'000'000'000;
        EXPECT_LE(std::ranges::count_if(refused, [&](auto at) { return at < second; }), 20);
        ASSERT_TRUE(client.send(test::bytesOf("hola")).ok());
        const auto connection = rig.connectionOf(listener);
        ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(connection) == "hola"; }));
        (void)client.close();
        EXPECT_TRUE(isServed(rig, listener));
    }
}

/// Whoever orders a blocked call to end starts a thread that interrupts it. Where there is no memory for
/// that, the order was taken all the same, and the next one tries again.
TEST(Exhaustion, AnOrderIsTakenWithoutMemoryForWhoInterrupts)
{
    constexpr std::size_t threadStart =
        2 * sizeof(void*); // std::thread's own, around a lambda of one pointer
    Rig rig;
    const auto listener = rig.listen("none", [](StreamListenerSpec& spec) { spec.connection.paused = true; });
    const auto client =
        rig.connectTo(listener, [](StreamClientSpec& spec) { spec.socket.waiting = Waiting::Blocking; });
    const auto mine = rig.socketOf(client);
    rig.send(client, std::string(32 << 20, 'x'));
    {
        Refusals refusals;
        auto& memory = refusals.of(net::Call::Allocate);
        memory.size = threadStart;
        memory.after(0, 1, ENOMEM);
        std::atomic<bool> thrown = false;
        std::thread([&] { // whose memory may be refused
            try {
                rig.engine.post({client, 0}, command::Close{});
            } catch (const std::bad_alloc&) {
                thrown = true;
            }
        })
            .join();
        EXPECT_FALSE(thrown);
        EXPECT_TRUE(memory.isUsedUp());
    }
    rig.post(client, command::Close{});
    EXPECT_TRUE(rig.waitClosed(mine));
}

} // namespace enchufe::engine
