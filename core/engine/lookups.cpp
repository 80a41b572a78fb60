// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/lookups.h"

#include "core/net/errors.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <system_error>
#include <utility>

namespace enchufe::engine {

Lookups::~Lookups()
{
    m_leaving = true;
    const threads::Lock lock(m_mutex);
    for (Running& running : m_running)
        running.thread.join();
}

int Lookups::run(journal::EndpointId endpoint, std::function<void(journal::Recorder&, const net::Left&)> work,
                 std::function<void()> withoutMemory)
{
    const threads::Lock lock(m_mutex);
    std::erase_if(m_running, [](Running& running) {
        if (!running.finished->load(std::memory_order_acquire))
            return false;
        running.thread.join();
        return true;
    });
    auto finished = std::make_shared<std::atomic<bool>>(false);
    try {
        m_running.reserve(m_running.size() + 1);
        m_running.push_back(
            {std::thread([this, endpoint, work = std::move(work), lost = std::move(withoutMemory), finished] {
                 try {
                     journal::Recorder recorder(m_journal, endpoint);
                     recorder.attachThread();
                     work(recorder, [this] { return m_leaving.load(); });
                 } catch (const std::bad_alloc&) {
                     net::evenWithoutMemory(lost);
                 }
                 finished->store(true, std::memory_order_release);
             }),
             finished});
    } catch (const std::system_error& error) {
        return error.code().value();
    } catch (const std::bad_alloc&) {
        return ENOMEM;
    }
    return 0;
}

int Lookups::start(net::ResolveRequest request, journal::EndpointId endpoint,
                   std::shared_ptr<Worker::Mailbox> mailbox, std::function<void(net::ResolveResult)> done)
{
    const auto withoutMemory = [mailbox, done] {
        net::ResolveResult none;
        none.error = errorWithoutMemory();
        try {
            mailbox->run([done, none] { done(none); });
        } catch (const std::bad_alloc&) {
            mailbox->requestStop(); // who waits for an answer that cannot come ends
        }
    };
    return run(
        endpoint,
        [request = std::move(request), mailbox = std::move(mailbox),
         done = std::move(done)](journal::Recorder& recorder, const net::Left& left) {
            mailbox->run([done, result = net::resolve(request, recorder, left)] { done(result); });
        },
        withoutMemory);
}

int Lookups::errorWithoutMemory() { return net::findError("EAI_MEMORY")->number; }

} // namespace enchufe::engine
