// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_spec.h"
#include "core/journal/recorder.h"
#include "core/journal/socket_table.h"
#include "core/net/wait_calls.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
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
    Mistake notMade = {};                 ///< why no call was made: an address that is none…

    [[nodiscard]] bool ok() const { return result.ok() && !notMade; }
};

/// Bare sockets on which each call is made by hand, in any order. Every socket has a thread of its own, in
/// which its calls are made one after the other, and where one may block; all are in the journal, and nothing
/// else is: no event loop, no wake-up. Methods from any thread.
class CallBench {
public:
    using Done = std::function<void(const Outcome&)>; ///< called on the socket's thread

    explicit CallBench(journal::Journal& journal);
    ~CallBench(); ///< cancels what blocks, closes and joins; removes the files that bind() made
    CallBench(const CallBench&) = delete;
    CallBench& operator=(const CallBench&) = delete;

    /// Puts the call behind the socket's others. A mistake: no socket has that name, or one already does.
    [[nodiscard]] Mistake start(const CallSpec& call, Done done);
    /// The call in which the socket is blocked fails with EINTR; those that wait behind it are not made, and
    /// their `done` is told so on this thread. On Windows, which cannot interrupt a call, the socket is
    /// closed.
    void cancel(const std::string& socket);
    /// Closes the socket if it is open and forgets its name.
    void remove(const std::string& socket);

    /// As Engine::watchKernel(): ten times a second, by a thread of the bench's own.
    void watchKernel(bool on);

    struct SocketState {
        std::string name;
        net::SocketId id = 0;
        net::Handle handle = net::noHandle; ///< none: not open
        net::Domain domain = net::Domain::Inet;
        net::Type type = net::Type::Stream;
        bool busy = false; ///< in a call, since
        net::Call call = net::Call::Note;
        std::int64_t sinceNs = 0; ///< steady clock
    };
    /// In the order they were made.
    [[nodiscard]] std::vector<SocketState> sockets() const;
    /// The socket with that name, or nothing.
    [[nodiscard]] std::optional<SocketState> socket(const std::string& name) const;
    /// A name that no socket has yet: the base, or the base and a number.
    [[nodiscard]] std::string freeName(const std::string& base) const;

private:
    struct Order {
        CallSpec call;
        Done done;
    };
    class BenchSocket;

    BenchSocket& add(const std::string& name, journal::EndpointId endpoint, bool ownsEndpoint);
    [[nodiscard]] std::shared_ptr<BenchSocket> find(const std::string& name) const;
    void run(BenchSocket& own);
    void runOrder(BenchSocket& own, journal::Recorder& recorder, const Order& order);
    [[nodiscard]] Outcome make(BenchSocket& own, journal::Recorder& recorder, const CallSpec& call);
    void makeWithAddress(BenchSocket& own, journal::Recorder& recorder, Outcome& outcome);
    void makeData(BenchSocket& own, journal::Recorder& recorder, Outcome& outcome);
    void makeOption(BenchSocket& own, Outcome& outcome);
    void makeWait(journal::Recorder& recorder, Outcome& outcome);
    void adopt(BenchSocket& parent, const std::string& name, net::Socket socket);
    void accept(BenchSocket& own, Outcome& outcome);
    void openPair(BenchSocket& own, journal::Recorder& recorder, Outcome& outcome);
    [[nodiscard]] std::optional<net::Endpoint> addressOf(const std::string& text, const BenchSocket& own,
                                                         journal::Recorder& recorder, Outcome& outcome);
    void help();
    void interruptCancelled();
    void sampleAll();

    journal::Journal& m_journal;
    mutable std::mutex m_mutex;
    std::vector<std::shared_ptr<BenchSocket>> m_sockets;
    std::vector<std::shared_ptr<BenchSocket>> m_removed; ///< their threads end, and are joined at last
    bool m_stopping = false;
    bool m_watchKernel = false;
    std::condition_variable m_changed;
    std::thread m_helper; ///< ends cancelled calls, and looks at the kernel
};

} // namespace enchufe::bench
