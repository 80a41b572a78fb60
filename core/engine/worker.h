// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/engine/event_loop.h"
#include "core/threads/mutex.h"

#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <variant>
#include <vector>

namespace enchufe::engine {

struct WorkerOptions {
    net::Readiness::Kind readiness = net::Readiness::Kind::Best;
    std::chrono::milliseconds sampleInterval{0}; ///< how often queues are looked at; 0: never
    bool mayBlock = false; ///< calls may block in the kernel: stopping must interrupt them
};

/// What a worker does: one endpoint's logic. Made, used and destroyed on the worker's thread.
class EndpointTask {
public:
    virtual ~EndpointTask() = default;
    virtual void start() = 0;
    virtual void handle(net::SocketId connection, Command command) = 0;
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

/// Those who work for one endpoint: its own worker and those of its connections. From any thread.
class Crew {
public:
    void join() { ++m_count; }
    /// True: nobody is left, the endpoint is over.
    [[nodiscard]] bool leave() { return --m_count == 0; }

private:
    std::atomic<int> m_count = 0;
};

/// The thread of one endpoint, or of one connection of it: waits for sockets, timers and commands, and ends
/// on stop(). What it cannot have (a thread, a descriptor, memory) ends it, is written into the journal, and
/// never leaves here as an exception. Methods from any thread.
class Worker {
public:
    struct Failure {
        net::Call call = net::Call::Note;
        int error = 0; ///< 0: none
    };
    struct Work {
        /// On the worker's thread.
        std::function<std::unique_ptr<EndpointTask>(EventLoop&)> make;
        /// On the worker's thread: there is no loop or no task to be had, and this is why.
        std::function<void(journal::Recorder&, const Failure&)> cannotStart;
        /// The one connection served; 0: the endpoint itself.
        net::SocketId connection = 0;
    };
    /// Where other threads put what the worker is to do.
    class Mailbox;

    /// The last of the crew to end writes the endpoint's end into the journal, after all of its records.
    Worker(journal::Journal& journal, journal::EndpointId endpoint, WorkerOptions options,
           std::shared_ptr<Crew> crew);
    ~Worker(); ///< stops and joins
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Starts the thread; once. If that fails, nothing of the work was called, and hasEnded() holds.
    [[nodiscard]] Failure start(Work work);

    /// False, with the command untouched, when the worker takes none any more.
    bool post(net::SocketId connection, Command& command);
    [[nodiscard]] std::shared_ptr<Mailbox> mailbox() const { return m_mailbox; }
    [[nodiscard]] std::shared_ptr<Crew> crew() const { return m_crew; }
    void refresh();

    /// Asks the thread to close everything and end; returns at once.
    void stop();
    [[nodiscard]] bool hasEnded() const;

private:
    struct Served {
        std::unique_ptr<EventLoop> loop;
        std::unique_ptr<EndpointTask> task; ///< nullptr: could not be made, and the work was told
    };
    void run(std::unique_ptr<journal::Recorder> recorder, Work work);
    [[nodiscard]] Served make(journal::Recorder& recorder, const Work& work) const;
    void serve(journal::Recorder& recorder, EventLoop& loop, EndpointTask& task);
    static void noteFailure(journal::Recorder& recorder, const Work& work, const Failure& failure);
    void interruptBlockedCalls();
    void interruptUntilServed();

    journal::Journal& m_journal;
    const journal::EndpointId m_endpoint;
    const WorkerOptions m_options;
    std::shared_ptr<Mailbox> m_mailbox;
    const std::shared_ptr<Crew> m_crew;

    mutable threads::Mutex m_mutex;
    threads::Condition m_endedSignal;
    bool m_ended ENCHUFE_GUARDED_BY(m_mutex) =
        true; ///< the thread does nothing any more: not yet, or never again
    bool m_interrupting ENCHUFE_GUARDED_BY(m_mutex) =
        false; ///< m_interrupter will look at the mailbox once more before it ends
    std::thread m_interrupter
        ENCHUFE_GUARDED_BY(m_mutex); ///< ends blocked calls; runs only for as long as that takes
    std::thread m_thread;            ///< start() and the destructor alone change it
};

/// Outlives the worker in the hands of those who still hold it.
class Worker::Mailbox {
public:
    struct Order {
        net::SocketId connection = 0;
        Command command;
    };
    using Item = std::variant<Order, std::function<void()>>;

    /// False: closed, and the item is as it was.
    bool put(Item& item);
    void run(std::function<void()> work); ///< on the worker's thread, if it still takes anything
    /// What was put and not yet taken and a connection is to carry out that has just got a worker of its own:
    /// its own orders, which leave here, and copies of those for all that `concernsConnections` holds of.
    [[nodiscard]] std::vector<Command> ordersOf(net::SocketId connection,
                                                bool (*concernsConnections)(const Command&));
    void requestStop();
    void requestRefresh();
    void wake(); ///< tidy() soon; takes no memory
    /// Something is to end that a blocked call may hold up: a stop, or a Close not yet carried out.
    [[nodiscard]] bool wantsEnd();

private:
    friend class Worker;

    struct Taken {
        std::vector<Item> items;
        bool stop = false;
        bool refresh = false;
    };
    void wakeLoop() ENCHUFE_REQUIRES(m_mutex);
    Taken take();
    void endCarriedOut(); ///< a Close among what was taken
    void open(EventLoop& loop);
    /// Nothing is taken any more; what was not is given back. Called before the loop ends.
    [[nodiscard]] std::vector<Item> close();

    threads::Mutex m_mutex;
    std::vector<Item> m_items ENCHUFE_GUARDED_BY(m_mutex);
    EventLoop* m_loop ENCHUFE_GUARDED_BY(m_mutex) = nullptr;
    std::size_t m_ends ENCHUFE_GUARDED_BY(m_mutex) = 0; ///< Close orders put and not carried out
    bool m_closed ENCHUFE_GUARDED_BY(m_mutex) = false;
    bool m_stop ENCHUFE_GUARDED_BY(m_mutex) = false;
    bool m_refresh ENCHUFE_GUARDED_BY(m_mutex) = false;
};

} // namespace enchufe::engine
