// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/engine/lookups.h"
#include "core/engine/specs.h"
#include "core/engine/task_context.h"
#include "core/engine/worker.h"
#include "core/journal/journal.h"
#include "core/threads/mutex.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace enchufe::engine {

/// Makes endpoints and passes commands to them. Nothing here waits for the network: what became of a command
/// is in the journal. All methods from any thread.
class Engine {
public:
    explicit Engine(journal::Journal& journal, WorkerOptions options = {});
    ~Engine(); ///< stops and joins every worker
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// What cannot be had (a thread, a descriptor) is told in the journal, as all that fails later is.
    journal::EndpointId open(StreamClientSpec spec);
    journal::EndpointId open(StreamListenerSpec spec);
    journal::EndpointId open(DatagramSpec spec);

    /// Unknown and closed targets are ignored.
    void post(Target target, Command command);
    /// Closes the endpoint's sockets and ends its worker, without waiting for it.
    void close(journal::EndpointId endpoint);
    /// From now on every socket, those to come included, has TCP_INFO and its like looked at: whatever is new
    /// stands in the journal, for as long as this is on. Needs WorkerOptions::sampleInterval.
    void watchKernel(bool on);
    /// getaddrinfo() and getnameinfo() on threads of their own, on which `done` runs too. Without a thread it
    /// runs at once and here, with EAI_MEMORY, and the journal says why.
    /// The calls stand under that endpoint: one that Journal::newEndpointId() gave, or nobody's.
    void lookUp(net::ResolveRequest request, std::function<void(const net::ResolveResult&)> done,
                journal::EndpointId endpoint = 0);
    void lookUp(net::NameRequest request, std::function<void(const net::NameResult&)> done,
                journal::EndpointId endpoint = 0);
    /// Wakes every worker to look at the journal's brake again.
    void refresh();
    /// Workers not yet ended, closed ones included.
    [[nodiscard]] std::size_t workerCount();

    [[nodiscard]] journal::Journal& journal() { return m_journal; }

private:
    /// A connection with a worker of its own.
    struct Connection {
        journal::EndpointId endpoint = 0;
        std::unique_ptr<Worker> worker;
    };

    template <class Task, class Spec>
    journal::EndpointId openTask(Spec spec);
    Worker::Failure openConnection(journal::EndpointId endpoint, const TaskContext::Handover& handover);
    [[nodiscard]] std::unique_ptr<EndpointTask>
    makeConnection(EventLoop& loop, const std::shared_ptr<Worker::Mailbox>& mailbox, net::Socket socket,
                   const TaskContext::Handover& handover);
    /// 0: it is no more.
    void adopt(net::SocketId leg, net::SocketId connection);
    template <class Result, class Ask, class Request>
    void lookUpWith(Ask ask, Request request, std::function<void(const Result&)> done,
                    journal::EndpointId endpoint);
    void noteFailedLookUp(journal::EndpointId endpoint, int error);
    void collectEnded() ENCHUFE_REQUIRES(m_mutex);

    journal::Journal& m_journal;
    const WorkerOptions m_options;
    Lookups m_lookups;
    threads::Mutex m_mutex;
    std::unordered_map<journal::EndpointId, std::unique_ptr<Worker>> m_workers ENCHUFE_GUARDED_BY(m_mutex);
    std::unordered_map<net::SocketId, Connection> m_connections ENCHUFE_GUARDED_BY(m_mutex);
    /// Those that a connection's session made, and whose it was, for as long as that one has a worker.
    std::unordered_map<net::SocketId, net::SocketId> m_legs ENCHUFE_GUARDED_BY(m_mutex);
    std::vector<std::unique_ptr<Worker>> m_closing ENCHUFE_GUARDED_BY(m_mutex);
    bool m_stopping ENCHUFE_GUARDED_BY(m_mutex) = false;
    bool m_watchKernel ENCHUFE_GUARDED_BY(m_mutex) = false;
};

} // namespace enchufe::engine
