// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/recorder.h"
#include "core/journal/socket_table.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::test {

/// A call as POSIX names it: Windows has other names for some.
[[nodiscard]] std::string wordOf(net::Call call);

/// The kinds of socket by the words that tests have for them: "tcp", "unix-stream", "udp", "unix-datagram",
/// "seqpacket", "raw".
struct SocketKind {
    const char* name;
    net::Domain domain;
    net::Type type;
};
[[nodiscard]] const std::vector<SocketKind>& socketKinds();

/// A journal of calls that nobody has made, as on the call bench: short text in, records out. Apart by ";" or
/// lines:
///
///     socket c tcp                    connect c 127.0.0.1:7 = EINPROGRESS
///     accept l a 127.0.0.1:4000       send c MSG_OOB 100 = 40
///     shutdown c SHUT_WR              setsockopt c SO_LINGER 0
///     socketpair p q unix-stream      ioctl c FIONREAD 5
///     getsockopt l TCP_INFO 129 tcpi_sacked=128
///     send c 4 "uno."                 note c send-queue 40
///     note - endpoint-failed call:connect "connect"
///     note - kernel-said c @Recv-Q 5
///
/// The call, the socket's name, what it was asked, and its result or error; without one it has done all it
/// was asked. What stands in quotes are its bytes or its text; behind @ stands the level;
/// "-" is no socket. Each call comes a microsecond after the one before.
class RecordLines {
public:
    /// `kind`: of the endpoint that they belong to.
    explicit RecordLines(std::string_view text, journal::EndpointKind kind = journal::EndpointKind::Bench);

    [[nodiscard]] const journal::Journal& journal() const { return m_journal; }
    [[nodiscard]] journal::Journal& journal() { return m_journal; }
    [[nodiscard]] net::SocketId id(const std::string& name) const; ///< 0: there is none
    [[nodiscard]] journal::Record last() const;
    /// What the table knows of each socket, in the order they came: "c ESTAB sent 4 peer a; a ESTAB peer c".
    [[nodiscard]] std::string states() const;
    /// Gives the table all records.
    void tell(journal::SocketTable& table) const;

private:
    struct Named {
        std::string name;
        net::SocketRef ref;
        std::uint64_t sent = 0;
        std::uint64_t received = 0;
    };
    struct Line;

    void write(const std::string& text);
    Named& named(const std::string& name);
    Named& make(const std::string& name, const SocketKind& kind);
    [[nodiscard]] std::string nameOf(net::SocketId id) const;
    [[nodiscard]] std::string describe(const journal::SocketInfo& info) const;

    journal::Journal m_journal;
    journal::Recorder m_recorder{m_journal, journal::EndpointId(1U)};
    std::vector<Named> m_sockets;
    std::int64_t m_calls = 0;
};

} // namespace enchufe::test
