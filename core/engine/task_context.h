// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/lookups.h"
#include "core/engine/specs.h"
#include "core/engine/worker.h"
#include "core/journal/socket_table.h"
#include "core/net/bound_path.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace enchufe::engine {

/// What every endpoint's task has at hand, and the steps they share: finding addresses, setting options,
/// telling of success and failure.
class TaskContext {
public:
    /// A connection that is to have a thread of its own.
    struct Handover {
        std::shared_ptr<net::Socket> socket;
        SocketKnobs socketKnobs;
        ConnectionKnobs knobs;
        std::shared_ptr<const void> presence; ///< let go when it has ended, however it ends: handedOver()
    };
    using HandOver = std::function<Worker::Failure(journal::EndpointId, const Handover&)>;

    TaskContext(EventLoop& loop, Lookups& lookups, std::shared_ptr<Worker::Mailbox> mailbox,
                HandOver handOver)
        : m_loop(loop),
          m_lookups(lookups),
          m_mailbox(std::move(mailbox)),
          m_handOver(std::move(handOver)),
          m_handedOver(std::make_shared<std::atomic<std::size_t>>(0))
    {}

    /// Gives an accepted connection to a worker of its own. Without a thread, or the memory for one, the
    /// connection is closed, and the journal says so. When it ends, this worker's loop is woken.
    void handOver(net::Socket socket, const SocketKnobs& socketKnobs, const ConnectionKnobs& knobs);
    /// How many of these connections have not ended yet.
    [[nodiscard]] std::size_t handedOver() const { return *m_handedOver; }

    struct Addresses {
        std::vector<net::Endpoint> list;         ///< in the order they should be tried, each once
        int error = 0;                           ///< when the list is empty
        net::Call call = net::Call::GetAddrInfo; ///< whose error: a look-up needs a thread too
    };
    /// Numeric and Unix-domain addresses at once, without any resolver; names later, on this worker's thread.
    void find(const net::ResolveRequest& request, std::function<void(const Addresses&)> found);
    /// Addresses to bind to, for sockets of that family (Unspecified: of any) and type.
    void findLocal(const net::HostPort& asked, net::Domain domain, net::Type type,
                   std::function<void(const Addresses&)> found);

    /// A call that failed for good, and the address it was about.
    struct Failure {
        net::Call call = net::Call::Note;
        int error = 0;
        net::Endpoint address;
    };

    /// Options that must be set before bind() and connect().
    void applyBefore(net::Socket& socket, const SocketKnobs& knobs, bool listens) const;
    /// Binds to the first of the addresses found that is of the socket's family and free.
    [[nodiscard]] static std::optional<Failure> bind(net::Socket& socket, const net::HostPort& asked,
                                                     const Addresses& found, net::BoundPath& path);

    void opened(journal::EndpointKind kind, const std::string& asked);
    void ready(const net::Socket& socket, const net::Endpoint& where);
    void failed(const Failure& failure);
    /// What one connection needed was not to be had: it is closed now.
    void connectionFailed(net::SocketId socket, net::Call call, int error);

    [[nodiscard]] EventLoop& loop() const { return m_loop; }
    [[nodiscard]] journal::Recorder& recorder() const { return m_loop.recorder(); }

private:
    EventLoop& m_loop;
    Lookups& m_lookups;
    std::shared_ptr<Worker::Mailbox> m_mailbox;
    HandOver m_handOver;
    std::shared_ptr<std::atomic<std::size_t>> m_handedOver;
};

} // namespace enchufe::engine
