// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/worker.h"
#include "core/net/resolver.h"
#include "core/threads/mutex.h"

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace enchufe::engine {

/// Name look-ups, each on a thread of its own, since getaddrinfo() cannot be interrupted: a slow name server
/// holds up neither a worker nor its end. The destructor leaves those still under way.
class Lookups {
public:
    explicit Lookups(journal::Journal& journal) : m_journal(journal) {}
    ~Lookups();
    Lookups(const Lookups&) = delete;
    Lookups& operator=(const Lookups&) = delete;

    /// `done` runs on the mailbox's worker, unless that has ended by then; where there is no memory left for
    /// the look-up it is told EAI_MEMORY. The error of pthread_create(), 0 if the look-up is under way;
    /// `done` is not called otherwise.
    [[nodiscard]] int start(net::ResolveRequest request, journal::EndpointId endpoint,
                            std::shared_ptr<Worker::Mailbox> mailbox,
                            std::function<void(net::ResolveResult)> done);
    /// Something else that may wait for the resolver, on a thread of its own, unless it is left. As above:
    /// `withoutMemory` runs on that thread where there was none left for `work`.
    [[nodiscard]] int run(journal::EndpointId endpoint,
                          std::function<void(journal::Recorder&, const net::Left&)> work,
                          std::function<void()> withoutMemory);
    [[nodiscard]] static int errorWithoutMemory(); ///< EAI_MEMORY

private:
    struct Running {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> finished;
    };

    journal::Journal& m_journal;
    std::atomic<bool> m_leaving = false;
    threads::Mutex m_mutex;
    std::vector<Running> m_running ENCHUFE_GUARDED_BY(m_mutex);
};

} // namespace enchufe::engine
