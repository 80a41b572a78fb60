// SPDX-License-Identifier: GPL-3.0-or-later
// Each behaviour of the registry × each line that waits for something: the line ends, whatever the behaviour
// does meanwhile. A new row of the registry is in it by itself.
#include "core/behaviour/registry.h"
#include "tests/core/support/played_script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace enchufe::script {

using behaviour::Description;
using behaviour::Where;

namespace {

struct LineCase {
    const char* name;
    Where where;
    /// ANSWER stands for "behaviour NAME".
    const char* script;
};

/// A server that accepts when told, with a client that waits in its queue.
#define QUEUED "server = tcp-listen 0 ANSWER accept off reading off\nc = tcp-connect @server reading off\n"
#define ACCEPTED                                                                                             \
    QUEUED "accept server\nexpect server.accept address == @c\nexpect state server#1 == \"ESTAB\"\n"

constexpr LineCase lineCases[] = {
    {"accept", Where::TcpListen, ACCEPTED},
    {"accept_of_one_that_has_closed", Where::TcpListen,
     QUEUED "send c \"uno\"\nclose c\naccept server\nexpect count server.accept == 1\n"},
    {"start_accept", Where::TcpListen,
     "server = tcp-listen 0 ANSWER accept off reading off\nstart accept server\n"
     "c = tcp-connect @server\nwait server\nexpect server.accept address == @c\n"},
    {"recv", Where::TcpListen,
     ACCEPTED
     "send c \"uno\"\nrecv server#1 100\nexpect data \"uno\"\n"
     "send c \"cuatro\"\nrecv server#1 3\nexpect data \"cua\"\nrecv server#1\nexpect data \"tro\"\n"},
    {"recv_of_the_end", Where::TcpListen,
     ACCEPTED "shutdown c SHUT_WR\nrecv server#1\nexpect result 0\nexpect total server#1 received == 0\n"},
    {"start_recv", Where::TcpListen,
     ACCEPTED "start recv server#1\nsend c \"uno\"\nwait server#1\nexpect data \"uno\"\n"},
    {"start_recv_and_reset", Where::TcpListen,
     ACCEPTED "start recv server#1\nreset c\nwait server#1\nexpect count server#1.recv == 1\n"},
    {"recvall", Where::TcpListen,
     ACCEPTED "start recvall server#1 100000\nsend c fill:100000\nwait server#1\nexpect result 100000\n"},
    {"send", Where::TcpListen,
     ACCEPTED "send server#1 \"uno\"\nexpect result 3\nexpect total server#1 sent >= 3\n"},
    {"start_send_to_one_that_reads_late", Where::TcpListen,
     "server = tcp-listen 0 ANSWER reading off sndbuf 8192\n"
     "c = tcp-connect @server reading off rcvbuf 8192\nwait until state server#1 == \"ESTAB\"\n"
     "start send server#1 fill:300000\nrecvall c 300000\nexpect result 300000\nwait server#1\nexpect ok\n"},
    {"start_send_and_reset", Where::TcpListen,
     "server = tcp-listen 0 ANSWER reading off sndbuf 8192\n"
     "c = tcp-connect @server reading off rcvbuf 8192\nwait until state server#1 == \"ESTAB\"\n"
     "start send server#1 fill:4000000\nwait until total server#1 sent > 0\nreset c\nwait server#1\n"
     "expect total server#1 sent < 4000000\n"},
    {"close", Where::TcpListen, ACCEPTED "send c \"uno\"\nclose server#1\nclose server\nrecv c 1\n"},
    {"datagram_recv", Where::Udp,
     "u = udp bind 127.0.0.1:0 ANSWER reading off\nv = udp @u reading off\nsend v \"uno\"\nrecv u\n"
     "expect data \"uno\"\n"},
    {"datagram_start_recv", Where::Udp,
     "u = udp bind 127.0.0.1:0 ANSWER reading off\nv = udp @u reading off\nstart recv u\nsend v \"uno\"\n"
     "wait u\nexpect data \"uno\"\n"},
    {"datagram_send", Where::Udp,
     "u = udp bind 127.0.0.1:0 reading off\nv = udp @u ANSWER reading off\nsend v \"uno\"\nexpect result 3\n"
     "recv u\nexpect data \"uno\"\n"},
    {"client_connects", Where::TcpConnect,
     "server = tcp-listen 0 reading off\nstart c = tcp-connect @server ANSWER\nwait c\nexpect ok\n"},
    {"client_recv", Where::TcpConnect,
     "server = tcp-listen 0 reading off\nc = tcp-connect @server ANSWER reading off\nsend server#1 \"uno\"\n"
     "recv c\nexpect data \"uno\"\nstart recv c\nsend server#1 \"dos\"\nwait c\nexpect data \"dos\"\n"},
    {"client_send", Where::TcpConnect,
     "server = tcp-listen 0 reading off\nc = tcp-connect @server ANSWER reading off\nsend c \"uno\"\n"
     "expect result 3\nstart send c \"dos\"\nwait c\nexpect result 3\n"},
};

struct BehaviourLine {
    std::string behaviour;
    const LineCase* line = nullptr;
};

std::string titleOf(const BehaviourLine& each)
{
    std::string name = each.behaviour + '_' + each.line->name;
    std::ranges::replace(name, '-', '_');
    return name;
}

void PrintTo(const BehaviourLine& each, std::ostream* out) { *out << titleOf(each); }

std::vector<BehaviourLine> behaviourLines()
{
    std::vector<BehaviourLine> list;
    for (const Description& row : behaviour::readyMade().all()) {
        for (const LineCase& each : lineCases) {
            if (row.mayStand(each.where))
                list.push_back({std::string(row.name), &each});
        }
    }
    return list;
}

std::string withAnswer(std::string script, const std::string& behaviour)
{
    constexpr std::string_view mark = "ANSWER";
    for (auto at = script.find(mark); at != std::string::npos; at = script.find(mark))
        script.replace(at, mark.size(), "behaviour " + behaviour);
    return script;
}

} // namespace

class BehaviourLines : public testing::TestWithParam<BehaviourLine> {};

TEST_P(BehaviourLines, End)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine tells of a reset as the end of the stream: docs/portability.md";
#endif
    const std::string script = withAnswer(GetParam().line->script, GetParam().behaviour);
    EXPECT_EQ(test::problemOf(test::played(script)), "") << script;
}

INSTANTIATE_TEST_SUITE_P(Registry, BehaviourLines, testing::ValuesIn(behaviourLines()),
                         [](const auto& each) { return titleOf(each.param); });

} // namespace enchufe::script
