// SPDX-License-Identifier: GPL-3.0-or-later
// A7, A8 and G4: what the kernel says of the engine's sockets, held against what ss(8) prints of them.
#include "core/journal/socket_row.h"
#include "core/net/kernel_values.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <set>
#include <sstream>

#ifdef __linux__
#include <unistd.h>
#endif

namespace enchufe::engine {

namespace {

using test::Rig;

#ifdef __linux__

WorkerOptions looking()
{
    WorkerOptions options;
    options.sampleInterval = std::chrono::milliseconds(20);
    return options;
}

/// The latest answer of TCP_INFO on that socket.
std::int64_t tcpValue(Rig& rig, net::SocketId socket, std::string_view name)
{
    std::int64_t value = -1;
    for (const journal::Record& record : rig.records(socket, net::Call::GetSockOpt)) {
        if (record.hasAnswer() && rig.journal.detail(record)->option == "TCP_INFO")
            value = net::valueIn(*net::findTcpInfo(name), rig.journal.payload(record).bytes()).value_or(-1);
    }
    return value;
}

std::string outputOf(const std::string& command)
{
    std::string text;
    FILE* const pipe = ::popen(command.c_str(), "r"); // NOLINT(cert-env33-c)
    if (pipe == nullptr)
        return text;
    char piece[4096];
    while (const std::size_t size = std::fread(piece, 1, sizeof piece, pipe))
        text.append(piece, size);
    ::pclose(pipe);
    return text;
}

bool hasSs() { return !outputOf("command -v ss").empty(); }

/// What ss prints of this process' sockets: descriptor → "STATE RECV-Q SEND-Q LOCAL PEER".
std::map<int, std::string> ssRows(const std::string& options)
{
    std::map<int, std::string> rows;
    const std::string own = "pid=" + std::to_string(::getpid()) + ",fd=";
    std::istringstream lines(outputOf("ss " + options));
    for (std::string line; std::getline(lines, line);) {
        const auto place = line.find(own);
        if (place == std::string::npos)
            continue;
        std::istringstream words(line);
        std::string state, received, sent, local, peer;
        words >> state >> received >> sent >> local >> peer;
        rows[std::stoi(line.substr(place + own.size()))] =
            state + ' ' + received + ' ' + sent + ' ' + local + ' ' + peer;
    }
    return rows;
}

/// The same of the journal's sockets.
std::string ourRow(const journal::SocketInfo& socket)
{
    const journal::SocketRow row = journal::socketRow(socket);
    return std::string(row.state) + ' ' + std::to_string(row.receiveQueue.value_or(-1)) + ' ' +
           std::to_string(row.sendQueue.value_or(-1)) + ' ' + row.local + ' ' + row.peer;
}

/// Until both agree on all these sockets.
void expectSameRows(Rig& rig, const std::vector<net::SocketId>& sockets, const std::string& options)
{
    std::map<int, std::string> ours, theirs;
    const bool same = rig.waitFor([&] {
        ours.clear();
        for (const net::SocketId id : sockets)
            ours[rig.socket(id).handle] = ourRow(rig.socket(id));
        const auto all = ssRows(options);
        theirs.clear();
        std::ranges::copy_if(all, std::inserter(theirs, theirs.end()),
                             [&](const auto& each) { return ours.contains(each.first); });
        return ours == theirs;
    });
    EXPECT_TRUE(same);
    EXPECT_EQ(ours, theirs);
}

#endif

} // namespace

#ifdef __linux__

/// Once both FINs are there TCP_INFO says CLOSE, while ss finds the port in TIME-WAIT; of a reset connection
/// ss has nothing.
TEST(KernelView, WhatIsOverIsShownAsSsShowsIt)
{
    if (!hasSs())
        GTEST_SKIP() << "ss is not installed";
    Rig rig({}, looking());
    rig.engine.watchKernel(true);
    const auto listener = rig.listen();
    const auto first = rig.connectTo(listener);
    const auto second = rig.connectTo(listener);
    const auto closer = rig.socketOf(first);
    const auto victim = rig.socketOf(second);
    rig.post(first, command::Shutdown{net::ShutdownHow::Write});
    const auto served = rig.connectionOf(listener, 0);
    // Who closes first is the one in TIME-WAIT.
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(served).state == journal::SocketState::PeerClosed; }));
    rig.post(listener, command::Close{}, served);
    rig.post(listener, command::Close{true}, rig.connectionOf(listener, 1));
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(closer).tcpState == net::tcpClose; }));
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(victim).state == journal::SocketState::Reset; }));
    EXPECT_EQ(journal::stateNow(rig.socket(closer)).text(), "(TIME-WAIT)");
    EXPECT_TRUE(journal::hasRow(rig.socket(closer)));
    EXPECT_FALSE(journal::hasRow(rig.socket(victim)));
    const auto stateByPort = [](const journal::SocketInfo& socket) {
        std::istringstream lines(
            outputOf("ss -Htan src " + socket.local.text() + " dst " + socket.remote.text()));
        std::string word;
        lines >> word;
        return word;
    };
    EXPECT_EQ(stateByPort(rig.socket(closer)), journal::socketRow(rig.socket(closer)).state);
    EXPECT_EQ(stateByPort(rig.socket(victim)), "");
}

TEST(KernelView, A7_TheRowOfEveryTcpSocketIsWhatSsPrints)
{
    if (!hasSs())
        GTEST_SKIP() << "ss is not installed";
    Rig rig({}, looking());
    rig.engine.watchKernel(true);
    const auto waiting = rig.listen("none", [](StreamListenerSpec& spec) {
        spec.acceptAutomatically = false;
        spec.backlog = 5;
    });
    const auto first = rig.connectTo(waiting);
    const auto second = rig.connectTo(waiting);
    const auto reading = rig.listen("none", [](StreamListenerSpec& spec) {
        spec.connection.reading.mode = ReadingMode::ByHand;
        spec.socket.receiveBuffer = 8192;
    });
    const auto full = rig.connectTo(reading, [](StreamClientSpec& spec) { spec.socket.sendBuffer = 8192; });
    const auto connection = rig.connectionOf(reading);
    rig.send(full, std::string(65536, 'x'));
    const auto both = rig.listen("none", [](StreamListenerSpec& spec) { spec.host = "::"; });
    const auto only6 = rig.listen("none", [](StreamListenerSpec& spec) { spec.host = "::1"; });
    const auto six = rig.connectTo(only6, [](StreamClientSpec& spec) { spec.host = "::1"; });
    const std::vector<net::SocketId> all = {rig.socketOf(waiting),  rig.socketOf(first), rig.socketOf(second),
                                            rig.socketOf(reading),  rig.socketOf(full),  connection,
                                            rig.socketOf(both),     rig.socketOf(only6), rig.socketOf(six),
                                            rig.connectionOf(only6)};
    expectSameRows(rig, all, "-Htanp");
    EXPECT_EQ(rig.socket(rig.socketOf(waiting)).receiveQueue, 2);
    EXPECT_GT(rig.socket(connection).receiveQueue, 0);
    EXPECT_GT(rig.socket(rig.socketOf(full)).sendQueue, 0);

    // Half-closed: the kernel's own words for each side.
    rig.post(six, command::Shutdown{net::ShutdownHow::Write});
    expectSameRows(rig, {rig.socketOf(six), rig.connectionOf(only6)}, "-Htanp");
    EXPECT_EQ(journal::socketRow(rig.socket(rig.socketOf(six))).state, "FIN-WAIT-2");
    EXPECT_EQ(journal::socketRow(rig.socket(rig.connectionOf(only6))).state, "CLOSE-WAIT");
}

/// There is no FIN and no RST: ss has such a connection as ESTAB until it is closed.
TEST(KernelView, A7_TheRowOfAUnixConnectionIsWhatSsPrints)
{
    if (!hasSs())
        GTEST_SKIP() << "ss is not installed";
    Rig rig({}, looking());
    rig.engine.watchKernel(true);
    const auto listener = rig.listen("none", [](StreamListenerSpec& spec) {
        spec.host = "unix:@enchufe-kernel-test-" + std::to_string(::getpid());
        spec.connection.reading.mode = ReadingMode::ByHand;
    });
    const auto client = rig.connectTo(listener);
    const auto accepted = rig.connectionOf(listener);
    const auto isAsInSs = [&](net::SocketId id) {
        const std::string own =
            "pid=" + std::to_string(::getpid()) + ",fd=" + std::to_string(rig.socket(id).handle) + ')';
        const journal::SocketRow row = journal::socketRow(rig.socket(id));
        const std::string ours = std::string(row.netid) + ' ' + std::string(row.state) + ' ' +
                                 std::to_string(row.receiveQueue.value_or(-1)) + ' ' +
                                 std::to_string(row.sendQueue.value_or(-1)) + ' ';
        std::istringstream lines(outputOf("ss -Hxanp | tr -s ' '"));
        for (std::string line; std::getline(lines, line);) {
            if (line.find(own) != std::string::npos)
                return journal::hasRow(rig.socket(id)) && line.starts_with(ours);
        }
        return false;
    };
    const auto areAsInSs = [&] { return isAsInSs(rig.socketOf(client)) && isAsInSs(accepted); };
    rig.send(client, "hola");
    EXPECT_TRUE(rig.waitFor(areAsInSs));
    rig.post(client, command::Shutdown{net::ShutdownHow::Write});
    ASSERT_TRUE(rig.waitFor(
        [&] { return rig.socket(rig.socketOf(client)).state == journal::SocketState::SendClosed; }));
    EXPECT_TRUE(rig.waitFor(areAsInSs));
    EXPECT_EQ(journal::stateNow(rig.socket(rig.socketOf(client))).text(), "ESTAB");
    // The accepted side reads the end, and is ESTAB still.
    rig.post(listener, command::SetReading{}, accepted);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(accepted).state == journal::SocketState::PeerClosed; }));
    EXPECT_TRUE(rig.waitFor(areAsInSs));
    EXPECT_EQ(journal::stateNow(rig.socket(accepted)).text(), "ESTAB");
}

TEST(KernelView, A7_TheRowOfEveryUdpSocketIsWhatSsPrints)
{
    if (!hasSs())
        GTEST_SKIP() << "ss is not installed";
    Rig rig({}, looking());
    rig.engine.watchKernel(true);
    const auto bound =
        rig.udp("none", [](DatagramSpec& spec) { spec.connection.reading.mode = ReadingMode::ByHand; });
    const auto connected = rig.udp("none", [&](DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(bound);
        spec.connect = true;
    });
    rig.send(connected, "hola");
    expectSameRows(rig, {rig.socketOf(bound), rig.socketOf(connected)}, "-Huanp");
    // Four bytes wait; the queue's size counts what the kernel needs for them as well.
    EXPECT_GT(journal::socketRow(rig.socket(rig.socketOf(bound))).receiveQueue, 4);
    EXPECT_EQ(rig.socket(rig.socketOf(bound)).receiveQueue, 4);
}

TEST(KernelView, G4_TheKernelsCountsAreThoseOfSs)
{
    if (!hasSs())
        GTEST_SKIP() << "ss is not installed";
    Rig rig({}, looking());
    rig.engine.watchKernel(true);
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    rig.send(client, std::string(100'000, 'x'));
    const auto connection = rig.connectionOf(listener);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).received == 100'000; }));
    const auto socket = rig.socketOf(client);
    const std::map<std::string, std::string> pairs = {{"bytes_acked:", "tcpi_bytes_acked"},
                                                      {"segs_out:", "tcpi_segs_out"},
                                                      {"segs_in:", "tcpi_segs_in"},
                                                      {"cwnd:", "tcpi_snd_cwnd"},
                                                      {" mss:", "tcpi_snd_mss"},
                                                      {"pmtu:", "tcpi_pmtu"},
                                                      {"data_segs_out:", "tcpi_data_segs_out"}};
    std::string line;
    const bool same = rig.waitFor([&] {
        line = outputOf("ss -Htino src " + rig.socket(socket).local.text());
        return std::ranges::all_of(pairs, [&](const auto& pair) {
            const auto place = line.find(pair.first);
            return place != std::string::npos &&
                   std::stoll(line.substr(place + pair.first.size())) == tcpValue(rig, socket, pair.second);
        });
    });
    EXPECT_TRUE(same) << line;
    EXPECT_EQ(tcpValue(rig, socket, "tcpi_state"), net::tcpEstablished);
    EXPECT_EQ(tcpValue(rig, socket, "tcpi_bytes_acked"), 100'001); // and the SYN
    EXPECT_GT(tcpValue(rig, socket, "tcpi_rtt"), 0);
}

TEST(KernelView, G4_AReaderThatDoesNotReadClosesTheWindow)
{
    Rig rig({}, looking());
    const auto listener = rig.listen("none", [](StreamListenerSpec& spec) {
        spec.connection.reading.mode = ReadingMode::ByHand;
        spec.socket.receiveBuffer = 8192;
    });
    const auto client =
        rig.connectTo(listener, [](StreamClientSpec& spec) { spec.socket.sendBuffer = 8192; });
    const auto socket = rig.socketOf(client);
    const auto connection = rig.connectionOf(listener);
    EXPECT_EQ(tcpValue(rig, socket, "tcpi_snd_wnd"), -1); // nobody has asked yet
    rig.engine.watchKernel(true);
    ASSERT_TRUE(rig.waitFor([&] { return tcpValue(rig, socket, "tcpi_snd_wnd") > 0; }));
    const auto before = tcpValue(rig, socket, "tcpi_snd_wnd");
    rig.send(client, std::string(200'000, 'x'));
    ASSERT_TRUE(rig.waitFor([&] { return tcpValue(rig, socket, "tcpi_notsent_bytes") > 0; }));
    ASSERT_TRUE(rig.waitFor([&] { return tcpValue(rig, socket, "tcpi_snd_wnd") < before; }));
    rig.post(listener, command::SetReading{{}}, connection);
    ASSERT_TRUE(rig.waitFor([&] { return tcpValue(rig, socket, "tcpi_bytes_acked") == 200'001; }));
    EXPECT_EQ(tcpValue(rig, socket, "tcpi_notsent_bytes"), 0);

    // Watched no more: nothing is asked any more, and nothing was while nothing changed.
    rig.engine.watchKernel(false);
    rig.send(client, "last");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).received == 200'004; }));
    EXPECT_EQ(tcpValue(rig, socket, "tcpi_bytes_acked"), 200'001);
}

/// An endpoint that was there before is looked at from then on.
/// FIONREAD is the size of the next datagram; what waits is told as memory, whether anybody watches or not.
TEST(KernelView, WhatWaitsAtAUdpSocketIsItsMemory)
{
    Rig rig({}, looking());
    const auto paused =
        rig.udp("none", [](DatagramSpec& spec) { spec.connection.reading.mode = ReadingMode::ByHand; });
    const auto socket = rig.socketOf(paused);
    const auto sender = rig.udp("none", [&](DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(paused);
    });
    EXPECT_NE(journal::queuesNow(rig.socket(socket)).receive, 100);
    std::int64_t before = 0;
    for (int i = 0; i < 3; ++i) {
        rig.send(sender, std::string(100, 'x'));
        ASSERT_TRUE(rig.waitFor(
            [&] { return journal::queuesNow(rig.socket(socket)).receive.value_or(0) > before + 100; }));
        before = journal::queuesNow(rig.socket(socket)).receive.value_or(0);
    }
    EXPECT_EQ(rig.socket(socket).receiveQueue, 100);
    rig.engine.close(paused);
    ASSERT_TRUE(rig.waitClosed(socket));
    EXPECT_FALSE(journal::queuesNow(rig.socket(socket)).receive);
}

TEST(KernelView, G4_AUdpSocketsMemoryIsAskedForOnceItIsWatched)
{
    Rig rig({}, looking());
    const auto socket = rig.socketOf(rig.udp());
    const auto answers = [&] {
        return std::ranges::count_if(rig.records(socket, net::Call::GetSockOpt),
                                     [](const journal::Record& record) { return record.hasAnswer(); });
    };
    EXPECT_EQ(answers(), 0);
    rig.engine.watchKernel(true);
    EXPECT_TRUE(rig.waitFor([&] { return answers() > 0; }));
}

#endif

TEST(KernelView, A8_FiveValuesTellEveryFlowFromEveryOther)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto first = rig.connectTo(listener);
    const auto second = rig.connectTo(listener);
    std::set<std::string> flows;
    std::vector<journal::SocketRow> rows;
    for (const auto client : {first, second}) {
        rows.push_back(journal::socketRow(rig.socket(rig.socketOf(client))));
        flows.insert(std::string(rows.back().netid) + ' ' + rows.back().local + ' ' + rows.back().peer);
    }
    EXPECT_EQ(flows.size(), 2U);
    EXPECT_EQ(rows[0].peer, rows[1].peer);
    EXPECT_EQ(rows[0].netid, "tcp");
    EXPECT_EQ(rig.socket(rig.socketOf(first)).local.host(), rig.socket(rig.socketOf(second)).local.host());
    EXPECT_NE(rig.socket(rig.socketOf(first)).local.port(), rig.socket(rig.socketOf(second)).local.port());
    // Seen from the server the same two flows, the other way round.
    std::set<std::string> seen;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto row = journal::socketRow(rig.socket(rig.connectionOf(listener, i)));
        seen.insert(std::string(row.netid) + ' ' + row.peer + ' ' + row.local);
    }
    EXPECT_EQ(seen, flows);
}

} // namespace enchufe::engine
