// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/recorder.h"
#include "core/script/notes.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::test {

/// A journal made of lines, one call or note each, as no kernel need have said it:
///
///     c = tcp · u = udp · p = unix         socket(), and its name
///     c connect 127.0.0.1:80 = 0           or an error's name: ECONNREFUSED
///     a = accept s 127.0.0.1:4000
///     c send 65536 = 16384 · c send "hola" = 4 · c recv 10 = "hola" · c recv 10 MSG_PEEK = 0
///     u recvfrom 4 MSG_TRUNC = 9 "hola" 127.0.0.1:9
///     c getsockopt SO_RCVBUF = 8192 · c getsockname = 127.0.0.1:80 · c shutdown SHUT_WR = 0 · c close = 0
///     poll c:rw:w u:r: = 1                 asked and told
///     resolve r = 0                        getaddrinfo()
///     segment · framing c SPEC… · blocked c recv · kernel c Recv-Q 5 · kernel c state ESTAB · address a
///     ADDRESS row r ADDRESS stream NAME · found r HOST SERVICE
///
/// "elsewhere" before a call: another thread makes it; "after 5ms" behind it: it took so long.
class ToldJournal {
public:
    explicit ToldJournal(std::string_view lines = {}, journal::JournalLimits limits = {});

    void tell(std::string_view lines);

    journal::Journal journal;

private:
    struct Socket {
        net::SocketId id = 0;
        net::Handle handle = -1;
        net::Domain domain = net::Domain::Inet;
        net::Type type = net::Type::Stream;
        std::uint64_t sent = 0;
        std::uint64_t received = 0;
    };
    using Words = std::vector<std::string>;

    void line(std::string_view text);
    bool note(const Words& words);
    bool opens(const Words& words);
    void wait(const Words& words, journal::Recorder& pen);
    void call(const Words& words, journal::Recorder& pen);
    void data(net::CallEvent& event, Socket& socket, const Words& words, journal::Recorder& pen);
    void settle(net::CallEvent& event, const std::string& result);
    void write(net::CallEvent& event, journal::Recorder& pen);

    journal::Recorder m_pen;
    journal::Recorder m_other;
    script::Notes m_notes;
    std::map<std::string, Socket> m_sockets;
    std::map<std::string, std::unique_ptr<journal::Recorder>> m_resolvers;
    net::Handle m_nextHandle = 5;
    std::int64_t m_duration = 1000;
    std::int64_t m_clock = 0;
};

} // namespace enchufe::test
