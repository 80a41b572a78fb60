// SPDX-License-Identifier: GPL-3.0-or-later
// Likewise of what was moved: frames, bytes, datagrams, waits, options, addresses, names.
#include "core/script/facts.h"

#include "core/net/errors.h"
#include "tests/core/support/verdicts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace enchufe::script {

using namespace test::verdict;
using test::expectVerdicts;
using test::factsOf;
using test::judged;
using test::shown;
using test::ToldJournal;

TEST(Facts, FramesAndTheNaiveReader)
{
    constexpr std::string_view lines = "c = tcp\n"
                                       "framing c ascii-len::\n"
                                       "c recv 99 = \"4:hola3:\"\n"
                                       "c recv 99 = \"ya!\"\n"
                                       "c recv 99 = \"2:ab\"\n"
                                       "c recv 99 = \"9:abc\"\n";
    expectVerdicts(lines, {
                              {"frames c count == 3", t},
                              {"frames c waiting == 5", t},
                              {"frames c broken == none", t},
                              {"count c.frame == 3", t},
                              {"c.frame#1 data == \"4:hola\"", t},
                              {"c.frame#1 payload == \"hola\"", t},
                              {"c.frame#2 payload == \"ya!\"", t},
                              {"c.frame payload == \"ab\"", t},
                              {"c.frame#2 offset == 6", t},
                              {"c.frame#2 size == 5", t},
                              {"c.frame#4 size == 5", u},
                              {"count c.frame where size > 4 == 2", t},
                              {"sum c.frame size == 15", t},
                              {"naive c count == 4", t},
                              {"naive c right == 1", t},
                              {"naive c split == 1", t},
                              {"naive c merged == 1", t},
                              {"frames c count == 1 then frames c count == 3", t},
                              {"frames c count by fixed:5 == 4", t},
                              {"frames c waiting by fixed:50 == 20", t},
                              {"frames c count by \"delim::\" == 4", t},
                              {"frames c count == 1 then c.frame#1 payload == \"ya!\"", t},
                          });
    expectVerdicts("c = tcp\nc recv 9 = \"x:\"\nframing c ascii-len::\nc recv 9 = \"y\"\n",
                   {{"frames c broken == 0", t}, {"frames c count == 0", t}});
    expectVerdicts("c = tcp\nc recv 9 = \"ab\"\n", {{"frames c count == 0", u},
                                                    {"c.frame size == 1", u},
                                                    {"count c.frame == 0", u},
                                                    {"naive c right == 1", u},
                                                    {"frames c count by fixed:1 == 2", t}});
    // Told late, of a listener, by several framings, of datagrams, and at the end of the stream.
    expectVerdicts("s = tcp\na = accept s 127.0.0.1:9\na recv 9 = \"ab\\nc\"\nframing s delim:\\n fixed:2\n"
                   "b = accept s 127.0.0.1:9\nb recv 9 = \"x\\n\"\n",
                   {{"frames s#1 count == 1", t},
                    {"frames s#2 count == 1", t},
                    {"frames s#1 count by fixed:2 == 2", t},
                    {"s#1.frame payload == \"ab\"", t}});
    expectVerdicts(
        "u = udp\nframing u fixed:2\nu recvfrom 9 = \"abc\" 127.0.0.1:9\nu recvfrom 9 = \"de\" 127.0.0.1:9\n",
        {{"frames u count == 2", t}, {"u.frame payload == \"de\"", t}});
    expectVerdicts("c = tcp\nframing c close\nc recv 9 = \"ab\"\nc recv 9 = \"c\"\nsegment\nc recv 9 = 0\n",
                   {{"frames c count == 1", t}, {"c.frame#1 payload == \"abc\"", t}});
}

TEST(Facts, BytesOfStreamsTotalsAndUnpack)
{
    expectVerdicts("c = tcp\n"
                   "c send hex:0000000100000004402ccccd = 12\n"
                   "c send \"hola\" = 2\n"
                   "c recv 9 = hex:0001\n"
                   "c recv 9 MSG_PEEK = hex:ffff\n"
                   "c recv 9 = hex:0002ff\n",
                   {
                       {"bytes c sent 0..4 == hex:00000001", t},
                       {"bytes c sent 10..14 == hex:cccd686f", t},
                       {"bytes c sent 0..15 == hex:00", u},
                       {"bytes c 1..4 == hex:010002", t},
                       {"bytes c received 1..4 == hex:010002", t},
                       {"total c sent == 14", t},
                       {"total c received == 5", t},
                       {"count c.recv where flags contains \"MSG_PEEK\" == 1", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 1) == 1", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 2) == 4", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 3) == 2.7", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 3) == 2.70001", f},
                       {"unpack(\">iif\", c.send#1 data, 3) < 2.8", t},
                       {"unpack(\"<i\", bytes c sent 0..4, 1) == 16777216", t},
                       {"unpack(\">H\", bytes c sent 0..4, 1) == 0", u},
                       {"unpack(\"2s\", c.send data, 1) == \"ho\"", t},
                       {"unpack(\">?\", bytes c 1..2, 1) == 1", t},
                       {"unpack(\">b\", bytes c 4..5, 1) == -1", t},
                       {"c.send#1 data == pack(\">iif\", 1, 4, 2.7)", t},
                   });
}

TEST(Facts, DatagramsAndTheirTrueSize)
{
    expectVerdicts("u = udp\n"
                   "u recvfrom 4 MSG_TRUNC = 9 \"hola\" 127.0.0.1:9\n"
                   "u recvfrom 4 = \"hey!\" 127.0.0.1:10\n"
                   "u sendto 70000 127.0.0.1:9 = EMSGSIZE\n"
                   "u sendto \"x\" 127.0.0.1:9 = 1\n",
                   {
#ifdef __linux__
                       {"u.recvfrom#1 size == 9", t},
                       {"u.recvfrom#1 data == \"hola\"", t},
                       {"u.recvfrom#1 size > 4", t},
                       {"u.recvfrom#2 size == none", t},
                       {"u.recvfrom#2 size > 3", f},
#endif
                       {"u.recvfrom#2 address == \"127.0.0.1:10\"", t},
                       {"count u.sendto where error EMSGSIZE == 1", t},
                       {"u.sendto port == 9", t},
                       {"u.recvfrom result == 4", t},
                   });
}

TEST(Facts, WaitsTellOfEachSocket)
{
    expectVerdicts("a = tcp\nb = tcp\n"
                   "poll a:rw:w b:r: = 1\n"
                   "select a:r:r b:r:r = 2\n"
                   "poll b:r:reh = 1\n"
                   "poll a:r: = 0\n",
                   {
                       {"a.poll#1 ready == \"w\"", t},
                       {"b.poll#1 ready == \"\"", t},
                       {"a.poll#1 ready contains \"r\"", f},
                       {"a.select ready == \"r\"", t},
                       {"b.select ready == \"r\"", t},
                       {"b.select result == 2", t},
                       {"b.poll ready == \"reh\"", t},
                       {"a.poll ready == \"\"", t},
                       {"a.poll requested == 1", t},
                       {"count a.poll == 2", t},
                       {"count b.poll where ready contains \"h\" == 1", t},
                   });
}

TEST(Facts, OptionsAndTheirValues)
{
    expectVerdicts("c = tcp\n"
                   "c setsockopt SO_RCVBUF 4096 = 0\n"
                   "c getsockopt SO_RCVBUF = 8192\n"
                   "c getsockopt SO_RCVTIMEO = 1500000\n"
                   "c getsockopt SO_KEEPALIVE = ENOPROTOOPT\n"
                   "c getsockopt SO_ERROR = 0\n"
                   "c shutdown SHUT_WR = 0\n",
                   {
                       {"c.setsockopt option == \"SO_RCVBUF\"", t},
                       {"c.getsockopt#1 value == 8192", t},
                       {"c.setsockopt value == 4096", t},
                       {"c.getsockopt#2 value == 1.5s", t},
                       {"c.getsockopt#3 value == none", t},
                       {"c.getsockopt#3 error ENOPROTOOPT", t},
                       {"c.getsockopt value == 0", t},
                       {"c.getsockopt value == none", f},
                       {"c.getsockopt value == ECONNREFUSED", f},
                       {"c.getsockopt#1 value == \"cubic\"", u},
                       {"c.shutdown option == \"SHUT_WR\"", t},
                       {"count c.getsockopt where option starts \"SO_RCV\" == 2", t},
                   });
    const auto number = std::to_string(net::findError("ECONNREFUSED")->number);
    expectVerdicts("c = tcp\nc getsockopt SO_ERROR = " + number + "\n",
                   {{"c.getsockopt value == ECONNREFUSED", t},
                    {"c.getsockopt value != ECONNREFUSED", f},
                    {"c.getsockopt value == EPIPE", f},
                    {"c.getsockopt value == 0", f}});
}

TEST(Facts, WhatTheResolverGaveAndAddressStructures)
{
    expectVerdicts("resolve r = 0\nrow r 127.0.0.1:80 stream localhost\nrow r [::1]:80 stream localhost\n"
                   "resolve bad = EAI_NONAME\nfound n localhost http\naddress a 127.0.0.1:80\n",
                   {
                       {"r.getaddrinfo error none", t},
                       {"bad.getaddrinfo error EAI_NONAME", t},
                       {"bad.row address == \"127.0.0.1:80\"", u},
                       {"count bad.row == 0", t},
                       {"count r.row == 2", t},
                       {"r.row#1 address == \"127.0.0.1:80\"", t},
                       {"r.row#1 family == \"inet\"", t},
                       {"r.row#2 family == \"inet6\"", t},
                       {"r.row#2 host == \"::1\"", t},
                       {"r.row port == 80", t},
                       {"r.row type == \"stream\"", t},
                       {"r.row canonical == \"localhost\"", t},
                       {"count r.row where family == \"inet6\" == 1", t},
                       {"n.row host == \"localhost\"", t},
                       {"n.row port == \"http\"", t},
                       {"n.row port == 80", u},
                       {"@a == \"127.0.0.1:80\"", t},
                       {"bytes a 2..4 == hex:0050", t},
                       {"unpack(\">H\", bytes a 2..4, 1) == 80", t},
                       {"bytes a 4..8 == hex:7f000001", t},
                       {"bytes a 100..200 == hex:00", u},
                   });
}

TEST(Facts, NamesThatAreWordsOfTheLanguage)
{
    expectVerdicts("count = tcp\nstate = tcp\nthen = tcp\nnot = tcp\n"
                   "count send 5 = 5\nstate listen 5 = 0\nthen recv 5 = 0\nnot send 5 = 5\n",
                   {{"count.send result == 5", t},
                    {"count count.send == 1", t},
                    {"state state == \"LISTEN\"", t},
                    {"count.send result == 5 then then.recv result == 0", t},
                    {"not.send result == 5", t},
                    {"not not.send result == 5", f}});
}

TEST(Facts, CallsMadeOnlyForAnAddressAreNotCounted)
{
    ToldJournal told("c = tcp\n");
    journal::Recorder pen(told.journal, told.journal.newEndpointId());
    net::CallEvent event;
    const net::Endpoint address = net::Endpoint::numeric("127.0.0.1", 7).value();
    event.call = net::Call::GetSockName;
    event.socket = test::recordsOf(told.journal).front().socket;
    event.address = &address;
    pen.nextIsAiding();
    pen.onCall(event);
    expectVerdicts(*factsOf(told.journal), {{"count c.getsockname == 0", t}, {"@c == \"127.0.0.1:7\"", t}});
    pen.onCall(event);
    expectVerdicts(*factsOf(told.journal), {{"count c.getsockname == 1", t}});
}

} // namespace enchufe::script
