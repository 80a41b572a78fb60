// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lookups.h"
#include "core/engine/specs.h"
#include "core/engine/worker.h"
#include "core/journal/socket_table.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace enchufe::engine {

/// What every endpoint's task has at hand, and the steps they share: finding addresses, setting options,
/// telling of success and failure.
class TaskContext {
public:
    /// A connection that is to have a thread of its own, and what is to be done, there, when it has ended.
    struct Handover {
        std::shared_ptr<net::Socket> socket;
        SocketKnobs socketKnobs;
        ConnectionKnobs knobs;
        std::function<void()> ended;
    };
    using HandOver = std::function<void(journal::EndpointId, Handover)>;

    TaskContext(EventLoop& loop, Lookups& lookups, std::shared_ptr<Worker::Mailbox> mailbox,
                HandOver handOver)
        : m_loop(loop),
          m_lookups(lookups),
          m_mailbox(std::move(mailbox)),
          m_handOver(std::move(handOver))
    {}

    /// Gives an accepted connection to a worker of its own. `ended` runs on this worker's thread, if it still
    /// lives then.
    void handOver(net::Socket socket, const SocketKnobs& socketKnobs, const ConnectionKnobs& knobs,
                  std::function<void()> ended);

    struct Addresses {
        std::vector<net::Endpoint> list; ///< in the order they should be tried
        int error = 0;                   ///< of getaddrinfo(), when the list is empty
    };
    /// Numeric and Unix-domain addresses at once, without any resolver; names later, on this worker's thread.
    void find(const net::ResolveRequest& request, std::function<void(const Addresses&)> found);

    /// A call that failed for good, and the address it was about.
    struct Failure {
        net::Call call = net::Call::Note;
        int error = 0;
        net::Endpoint address;
    };

    /// Options that must be set before bind() and connect().
    void applyBefore(net::Socket& socket, const SocketKnobs& knobs, bool listens) const;
    /// Binds to the address asked for, in the socket's own domain.
    [[nodiscard]] std::optional<Failure> bind(net::Socket& socket, const net::HostPort& asked);

    void opened(journal::EndpointKind kind, const std::string& asked);
    void ready(const net::Socket& socket, const net::Endpoint& where);
    void failed(const Failure& failure);
    /// A command for a socket that is no more: bytes it was to send are not lost without a word.
    void refuse(net::SocketId socket, const Command& command);

    [[nodiscard]] EventLoop& loop() const { return m_loop; }
    [[nodiscard]] journal::Recorder& recorder() const { return m_loop.recorder(); }

private:
    EventLoop& m_loop;
    Lookups& m_lookups;
    std::shared_ptr<Worker::Mailbox> m_mailbox;
    HandOver m_handOver;
};

} // namespace enchufe::engine
