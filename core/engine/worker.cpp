// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/worker.h"

#include "core/engine/refused.h"
#include "core/net/interrupt.h"
#include "core/net/without_memory.h"

#include <cerrno>
#include <chrono>
#include <new>
#include <system_error>
#include <utility>

namespace enchufe::engine {

namespace {

/// A signal that comes just before the call it is meant for is lost on it, so it is sent again.
constexpr auto interruptAgain = std::chrono::milliseconds(5);

bool endsSomething(const Worker::Mailbox::Item& item)
{
    const auto* const order = std::get_if<Worker::Mailbox::Order>(&item);
    return order != nullptr && std::holds_alternative<command::Close>(order->command);
}

} // namespace

bool Worker::Mailbox::put(Item& item)
{
    const threads::Lock lock(m_mutex);
    if (m_closed)
        return false;
    m_ends += endsSomething(item) ? 1 : 0;
    m_items.push_back(std::move(item));
    wakeLoop();
    return true;
}

void Worker::Mailbox::run(std::function<void()> work)
{
    Item item(std::move(work));
    (void)put(item);
}

std::vector<Command> Worker::Mailbox::ordersOf(net::SocketId connection,
                                               bool (*concernsConnections)(const Command&))
{
    std::vector<Command> orders;
    const threads::Lock lock(m_mutex);
    const auto isItsOwn = [&](Item& item) ENCHUFE_REQUIRES(m_mutex) {
        auto* const order = std::get_if<Order>(&item);
        if (order == nullptr)
            return false;
        if (order->connection == 0 && concernsConnections(order->command))
            orders.push_back(order->command);
        if (order->connection != connection)
            return false;
        m_ends -= endsSomething(item) ? 1 : 0;
        orders.push_back(std::move(order->command));
        return true;
    };
    std::vector<Item> others;
    for (Item& item : m_items) {
        if (!isItsOwn(item))
            others.push_back(std::move(item));
    }
    m_items = std::move(others);
    return orders;
}

void Worker::Mailbox::requestStop()
{
    const threads::Lock lock(m_mutex);
    m_stop = true;
    wakeLoop();
}

void Worker::Mailbox::requestRefresh()
{
    const threads::Lock lock(m_mutex);
    m_refresh = true;
    wakeLoop();
}

void Worker::Mailbox::wake()
{
    const threads::Lock lock(m_mutex);
    wakeLoop();
}

void Worker::Mailbox::wakeLoop()
{
    if (m_loop != nullptr)
        m_loop->wake();
}

bool Worker::Mailbox::wantsEnd()
{
    const threads::Lock lock(m_mutex);
    return m_stop || m_ends > 0;
}

Worker::Mailbox::Taken Worker::Mailbox::take()
{
    const threads::Lock lock(m_mutex);
    return {std::exchange(m_items, {}), m_stop, std::exchange(m_refresh, false)};
}

void Worker::Mailbox::endCarriedOut()
{
    const threads::Lock lock(m_mutex);
    --m_ends;
}

void Worker::Mailbox::open(EventLoop& loop)
{
    const threads::Lock lock(m_mutex);
    m_loop = &loop;
}

std::vector<Worker::Mailbox::Item> Worker::Mailbox::close()
{
    const threads::Lock lock(m_mutex);
    m_loop = nullptr;
    m_closed = true;
    m_ends = 0;
    return std::exchange(m_items, {});
}

Worker::Worker(journal::Journal& journal, journal::EndpointId endpoint, WorkerOptions options,
               std::shared_ptr<Crew> crew)
    : m_journal(journal),
      m_endpoint(endpoint),
      m_options(options),
      m_mailbox(std::make_shared<Mailbox>()),
      m_crew(std::move(crew))
{}

Worker::~Worker()
{
    m_mailbox->requestStop();
    {
        threads::Lock lock(m_mutex);
        const auto ended = [this]() ENCHUFE_REQUIRES(m_mutex) { return m_ended; };
        // By this thread itself: there may be none to be had for it.
        while (m_options.mayBlock && !m_endedSignal.waitFor(lock, interruptAgain, ended))
            net::interrupt(m_thread);
        m_endedSignal.wait(lock, ended);
    }
    if (m_thread.joinable())
        m_thread.join();
    if (m_interrupter.joinable())
        m_interrupter.join();
}

Worker::Failure Worker::start(Work work)
{
    if (m_options.mayBlock)
        net::prepareInterrupts();
    // The new thread waits for this lock before it says that it has ended.
    const threads::Lock lock(m_mutex);
    m_crew->join();
    const auto cannot = [this](const Failure& failure) {
        (void)m_crew->leave();
        (void)m_mailbox->close();
        return failure;
    };
    try {
        // Made here: a thread that lacks anything can say so.
        auto recorder = std::make_unique<journal::Recorder>(m_journal, m_endpoint);
        m_thread = std::thread([this, recorder = std::move(recorder), work = std::move(work)]() mutable {
            run(std::move(recorder), std::move(work));
        });
    } catch (const std::system_error& error) {
        return cannot({net::Call::StartThread, error.code().value()});
    } catch (const std::bad_alloc&) {
        return cannot({net::Call::Allocate, ENOMEM});
    }
    m_ended = false;
    return {};
}

bool Worker::post(net::SocketId connection, Command& command)
{
    const bool ends = std::holds_alternative<command::Close>(command);
    Mailbox::Item item(Mailbox::Order{connection, std::move(command)});
    if (!m_mailbox->put(item)) {
        command = std::move(std::get<Mailbox::Order>(item).command);
        return false;
    }
    if (ends)
        interruptBlockedCalls();
    return true;
}

void Worker::refresh() { m_mailbox->requestRefresh(); }

void Worker::stop()
{
    m_mailbox->requestStop();
    interruptBlockedCalls();
}

bool Worker::hasEnded() const
{
    const threads::Lock lock(m_mutex);
    return m_ended;
}

/// After the order was put: whoever ends interrupting does so under the lock, having looked at the mailbox.
void Worker::interruptBlockedCalls()
{
#ifndef _WIN32
    if (!m_options.mayBlock)
        return;
    const threads::Lock lock(m_mutex);
    if (m_ended || m_interrupting)
        return;
    if (m_interrupter.joinable())
        m_interrupter.join(); // it has said, under this lock, that it ends
    try {
        m_interrupting = true;
        m_interrupter = std::thread([this] { interruptUntilServed(); });
        return;
    } catch (const std::system_error&) { // no thread to be had
    } catch (const std::bad_alloc&) {
    }
    // Once from here, again with the next order, and for sure in the destructor.
    m_interrupting = false;
    net::interrupt(m_thread);
#endif
}

void Worker::interruptUntilServed()
{
    threads::Lock lock(m_mutex);
    while (!m_ended && m_mailbox->wantsEnd()) {
        net::interrupt(m_thread);
        m_endedSignal.waitFor(lock, interruptAgain, [this]() ENCHUFE_REQUIRES(m_mutex) { return m_ended; });
    }
    m_interrupting = false;
}

void Worker::run(std::unique_ptr<journal::Recorder> recorder, Work work)
{
    bool left = false;
    try {
        const auto pen = std::move(recorder);
        // What it holds is let go on this thread and before the end is told, while the pen still writes.
        const Work own = std::move(work);
        try {
            const Served served = make(*pen, own);
            if (served.task)
                serve(*pen, *served.loop, *served.task);
        } catch (const std::bad_alloc&) {
            noteFailure(*pen, own, {net::Call::Allocate, ENOMEM});
        }
        left = true;
        if (m_crew->leave())
            pen->note(journal::NoteKind::Closed, 0);
    } catch (const std::exception&) {
        // Not even memory for saying so.
        if (!left)
            (void)m_crew->leave();
    }
    (void)m_mailbox->close();
    const threads::Lock lock(m_mutex);
    m_ended = true;
    m_endedSignal.notifyAll();
}

void Worker::noteFailure(journal::Recorder& recorder, const Work& work, const Failure& failure)
{
    if (work.connection == 0)
        recorder.noteFailed(failure.call, failure.error);
    else
        recorder.noteConnectionFailed(work.connection, failure.call, failure.error);
}

Worker::Served Worker::make(journal::Recorder& recorder, const Work& work) const
{
    Failure failure;
    try {
        recorder.attachThread();
        auto made = net::Readiness::create(m_options.readiness, recorder);
        if (made.readiness) {
            if (made.error != 0)
                recorder.noteDegraded(0, made.call, made.error);
            auto loop = std::make_unique<EventLoop>(recorder, std::move(made.readiness));
            auto task = work.make(*loop);
            return {std::move(loop), std::move(task)};
        }
        failure = {made.call, made.error};
    } catch (const std::bad_alloc&) {
        failure = {net::Call::Allocate, ENOMEM};
    }
    work.cannotStart(recorder, failure);
    return {};
}

void Worker::serve(journal::Recorder& recorder, EventLoop& loop, EndpointTask& task)
{
    /// Before the task and the loop go, also by an exception.
    struct OpenMailbox {
        Mailbox& mailbox;
        journal::Recorder& recorder;
        ~OpenMailbox()
        {
            for (const Mailbox::Item& left : mailbox.close()) {
                if (const auto* const order = std::get_if<Mailbox::Order>(&left))
                    net::evenWithoutMemory([&] { noteRefused(recorder, order->connection, order->command); });
            }
        }
    };
    m_mailbox->open(loop);
    const OpenMailbox open{*m_mailbox, recorder};
    task.start();
    EventLoop::TimerId sampleTimer = 0;
    std::function<void()> sampleLater = [&] {
        if (sampleTimer != 0 || m_options.sampleInterval.count() == 0)
            return;
        const auto look = [&] {
            sampleTimer = 0;
            if (task.sample())
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
            const bool ends = endsSomething(item);
            if (auto* const order = std::get_if<Mailbox::Order>(&item))
                task.handle(order->connection, std::move(order->command));
            else
                std::get<std::function<void()>>(item)();
            if (ends)
                m_mailbox->endCarriedOut();
        }
        if (taken.refresh)
            task.refresh();
        task.tidy();
        stopping = taken.stop || task.isOver();
        if (!stopping && loop.runOnce())
            sampleLater();
        task.tidy();
    }
}

} // namespace enchufe::engine
