// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_spec.h"
#include "core/journal/recorder.h"
#include "core/journal/socket_table.h"
#include "core/net/wait_calls.h"
#include "core/threads/mutex.h"

#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace enchufe::bench {

/// What became of a call.
struct Outcome {
    CallSpec call;
    net::CallResult result;
    std::vector<std::byte> data = {};     ///< what was received
    net::Endpoint address = {};           ///< of accept, recvfrom, getsockname, getpeername
    net::OptionValue value = {};          ///< of getsockopt
    std::vector<net::Waited> waited = {}; ///< of poll, select; in the order asked
    std::string made = {};                ///< accept, socketpair: the name that the second socket has
    Mistake notMade = {};                 ///< why no call was made: an address that is none…

    [[nodiscard]] bool ok() const { return result.ok() && !notMade; }
};

/// Bare sockets on which each call is made by hand, in any order. Every socket has a thread of its own, in
/// which its calls are made one after the other, and where one may block; those marked `elsewhere` are made
/// by a second one. All are in the journal, and nothing else is: no event loop, no wake-up. Methods from any
/// thread.
class CallBench {
public:
    using Done = std::function<void(const Outcome&)>; ///< called on the thread that made the call

    explicit CallBench(journal::Journal& journal);
    ~CallBench(); ///< cancels what blocks, closes and joins; removes the files that bind() made
    CallBench(const CallBench&) = delete;
    CallBench& operator=(const CallBench&) = delete;

    /// Puts the call behind the others of its thread. A mistake: no socket has that name, or one already
    /// does, or the system has no thread or no memory left. A call that is made and finds no memory left ends
    /// as ENOMEM.
    [[nodiscard]] Mistake start(const CallSpec& call, Done done);
    /// The calls in which the socket is blocked fail with EINTR; those that wait behind them are not made,
    /// and their `done` is told so on this thread. On Windows, which cannot interrupt a call, the socket is
    /// closed.
    void cancel(const std::string& socket);
    /// Closes the socket if it is open and forgets its name.
    void remove(const std::string& socket);

    /// As Engine::watchKernel(): ten times a second, by a thread of the bench's own.
    void watchKernel(bool on);
    /// What ss(8) prints of it is looked at once, soon, by that thread, and recorded whatever it says; not
    /// while it is being closed. A socket that is not open is ignored.
    void askKernel(const std::string& socket);

    struct SocketState {
        std::string name;
        net::SocketId id = 0;
        net::Handle handle = net::noHandle; ///< none: not open
        net::Domain domain = net::Domain::Inet;
        net::Type type = net::Type::Stream;
        bool busy = false; ///< in a call, since
        net::Call call = net::Call::Note;
        std::int64_t sinceNs = 0;   ///< steady clock
        std::size_t waiting = 0;    ///< calls that wait for that one, and are not made yet
        bool busyElsewhere = false; ///< likewise, on the second thread
        net::Call callElsewhere = net::Call::Note;
        std::int64_t sinceElsewhereNs = 0;
        std::size_t waitingElsewhere = 0;
    };
    /// In the order they were made.
    [[nodiscard]] std::vector<SocketState> sockets() const;
    /// The socket with that name, or nothing.
    [[nodiscard]] std::optional<SocketState> socket(const std::string& name) const;
    /// A name that no socket has yet: the base, or the base and a number.
    [[nodiscard]] std::string freeName(const std::string& base) const;
    /// Of all the sockets that were ever made here, in that order; those accepted are their listener's.
    [[nodiscard]] std::vector<journal::EndpointId> endpoints() const;

private:
    struct Order {
        CallSpec call;
        Done done;
    };
    struct Hand;
    class BenchSocket;
    struct Making;

    [[nodiscard]] Mistake startNew(const CallSpec& call, Done done) ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] Mistake startOnOne(const CallSpec& call, Done done) ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] Mistake refusalOf(const CallSpec& call) const ENCHUFE_REQUIRES(m_mutex);
    std::shared_ptr<BenchSocket> prepare(const std::string& name, journal::EndpointId endpoint,
                                         bool ownsEndpoint) ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] std::shared_ptr<BenchSocket> find(const std::string& name) const ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] std::string findFreeName(const std::string& base) const ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] bool startThread(BenchSocket& own, Hand& hand);
    [[nodiscard]] bool startHelper() ENCHUFE_REQUIRES(m_mutex);
    void stop(BenchSocket& own) ENCHUFE_REQUIRES(m_mutex);
    void run(BenchSocket& own);
    void runElsewhere(BenchSocket& own, Hand& hand);
    [[nodiscard]] Order takeOrder(Hand& hand) ENCHUFE_REQUIRES(m_mutex);
    void runOrder(BenchSocket& own, Hand& hand, Order order);
    void makeOn(BenchSocket& own, Hand& hand, Outcome& outcome);
    static void tell(const Done& done, Outcome& outcome);
    void settle(BenchSocket& own, Hand& hand, const Outcome& outcome);

    // call_making.cpp
    void make(Making& making);
    void makeWithAddress(Making& making);
    void makeData(Making& making);
    void makeOption(Making& making);
    void makeWait(Making& making);
    void accept(Making& making);
    void openPair(Making& making);
    [[nodiscard]] bool adopt(Making& making, std::string name, net::Socket socket) ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] std::optional<net::Endpoint> addressOf(const std::string& text, Making& making);
    [[nodiscard]] std::optional<net::Endpoint> addressOfOther(const std::string& text, Making& making);

    void help();
    void helpOnce(threads::Lock& lock) ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] bool anyToBeInterrupted() const ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] bool anyToBeAsked() const ENCHUFE_REQUIRES(m_mutex);
    [[nodiscard]] bool anyToBeJoined() const ENCHUFE_REQUIRES(m_mutex);
    void joinEnded() ENCHUFE_REQUIRES(m_mutex);
    void interruptCancelled() ENCHUFE_REQUIRES(m_mutex);
    void sampleAll() ENCHUFE_REQUIRES(m_mutex);
    void sampleAsked() ENCHUFE_REQUIRES(m_mutex);
    void sample(BenchSocket& own) ENCHUFE_REQUIRES(m_mutex);
    static journal::Recorder& watcherOf(journal::Journal& journal, BenchSocket& own);

    journal::Journal& m_journal;
    mutable threads::Mutex m_mutex;
    std::vector<std::shared_ptr<BenchSocket>> m_sockets ENCHUFE_GUARDED_BY(m_mutex);
    std::vector<std::shared_ptr<BenchSocket>>
        m_removed ENCHUFE_GUARDED_BY(m_mutex); ///< their threads end, and are joined then
    std::vector<journal::EndpointId> m_endpoints ENCHUFE_GUARDED_BY(m_mutex);
    bool m_stopping ENCHUFE_GUARDED_BY(m_mutex) = false;
    bool m_watchKernel ENCHUFE_GUARDED_BY(m_mutex) = false;
    threads::Condition m_changed;
    std::thread
        m_helper; ///< ends cancelled calls, joins ended threads, looks at the kernel; there before any socket
};

} // namespace enchufe::bench
