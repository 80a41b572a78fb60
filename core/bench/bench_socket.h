// SPDX-License-Identifier: GPL-3.0-or-later
// For the .cpp files of the call bench.
#pragma once

#include "core/bench/call_bench.h"
#include "core/journal/kernel_sampler.h"
#include "core/net/bound_path.h"

#include <deque>

namespace enchufe::bench {

/// A thread that makes calls, and what waits for it. Guarded by the bench's mutex.
struct CallBench::Hand {
    std::deque<Order> orders;
    bool busy = false;
    net::Call call = net::Call::Note;
    std::int64_t sinceNs = 0;
    bool cancel = false; ///< the present call
    bool ended = false;  ///< the thread does nothing more, and may be joined
    threads::Condition wake;
    std::unique_ptr<journal::Recorder> recorder; ///< the thread's own
    std::thread thread;
};

/// One socket, its threads, and what waits for them. Everything but the socket itself is guarded by the
/// bench's mutex; the socket belongs to its own thread.
class CallBench::BenchSocket {
public:
    BenchSocket() = default;
    ~BenchSocket() { view.release(); }
    BenchSocket(const BenchSocket&) = delete;
    BenchSocket& operator=(const BenchSocket&) = delete;

    SocketState state; ///< but for what the hands say
    bool stop = false; ///< end once the present calls have returned
    journal::EndpointId endpoint = 0;
    bool ownsEndpoint = true;
    bool asked = false;                         ///< its kernel state is to be looked at
    bool listening = false;                     ///< as far as its calls tell
    std::unique_ptr<journal::Recorder> watcher; ///< the helper's
    journal::KernelSampler sampler;             ///< likewise
    net::BoundPath path;                        ///< of whichever thread made the bind(), then of its own
    net::SocketId boundSocket = 0;              ///< whose bind() it was

    Hand hand;
    std::unique_ptr<Hand> elsewhere; ///< null: no call was ever asked of it
    /// Another thread has closed the handle: the socket must forget it before anything else is done with it.
    bool closedElsewhere = false;
    net::Socket view; ///< of the socket's handle and counts, from which the other thread makes its own

    net::Socket socket; // destroyed before the recorders: it may close

    [[nodiscard]] bool hasEnded() const { return hand.ended && (!elsewhere || elsewhere->ended); }
    [[nodiscard]] bool isToBeInterrupted() const { return hand.cancel || (elsewhere && elsewhere->cancel); }
    [[nodiscard]] SocketState stateNow() const;
};

/// A call under way, on the thread that makes it.
struct CallBench::Making {
    BenchSocket& own;
    Hand& hand;          ///< of this thread
    net::Socket& socket; ///< the thread's: the bench socket's, or a view of it
    journal::Recorder& recorder;
    Outcome& outcome;
};

} // namespace enchufe::bench
