// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/behaviour.h"
#include "core/engine/lookups.h"
#include "core/engine/specs.h"
#include "core/engine/worker.h"
#include "core/journal/socket_table.h"
#include "core/net/bound_path.h"

#include <atomic>
#include <cerrno>
#include <cstddef>
#include <functional>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <vector>

namespace enchufe::engine {

class Legs;

/// Windows has neither MSG_DONTWAIT nor a signal that ends a blocked call. Its SO_REUSEADDR would let two
/// programs share a port; what it does elsewhere, Windows does anyway ("Using SO_REUSEADDR and
/// SO_EXCLUSIVEADDRUSE").
void fitToSystem(SocketKnobs& knobs);

/// What every endpoint's task has at hand, and the steps they share: finding addresses, setting options,
/// telling of success and failure.
class TaskContext {
public:
    /// A connection that is to have a thread of its own.
    struct Handover {
        std::shared_ptr<net::Socket> socket;
        Peer peer;
        SocketKnobs socketKnobs;
        ConnectionKnobs knobs;
        std::shared_ptr<Behaviour> behaviour; ///< the listener's, shared with its other connections
        std::shared_ptr<const void> presence; ///< let go when it has ended, however it ends: handedOver()
    };
    using HandOver = std::function<Worker::Failure(journal::EndpointId, const Handover&)>;
    /// A socket that a session has made: orders for it come to this worker from now on, or no more.
    using Adopt = std::function<void(net::SocketId, bool there)>;

    /// A call that failed for good, and the address it was about.
    struct Failure {
        net::Call call = net::Call::Note;
        int error = 0;
        net::Endpoint address;
    };

    /// Who is told of a task's success and failure in the journal's place.
    class Listener {
    public:
        virtual void ready(const net::Socket& socket) = 0;
        virtual void failed(const Failure& failure) = 0;

    protected:
        ~Listener() = default;
    };

    TaskContext(EventLoop& loop, Lookups& lookups, std::shared_ptr<Worker::Mailbox> mailbox,
                HandOver handOver, Adopt adopt, Legs& legs)
        : m_loop(loop),
          m_lookups(lookups),
          m_mailbox(std::move(mailbox)),
          m_handOver(std::move(handOver)),
          m_adopt(std::move(adopt)),
          m_legs(legs),
          m_handedOver(std::make_shared<std::atomic<std::size_t>>(0))
    {}
    /// The same worker's, for another task.
    TaskContext(const TaskContext& of, Listener& listener) : TaskContext(of)
    {
        m_listener = &listener;
        m_presence = std::make_shared<const char>();
    }

    /// Gives an accepted connection to a worker of its own. Without a thread, or the memory for one, the
    /// connection is closed, and the journal says so. When it ends, this worker's loop is woken.
    void handOver(net::Socket socket, const Peer& peer, const SocketKnobs& socketKnobs,
                  const ConnectionKnobs& knobs, const std::shared_ptr<Behaviour>& behaviour);
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

    /// Options that must be set before bind() and connect().
    void applyBefore(net::Socket& socket, const SocketKnobs& knobs, bool listens) const;
    /// Binds to the first of the addresses found that is of the socket's family and free.
    [[nodiscard]] static std::optional<Failure> bind(net::Socket& socket, const net::HostPort& asked,
                                                     const Addresses& found, net::BoundPath& path);

    /// What the loop calls a task for: where a listener is told of failure, want of memory is one.
    template <class Work>
    void guarded(Work work) const
    {
        try {
            work();
        } catch (const std::bad_alloc&) {
            if (m_listener == nullptr)
                throw;
            m_listener->failed({net::Call::Allocate, ENOMEM, {}});
        }
    }
    void adopt(net::SocketId socket, bool there) const
    {
        if (m_adopt)
            m_adopt(socket, there);
    }

    void opened(journal::EndpointKind kind, const std::string& asked);
    void ready(const net::Socket& socket, const net::Endpoint& where);
    void failed(const Failure& failure);
    /// What one connection needed was not to be had: it is closed now.
    void connectionFailed(net::SocketId socket, net::Call call, int error);

    [[nodiscard]] EventLoop& loop() const { return m_loop; }
    [[nodiscard]] journal::Recorder& recorder() const { return m_loop.recorder(); }
    [[nodiscard]] const std::shared_ptr<Worker::Mailbox>& mailbox() const { return m_mailbox; }
    /// The connections that this worker's sessions have made.
    [[nodiscard]] Legs& legs() const { return m_legs; }

private:
    EventLoop& m_loop;
    Lookups& m_lookups;
    std::shared_ptr<Worker::Mailbox> m_mailbox;
    HandOver m_handOver;
    Adopt m_adopt;
    Legs& m_legs;
    Listener* m_listener = nullptr;
    std::shared_ptr<const void> m_presence; ///< with a listener: the task may go before the worker does
    std::shared_ptr<std::atomic<std::size_t>> m_handedOver;
};

} // namespace enchufe::engine
