// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/script.h"

#include "tests/core/support/problems.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace enchufe::script {

namespace {

std::string mistakeIn(std::string_view text) { return test::textOf(Script::parse(text).problem); }

std::vector<std::string> beyond(std::string_view text)
{
    std::vector<std::string> found;
    for (const BeyondLoopback& each : beyondLoopback(Script::parse(text).value))
        found.push_back(std::to_string(each.place.line) + ' ' + each.what);
    return found;
}

using Strings = std::vector<std::string>;

} // namespace

TEST(ScriptParse, WhatIsAllowed)
{
    for (const char* const text :
         {"s = tcp-listen 0",
          "s = tcp-listen [::1]:0 ipv6 backlog 1 accept off model threads max-connections 2",
          "c = tcp-connect localhost:80 bind 127.0.0.1 connect-timeout 1.5 nodelay send-once",
          "u = udp",
          "u = udp bind 127.0.0.1:0 broadcast",
          "u = udp 127.0.0.1:9 connect reading paced:10/5",
          "s = tcp-listen 0 option IP_ADD_MEMBERSHIP=\"239.1.2.3 127.0.0.1\" framing \"struct:>i h\"",
          "s = tcp-listen 0 framing line max-frame 10 no-reuseaddr option SO_KEEPALIVE=1 behaviour echo",
          "r = resolve localhost 80 ipv4 stream passive canonname numeric-service v4mapped all addrconfig",
          "n = nameinfo 127.0.0.1:80",
          "a = address unix:/tmp/x",
          "start c = tcp-connect 127.0.0.1:9",
          "s = tcp-listen 0\nset s reading off\nset s recv-size 10\nset s behaviour none\nset s accept off",
          "set a sndbuf 10\nset a option SO_KEEPALIVE=1",
          "send a pack(\">iif\", 1, 4, 2.7) MSG_OOB",
          "send a frame(\"u16be\", frame(\"delim:)\", \"(\"))",
          "repeat 3\n  repeat 2 until true\n    pause 1\n  pause 2\npause 3",
          "   s = socket inet stream\n\tclose s",
          "wait until",
          "wait at",
          "wait at most 2s until true",
          "wait until s.recv result > 0 for 20ms",
          "expect s#1.recv data == \"a # b\" # a comment",
          "expect blocked s == \"recv\"",
          "expect result 1",
          "view stream s received\nsay \"look\"",
          "framing s \"delim:\\n\" beside line beside \"struct:>i h\"",
          "reset s\nsendall s \"x\"\nrecvall s 10"})
        EXPECT_EQ(mistakeIn(text), "") << text;
}

TEST(ScriptParse, EveryMistakeHasItsPlace)
{
    const std::pair<const char*, const char*> cases[] = {
        {"s = tcp-listen", "1:15 something is missing here"},
        {"s = tcp-listen 127.0.0.1:99999", "1:16 127.0.0.1:99999: a port is a number from 0 to 65535"},
        {"c = tcp-connect [::1]:65536", "1:17 [::1]:65536: a port is a number from 0 to 65535"},
        {"u = udp bind 70000", "1:14 70000: a port is a number from 0 to 65535"},
        {"c = socket inet stream\nconnect c 127.0.0.1:-1",
         "2:11 127.0.0.1:-1: a port is a number from 0 to 65535"},
        {"pause 1\n s = tcp-listen 0 baklog 3", "2:19 baklog: there is no such setting here"},
        {"c = tcp-connect 127.0.0.1:1 accept off", "1:29 accept: there is no such setting here"},
        {"s = tcp-listen 0 model two", "1:24 two: use loop, threads or iterative"},
        {"s = tcp-listen 0 reading x", "1:26 x: use auto, off or paced:BYTES/MS, such as paced:100/50"},
        {"s = tcp-listne 0", "1:5 tcp-listne: there is no such call. Is “tcp-listen” meant?"},
        {"expct true", "1:1 expct: there is no such call. Is “expect” meant?"},
        {"s = tcp-listen 0 behaviour x", "1:28 x: there is no such behaviour"},
        {"s = tcp-listen 0 behaviour echo:x", "1:32 echo:x: takes no argument"},
        {"c = tcp-connect 127.0.0.1:1 behaviour count", "1:39 count: this behaviour cannot answer here"},
        {"c = tcp-connect 127.0.0.1:1\nset c behaviour count",
         "2:17 count: this behaviour cannot answer here"},
        {"a, b = tcp-listen 0", "1:4 b: this makes one thing, with one name"},
        {"9 = tcp-listen 0", "1:1 9: not a name: a letter, then letters, digits, _ and -"},
        {"s = tcp-listen 0\nlisten s 5", "2:8 s: an endpoint: this call is made on bare sockets"},
        {"s = tcp-listen 0\npoll s:r 5", "2:6 s:r: an endpoint: this call is made on bare sockets"},
        {"s = tcp-listen 0\na = accept s",
         "2:1 a: the connections of a listener have names already: NAME#1, NAME#2 …"},
        {"c = tcp-connect 127.0.0.1:1\naccept c", "2:8 c: not a listener: it accepts nothing"},
        {"set s reading off", "1:5 s: not an endpoint: this is set on tcp-listen, tcp-connect and udp"},
        {"repeat 2\npause 1", "1:1 the lines to be repeated follow, indented"},
        {"repeat 2\n\tpause 1", "2:1 a tab: blocks are indented with spaces"},
        {"repeat 2\n  pause 1\n   pause 1", "3:4 this line is not indented like the others of its block"},
        {"repeat 0\n  pause 1", "1:8 0: not a number of rounds, 1 … 10000"},
        {"repeat 2 while true\n  pause 1", "1:10 while: until is expected here"},
        {"wait at most 2 until true", "1:14 2: not a time, such as 500ms or 2s"},
        {"wait at most 2s for", "1:17 for: until is expected here"},
        {"wait at most 2s until", "1:22 something is missing here"},
        {"send a pack(\">i\", 1", "1:8 the parenthesis is not closed"},
        {"view picture s",
         "1:6 picture: not stream, chunks, calls, ladder, frames, kernel, options, bench or plot"},
        {"say hola", "1:5 hola: what is said stands in quotes"},
        {"framing s line besides line", "1:16 besides: beside is expected here"},
        {"r = resolve a 80 fast", "1:18 fast: not ipv4, ipv6, stream, datagram, passive, canonname, "
                                  "numeric, numeric-service, v4mapped, all "
                                  "or addrconfig"},
    };
    for (const auto& [text, mistake] : cases)
        EXPECT_EQ(mistakeIn(text), mistake) << text;
    EXPECT_NE(mistakeIn("expect s.recv rezult == 1"), "");
    EXPECT_NE(mistakeIn("send a frame(\"u99\", \"x\")"), "");
}

TEST(ScriptParse, IsBounded)
{
    std::string deep;
    for (std::size_t i = 0; i <= Script::deepestBlock; ++i)
        deep += std::string(2 * i, ' ') + "repeat 2\n";
    EXPECT_EQ(mistakeIn(deep), "9:17 more than 8 blocks inside each other");
    EXPECT_EQ(mistakeIn(std::string(Script::longestText + 1, '\n')), "1:1 longer than 4 MiB: not a script");
    EXPECT_EQ(mistakeIn(std::string(Script::longestText, '\n')), "");
}

/// A lesson's fences: places are the file's, and what one has named the next one knows.
TEST(ScriptParse, TextsArePutBehindEachOther)
{
    Script script = Script::parse("s = tcp-listen 0\nrepeat 2\n  pause 1\n", Place{10, 1}).value;
    auto next = Script::parse("repeat 3\n  recv s#1\n", Place{20, 1}, script.names);
    ASSERT_TRUE(next.ok());
    EXPECT_EQ(script.append(std::move(next.value)), 3U);
    ASSERT_EQ(script.lines.size(), 5U);
    EXPECT_EQ(script.lines[0].place, (Place{10, 1}));
    EXPECT_EQ(script.lines[4].place, (Place{21, 3}));
    EXPECT_EQ(script.lines[1].end, 3U);
    EXPECT_EQ(script.lines[3].end, 5U);
    EXPECT_TRUE(std::holds_alternative<line::EndpointCall>(script.lines[4].what));
    EXPECT_EQ(Script::parse("recv x", Place{7, 3}).problem->place, (Place{7, 9}));
}

TEST(ScriptParse, WhatReachesBeyondLoopbackIsNamed)
{
    EXPECT_EQ(
        beyond("s = socket inet stream\nbind s 0.0.0.0:0\nc = socket inet stream\nconnect c @s\n"
               "connect c 239.1.2.3:9\nu = socket inet dgram\nsetsockopt u SO_BROADCAST 1\n"
               "sendto u \"x\" 127.255.255.255:9\nt = tcp-listen 0\nc2 = tcp-connect localhost:80\n"
               "v = udp bind 127.0.0.1:0\nr = resolve example.org 80 numeric\nx = tcp-connect unix:/tmp/x\n"),
        Strings());
    EXPECT_EQ(beyond("s = socket inet stream\nbind s 0.0.0.0:0\nlisten s 5"), Strings({"3 0.0.0.0:0"}));
    EXPECT_EQ(beyond("s = socket inet stream\nlisten s 5"), Strings({"2 0.0.0.0"}));
    EXPECT_EQ(
        beyond("u = socket inet dgram\nbind u 0.0.0.0:9\nsendto u \"x\" 239.1.2.3:9\nconnect u 10.0.0.1:9"),
        Strings({"2 0.0.0.0:9", "3 239.1.2.3:9", "4 10.0.0.1:9"}));
    EXPECT_EQ(
        beyond("s = tcp-listen 0.0.0.0:0\nc = tcp-connect example.org:80\nu = udp 10.1.1.1:9 bind [::]:0\n"
               "r = resolve example.org\nn = nameinfo 10.0.0.1:80"),
        Strings({"1 0.0.0.0:0", "2 example.org:80", "3 10.1.1.1:9", "3 [::]:0", "4 example.org",
                 "5 10.0.0.1:80"}));
}

/// What the page shows can be typed.
TEST(ScriptParse, ThePageOfScriptsIsTrue)
{
    std::ifstream page(ENCHUFE_CALLS_PAGE);
    std::string script;
    std::string heading;
    std::size_t conditions = 0;
    std::size_t scripts = 0;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("##"))
            heading = line;
        const bool isCode = line.starts_with("    ");
        if (isCode && heading == "## Conditions") {
            ++conditions;
            EXPECT_EQ(mistakeIn("expect " + line.substr(4, line.find("    ", 4) - 4)), "") << line;
        } else if (isCode && !line.starts_with("    enchufe-cli")) {
            script += line.substr(4) + '\n';
        } else if (!script.empty()) {
            ++scripts;
            const std::string text = std::exchange(script, {});
            EXPECT_EQ(mistakeIn(text), "") << text;
        }
    }
    EXPECT_GE(conditions, 10U);
    EXPECT_GE(scripts, 3U);
}

TEST(ScriptParse, NamesThatAreWordsAreKnown)
{
    for (const char* const word : {"send", "tcp-listen", "backlog", "until", "expect", "stream", "view"})
        EXPECT_TRUE(isWordOfTheLanguage(word)) << word;
    EXPECT_FALSE(isWordOfTheLanguage("server"));
}

} // namespace enchufe::script
