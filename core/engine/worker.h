// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/engine/event_loop.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace enchufe::engine {

struct WorkerOptions {
    net::Readiness::Kind readiness = net::Readiness::Kind::Best;
    std::chrono::milliseconds sampleInterval{0}; ///< how often queues are looked at; 0: never
    bool mayBlock = false;  ///< calls may block in the kernel: stopping must interrupt them
    bool isEndpoint = true; ///< its end is the endpoint's; false: of one connection of it
};

/// What a worker does: one endpoint's logic. Made, used and destroyed on the worker's thread.
class EndpointTask {
public:
    virtual ~EndpointTask() = default;
    virtual void start() = 0;
    virtual void handle(net::SocketId connection, const Command& command) = 0;
    /// After each turn of the loop: a place to destroy what has ended.
    virtual void tidy() = 0;
    /// At most once every sampleInterval, after something has happened. True: look again, even if nothing
    /// does.
    virtual bool sample() = 0;
    /// The brake on receiving was released.
    virtual void refresh() = 0;
    /// Nothing will happen any more: the worker may end.
    [[nodiscard]] virtual bool isOver() const { return false; }

protected:
    EndpointTask() = default;
    EndpointTask(const EndpointTask&) = delete;
    EndpointTask& operator=(const EndpointTask&) = delete;
};

/// The thread of one endpoint: waits for sockets, timers and commands, and ends on stop(). Methods from any
/// thread.
class Worker {
public:
    using TaskFactory = std::function<std::unique_ptr<EndpointTask>(EventLoop&)>;

    Worker(journal::Journal& journal, journal::EndpointId endpoint, WorkerOptions options,
           TaskFactory makeTask);
    ~Worker(); ///< stops and joins
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void post(net::SocketId connection, Command command);
    /// A handle by which another thread may run something on this one, if it is still there.
    class Mailbox;
    [[nodiscard]] std::shared_ptr<Mailbox> mailbox() const { return m_mailbox; }
    void refresh();

    /// Asks the thread to close everything and end; returns at once.
    void stop();
    [[nodiscard]] bool hasEnded() const { return m_ended.load(std::memory_order_acquire); }

private:
    void run(const TaskFactory& makeTask);
    void interruptBlockedCalls();

    journal::Journal& m_journal;
    const journal::EndpointId m_endpoint;
    const WorkerOptions m_options;
    std::shared_ptr<Mailbox> m_mailbox;
    std::atomic<bool> m_ended = false;
    std::mutex m_endedMutex;
    std::condition_variable m_endedSignal;
    std::mutex m_interruptMutex;
    std::atomic<bool> m_interrupting = false;
    std::thread m_interrupter; ///< ends a blocked call; running only for as long as that takes
    std::thread m_thread;      // last: it uses all of the above
};

/// Where other threads put what the worker is to do. Outlives the worker in the hands of those who still hold
/// it.
class Worker::Mailbox {
public:
    struct Order {
        net::SocketId connection = 0;
        Command command;
    };
    using Item = std::variant<Order, std::function<void()>>;

    void put(Item item);
    void requestStop();
    void requestRefresh();
    [[nodiscard]] bool hasOrders(); ///< not taken yet

private:
    friend class Worker;

    struct Taken {
        std::vector<Item> items;
        bool stop = false;
        bool refresh = false;
    };
    Taken take();
    void open(EventLoop* loop); ///< null: closed, nothing is taken any more

    std::mutex m_mutex;
    std::vector<Item> m_items;
    EventLoop* m_loop = nullptr;
    bool m_stop = false;
    bool m_refresh = false;
};

} // namespace enchufe::engine
