// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lookups.h"

#include <algorithm>

namespace enchufe::engine {

Lookups::~Lookups()
{
    const std::scoped_lock lock(m_mutex);
    for (Running& running : m_running)
        running.thread.join();
}

void Lookups::start(net::ResolveRequest request, journal::EndpointId endpoint,
                    std::shared_ptr<Worker::Mailbox> mailbox, std::function<void(net::ResolveResult)> done)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_running, [](Running& running) {
        if (!running.finished->load(std::memory_order_acquire))
            return false;
        running.thread.join();
        return true;
    });
    auto finished = std::make_shared<std::atomic<bool>>(false);
    m_running.push_back(
        {std::thread([this, request = std::move(request), endpoint, mailbox = std::move(mailbox),
                      done = std::move(done), finished]() mutable {
             {
                 journal::Recorder recorder(m_journal, endpoint);
                 recorder.attachThread();
                 auto result = net::resolve(request, recorder);
                 mailbox->put([done = std::move(done), result = std::move(result)] { done(result); });
             }
             finished->store(true, std::memory_order_release);
         }),
         finished});
}

} // namespace enchufe::engine
