// SPDX-License-Identifier: GPL-3.0-or-later
// What send() takes and what becomes of the rest: rows D1 and D2 of the curriculum.
#include "core/engine/sender.h"
#include "core/journal/json.h"
#include "core/net/errors.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/temporary.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <numeric>

#ifdef __linux__
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace enchufe::engine {

using namespace std::chrono_literals;
using test::Rig;
using test::sum;

#ifdef __linux__ // Windows takes any amount into its own memory: docs/portability.md

namespace {

constexpr std::size_t large = 64 * 1024;

void smallSendBuffer(StreamClientSpec& spec)
{
    spec.socket.waiting = Waiting::NonBlocking;
    spec.socket.sendBuffer = 8192;
}

/// Its connections do not receive, and have little room.
void deaf(StreamListenerSpec& spec)
{
    spec.socket.receiveBuffer = 8192;
    spec.connection.paused = true;
}

/// What a sender hands over is never taken: the peer does not read.
class FullHost final : public Sender::Host {
public:
    net::CallResult sendPiece(const SendQueue::Data& /*data*/) override
    {
        ++tried;
        return {-1, net::findError("EAGAIN")->number}; // WSAEWOULDBLOCK on Windows
    }
    void reachedShutdown(net::ShutdownHow /*how*/) override {}
    void reachedFinish(bool /*reset*/) override {}
    void sendingFailed(int /*error*/) override {}
    void senderChanged() override {}

    int tried = 0;
};

bool wouldBlock(const journal::Record& record) { return net::CallResult{0, record.error}.wouldBlock(); }

} // namespace

TEST(Sending, D1_PartialThenWouldBlockThenTheRest)
{
    Rig rig;
    const auto listener = rig.listen("none", deaf);
    const auto client = rig.connectTo(listener, smallSendBuffer);
    const auto mine = rig.socketOf(client);
    std::string message(large, 'x');
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<char>('a' + i % 26);
    rig.send(client, message);
    ASSERT_TRUE(rig.waitFor([&] {
        const auto calls = rig.records(mine, net::Call::Send);
        return !calls.empty() && wouldBlock(calls.back());
    }));
    const auto calls = rig.records(mine, net::Call::Send);
    EXPECT_EQ(calls.front().requested, large);
    EXPECT_GT(calls.front().result, 0);
    EXPECT_LT(calls.front().result, static_cast<int>(large));
    // Each call asks for exactly what the ones before left over.
    std::uint64_t done = 0;
    for (const auto& call : calls) {
        EXPECT_EQ(call.requested, large - done);
        EXPECT_EQ(call.offset(), done);
        done += call.bytesMoved();
    }
    EXPECT_LT(done, large);
    rig.post(listener, command::SetPaused{false}, rig.connectionOf(listener));
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.connectionOf(listener)).received == large; }));
    EXPECT_TRUE(rig.waitFor([&] { return std::cmp_equal(sum(rig.sent(mine)), large); }));
    EXPECT_EQ(rig.receivedText(rig.connectionOf(listener)), message);
}

TEST(Sending, D1_OnceGivesUpTheRestVisibly)
{
    Rig rig;
    const auto listener = rig.listen("none", deaf);
    const auto client = rig.connectTo(listener, smallSendBuffer);
    const auto mine = rig.socketOf(client);
    rig.send(client, std::string(large, 'x'), SendHow::Once);
    ASSERT_TRUE(rig.waitFor([&] { return rig.records(mine, net::Call::Send).size() == 1; }));
    const auto taken = rig.sent(mine).front();
    EXPECT_LT(taken, static_cast<int>(large));
    rig.post(listener, command::SetPaused{false}, rig.connectionOf(listener));
    ASSERT_TRUE(rig.waitFor([&] {
        return rig.socket(rig.connectionOf(listener)).received == static_cast<std::uint64_t>(taken);
    }));
    EXPECT_EQ(rig.records(mine, net::Call::Send).size(), 1U);
}

TEST(Sending, D2_TheQueueIsBoundedAndSaysWhatItRefuses)
{
    Rig rig({}, {net::Readiness::Kind::Best, 20ms, false});
    const auto listener = rig.listen("none", deaf);
    const auto client = rig.connectTo(listener, smallSendBuffer);
    const std::string piece(8 << 20, 'x');
    for (int i = 0; i < 10; ++i)
        rig.send(client, piece);
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::SendRefused).first >= 1; }));
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(client)).ownQueue > 0; }));
    EXPECT_LE(rig.socket(rig.socketOf(client)).ownQueue, std::int64_t{64} << 20);
    rig.post(client, command::Close{});
    ASSERT_TRUE(rig.waitClosed(rig.socketOf(client)));
    // Every byte was sent, refused or dropped, and each of them was said.
    const auto refused = rig.notes(journal::NoteKind::SendRefused).second;
    const auto dropped = rig.notes(journal::NoteKind::SendDropped).second;
    EXPECT_EQ(sum(rig.sent(rig.socketOf(client))) + refused + dropped, std::int64_t{80} << 20);
}

TEST(Sending, ARepetitionWaitsForAPeerThatDoesNotReadWhateverItsSize)
{
    for (const std::string message : {"", "x"}) {
        SCOPED_TRACE(message);
        journal::Journal journal;
        journal::Recorder recorder(journal, journal.newEndpointId());
        EventLoop loop(recorder, net::Readiness::create(net::Readiness::Kind::Best, recorder).readiness);
        FullHost host;
        Sender sender(loop, host, recorder.newSocketId(), net::Type::Datagram);
        sender.repeat({test::bytesOf(message), SendHow::All, 0, 1ms, {}});
        for (int turn = 0; turn < 20; ++turn) // the timer's: nothing else ends a wait here
            (void)loop.runOnce();
        EXPECT_EQ(sender.queue().count(), 1U);
        EXPECT_GT(host.tried, 0);
    }
}

TEST(Sending, AFifoHoldsUpNobodyAndIsSentAsItIsWritten)
{
    Rig rig;
    const std::string path = test::freePath().string();
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const auto listener = rig.listen("echo");
    const auto first = rig.connectTo(listener);
    rig.post(listener, command::SendFile{path}, rig.connectionOf(listener));
    rig.post(listener, command::Send{test::bytesOf("behind it")}, rig.connectionOf(listener));
    const auto second = rig.connectTo(listener); // one event loop serves both
    rig.send(second, "hello");
    const auto got = [&rig](journal::EndpointId client) { return rig.receivedText(rig.socketOf(client)); };
    EXPECT_TRUE(rig.waitFor([&] { return got(second) == "hello"; }));
    const int writer = ::open(path.c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    EXPECT_GE(writer, 0); // it has a reader
    const auto write = [writer](std::string_view text) {
        return ::write(writer, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    };
    EXPECT_TRUE(write("one "));
    EXPECT_TRUE(rig.waitFor([&] { return got(first) == "one "; }));
    EXPECT_TRUE(write("two "));
    EXPECT_TRUE(rig.waitFor([&] { return got(first) == "one two "; }));
    ::close(writer);
    EXPECT_TRUE(rig.waitFor([&] { return got(first) == "one two behind it"; }));
    std::filesystem::remove(path);
}

TEST(Sending, ASilentFifoDoesNotHoldUpClosing)
{
    Rig rig;
    const std::string path = test::freePath().string();
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const auto client = rig.connectTo(rig.listen());
    const auto mine = rig.socketOf(client);
    rig.post(client, command::SendFile{path});
    rig.send(client, "behind it");
    rig.engine.close(client);
    EXPECT_TRUE(rig.waitClosed(mine));
    EXPECT_EQ(rig.notes(journal::NoteKind::SendDropped), (std::pair<int, std::int64_t>(1, 9)));
    std::filesystem::remove(path);
}

TEST(Sending, C9_BlockingSendReturnsOnlyWhenAllWasTaken)
{
    Rig rig;
    const auto listener = rig.listen("none", deaf);
    const auto client = rig.connectTo(listener, [](StreamClientSpec& spec) {
        spec.socket.waiting = Waiting::Blocking;
        spec.socket.sendBuffer = 8192;
    });
    rig.send(client, std::string(large, 'x'));
    const auto connection = rig.connectionOf(listener);
    rig.post(listener, command::SetPaused{false}, connection);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).received == large; }));
    ASSERT_TRUE(rig.waitFor([&] { return !rig.sent(rig.socketOf(client)).empty(); }));
    EXPECT_EQ(rig.sent(rig.socketOf(client)), (std::vector{static_cast<int>(large)}));
}

TEST(Sending, C9_ABlockedSendDoesNotHoldUpClosing)
{
    Rig rig;
    const auto listener = rig.listen("none", deaf);
    const auto client =
        rig.connectTo(listener, [](StreamClientSpec& spec) { spec.socket.waiting = Waiting::Blocking; });
    rig.send(client, std::string(32 << 20, 'x'));
    rig.send(client, "never sent");
    rig.engine.close(client);
    ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(client).closed; }));
}

#endif

TEST(Sending, EscapedZeroBytesAndOrderArriveAsSent)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    std::string all;
    for (int i = 0; i < 500; ++i) {
        std::string piece(static_cast<std::size_t>(i % 70), static_cast<char>(i));
        rig.send(client, piece);
        all += piece;
    }
    const auto connection = rig.connectionOf(listener);
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(connection).size() == all.size(); }));
    EXPECT_EQ(rig.receivedText(connection), all);
}

TEST(Sending, ARepetitionCountsAndStops)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    rig.post(client, command::Repeat{test::bytesOf("tick\n"), SendHow::All, 5, 10ms});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).received == 25; }));
    // The receiving thread may record first.
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(rig.socketOf(client)).size() == 5; }));
    EXPECT_EQ(rig.sent(rig.socketOf(client)), (std::vector{5, 5, 5, 5, 5}));
    rig.post(client, command::Repeat{test::bytesOf("x"), SendHow::All, 0, 5ms});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).received > 30; }));
    rig.post(client, command::StopRepeat{});
    rig.send(client, "END");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(connection).ends_with("END"); }));
}

TEST(Sending, AFileGoesWhole)
{
    Rig rig;
    const auto path = test::freePath();
    std::string content(300'000, '\0');
    for (std::size_t i = 0; i < content.size(); ++i)
        content[i] = static_cast<char>(i * 31 >> 3);
    std::ofstream(path, std::ios::binary) << content;
    const auto listener = rig.listen("echo");
    const auto client = rig.connectTo(listener);
    rig.post(client, command::SendFile{path.string()});
    rig.post(client, command::Shutdown{});
    const auto mine = rig.socketOf(client);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).state == journal::SocketState::BothClosed; }));
    EXPECT_EQ(rig.receivedText(mine), content);
    std::filesystem::remove(path);
    const auto second = rig.connectTo(listener);
    rig.post(second, command::SendFile{path.string()});
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::FileFailed).first == 1; }));
}

TEST(Sending, AFileThatFailsIsNotedWithItsNameAndTheErrorsNumber)
{
    Rig rig;
    const auto client = rig.connectTo(rig.listen("none"));
    const auto folder = std::filesystem::temp_directory_path();
    const std::string missing = test::freePath().string();
    rig.post(client, command::SendFile{missing});
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::FileFailed).first == 1; }));
    const auto fileFailures = [&] {
        std::vector<journal::Record> found;
        for (const auto& record : test::recordsOf(rig.journal)) {
            if (record.note() == journal::NoteKind::FileFailed)
                found.push_back(record);
        }
        return found;
    };
    const journal::Record failed = fileFailures().front();
    EXPECT_EQ(failed.error, ENOENT);
    EXPECT_EQ(rig.journal.detail(failed)->text, missing); // and no words of any language
    const std::string line = journal::toJson(rig.journal, 0, failed, 0, {});
    EXPECT_NE(line.find(R"("error":"ENOENT")"), std::string::npos) << line;
    EXPECT_NE(line.find("\"errno\":" + std::to_string(ENOENT)), std::string::npos) << line;
#ifdef __linux__
    rig.post(client, command::SendFile{folder.string()}); // opened like a file, and not read like one
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::FileFailed).first == 2; }));
    EXPECT_EQ(fileFailures().back().error, EISDIR);
    EXPECT_EQ(rig.journal.detail(fileFailures().back())->text, folder.string());
#endif
}

} // namespace enchufe::engine
