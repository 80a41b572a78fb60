// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/meaning.h"

#include "core/journal/recorder.h"
#include "core/net/errors.h"
#include "core/net/message_flags.h"

#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace enchufe::words {

namespace {

using net::Call;

struct Kind {
    const char* name;
    net::Domain domain;
    net::Type type;
};
constexpr std::array kinds = {
    Kind{"tcp", net::Domain::Inet, net::Type::Stream},
    Kind{"unix-stream", net::Domain::Unix, net::Type::Stream},
    Kind{"udp", net::Domain::Inet, net::Type::Datagram},
    Kind{"unix-datagram", net::Domain::Unix, net::Type::Datagram},
    Kind{"seqpacket", net::Domain::Unix, net::Type::SeqPacket},
    Kind{"raw", net::Domain::Inet, net::Type::Raw},
};
constexpr std::array<std::pair<const char*, Call>, 10> calls = {{{"send", Call::Send},
                                                                 {"sendto", Call::SendTo},
                                                                 {"recv", Call::Recv},
                                                                 {"recvfrom", Call::RecvFrom},
                                                                 {"connect", Call::Connect},
                                                                 {"shutdown", Call::Shutdown},
                                                                 {"close", Call::Close},
                                                                 {"bind", Call::Bind},
                                                                 {"listen", Call::Listen},
                                                                 {"accept", Call::Accept}}};

std::vector<std::string> split(const std::string& text, char at)
{
    std::vector<std::string> parts;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, at);)
        parts.push_back(part);
    return parts;
}

/// "MSG_OOB 100 = 40", as recorded by a pen for a socket of that kind.
journal::Record recordOf(const Kind& kind, Call call, const std::string& what)
{
    std::istringstream in(what);
    std::string word;
    in >> word;
    net::CallEvent event;
    event.call = call;
    event.socket = net::SocketId(1U);
    event.domain = kind.domain;
    event.type = kind.type;
    if (word.starts_with("MSG_")) {
        for (const std::string& flag : split(word, '|'))
            event.flags |= net::messageFlag(flag).value();
        in >> word;
    }
    event.requested = std::stoul(word);
    in >> word >> word;
    if (std::isdigit(static_cast<unsigned char>(word[0])) != 0) {
        event.result = std::stol(word);
    } else {
        event.result = -1;
        event.error = net::findError(word)->number;
    }
    journal::Journal journal;
    journal::Recorder recorder(journal, journal::EndpointId(1U));
    recorder.onCall(event);
    journal::Record record;
    EXPECT_TRUE(journal.record(0, record));
    return record;
}

std::string keyOf(const std::string& kind, const std::string& call, const std::string& what)
{
    return kind + ": " + call + ' ' + what;
}

/// The table's lines with their alternatives written out.
std::map<std::string, std::string> table()
{
    std::map<std::string, std::string> meanings;
    std::ifstream file(ENCHUFE_MEANINGS);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line[0] == '#')
            continue;
        const auto colon = line.find(": ");
        const auto space = line.find(' ', colon + 2);
        const auto arrow = line.find(" -> ");
        const std::string what = line.substr(space + 1, arrow - space - 1);
        for (const std::string& call : split(line.substr(colon + 2, space - colon - 2), '|')) {
            const std::string key = keyOf(line.substr(0, colon), call, what);
            EXPECT_TRUE(meanings.emplace(key, line.substr(arrow + 4)).second) << "twice: " << key;
        }
    }
    return meanings;
}

/// Everything that is tried on a kind of socket.
std::vector<std::string> outcomes(const Kind& kind, Call call)
{
    const bool stream = kind.type == net::Type::Stream;
    if (net::isSendCall(call))
        return stream ? std::vector<std::string>{"100 = 100",         "100 = 40",         "0 = 0",
                                                 "MSG_OOB 100 = 100", "MSG_OOB 100 = 40", "100 = EAGAIN",
                                                 "100 = EPIPE",       "100 = ECONNRESET"}
                      : std::vector<std::string>{"100 = 100", "0 = 0", "100 = EAGAIN", "100 = EMSGSIZE",
                                                 "100 = ECONNREFUSED"};
    if (net::isReceiveCall(call))
        return stream ? std::vector<std::string>{"100 = 100",
                                                 "100 = 40",
                                                 "100 = 0",
                                                 "0 = 0",
                                                 "MSG_PEEK 100 = 40",
                                                 "MSG_PEEK 100 = 0",
                                                 "MSG_OOB 1 = 1",
                                                 "MSG_OOB 1 = 0",
                                                 "MSG_TRUNC 100 = 40",
                                                 "MSG_TRUNC|MSG_PEEK 100 = 40",
                                                 "100 = EAGAIN",
                                                 "100 = ECONNRESET"}
                      : std::vector<std::string>{"100 = 40",
                                                 "100 = 100",
                                                 "MSG_TRUNC 100 = 100",
                                                 "MSG_TRUNC 100 = 300",
                                                 "100 = 0",
                                                 "0 = 0",
                                                 "MSG_TRUNC 0 = 0",
                                                 "MSG_PEEK 100 = 40",
                                                 "MSG_PEEK|MSG_TRUNC 100 = 300",
                                                 "100 = EAGAIN",
                                                 "100 = ECONNREFUSED"};
    if (call == Call::Connect)
        return {"0 = 0", "0 = EINPROGRESS", "0 = EALREADY", "0 = EISCONN", "0 = EINTR", "0 = ECONNREFUSED"};
    if (call == Call::Shutdown)
        return {"0 = 0", "1 = 0", "2 = 0", "1 = ENOTCONN"};
    return {"0 = 0", "0 = EBADF"};
}

} // namespace

TEST(Meaning, EveryCallOnEveryKindOfSocketMeansWhatTheTableSays)
{
#ifndef __linux__
    GTEST_SKIP() << "the table is Linux's: elsewhere MSG_TRUNC and an urgent byte differ";
#endif
    auto expected = table();
    ASSERT_GE(expected.size(), 120U);
    for (const Kind& kind : kinds) {
        for (const auto& [name, call] : calls) {
            for (const std::string& what : outcomes(kind, call)) {
                const std::string key = keyOf(kind.name, name, what);
                const auto found = expected.find(key);
                if (found == expected.end()) {
                    ADD_FAILURE() << "not in the table: " << key;
                    continue;
                }
                EXPECT_EQ(meaningName(meaningOf(recordOf(kind, call, what))), found->second) << key;
                expected.erase(found);
            }
        }
    }
    for (const auto& [key, meaning] : expected)
        ADD_FAILURE() << "in the table, but not tried: " << key;
}

TEST(Meaning, EveryMeaningHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < meaningCount; ++i)
        names.insert(meaningName(static_cast<Meaning>(i)));
    EXPECT_EQ(names.size(), meaningCount);
    EXPECT_FALSE(names.contains(""));
}

} // namespace enchufe::words
