// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/meaning.h"

#include "tests/core/support/record_lines.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace enchufe::words {

namespace {

using Kind = test::SocketKind;
using net::Call;

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

/// "MSG_OOB 100 = 40", as recorded for a socket of that kind.
journal::Record recordOf(const Kind& kind, const std::string& call, const std::string& what)
{
    return test::RecordLines("socket u " + std::string(kind.name) + "; " + call + " u " + what).last();
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
    for (const Kind& kind : test::socketKinds()) {
        for (const auto& [name, call] : calls) {
            for (const std::string& what : outcomes(kind, call)) {
                const std::string key = keyOf(kind.name, name, what);
                const auto found = expected.find(key);
                if (found == expected.end()) {
                    ADD_FAILURE() << "not in the table: " << key;
                    continue;
                }
                EXPECT_EQ(meaningName(meaningOf(recordOf(kind, name, what))), found->second) << key;
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
