// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/worker.h"

#include "core/net/interrupt.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace enchufe::engine {

void Worker::Mailbox::put(Item item)
{
    const std::scoped_lock lock(m_mutex);
    m_items.push_back(std::move(item));
    if (m_loop != nullptr)
        m_loop->wake();
}

void Worker::Mailbox::requestStop()
{
    const std::scoped_lock lock(m_mutex);
    m_stop = true;
    if (m_loop != nullptr)
        m_loop->wake();
}

void Worker::Mailbox::requestRefresh()
{
    const std::scoped_lock lock(m_mutex);
    m_refresh = true;
    if (m_loop != nullptr)
        m_loop->wake();
}

bool Worker::Mailbox::hasOrders()
{
    const std::scoped_lock lock(m_mutex);
    return m_stop || !m_items.empty();
}

Worker::Mailbox::Taken Worker::Mailbox::take()
{
    const std::scoped_lock lock(m_mutex);
    return {std::exchange(m_items, {}), m_stop, std::exchange(m_refresh, false)};
}

void Worker::Mailbox::open(EventLoop* loop)
{
    const std::scoped_lock lock(m_mutex);
    m_loop = loop;
    if (loop == nullptr)
        m_items.clear();
}

Worker::Worker(journal::Journal& journal, journal::EndpointId endpoint, WorkerOptions options,
               TaskFactory makeTask)
    : m_journal(journal),
      m_endpoint(endpoint),
      m_options(options),
      m_mailbox(std::make_shared<Mailbox>()),
      m_thread([this, makeTask = std::move(makeTask)] { run(makeTask); })
{
    if (m_options.mayBlock)
        net::prepareInterrupts();
}

Worker::~Worker()
{
    stop();
    m_thread.join();
    const std::scoped_lock lock(m_interruptMutex);
    if (m_interrupter.joinable())
        m_interrupter.join();
}

void Worker::post(net::SocketId connection, Command command)
{
    const bool ends = std::holds_alternative<command::Close>(command);
    m_mailbox->put(Mailbox::Order{connection, std::move(command)});
    if (ends)
        interruptBlockedCalls();
}

void Worker::refresh() { m_mailbox->requestRefresh(); }

void Worker::stop()
{
    m_mailbox->requestStop();
    interruptBlockedCalls();
}

void Worker::interruptBlockedCalls()
{
#ifndef _WIN32
    if (!m_options.mayBlock)
        return;
    // A call that blocks in the kernel does not see the wake-up. The signal may arrive just before the call
    // and be lost on it, so it is sent until the thread has taken its orders.
    const std::scoped_lock lock(m_interruptMutex);
    if (m_interrupting.exchange(true))
        return;
    if (m_interrupter.joinable())
        m_interrupter.join();
    m_interrupter = std::thread([this] {
        std::unique_lock ended(m_endedMutex);
        const auto served = [this] { return hasEnded() || !m_mailbox->hasOrders(); };
        while (!m_endedSignal.wait_for(ended, std::chrono::milliseconds(5), served)) {
            if (!hasEnded())
                net::interrupt(m_thread);
        }
        m_interrupting = false;
    });
#endif
}

void Worker::run(const TaskFactory& makeTask)
{
    {
        journal::Recorder recorder(m_journal, m_endpoint);
        recorder.attachThread();
        try {
            EventLoop loop(recorder, m_options.readiness);
            const auto task = makeTask(loop);
            m_mailbox->open(&loop);
            task->start();
            EventLoop::TimerId sampleTimer = 0;
            std::function<void()> sampleLater = [&] {
                if (sampleTimer != 0 || m_options.sampleInterval.count() == 0)
                    return;
                const auto look = [&] {
                    sampleTimer = 0;
                    if (task->sample())
                        sampleLater();
                };
                sampleTimer = loop.after(m_options.sampleInterval, look, EventLoop::TimerKind::Quiet);
            };
            sampleLater();
            for (bool stopping = false; !stopping;) {
                auto taken = m_mailbox->take();
                if (!taken.items.empty())
                    sampleLater();
                for (auto& item : taken.items) {
                    if (const auto* const order = std::get_if<Mailbox::Order>(&item))
                        task->handle(order->connection, order->command);
                    else
                        std::get<std::function<void()>>(item)();
                }
                if (taken.refresh)
                    task->refresh();
                task->tidy();
                stopping = taken.stop || task->isOver();
                if (!stopping && loop.runOnce())
                    sampleLater();
                task->tidy();
            }
            m_mailbox->open(nullptr);
        } catch (const std::system_error& error) {
            // No descriptor left for the wake-up itself.
            m_mailbox->open(nullptr);
            recorder.noteFailed(net::Call::WakeOpen, error.code().value());
        }
        if (m_options.isEndpoint)
            recorder.note(journal::NoteKind::Closed, 0);
    }
    const std::scoped_lock lock(m_endedMutex);
    m_ended.store(true, std::memory_order_release);
    m_endedSignal.notify_all();
}

} // namespace enchufe::engine
