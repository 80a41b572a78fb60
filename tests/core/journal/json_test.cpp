// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/json.h"

#include "core/journal/recorder.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace enchufe::journal {

using nlohmann::json;
using test::Rig;

namespace {
json lineOf(Rig& rig, const Record& record, JsonOptions options = {})
{
    return json::parse(toJson(rig.journal, 7, record, 0, options));
}
} // namespace

TEST(Json, ADataCall)
{
    Rig rig;
    const auto listener = rig.listen("echo");
    const auto client = rig.connectTo(listener);
    rig.send(client, "hi");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(client)).received == 2; }));
    const Record sent = rig.records(rig.socketOf(client), net::Call::Send).front();
    const json line = lineOf(rig, sent);
    EXPECT_EQ(line["seq"], 7);
    EXPECT_EQ(line["call"], "send");
    EXPECT_EQ(line["requested"], 2);
    EXPECT_EQ(line["result"], 2);
    EXPECT_TRUE(line["error"].is_null());
    EXPECT_TRUE(line["address"].is_null());
    EXPECT_FALSE(line.contains("errno"));
    EXPECT_EQ(line["offset"], 0);
    EXPECT_EQ(line["data"], "6869");
    EXPECT_FALSE(line.contains("data_missing"));
    EXPECT_GE(line["leave_ns"].get<std::int64_t>(), line["enter_ns"].get<std::int64_t>());
    EXPECT_TRUE(line["flags"].is_array());
    EXPECT_FALSE(lineOf(rig, sent, {false}).contains("data"));
}

TEST(Json, AddressesErrorsAndOptions)
{
    Rig rig;
    const auto listener = rig.listen("none");
    const json bind = lineOf(rig, rig.records(rig.socketOf(listener), net::Call::Bind).front());
    EXPECT_EQ(bind["address"], "127.0.0.1:0");
    const auto small =
        rig.listen("none", [](engine::StreamListenerSpec& spec) { spec.socket.receiveBuffer = 8192; });
    const json option = lineOf(rig, rig.records(rig.socketOf(small), net::Call::SetSockOpt).back());
    EXPECT_EQ(option["level"], "SOL_SOCKET");
    EXPECT_EQ(option["option"], "SO_RCVBUF");
    EXPECT_EQ(option["value"], 8192);
    engine::StreamListenerSpec again;
    again.host = "127.0.0.1";
    again.port = rig.portOf(listener);
    const auto second = rig.engine.open(again);
    ASSERT_TRUE(rig.waitFailed(second));
    const json failed = lineOf(rig, rig.records(0, net::Call::Bind).back());
    EXPECT_EQ(failed["error"], "EADDRINUSE");
    EXPECT_GT(failed["errno"].get<int>(), 0);
    EXPECT_EQ(failed["result"], -1);
}

/// What a script's player says, and the mark of calls that it made for an address only.
TEST(Json, NotesOfScriptsAndCallsMadeForAnAddress)
{
    Rig rig;
    Recorder pen(rig.journal, EndpointId(9U));
    net::CallEvent event;
    event.flags = static_cast<int>(NoteKind::KernelSaid);
    event.option = "c";
    event.level = "Recv-Q";
    event.value = 5;
    pen.onCall(event);
    const json said = lineOf(rig, test::recordsOf(rig.journal).back());
    EXPECT_EQ(said["note"], "kernel-said");
    EXPECT_EQ(said["name"], "c");
    EXPECT_EQ(said["about"], "Recv-Q");
    EXPECT_EQ(said["value"], 5);
    net::CallEvent asked;
    asked.call = net::Call::GetSockName;
    pen.nextIsAiding();
    pen.onCall(asked);
    EXPECT_EQ(lineOf(rig, test::recordsOf(rig.journal).back())["aiding"], true);
    pen.onCall(asked);
    EXPECT_FALSE(lineOf(rig, test::recordsOf(rig.journal).back()).contains("aiding"));
}

TEST(Json, BytesNoLongerKeptAreSaidToBeMissing)
{
    Rig rig({PayloadStore::smallestBudget, 1 << 20});
    const auto listener = rig.listen("none");
    const auto client = rig.connectTo(listener);
    rig.send(client, "gone");
    const auto connection = rig.connectionOf(listener);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).received == 4; }));
    for (int i = 0; i < 5; ++i)
        (void)rig.journal.payloads().allocate(PayloadStore::blockSize);
    const json line = lineOf(rig, rig.records(connection, net::Call::Recv).front());
    EXPECT_EQ(line["data"], "");
    EXPECT_EQ(line["data_missing"], true);
    EXPECT_EQ(line["result"], 4);
}

TEST(Json, AnAnswerNoLongerKeptIsSaidToBeMissing)
{
    Rig rig({PayloadStore::smallestBudget, 1 << 20});
    Recorder recorder(rig.journal, journal::EndpointId(1U));
    const std::vector<std::byte> answer(256);
    net::CallEvent asked;
    asked.call = net::Call::GetSockOpt;
    asked.hasOption = true;
    asked.level = "IPPROTO_TCP";
    asked.option = "TCP_INFO";
    asked.data = answer;
    recorder.onCall(asked);
    net::CallEvent waited;
    waited.call = net::Call::Poll;
    waited.requested = 2;
    waited.result = 1;
    waited.data = std::span(answer).first(2 * sizeof(net::WaitWord));
    recorder.onCall(waited);
    const std::vector<Record> records(rig.journal.read(0).records.begin(), rig.journal.read(0).records.end());
    ASSERT_EQ(records.size(), 2U);
    EXPECT_TRUE(lineOf(rig, records[0]).contains("tcp_info"));
    EXPECT_TRUE(lineOf(rig, records[1]).contains("text"));
    for (const Record& record : records) {
        EXPECT_EQ(bytesMissing(rig.journal, record), 0U);
        EXPECT_FALSE(lineOf(rig, record).contains("data_missing"));
    }
    for (int i = 0; i < 5; ++i)
        (void)rig.journal.payloads().allocate(PayloadStore::blockSize);
    for (const Record& record : records) {
        const json line = lineOf(rig, record);
        EXPECT_TRUE(line.value("data_missing", false));
        EXPECT_FALSE(line.contains("tcp_info") || line.contains("text"));
        EXPECT_EQ(bytesMissing(rig.journal, record), record.payloadSize());
    }
}

} // namespace enchufe::journal
